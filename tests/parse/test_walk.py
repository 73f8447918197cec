"""Levels, and to which division a passage belongs."""

from __future__ import annotations

import pytest

from builder.editorial.about import Hints, Leave, Metadata
from tests.support import document


def levels(text: str) -> list[tuple[int, str]]:
    return [(division.level, division.marker or "") for division in document(text).divisions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、甲\n（一）乙\n好。\n", [(1, "一、"), (2, "（一）")]),
        ("第一节 甲\n一、乙\n（一）丙\n好。\n", [(1, "第一节"), (2, "一、"), (3, "（一）")]),
        ("（一）甲\n1. 乙\n(1) 丙\n（二）丁\n", [(1, "（一）"), (2, "1."), (3, "（1）"), (1, "（二）")]),
        ("第一章 甲\n(1) 乙\n好。\n", [(1, "第一章"), (2, "（1）")]),
        ("（一）甲\n好。\n一、乙\n好。\n", [(1, "（一）"), (1, "一、")]),
    ],
)
def test_a_level_is_the_depth_among_open_divisions(text: str, expected: list[tuple[int, str]]) -> None:
    assert levels(text) == expected


def test_what_stands_before_the_first_heading_is_the_front() -> None:
    front, first = document("好。\n一、甲\n好。\n").divisions
    assert (front.kind, front.level, front.marker, front.title) == ("front", 1, None, "")
    assert first.level == 1


def test_a_text_without_headings_is_all_front() -> None:
    assert [division.kind for division in document("好。\n再好。\n").divisions] == ["front"]


def test_a_passage_belongs_to_the_last_opened_division() -> None:
    found = document("一、甲\n（一）乙\n好。\n再好。\n二、丙\n好。\n")
    owners = [found.division_by_id[passage.division].title for passage in found.passages]
    assert owners == ["乙", "乙", "丙"]


def test_a_closing_ends_with_the_next_heading() -> None:
    hints = Hints(leaves=(Leave("总之", 1),))
    found = document("一、甲\n（一）乙\n好。\n总之好。\n（二）丙\n好。\n", Metadata(hints=hints))
    owners = [found.division_by_id[passage.division].title for passage in found.passages]
    assert owners == ["乙", "甲", "丙"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("● 项。", "item"),
        ("- 项。", "item"),
        ("各位代表：", "salutation"),
        ("同志们：", "salutation"),
        ("——项。", "paragraph"),
    ],
)
def test_passages_are_told_apart_by_how_they_begin(line: str, kind: str) -> None:
    assert document(f"一、甲\n好。\n{line}\n好。\n").passages[1].kind == kind


def test_a_short_line_in_a_numbered_text_is_no_heading() -> None:
    assert levels("一、甲\n好。\n湖城新貌\n再接再厉，好。\n") == [(1, "一、")]


@pytest.mark.parametrize("line", ["创新，驱动", "创新驱动。", "● 创新驱动", "创" * 31])
def test_in_a_text_without_numbers_these_are_no_titles(line: str) -> None:
    found = document(
        f"开头一段，说明来意。\n{line}\n创新是引领发展的第一动力，要坚持创新驱动，加快发展步伐，再上新的台阶。\n"
    )
    assert [division.kind for division in found.divisions] == ["front"]
