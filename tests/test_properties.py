"""What must hold for any text: nothing is lost, nothing is refused, nothing becomes markup, time stays linear."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from builder import verify
from builder.clean import clean
from builder.corpus import Corpus, Edition
from builder.gazetteer import City, District
from builder.layers.districts import DistrictLayer
from builder.model import Document, Hints, Leave, Metadata
from builder.parse.document import parse
from builder.publish import document_object
from builder.render.documents import render_document
from builder.settings import Settings
from tests.rebuild import rebuild
from tests.support import SOURCE_TEXTS, document, source

quick = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
few = settings(quick, max_examples=60)

MARKERS = [
    *(
        "第一篇 ",
        "第一章",
        "第二章 ",
        "第三章",
        "第一节",
        "第二节 ",
        "一、",
        "二、",
        "三、",
        "九、",
        "（一）",
        "(二) ",
    ),
    *(
        "(1)",
        "(2)",
        "（3）",
        "(9)",
        "1. ",
        "2、",
        "3．",
        "专栏1 ",
        "专栏二",
        "附件1 ",
        "附件2：",
        "第 四 章 ",
    ),
]
WORDS = [
    *(
        "发展环境",
        "扩大开放，构建新格局",
        "推进铁路枢纽建设，广深港高铁开通运营，加快建设一批重大",
        "建设平台。",
    ),
    *(
        "目录",
        "● 产品。",
        "——坚持。",
        "各位代表：",
        "来源：某市",
        "— 12 —",
        "（说明）",
        "“引。”",
        "区",
        "功能定位",
    ),
    *(
        "湖城发展规划",
        "越秀区",
        "。",
        "，",
        "…",
        "三、",
        "**",
        "# ",
        "## ",
        "| a | b |",
        "|---|---|",
        "| | |",
        "|||",
        "|-|-|",
    ),
]
HOSTILE = [
    *("<script>alert(1)</script>", "[x](javascript:alert(1))", "{{ 7*7 }}", "{% raw %}", "{: onclick=alert(1) }"),
    *("{ #x .y onclick=z }", "[^1]", "[^1]: 注", "!!! note", "??? tip", ":smile:", "*强*", "_斜_", "**粗**", "1. 项"),
    *("- 项", "+ 项", "* 项", "> 引", "    四格", "\t制表", "&nbsp;", "&lt;b&gt;", "&#60;", "&amp;", "\u200b", "\ufeff"),
    *("```", "~~~", "`码`", "---", "===", "***", "# 题", "#题", "|", "| 甲 |", "![图](x.png)", "<b>", "</p>", "</div>"),
    *("<!-- 注", "-->", "<?php", "<![CDATA[", "]]>", "http://a.example", "<a@b.example>", "[x]: http://a", "*[HTML]: x"),
    *("$x$", "\\(x\\)", "\\", "\\*", "==亮==", "^^上^^", "~~删~~", "--8<-- \"x\"", "++ctrl++", "[[链接]]", "@user", "a\u2028b"),
    *("\x02klzzwxh:0\x03", "klzzwxh:0", "wzxhzdk:0", "\x00", "\x0b", "\x0c", "\x85", "\x1b[31m", "\r", "\xa0", "\u3000"),
    *("\ud7ff", "\ufffe", "\U0001f600", "e\u0301", "\u202e", "&#x0;", "style=x", "'\"`", "Term\n: definition", "<br>"),
]  # fmt: skip
SPACES = st.text(alphabet=" \t\u3000\xa0\r\x0b\x0c\x1c\x85\u2003\u2028\u200b", max_size=3)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PIECE = st.one_of(st.sampled_from(MARKERS), st.sampled_from(WORDS), st.sampled_from(HOSTILE), SPACES, ANY)
LINE = st.lists(PIECE, max_size=4).map("".join)
TEXT = st.lists(LINE, min_size=1, max_size=30).map("\n".join)
HINTS = st.builds(
    Hints,
    st.lists(st.sampled_from([m + w for m in MARKERS[:8] for w in WORDS[:2]]), max_size=2).map(tuple),
    st.lists(st.builds(Leave, st.sampled_from(WORDS), st.integers(1, 3)), max_size=2).map(tuple),
)
ABOUT = st.builds(Metadata, title=st.sampled_from([None, "湖城发展规划", "——", "目录"]), hints=HINTS)


# Invariants 1 and 3


@quick
@given(TEXT, ABOUT)
def test_each_character_of_any_text_is_accounted_for(text: str, about: Metadata) -> None:
    found = document(text, about)
    assert not verify.characters(found)
    assert rebuild(document_object(found), text) == text


@quick
@given(TEXT, ABOUT)
def test_addresses_of_any_text_are_ascii_and_unique(text: str, about: Metadata) -> None:
    found = document(text, about)
    anchors = [item.anchor for item in (*found.divisions, *found.passages)]
    anchors += [f"{p.anchor}.r{n}" for p in found.passages if p.table for n, _ in enumerate(p.table.rows, 1)]
    assert all(anchor.isascii() and " " not in anchor for anchor in anchors)
    assert len(set(anchors)) == len(anchors)


@quick
@given(TEXT)
def test_every_passage_has_words_and_a_place(text: str) -> None:
    for passage in document(text).passages:
        assert passage.where
        assert passage.text.strip()


@pytest.mark.parametrize("path", sorted(SOURCE_TEXTS.glob("*.txt")), ids=lambda path: path.stem)
def test_each_character_of_the_four_texts_is_accounted_for(
    path: Path, documents: dict[str, Document]
) -> None:
    text = path.read_bytes().decode("utf-8")
    found = next(found for found in documents.values() if found.source.file_name == path.name)
    assert not verify.characters(found)
    assert rebuild(document_object(found), text) == text
    assert rebuild(document_object(document(text)), text) == text


def test_a_lost_character_would_be_noticed() -> None:
    found = document_object(document("一、总则\n坚持原则。\n"))
    found["passages"].clear()
    assert "\0" in rebuild(found, "一、总则\n坚持原则。\n")


# Invariant 2


EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list"]  # MkDocs' own and those of mkdocs.yml
SETTINGS = Settings("", "main", Edition("0", None, None), {})
HARMLESS = """\
目录
第一章 甲题
第二章 乙题
第一节 丙题
第三章 丁题
第四章 戊题
正文从这里开始。
第二章 乙题
第一节 丙题
(二)
一、己题
（一）庚题
1. 辛题
(1) 壬题
专栏1 癸题
● 一项。
(5) 尾题
| 甲 | 乙 |
|---|---|
| 丙 | 丁 |
收尾。
前言只有一句话，断在这里的句子还没有
图片
说完。
来源：某市
"""
LEAVES = Hints(leaves=(Leave("收尾", 1),))


def corpus_of(found: Document) -> Corpus:
    city = City("c", "城", (District("d", "区"),), ())
    return Corpus((found,), {"c": city}, (), {found.id: DistrictLayer({}, {}, {})}, {}, {})


def pages(found: Document) -> dict[str, BeautifulSoup]:
    """Every page of a document as HTML, by its path: through Markdown with the site's extensions and others."""
    rendered = render_document(found, corpus_of(found), SETTINGS)
    return {path: BeautifulSoup(html(text), "lxml") for path, text in rendered.items()}


def html(text: str) -> str:
    _, _, text = text.removeprefix("---\n").partition("\n---\n")  # the generator takes the front matter away
    return Markdown(extensions=EXTENSIONS, extension_configs={"toc": {"permalink": False}}).convert(text)


def elements(soup: BeautifulSoup) -> list[Tag]:
    return [tag for tag in soup.find_all() if isinstance(tag, Tag)]


def assert_reads_as_written(found: Document) -> None:
    built = pages(found)
    for passage in found.passages:
        page = built[f"texts/{found.id}/{found.page(passage.division)}.md"]
        for soup in (page, built[f"texts/{found.id}/all.md"]):
            element = soup.find(id=passage.anchor)
            assert isinstance(element, Tag), passage.anchor
            if passage.table:
                cells = [cell.get_text() for cell in element.find_all(["th", "td"])]
                assert cells == [c for row in (passage.table.header, *passage.table.rows) for c in row]
            else:
                assert element.get_text() == passage.text
                assert not element.find_all()
    for division in found.divisions:
        if division.status == "present" and division.kind != "front":
            heading = built[f"texts/{found.id}/{found.page(division.id)}.md"].find(id=division.anchor)
            assert isinstance(heading, Tag), division.anchor
            assert heading.get_text().strip() == division.heading.strip()
    for path, soup in built.items():
        assert_nothing_foreign(path, soup)


def markup(soup: BeautifulSoup) -> set[tuple[str, str]]:
    """Pairs of element and attribute, and elements alone; headings of all ranks are one."""
    pairs = {(element.name, a) for element in elements(soup) for a in ("", *element.attrs)}
    return {("h" if name in {"h1", "h2", "h3", "h4", "h5", "h6"} else name, a) for name, a in pairs}


@cache
def known_markup() -> frozenset[tuple[str, str]]:
    """What pages consist of when a text is harmless."""
    built = pages(document(HARMLESS, Metadata(hints=LEAVES)))
    return frozenset(pair for soup in built.values() for pair in markup(soup))


def assert_nothing_foreign(path: str, soup: BeautifulSoup) -> None:
    assert not markup(soup) - known_markup(), path
    assert not [e for e in elements(soup) if ":" in str(e.get("href", ""))], path


@few
@given(TEXT)
def test_any_text_is_rendered_as_written(text: str) -> None:
    assert_reads_as_written(document(text))


@pytest.mark.parametrize("hostile", HOSTILE, ids=[ascii(words) for words in HOSTILE])
def test_hostile_words_stay_words(hostile: str) -> None:
    plain = hostile.replace("\n", " ")
    text = (
        f"湖城发展规划\n{plain}\n一、{plain}标题\n{plain}\n正文{plain}在句中。\n{plain}起头。\n"
        f"专栏1 {plain}专栏\n● {plain}。\n二、表格\n| 甲{plain} | 乙 |\n|---|---|\n| {plain} | 丁 |\n三、尾\n末段。{plain}\n"
    )
    assert_reads_as_written(document(text))


@pytest.mark.parametrize("hostile", HOSTILE, ids=[ascii(words) for words in HOSTILE])
def test_hostile_words_in_a_contents_list_and_a_gap_stay_words(hostile: str) -> None:
    plain = hostile.replace("\n", " ")
    entries = "".join(f"第{n}章 {plain}题{n}\n" for n in "一二三四五")
    found = document(f"目录\n{entries}正文从这里开始。\n第二章 {plain}题二\n好。\n来源：{plain}某处\n")
    for path, soup in pages(found).items():
        assert_nothing_foreign(path, soup)
        assert not {c for c in soup.get_text() if c in "\x00\x02\x03\x0b\x0c\x85\x1b\r\ufffe"}, path


def test_a_tab_inside_a_sentence_is_still_there() -> None:
    assert_reads_as_written(document("一、总则\n甲\t乙。\n"))


def test_a_table_without_words_can_be_rendered() -> None:
    assert_reads_as_written(document("一、总则\n| | |\n|---|---|\n| | |\n二、分则\n抓好落实。\n"))


def test_a_line_of_a_million_characters_takes_less_than_five_seconds() -> None:
    line = "广州*_[<&`|{}# " * 80_000
    started = time.process_time()
    found = document(f"一、总则\n{line}。\n")
    [passage] = found.passages
    page = html(render_document(found, corpus_of(found), SETTINGS)[f"texts/{found.id}/i1.md"])
    spent = time.process_time() - started
    element = BeautifulSoup(page, "lxml").find(id=passage.anchor)
    assert isinstance(element, Tag)
    assert len(passage.text) > 1_000_000
    assert element.get_text() == passage.text
    assert spent < 5


# Linear time


def fives(size: int) -> str:
    """Groups of headings that look like contents lists but are not repeated."""
    group = "一、甲{0}号\n二、乙{0}号\n三、丙{0}号\n四、丁{0}号\n五、戊{0}号\n正文。\n"
    return "".join(group.format(n) for n in range(size // 50))


def contents_of_one_number(size: int) -> str:
    """A contents list in which every entry has the same number, and a body with other titles."""
    count = size // 20
    body = "".join(f"第一章 乙{n}\n正文。\n" for n in range(count))
    return "目录\n" + "".join(f"第一章 甲{n}\n" for n in range(count)) + "正文从这里开始。\n" + body


def many_chapters(size: int) -> str:
    """A contents list of thousands of chapters, all of them present."""
    count = size // 24
    entries = "".join(f"第{n}章 甲\n" for n in range(1, count + 1))
    return f"目录\n{entries}正文从这里开始。\n" + entries.replace("\n", "\n正文。\n")


LONG: dict[str, Callable[[int], str]] = {
    "one line": lambda size: "广州的发展，" * (size // 6),
    "one line of sentences": lambda size: "一、广州发展。" * (size // 7),
    "one character": lambda size: "一" * size,
    "one character a line": lambda size: "一\n" * (size // 2),
    "white space": lambda size: "甲" + " " * size + "乙",
    "nothing but markers": lambda size: "（一）\n" * (size // 4),
    "headings": lambda size: "一、甲\n" * (size // 4),
    "markers in one line": lambda size: "（一）" * (size // 3),
    "nested brackets": lambda size: "(" * (size // 2) + "）" * (size // 2),
    "closing marks": lambda size: "甲。" + "”」』" * (size // 3),
    "bullets": lambda size: "专栏1 甲\n" + "● 甲。" * (size // 4),
    "boxes": lambda size: "专栏1 甲\n区\n" * (size // 8),
    "cut lines": lambda size: "推进铁路枢纽建设，广深港高铁开通运营\n" * (size // 20),
    "captions": lambda size: "图片说明\n" * (size // 5),
    "pipes": lambda size: "|" * size,
    "a table": lambda size: "| 甲 | 乙 |\n|---|---|\n" + "| 丙 | 丁 |\n" * (size // 10),
    "jumps": lambda size: "（一）甲。\n（二十）乙。\n" * (size // 13),
    "groups of five headings": fives,
    "contents of one number": contents_of_one_number,
    "many chapters": many_chapters,
    "control characters": lambda size: "\x07" * size,
    "nested divisions": lambda size: "第一章 甲\n第一节 乙\n一、丙\n（一）丁\n1. 戊\n(1) 己\n" * (size // 33),
}


def seconds(text: str) -> float:
    """The least CPU time of two tries, at least ten milliseconds (so that noise does not count)."""
    spent = []
    for _ in range(2):
        started = time.process_time()
        parse(clean(source(text)), Metadata())
        spent.append(time.process_time() - started)
        if spent[0] > 10:
            break
    return max(0.01, min(spent))


@pytest.mark.slow
@pytest.mark.parametrize("shape", LONG)
def test_ten_times_the_text_takes_about_ten_times_as_long(shape: str) -> None:
    once = seconds(LONG[shape](30_000))
    assert once < 1.5, "ten times as much would take minutes"
    assert seconds(LONG[shape](300_000)) < 20 * once
