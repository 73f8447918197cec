"""Lines, and what on them is not part of the document."""

from __future__ import annotations

import pytest

from builder.clean import clean
from tests.support import source


def lines(text: str) -> list[str]:
    return [line.text for line in clean(source(text)).lines]


def aside(text: str) -> list[tuple[str, str]]:
    return [(item.reason, item.text) for item in clean(source(text)).set_aside]


def test_lines_lose_the_white_space_around_them_and_empty_ones_go() -> None:
    assert lines("\n\u3000\u3000甲。 \n \t\n\n乙 丙。\r\n") == ["甲。", "乙 丙。"]


def test_a_line_knows_where_it_stands() -> None:
    text = "甲。\n\u3000\u3000乙。 \n"
    [_, second] = clean(source(text)).lines
    assert text[second.start : second.end] == "乙。"


def test_a_part_of_a_line_knows_where_it_stands() -> None:
    text = "  前 后  "
    [line] = clean(source(text)).lines
    part = line.part(1)
    assert (part.text, text[part.start : part.end]) == ("后", "后")


@pytest.mark.parametrize("text", ["- 12 -", "— 12 —", "–1–", "第 12 页", "第12页 共80页", "第 3 页/共 9 页"])
def test_page_numbers_are_set_aside(text: str) -> None:
    assert aside(f"甲。\n{text}\n乙。") == [("page-number", text)]


@pytest.mark.parametrize("text", ["-12", "12", "第12页说明", "- 12345 -", "— 12 — 项", "—5G+8K—", "-A1-"])
def test_what_only_resembles_a_page_number_stays(text: str) -> None:
    assert lines(text) == [text]


@pytest.mark.parametrize(
    "text", ["来源：广州市人民政府", "来源:广州市人民政府", "数据来源：市委宣传部", "稿件来源：某报"]
)
def test_source_lines_are_set_aside(text: str) -> None:
    assert aside(text) == [("source-line", text)]


@pytest.mark.parametrize("text", ["来源：多种多样，都要重视。", "资金来源：财政", "来源"])
def test_sentences_about_sources_stay(text: str) -> None:
    assert lines(text) == [text]


@pytest.mark.parametrize(
    ("text", "bare", "marks"),
    [
        ("# 题", "题", ["#"]),
        ("###\u3000题", "题", ["###"]),
        ("**一、题**", "一、题", ["**", "**"]),
        ("** 题 **", "题", ["**", "**"]),
    ],
)
def test_markdown_headings_and_bold_lines_lose_their_marks(text: str, bare: str, marks: list[str]) -> None:
    [line] = clean(source(text)).lines
    assert (line.text, line.hint) == (bare, True)
    assert aside(text) == [("markup", mark) for mark in marks]


@pytest.mark.parametrize("text", ["#题", "####### 题", "#", "**甲", "甲**", "2**3*甲**5"])
def test_other_signs_of_markdown_are_words(text: str) -> None:
    [line] = clean(source(text)).lines
    assert (line.text, line.hint) == (text, False)


def test_a_line_of_nothing_but_invisible_characters_is_set_aside() -> None:
    assert aside("甲。\n\u200b\ufeff\n乙。") == [("invisible", "\u200b\ufeff")]


def test_an_invisible_character_inside_a_word_stays() -> None:
    assert lines("甲\u200b乙。") == ["甲\u200b乙。"]


def test_yaml_at_the_start_of_a_markdown_file_is_set_aside() -> None:
    cleaned = clean(source("---\ntitle: 报告\n---\n\n政府工作报告\n---\n正文。\n"))
    assert [line.text for line in cleaned.lines] == ["政府工作报告", "正文。"]
    assert [item.reason for item in cleaned.set_aside] == ["front-matter"] * 3 + ["markup"]


@pytest.mark.parametrize("words", ["湖城规划", "title: 报告\n各位代表：", "标题：报告"])
def test_other_words_between_lines_across_the_page_stay(words: str) -> None:
    assert lines(f"---\n{words}\n---\n正文。") == [*words.split("\n"), "正文。"]


def test_only_a_cell_that_is_bold_as_a_whole_loses_its_marks() -> None:
    assert lines("| **甲** | **乙**丙 |**丁**|") == ["| 甲 | **乙**丙 |丁|"]
    assert lines("**甲** | 乙**丙**") == ["甲 | 乙**丙**"]


@pytest.mark.parametrize("text", ["> 52", "> 5.0", ">20左右", "> 1,000", "> 99.5%"])
def test_a_figure_behind_a_sign_is_no_quotation(text: str) -> None:
    assert lines(text) == [text]


def test_a_quotation_may_begin_with_a_figure() -> None:
    assert lines("> 2006年3月批准") == ["2006年3月批准"]
