"""What is the same to someone who searches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.fold import fold_table

TABLE = fold_table()


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("“双城”联动", "双城联动"),
        ("「双城」联动", "双城联动"),
        ("２０２１ 年", "2021年"),
        ("Ｇ Ｄ Ｐ", "gdp"),
        ("一，二、三。", "一,二,三."),
        ("（十七）", "(十七)"),
        ("《建议》", "<建议>"),
        ("粤港澳大灣區發展規劃", "粤港澳大湾区发展规划"),
        ("⼴州", "广州"),  # a Kangxi radical, as PDFs have it
        ("百分\u200b之\ufeff五", "百分之五"),
        ("10％～15％", "10%~15%"),
        ("①㎡", "①㎡"),  # a count and a unit are not what they look like
        ("𠮷野家", "𠮷野家"),
        ("乾坤、著作、瞭望", "乾坤,著作,瞭望"),  # traditional and simplified at once: left alone in texts
    ],
)
def test_folding(written: str, folded: str) -> None:
    assert TABLE.fold(written) == folded


def test_characters_that_are_simplified_too_mean_either_in_a_query() -> None:
    assert {"乾": "干", "著": "着", "瞭": "了", "後": "后"}.items() <= TABLE.either.items()


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert TABLE.fold(TABLE.fold(text)) == TABLE.fold(text)


@given(st.characters(exclude_categories=["Cs"]))
def test_a_character_folds_to_one_or_none_of_the_same_length(character: str) -> None:
    folded = TABLE.fold(character)
    assert folded == "" or len(folded.encode("utf-16-le")) == len(character.encode("utf-16-le"))


def test_line_feeds_and_tabs_stay() -> None:
    assert TABLE.fold("一\n二\t三") == "一\n二\t三"
