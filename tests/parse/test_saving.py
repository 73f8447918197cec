"""Texts as people save and paste them: what is found, on which line, and that the text stays what it is."""

from __future__ import annotations

import pytest

from builder.findings.finding import Finding
from tests.support import document

TEXT = "湖城规划\n一、总则\n坚持原则。\n二、分则\n抓好落实。\n"


def saved(text: str, *codes: str) -> list[Finding]:
    return [found for found in document(text).findings if found.code in (codes or ("W216", "W217"))]


def told(text: str) -> list[tuple[int, int, str, str]]:
    return [(found.line, found.column, found.code, found.quote) for found in saved(text)]


def test_a_text_as_it_should_be_has_nothing_to_tell() -> None:
    assert told(TEXT) == []


def test_line_ends_of_windows_are_told_once_at_the_first() -> None:
    assert told(TEXT.replace("\n", "\r\n")) == [(1, 4, "W216", "CRLF")]
    [found] = saved(TEXT.replace("落实。\n", "落实。\r\n"))
    assert (found.line, found.column) == (5, 5)
    assert "共 1 行" in found.message
    assert "LF" in found.hint


def test_a_byte_order_mark_is_told_at_the_first_character() -> None:
    assert told(f"\ufeff{TEXT}") == [(1, 0, "W216", "BOM")]


def test_a_last_line_without_its_end_is_told_behind_its_last_character() -> None:
    assert told(TEXT.rstrip()) == [(5, 5, "W216", "文末没有换行")]
    assert told(f"{TEXT}\n") == []


def test_they_are_told_beside_each_other() -> None:
    assert [found.quote for found in saved("\ufeff" + TEXT.replace("\n", "\r\n"))] == ["BOM", "CRLF"]


def test_markup_of_a_web_page_is_told_on_its_line_with_its_words() -> None:
    pasted = TEXT.replace("坚持原则。", '<p style="text-indent:2em">坚持&nbsp;原则。</p>')
    assert told(pasted) == [(3, 0, "W217", '<p style="text-indent:2em">')]
    assert "3 处" in saved(pasted)[0].message


def test_every_line_with_markup_is_told() -> None:
    assert [line for line, *_ in told(TEXT.replace("。", "。<br>"))] == [3, 5]


def test_markup_is_published_as_it_stands() -> None:
    texts = [passage.text for passage in document(TEXT.replace("原则。", "原则。<br>")).passages]
    assert texts == ["坚持原则。<br>", "抓好落实。"]


@pytest.mark.parametrize(
    "text",
    [
        f"<details>\n<summary>目录</summary>\n\n一、总则\n二、分则\n\n</details>\n\n{TEXT}",
        "湖城规划\n<table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>\n",
        TEXT.replace("坚持原则。", "坚持〈原则〉，R&D投入强度a<b，b>c。"),
    ],
)
def test_markup_that_is_set_aside_and_marks_that_are_words_are_not_told(text: str) -> None:
    assert told(text) == []
