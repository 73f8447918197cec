"""How pieces of a row are put together into its columns."""

from __future__ import annotations

import pytest

from builder.clean import clean
from builder.parse.tables.pieces import fit, split
from tests.support import source


def fitted(text: str, columns: int) -> list[str] | None:
    lines = clean(source(text)).lines
    found = fit([piece for index in range(len(lines)) for piece in split(lines, index, True)], columns)
    return None if found is None else ["+".join(piece.text for piece in group) for group in found]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("甲 5 左右", ["甲", "5+左右"]),
        ("甲（一 二） 5", ["甲（一+二）", "5"]),
        ("甲 21.5\n（2024年）", ["甲", "21.5+（2024年）"]),
        ("甲乙\n丙丁 —", ["甲乙+丙丁", "—"]),
        ("人/\n亿元 < 0.6", ["人/+亿元", "<+0.6"]),
        ("甲 5", ["甲", "5"]),
    ],
)
def test_the_surest_joints_that_give_the_number_are_taken(text: str, cells: list[str]) -> None:
    assert fitted(text, 2) == cells


@pytest.mark.parametrize("text", ["甲", "甲 乙 丙", "甲\n乙\n丙\n丁 5 6", "甲 5 左右 6 以上"])
def test_where_nothing_tells_how_it_does_not_fit(text: str) -> None:
    assert fitted(text, 2) is None
