"""Captions, units and notes around tables."""

from __future__ import annotations

import pytest

from tests.support import document

TABLE = "区\t人口\n东\t9\n西\t8\n"


def kinds(before: str, after: str = "") -> list[tuple[str, str]]:
    found = document(f"第一章 题\n好。\n{before}{TABLE}{after}第二章 乙\n好。\n")
    return [(p.kind, p.text) for p in found.passages if p.text != "好。" and p.kind != "table"]


@pytest.mark.parametrize(
    "line", ["表1 人口", "表 2-1：人口", "表三人口", "“十五五”主要指标", "人口一览表（2025年）"]
)
def test_the_line_above_a_table_is_its_caption(line: str) -> None:
    caption = ("caption", line.replace("表 2", "表2"))
    assert kinds(f"{line}\n") == [caption]
    assert kinds(f"{line}\n单位：万人\n") == [caption, ("caption", "单位：万人")]


@pytest.mark.parametrize("line", ["表明人口在增长。", "各区人口如下：", "人口增加，主要指标"])
def test_other_lines_are_not(line: str) -> None:
    assert kinds(f"{line}\n") == [("paragraph", line)]


def test_a_heading_above_a_table_stays_one() -> None:
    found = document(f"第一章 题\n第一节 主要指标\n{TABLE}好。\n")
    assert [division.title for division in found.divisions] == ["题", "主要指标"]


def test_a_caption_without_a_table_is_words() -> None:
    assert [p.kind for p in document("一、题\n表1 人口\n好。\n").passages] == ["paragraph", "paragraph"]


def test_numbered_notes_below_a_table_are_no_headings() -> None:
    found = document(
        f"第一章 题\n{TABLE}注：1.人口为年末数，不含外来和\n流动人口。\n2.面积\n3.其他\n正文。\n1.甲\n好。\n2.乙\n好。\n"
    )
    assert [p.text for p in found.passages if p.kind == "note"] == [
        "注：1.人口为年末数，不含外来和流动人口。",
        "2.面积",
        "3.其他",
    ]
    assert [division.title for division in found.divisions] == ["题", "甲", "乙"]
