"""Figures that changed, lost or gained digits."""

from __future__ import annotations

import pytest

from builder.changes.change import ADDED, REMOVED, Passage, Piece, Place
from builder.changes.characters import pieces
from builder.changes.figures import elsewhere, figures, in_order

HERE = Place("《规划》第一部分", "texts/plan/i1.html#i1.p1", "source_texts/plan.txt", 2)


def told(before: str, after: str) -> list[str]:
    found = figures(HERE, pieces(before, after))
    return [f"{one.kind} {one.before}>{one.after} {one.digits:+}" for one in found]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("建房8000套", "建房800套", ["fewer-digits 8000>800 -1"]),
        ("碧道106公里", "碧道6公里", ["fewer-digits 106>6 -2"]),
        ("碧道6公里", "碧道106公里", ["more-digits 6>106 +2"]),
        ("碧道公里", "碧道106公里", ["new >106 +3"]),
        ("碧道106公里", "碧道公里", ["gone 106> -3"]),
        ("增长5.3%", "增长5.8%", ["other 5.3>5.8 +0"]),
        ("增长5.3%", "增长53%", ["other 5.3>53 +0"]),
        ("投资1.5万亿元", "投资1.5亿元", ["other 1.5万亿>1.5亿 +0"]),
        ("力争三年建成", "力争五年建成", ["other 三>五 +0"]),
        ("“十三五”时期", "“十四五”时期", ["other 十三五>十四五 +0"]),
        ("到2035年", "到年", ["gone 2035> -4"]),
        ("新增3所、5所", "新增3所、7所", ["other 5>7 +0"]),
    ],
)
def test_a_figure_that_is_another_one_is_told(before: str, after: str, expected: list[str]) -> None:
    assert told(before, after) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("总投资8,000万元", "总投资8000万元"),
        ("沿案建房8000套", "沿岸建房8000套"),
        ("一批学校", "一系列学校"),
        ("水库3座，学校12所，道路广场", "学校12所，道路广场，水库3座"),
    ],
)
def test_a_figure_that_is_the_same_is_not(before: str, after: str) -> None:
    assert told(before, after) == []


def test_the_most_alarming_stands_first() -> None:
    found = [
        figure
        for before, after in (("长公里", "长9公里"), ("长8公里", "长9公里"), ("长90公里", "长9公里"))
        for figure in figures(HERE, pieces(before, after))
    ]
    assert [one.kind for one in in_order(found)] == ["fewer-digits", "other", "new"]


def test_a_figure_that_is_in_a_paragraph_of_its_own_now_is_not_lost() -> None:
    lost = figures(HERE, pieces("修渠3条。新建学校12所。", "修渠3条。"))
    assert [one.before for one in lost] == ["12"]
    assert elsewhere(lost, [Passage(ADDED, HERE, (Piece("", "新建学校12所。"),))]) == []


def test_a_figure_that_came_with_a_paragraph_that_was_joined_is_not_new() -> None:
    new = figures(HERE, pieces("修渠3条。", "修渠3条。新建学校12所。"))
    assert elsewhere(new, [Passage(REMOVED, HERE, (Piece("新建学校12所。", ""),))]) == []
    assert elsewhere(new, []) == new
