"""Tables flattened to one cell a line that fill a box, told by their shape."""

from __future__ import annotations

import pytest

from builder.model.table import Table
from tests.support import document

ROW = ["东区", "建设示范区，提升能级。"]


def flattened(cells: list[str]) -> list[Table]:
    found = document("第一章 甲\n专栏1 指引\n" + "\n".join(cells) + "\n第二章 乙\n好。\n")
    return [passage.table for passage in found.passages if passage.table]


def test_a_flattened_table_is_told_by_its_shape() -> None:
    [table] = flattened(["区", "定位", *ROW, "西区", "打造枢纽，发展物流。", "南区", "守护生态。"])
    assert table.header == ("区", "定位")
    assert [row[0] for row in table.rows] == ["东区", "西区", "南区"]


def test_figures_in_the_same_column_tell_it_too() -> None:
    [table] = flattened(["园区", "面积", "东园", "12.5", "西园", "—", "南园", "≥30"])
    assert table.rows == (("东园", "12.5"), ("西园", "—"), ("南园", "≥30"))


@pytest.mark.parametrize(
    "cells",
    [
        ["区", "定位", *ROW],  # one row only
        ["区", "定位", *ROW, "西区"],  # something is left over
        ["区", "定位，方向", *ROW, "西区", "打造枢纽，发展物流。"],  # punctuation in the header
        ["区", "定位", *ROW, "西区，也叫西城", "打造枢纽，发展物流。"],  # punctuation in a key
        ["区", "定位", "东区", "枢纽", "西区", "门户"],  # nothing that is not as short as a key
        ["园区", "面积", "东园", "12.5", "西园", "大"],  # a figure in one row, a word in the other
        ["园区", "面积", "1", "12.5", "2", "8"],  # no names
    ],
)
def test_other_shapes_are_paragraphs(cells: list[str]) -> None:
    assert flattened(cells) == []
