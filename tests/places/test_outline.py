"""The outline as it is printed: title, lines, depth, and what is missing."""

from __future__ import annotations

from builder.places.outline import outline_lines
from tests.support import document


def test_divisions_stand_with_their_lines_indented_by_their_level() -> None:
    text = "湖城规划\n目录\n第一章 甲\n第二章 乙\n第一章 甲\n第一节 丙\n这里有一段话。\n"
    assert list(outline_lines(document(text))) == [
        "湖城规划",
        "     5  第一章 甲",
        "     6    第一节 丙",
        "     4  第二章 乙（缺）",
    ]


def test_a_text_without_title_says_so_and_what_stands_first_is_on_line_1() -> None:
    assert list(outline_lines(document("这里有一段话。\n"))) == ["（没有找到标题）", "     1  篇首"]
