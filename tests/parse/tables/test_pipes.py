"""Tables, with pipes and flattened."""

from __future__ import annotations

import pytest

from builder.model import Table
from tests.support import document

HEAD = "| 指标 | 2025年 |\n|---|---|\n"


def tables(text: str) -> list[Table]:
    return [passage.table for passage in document(text).passages if passage.table]


def flattened(cells: list[str]) -> list[Table]:
    return tables("第一章 甲\n专栏1 指引\n" + "\n".join(cells) + "\n第二章 乙\n好。\n")


ROW = ["东区", "建设示范区，提升能级。"]


def test_cells_are_strings_with_their_places() -> None:
    text = HEAD + "| 人口 | 1800万 |\n"
    [table] = tables(text)
    assert (table.header, table.rows) == (("指标", "2025年"), (("人口", "1800万"),))
    assert [text[a:b] for row in (table.header_cells, *table.row_cells) for a, b in row] == [
        *("指标", "2025年", "人口", "1800万"),
    ]


def test_an_empty_cell_stays_a_cell() -> None:
    [table] = tables(HEAD + "| 人口 | |\n")
    assert table.rows == (("人口", ""),)


@pytest.mark.parametrize("separator", ["|---|---|", "| :-- | --: |", "|:-:|-|"])
def test_separators_of_every_alignment_make_a_table(separator: str) -> None:
    assert len(tables(f"| 甲 | 乙 |\n{separator}\n| 丙 | 丁 |\n")) == 1


@pytest.mark.parametrize("separator", ["|---|", "|---|---|---|", "| 丙 | 丁 |", "---|---", "| | |"])
def test_anything_else_makes_none(separator: str) -> None:
    assert tables(f"| 甲 | 乙 |\n{separator}\n| 丙 | 丁 |\n") == []


def test_two_tables_of_one_division_are_two() -> None:
    assert len(tables(f"一、甲\n{HEAD}| 丙 | 丁 |\n中间的话。\n{HEAD}| 戊 | 己 |\n")) == 2


def test_a_flattened_table_is_told_by_its_shape() -> None:
    [table] = flattened(["区", "定位", *ROW, "西区", "打造枢纽，发展物流。", "南区", "守护生态。"])
    assert table.header == ("区", "定位")
    assert [row[0] for row in table.rows] == ["东区", "西区", "南区"]


@pytest.mark.parametrize(
    "cells",
    [
        ["区", "定位", *ROW],  # one row only
        ["区", "定位", *ROW, "西区"],  # something is left over
        ["区", "定位，方向", *ROW, "西区", "打造枢纽，发展物流。"],  # punctuation in the header
        ["区", "定位", *ROW, "西区，也叫西城", "打造枢纽，发展物流。"],  # punctuation in a key
        ["区", "定位", "东区", "枢纽", "西区", "门户"],  # nothing that is not as short as a key
    ],
)
def test_other_shapes_are_paragraphs(cells: list[str]) -> None:
    assert flattened(cells) == []
