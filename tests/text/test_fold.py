"""What is the same to someone who searches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.fold import fold_table
from tests.scripts.shared import cases
from tests.search import folding

TABLE = fold_table()
CASES = cases("folding")


@pytest.mark.parametrize(("written", "folded"), CASES["folded"])
def test_folding(written: str, folded: str) -> None:
    assert TABLE.fold(written) == folded
    assert folding.fold(written) == folded


def test_every_character_folds_as_the_page_about_the_search_says() -> None:
    codes = (*range(0xD800), *range(0xE000, 0x10000), *map(ord, "𠮷𫝈😀𐐀"))
    assert [chr(c) for c in codes if TABLE.fold(chr(c)) != folding.character(chr(c))] == []


def test_characters_that_are_simplified_too_stay_in_texts_and_mean_either_in_a_query() -> None:
    either = "乾干 吒咤 夥伙 後后 徵征 拚拼 捱挨 摺折 於于 榘矩 菸烟 薹苔 袷夹 醣糖 麴曲 麽么 著着 瞭了 藉借 甚什 祇只"
    assert TABLE.either == dict(either.split())
    assert CASES["either"].items() <= TABLE.either.items()
    assert TABLE.fold("".join(TABLE.either)) == "".join(TABLE.either)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert TABLE.fold(TABLE.fold(text)) == TABLE.fold(text)


@given(st.characters(exclude_categories=["Cs"]))
def test_a_character_folds_to_one_or_none_of_the_same_length(character: str) -> None:
    folded = TABLE.fold(character)
    assert folded == "" or len(folded.encode("utf-16-le")) == len(character.encode("utf-16-le"))


def test_line_feeds_and_tabs_stay() -> None:
    assert TABLE.fold("一\n二\t三") == "一\n二\t三"
