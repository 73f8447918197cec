"""Headings glued behind a sentence, found by counting."""

from __future__ import annotations

import pytest

from builder.clean import clean
from builder.parse import glued
from tests.support import source


def split(text: str) -> list[str]:
    return [line.text for line in glued.split(clean(source(text)).lines)]


@pytest.mark.parametrize(
    ("before", "glued_line", "after"),
    [
        ("一、甲", "创新模式。二、乙", "三、丙"),
        ("第一节 甲", "创新模式。第二节 乙", "第三节 丙"),
        ("(29)甲。好。", "完善场景。(30)全要素。适度超前。", "(31)丙。好。"),
        ("（一）甲。", "要“走在前列。”（二）乙。", "（三）丙。"),
        ("十九、甲", "办好！二十、乙", "二十一、丙"),
    ],
)
def test_the_line_is_split_before_the_missing_number(before: str, glued_line: str, after: str) -> None:
    lines = split(f"{before}\n{glued_line}\n{after}\n")
    assert lines[0] == before
    assert lines[-1] == after
    assert "".join(lines[1:-1]) == glued_line
    assert len(lines) == 4


@pytest.mark.parametrize(
    "text",
    [
        "一、甲\n按照二、三的次序办理。\n三、丙\n",  # not behind a sentence
        "一、甲\n好。二、乙与好。二、丙\n三、丁\n",  # two places
        "一、甲\n好。四、丁\n三、丙\n",  # not the number that is missing
        "一、甲\n好。(二)乙\n三、丙\n",  # another kind of marker
        "一、甲\n二、乙\n好。二、乙\n三、丙\n",  # nothing is missing
        "一、甲\n好。二、乙\n",  # nothing shows that it is missing
        "三、丙\n好。二、乙\n一、甲\n",  # counting backwards
    ],
)
def test_the_line_is_left_alone(text: str) -> None:
    assert split(text) == text.splitlines()


def test_several_numbers_missing_in_a_row_are_all_found() -> None:
    assert split("一、甲\n好。二、乙\n好。三、丙。好。四、丁\n五、戊\n") == [
        *("一、甲", "好。", "二、乙", "好。", "三、丙。好。", "四、丁", "五、戊"),
    ]
