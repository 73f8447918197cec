"""Tables under a header of known words, and what becomes of those that fit no grid."""

from __future__ import annotations

import pytest

from builder.model.document import Document
from builder.model.table import Table
from tests.support import document, titles

SPACED = "序号 指标 2030年 属性\n"


def tables(found: Document) -> list[Table]:
    return [passage.table for passage in found.passages if passage.table]


def rows(text: str) -> tuple[tuple[str, ...], ...]:
    [table] = tables(document(f"第一章 题\n{text}完。\n"))
    return table.rows


def codes(found: Document) -> list[str]:
    return [finding.code for finding in found.findings]


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("2 森林覆盖率（%） 42 约束性", ("森林覆盖率（%）", "42")),
        ("2 人均寿命（岁） 85 左右 预期性", ("人均寿命（岁）", "85 左右")),
        ("2 3 岁以下入托率（%） 25 预期性", ("3 岁以下入托率（%）", "25")),
        ("2 增加值率 提高 1 个百分点 预期性", ("增加值率", "提高1个百分点")),
        ("2 粮食产量（亿斤） < 19 约束性", ("粮食产量（亿斤）", "< 19")),
        ("2 进出口（亿\n美元） 3000 预期性", ("进出口（亿\n美元）", "3000")),
        ("2 战略性新兴产业增加值占生产总\n值比重 42 预期性", ("战略性新兴产业增加值占生产总\n值比重", "42")),
        ("2\n降幅（%）\n完成国家\n确定的目标\n约束性", ("降幅（%）", "完成国家\n确定的目标")),
    ],
)
def test_a_broken_cell_is_put_together_where_one_kind_of_joint_does_it(
    row: str, cells: tuple[str, str]
) -> None:
    assert rows(f"{SPACED}1 人口（万人） 1900 预期性\n{row}\n")[1][1:3] == cells


def test_a_category_stands_in_its_column_or_in_a_row_of_its_own() -> None:
    body = "创新\n（2项）\n1 人口 1900 预期性\n2 绿地 42 约束性\n"
    assert rows("类别 序号 指标 2030年 属性\n" + body)[:2] == (
        ("创新\n（2项）", "1", "人口", "1900", "预期性"),
        ("", "2", "绿地", "42", "约束性"),
    )
    assert rows(SPACED + body)[:2] == (("创新\n（2项）", "", "", ""), ("1", "人口", "1900", "预期性"))


def test_without_a_column_for_numbers_they_belong_to_the_name() -> None:
    body = "（一）经济发展\n1. 人口（万人） 1800 — 〔100〕 预期性\n（二）生态\n2. 绿地（%） 41 42 - 约束性\n"
    assert rows("指标 2020年 2025年 年均〔累计〕 属性\n" + body) == (
        ("（一）经济发展", "", "", "", ""),
        ("1. 人口（万人）", "1800", "—", "〔100〕", "预期性"),
        ("（二）生态", "", "", "", ""),
        ("2. 绿地（%）", "41", "42", "-", "约束性"),
    )
    assert rows("指标 2020年 2025年\n一、人口\n户籍 1 2\n二、生态\n绿地 3 4\n")[2] == ("二、生态", "", "")
    assert rows("指标 2025年 属性\n一、人口 1 预期性\n二、绿地 2 约束性\n")[1] == ("二、绿地", "2", "约束性")


def test_a_header_printed_again_is_set_aside() -> None:
    found = document(f"第一章 题\n{SPACED}1 人口 1900 预期性\n{SPACED}2 绿地 42 约束性\n完。\n")
    assert [len(table.rows) for table in tables(found)] == [2]
    assert [(item.reason, item.text) for item in found.set_aside] == [("running-head", SPACED.strip())]


def test_rows_without_numbers_end_with_the_attribute() -> None:
    assert rows("指标 2025年 2030年 属性\n人口 1800 1900 预期性\n绿地 41 42 约束性\n")[1][0] == "绿地"


def test_the_table_ends_where_the_count_does() -> None:
    found = document("第一章 题\n序号\n事项\n备注\n1\n道路\n新建\n2\n桥梁\n改建\n一、甲\n（一）乙\n好。\n")
    assert [len(table.rows) for table in tables(found)] == [2]
    assert titles(found, "item") == ["甲"]


@pytest.mark.parametrize(
    "text",
    [
        "序号 指标 2030年 属性说明如下。\n1 人口 1900 预期性\n2 绿地 42 约束性\n",  # a sentence
        f"{SPACED}1 人口 1900 预期性\n",  # one row
        "序号 指标\n1 人口\n2 绿地\n",  # two columns
        "单位 指标 2030年\n人 人口 1900\n亩 绿地 42\n",  # no first column that rows begin with
        f"{SPACED}人口 1900\n绿地 42\n",  # no rows
    ],
)
def test_anything_else_is_no_table(text: str) -> None:
    found = document(f"第一章 题\n{text}完。\n")
    assert not tables(found)
    assert "W211" not in codes(found)


def test_what_fits_no_grid_stays_lines_that_are_no_headings() -> None:
    text = f"{SPACED}一、民生（2项）\n1 人口 平均 数量 预期性\n2 绿地 42 约束性\n"
    found = document(f"第一章 题\n{text}一、甲\n好。\n二、乙\n好。\n")
    assert titles(found, "item") == ["甲", "乙"]
    assert [p.text for p in found.passages if p.kind == "item"] == text.splitlines()
    [warning] = [finding for finding in found.findings if finding.code == "W211"]
    assert (warning.line, warning.quote) == (2, SPACED.strip())


def test_the_last_row_without_an_attribute_keeps_its_lines() -> None:
    text = "序号 领域 工程\n1\n交通\n中心\n铁路、港口和\n机场\n2\n能源\n中心\n电网、储能和\n氢能\n"
    found = document(f"第一章 题\n{text}第二章 乙\n好。\n")
    assert [p.text for p in found.passages if p.kind == "item"] == text.splitlines()


def test_a_page_number_inside_a_cell_leaves_the_lines_as_they_are() -> None:
    found = document(
        f"第一章 题\n{SPACED}1 人口 1900 预期性\n2 绿地占全部土\n— 3 —\n地比重 42 约束性\n完。\n"
    )
    assert not tables(found)
    assert "W211" in codes(found)
