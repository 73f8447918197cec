"""What must hold for any text and any page: words stay, in order; syntax goes; time stays linear."""

from __future__ import annotations

import contextlib
import re
import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.findings.finding import DataError
from builder.intake import markdown, web_page
from builder.intake.convert import as_source_text, convert
from builder.verify import characters
from tests.generated import HOSTILE, LINE, TEXT, few, quick
from tests.support import document

INLINE = ["span", "b", "strong", "i", "font", "u", "em"]
BLOCK = ["p", "div", "section", "blockquote", "h2", "h3", "li", "center"]
BEYOND_ASCII = re.compile(r"[^\W\x00-\x7f]")
CHARACTERS = "湖城发展规划建设水库东山区办好学校修筑堤坝"


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, str]:
    """A page whose main content has numbered words, and these words in order."""
    words: list[str] = []

    def word() -> str:
        words.append(f"〔{len(words)}〕" + draw(st.text(CHARACTERS, min_size=1, max_size=9)))
        return words[-1]

    def block(depth: int) -> str:
        tag = draw(st.sampled_from(BLOCK))
        inside = word()
        for _ in range(draw(st.integers(0, 2))):
            name = draw(st.sampled_from(INLINE))
            more = block(depth - 1) if depth and draw(st.booleans()) else word()
            inside += (
                more
                if more.startswith("<")
                else f"<{name} class=x>{more}</{name}>{draw(st.sampled_from(['', '<br>', chr(10)]))}"
            )
        return f"<{tag}>{inside}</{tag}>"

    body = "".join(block(draw(st.integers(0, 3))) for _ in range(draw(st.integers(1, 6))))
    return f"<html><body><nav><a href=/>首页</a></nav><main>{body}</main></body></html>", "".join(words)


@quick
@given(pages())
def test_all_words_of_the_main_content_are_kept_in_order(page: tuple[str, str]) -> None:
    text, _ = web_page.convert(page[0])
    assert re.sub(r"[\s#*]|(?m:^- )", "", text) == page[1]
    assert "<" not in text


@quick
@given(
    st.lists(
        st.sampled_from(
            [
                *(piece for piece in HOSTILE if "&" not in piece),
                "<table>",
                "<td>",
                "<tr>",
                "</table>",
                "<ul>",
                "<li>",
                "<a href='#x'>",
                "<sup>",
                "字",
            ]
        )
    ).map("".join)
)
def test_any_page_is_converted(page: str) -> None:
    text, _ = web_page.convert(page)
    assert not re.search(r"</?(?:table|td|tr|ul|li|p|div|b|br|script)>", text)


@quick
@given(TEXT)
def test_any_markdown_keeps_its_line_numbers(text: str) -> None:
    assert markdown.convert(text)[0].count("\n") == text.count("\n")


PIECES = [
    *("{}", "# {}", "**{}**", "- {}", "> {}", "1. {} #", "[^1]: {}", "甲[^1]{}", "\\{}\\", "&lt;{}", "  {}", "| {} | {} |"),
    *("[{}](a.html)", '[{}](a.html "{}")', "[{}](a({}){})", "![{}](a.png)", '![{}](a.png "{}")', "[![{}](a)](b)"),
    *("[{}][{}]", "![{}][{}]", "[{}]: http://a.example/{}", "[甲]: /{}", "[{}][甲]", "<https://a.example/{}>"),
    *("<!-- {} -->{}", "<!-- {}\n{} -->", "<!-- {}", "``` {}", "```{}", "---", "***", "___", "...", "", "-->"),
    *('<p title="{}" class="a">{}</p>', "<img alt='{}' src={}>", "<b {}>{}", "<{}>", "<sup>{}</sup>", "<br/>{}"),
    *("title: {}", "source: {}", "{}: {}", "tags:", "{}：{}", "title:{}", "author: '{}'", "date: {} # {}"),
    "<table><tr><td>{}<td>{}<tr><td title='{}'>{}<td>{}<p>{}</table>{}",
    "<table><caption>{}</caption><caption>{}</caption>{}<td>{}<td>{}<tr><td>{}<td>{}</tr>{}</table>",
    "<table><tr><td><noscript>{}</noscript><ruby>{}<rt>{}</rt></ruby><textarea>{}</textarea><img alt={}></table>",
    "<table><tr><th>{}<table><tr><td hidden>{}</table>{}<option>{}<button>{}</button></table>",
]  # fmt: skip


@st.composite
def markdowns(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Markdown in which numbered words stand in every place, and these words."""
    lines = ["---"] * draw(st.booleans()) + draw(st.lists(st.sampled_from(PIECES), max_size=12))
    text = "\n".join(lines)
    words = [f"词{number}号" for number in range(text.count("{}"))]
    return text.format(*words), words


@quick
@given(markdowns())
def test_every_word_of_markdown_stands_in_the_text_or_is_reported(made: tuple[str, list[str]]) -> None:
    text, found = markdown.convert(made[0])
    there = "\n".join([text, found.title, found.address, found.publisher, found.date, *found.left_out])
    assert [word for word in made[1] if word not in there] == []


@quick
@given(TEXT)
def test_no_character_of_a_word_is_lost_without_a_report(text: str) -> None:
    """Of words beyond ASCII: tags, addresses and entities are spelled in ASCII."""
    converted_text, found = markdown.convert(text)
    there = [converted_text, found.title, found.address, found.publisher, found.date, *found.left_out]
    assert not Counter(BEYOND_ASCII.findall(text)) - Counter(BEYOND_ASCII.findall("\n".join(there)))


def converted(text: str, name: str) -> str | None:
    """What becomes of a text in a file of that name; ``None`` when it is refused with one of the two codes."""
    codes: list[str] = []
    try:
        return as_source_text(convert(text.encode(), name, name))
    except DataError as error:
        codes = [found.code for found in error.findings]
    assert codes in (["E103"], ["E132"])
    return None


@few
@given(TEXT, st.sampled_from(["a.md", "a.html", "a.txt"]))
def test_what_is_converted_is_a_sound_source_text(text: str, name: str) -> None:
    found = converted(text, name)
    if found is not None:
        assert "\r" not in found
        assert found.endswith("\n")
        assert not characters(document(found))


@quick
@given(LINE)
def test_plain_text_is_taken_as_it_is(line: str) -> None:
    text = f"一、总则\n{line}\n".replace("\r", "").replace("\0", "")
    assert converted(text, "a.txt") in (text, None)


SHAPES = {
    "nested": lambda n: "<div>字" * n,
    "nested and closed": lambda n: "<div>字" * n + "</div>" * n,
    "open paragraphs": lambda n: "<p>建设水库，办好学校，修筑堤坝。" * n,
    "nested tables": lambda n: "<table><tr><td>甲" * n,
    "rows": lambda n: "<table>" + "<tr><td rowspan=9>甲<td>乙" * n,
    "nested lists": lambda n: "<ul><li>甲" * n,
    "bold": lambda n: "<b>字" * n,
    "tags without end": lambda n: "<a " * n,
    "quotes without end": lambda n: "<a x='" * n,
    "comments without end": lambda n: "<!--" * n,
    "declarations": lambda n: "<![CDATA[" * n,
    "instructions": lambda n: "<?x" * n,
    "scripts without end": lambda n: "<script>" * n,
    "notes": lambda n: "甲<sup>1</sup>" * n,
    "note links around links": lambda n: "<a href='#1'>" * n,
    "brackets": lambda n: "<" * n,
    "entities": lambda n: "&nbsp;" * n,
    "line ends": lambda n: "<p>" + "甲\n" * n,
    "navigation": lambda n: "<nav>甲</nav>" * n,
    "content": lambda n: "<article>建设水库，办好学校，修筑堤坝。" * n,
}  # fmt: skip
MARKDOWN = {
    "links": lambda n: "[甲](乙" * n,
    "brackets": lambda n: "[" * n,
    "closed brackets": lambda n: "[[甲]" * n,
    "comments": lambda n: "<!--" * n,
    "tables": lambda n: "<table>" * n,
    "backslashes": lambda n: "\\" * n,
    "tags": lambda n: "<a " * n,
    "blank lines": lambda n: "\n" * n + " " * n,
    "quotes": lambda n: ">" * n,
    "rule": lambda n: "- " * n + "x",
    "images": lambda n: "![" * n,
    "definitions": lambda n: "[甲]: http://a\n" * n,
}


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", [*(f"{shape}.html" for shape in SHAPES), *(f"{shape}.md" for shape in MARKDOWN)]
)
def test_eight_times_the_text_takes_about_eight_times_as_long(name: str) -> None:
    shape, suffix = name.rsplit(".", 1)
    made = (SHAPES if suffix == "html" else MARKDOWN)[shape]

    def seconds(size: int) -> float:
        data = made(size).encode()
        started = time.process_time()
        with contextlib.suppress(DataError):
            convert(data, f"a.{suffix}", "a")
        return max(0.02, time.process_time() - started)

    once = seconds(3_000)
    assert once < 2
    assert seconds(24_000) < 20 * once
