"""What is the same to someone who searches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.fold import QUOTES, fold_table
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


@given(st.text() | st.text(st.sampled_from("一二〇零OoＯ0○年章Ⅳ㎡ “a")))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert TABLE.fold(TABLE.fold(text)) == TABLE.fold(text)


@given(st.characters(exclude_categories=["Cs"]))
def test_a_character_folds_to_one_of_the_same_length_to_none_or_to_several(character: str) -> None:
    folded = TABLE.fold(character)
    is_one = len(folded.encode("utf-16-le")) == len(character.encode("utf-16-le"))
    assert folded == "" or is_one or folded == TABLE.several[character]


def test_what_folds_to_several_is_one_unit_and_folds_to_units_that_stay() -> None:
    for character, folded in TABLE.several.items():
        assert max(map(ord, character + folded)) < 0x10000
        assert len(folded) > 1
        assert TABLE.fold(folded) == folded


def test_line_feeds_and_tabs_stay() -> None:
    assert TABLE.fold("一\n二\t三") == "一\n二\t三"


def test_the_form_of_a_character_is_what_it_is_before_it_is_simplified() -> None:
    assert {c: TABLE.forms[c] for c in "Ｇ發⼴，聯"} == {
        "Ｇ": "g",
        "發": "發",
        "⼴": "广",
        "，": ",",
        "聯": "聯",
    }
    assert TABLE.forms.keys() == TABLE.pairs.keys()


def test_what_cannot_be_seen_is_blank_and_quotation_marks_are_marks() -> None:
    assert set(" \u3000\r\u200b\ufe0f\ufeff\x00\x7f\xad") <= TABLE.blanks
    assert not TABLE.blanks & {*"\n\t", *TABLE.marks}
    assert set(QUOTES) <= TABLE.marks
    assert len(QUOTES) % 2 == 0


def test_no_mark_both_closes_a_quotation_and_opens_another_kind() -> None:
    pairs = dict(zip(QUOTES[::2], QUOTES[1::2], strict=True))
    assert [close for open_, close in pairs.items() if close in pairs and close != open_] == []


def test_punctuation_is_folded_and_leaves_out_signs_that_count_as_words() -> None:
    assert set(",.!?;:()<>[]·~|-…") <= TABLE.punctuation
    assert not TABLE.punctuation & {*"%‰#&@*/\\+=$5五", *TABLE.pairs, *TABLE.marks}
