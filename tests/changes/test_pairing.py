"""Which of the old things is which of the new ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.changes.pairing import Thing, out_of_order, pair

SAME_PLACE = 0.3
WORDS = st.text("湖城建设水库学校", min_size=0, max_size=6)
THINGS = st.lists(WORDS, max_size=7).map(lambda words: [Thing(f"p{n}", w) for n, w in enumerate(words, 1)])


def things(*words: str) -> list[Thing]:
    return [Thing(f"p{number}", one) for number, one in enumerate(words, 1)]


def test_what_has_the_same_words_is_the_same_wherever_it_stands() -> None:
    old, new = things("建设水库", "办好学校"), things("疏浚河道", "建设水库", "办好学校")
    assert pair(old, new, SAME_PLACE) == {0: 1, 1: 2}


def test_a_corrected_passage_is_the_same_passage() -> None:
    assert pair(things("东山区建设水库3座"), things("东山区建设水库5座"), SAME_PLACE) == {0: 0}


def test_other_words_at_one_address_are_another_passage() -> None:
    assert pair(things("东山区建设水库3座"), things("加强领导，落实责任"), SAME_PLACE) == {}


def test_a_number_that_is_printed_stays_the_same_heading_whatever_its_words() -> None:
    assert pair(things("办好学校"), things("兴文重教"), 0.0) == {0: 0}


def test_same_words_that_stand_several_times_are_paired_in_order() -> None:
    assert pair(things("合计", "水库", "合计"), things("合计", "合计"), SAME_PLACE) == {0: 0, 2: 1}


@given(THINGS)
def test_a_thing_is_paired_with_itself(found: list[Thing]) -> None:
    assert pair(found, found, SAME_PLACE) == {index: index for index in range(len(found))}


@given(THINGS, THINGS)
def test_swapping_old_and_new_swaps_the_pairs(old: list[Thing], new: list[Thing]) -> None:
    there, back = pair(old, new, SAME_PLACE), pair(new, old, SAME_PLACE)
    assert {(j, i) for i, j in there.items()} == set(back.items())


def test_long_texts_are_paired_when_every_passage_was_corrected() -> None:
    words = [
        f"第{number}项工程的名称是{chr(0x4E00 + number)}{chr(0x5E00 + number)}河治理" for number in range(400)
    ]
    old, new = things(*words), [Thing(f"q{n}", word.replace("治理", "整治")) for n, word in enumerate(words)]
    assert pair(old, new, SAME_PLACE) == {number: number for number in range(400)}


def test_only_what_changed_its_place_among_the_others_is_out_of_order() -> None:
    assert out_of_order({0: 1, 1: 2, 2: 0, 3: 3}) == {2}
    assert out_of_order({0: 5, 1: 6, 7: 9}) == set()


@given(st.permutations(range(6)))
def test_without_what_is_out_of_order_the_rest_is_in_order(order: list[int]) -> None:
    pairs = dict(enumerate(order))
    rest = [new for old, new in sorted(pairs.items()) if old not in out_of_order(pairs)]
    assert rest == sorted(rest)
