"""Which characters became which others: numbers whole, white space nothing, work bounded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.difference import aligned, differences, words
from tests.generated import quick


def told(old: str, new: str) -> list[tuple[str, str]]:
    return [(old[slice(*one.old)], new[slice(*one.new)]) for one in differences(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("达800公里", "达8000公里", [("800", "8000")]),
        ("达公里", "达2000公里", [("", "2000")]),
        ("到年，达800公里", "到2035年，达8000公里", [("", "2035"), ("800", "8000")]),
        ("第800，", "第800", [("，", "")]),
        ("增长2.5%，达30万", "增长2.8%，达35万", [("2.5", "2.8"), ("30", "35")]),
        ("3000元", "3,000元", [("3000", "3,000")]),
        ("加快建设，提高", "推进建设，提高", [("加快", "推进")]),
        ("生命建康", "生命健康", [("建", "健")]),
        ("", "新的一段。", [("", "新的一段。")]),
        ("旧的一段。", "", [("旧的一段。", "")]),
    ],
)
def test_what_changed_is_told_in_whole_numbers(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert told(old, new) == expected


@pytest.mark.parametrize(("old", "new"), [("甲乙 丙", "甲乙丙"), ("甲\r\n乙", "甲\n乙"),
                                          ("　　甲", "甲"), ("甲\n乙", "甲乙")])  # fmt: skip
def test_white_space_makes_no_difference(old: str, new: str) -> None:
    assert told(old, new) == []


def test_lines_that_are_the_same_but_for_white_space_are_aligned() -> None:
    old, new = ["甲\r", "乙", "丙"], ["甲", "　乙", "丁"]
    assert list(aligned(old, new)) == [((2, 3), (2, 3))]


def test_a_text_that_repeats_itself_is_one_stretch_and_not_compared_for_hours() -> None:
    old, new = "啊" * 100_000 + "甲", "乙" + "啊" * 100_001
    assert told(old, new) == [(old, new)]


@quick
@given(*(st.text(alphabet="甲乙丙01２.， \n", max_size=20) for _ in "ab"))
def test_the_old_text_with_the_stretches_replaced_is_the_new_one(old: str, new: str) -> None:
    pieces, at = [], 0
    for one in differences(old, new):
        assert at <= one.old[0] <= one.old[1]
        pieces += [old[at : one.old[0]], new[slice(*one.new)]]
        at = one.old[1]
    assert words("".join((*pieces, old[at:]))) == words(new)
