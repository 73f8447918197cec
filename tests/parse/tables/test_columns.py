"""Columns parted by tabs or by two or more spaces."""

from __future__ import annotations

import pytest

from builder.model.table import Table
from tests.support import document


def tables(text: str) -> list[Table]:
    return [passage.table for passage in document(f"一、题\n{text}完。\n").passages if passage.table]


def test_tabs_part_cells_and_two_of_them_leave_one_empty() -> None:
    [table] = tables("区\t定位\t面积\n东区\t\t12\n西区\t枢纽 门户\t8\n")
    assert table.rows == (("东区", "", "12"), ("西区", "枢纽 门户", "8"))


@pytest.mark.parametrize("gap", ["  ", "      ", "\u3000\u3000", " \u3000"])
def test_two_spaces_of_any_width_part_cells(gap: str) -> None:
    [table] = tables(
        "".join(
            gap.join(row) + "\n" for row in (("区", "人口", "面积"), ("东 区", "9", "12"), ("西", "7", "8"))
        )
    )
    assert table.rows == (("东 区", "9", "12"), ("西", "7", "8"))


def test_a_known_header_needs_no_figures() -> None:
    [table] = tables("事项  内容  责任单位\n更新  旧区  住建局\n公园  绿地  园林局\n")
    assert table.header == ("事项", "内容", "责任单位")


@pytest.mark.parametrize(
    "text",
    [
        "甲\t乙\n丙\t丁\n",  # two lines
        "甲  1\n乙  2\n丙  3\n",  # two cells
        "甲  乙  丙\n丁  戊  己\n庚  辛  壬\n",  # names
        "甲　1　2\n乙　3　4\n丙　5　6\n",  # one space
        "甲\t乙\n丙\t丁\t戊\n己\t庚\n",  # rows of different width
        "（一）甲\t1\n（二）乙\t2\n（三）丙\t3\n",  # markers
        "这是一句话。\t1\n这是一句话。\t2\n这是一句话。\t3\n",  # sentences
    ],
)
def test_anything_else_makes_none(text: str) -> None:
    assert tables(text) == []
