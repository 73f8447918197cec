"""The same words, a correction, other words: told apart without the text."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from builder.addresses.fingerprint import SHORT, agrees, alike, fingerprint, key, similarity, sketch
from builder.model.document import Document
from builder.text.characters import fold

LONG = fold(
    "完善综合立体交通网络，推进广深港高铁和机场扩建工程建设，形成内畅外联、通达全球的开放格局，提升枢纽能级。"
)


def test_short_words_are_remembered_as_they_are_and_long_ones_are_not() -> None:
    assert fingerprint("总则").words == "总则"
    assert fingerprint(LONG).words == LONG[:12]
    assert len(fingerprint(LONG).sketch) == 32


def test_words_are_compared_without_spaces_punctuation_and_width() -> None:
    assert fingerprint(fold("第６、第 7 位")).key == key(fold("第6,第7位"))


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("总则", "总则", True),
        ("总则", "分则", False),
        ("建设先进制造业强市", "建设先近制造业强市", True),
        ("年远景目标", "2035年远景目标", True),
        ("发展银发经济", "发展赛事经济", False),
        ("十四五时期垃圾处理设施重点建设项目", "十四五时期文化基础设施重点建设项目", False),
        ("改善水环境质量", "全面改善生态环境质量", False),
        ("建设水库", LONG, False),
        (LONG, LONG.replace("高铁", "高速铁路"), True),
        (LONG, LONG[:30], True),
        (LONG, LONG[:14], False),
        (LONG, LONG + LONG[::-1], True),
        (LONG, LONG[::-1], False),
    ],
)
def test_a_correction_agrees_and_other_words_do_not(old: str, new: str, *, same: bool) -> None:
    assert agrees(fingerprint(old), new) is same


def test_where_words_do_not_matter_anything_agrees() -> None:
    assert agrees(fingerprint(""), LONG)
    assert agrees(fingerprint(LONG), "")


def long_passages(found: Document) -> list[str]:
    words = [fold(passage.text) for passage in found.passages]
    return [text for text in words if len(text) > SHORT]


def test_no_passage_of_the_four_texts_is_taken_for_another(documents: dict[str, Document]) -> None:
    for found in documents.values():
        words = long_passages(found)
        for one, two in combinations(words, 2):
            assert one == two or not agrees(fingerprint(one), two), (one, two)


def test_a_correction_of_one_character_in_twenty_is_never_taken_for_other_words(
    documents: dict[str, Document],
) -> None:
    for found in documents.values():
        for words in long_passages(found):
            corrected = "".join("〇" if at % 20 == 10 else character for at, character in enumerate(words))
            assert agrees(fingerprint(words), corrected), words


def test_no_title_but_one_is_taken_for_another(documents: dict[str, Document]) -> None:
    for found in documents.values():
        titles = sorted({fold(division.title) for division in found.divisions})
        mistaken = [
            (a, b) for a in titles for b in titles if a and b and a != b and agrees(fingerprint(a), b)
        ]
        assert set(mistaken) <= {("坚持党的全面领导", "坚持和加强党的全面领导")}


def test_similarity_is_one_for_the_same_and_nothing_for_what_has_nothing_in_common() -> None:
    assert similarity(fingerprint(LONG), LONG) == 1
    assert similarity(fingerprint("甲乙丙丁"), "戊己庚辛") == 0
    assert similarity(fingerprint(LONG), LONG[::-1]) < 0.3


@pytest.mark.parametrize("seed", range(20))
def test_what_two_titles_have_in_common_is_counted_as_by_hand(seed: int) -> None:
    draw = random.Random(seed)
    one, two = ("".join(draw.choices("建设水库堤坝", k=draw.randrange(1, 33))) for _ in range(2))
    table = [[0] * (len(two) + 1)]
    for character in one:
        row = [0]
        for at, other in enumerate(two):
            row.append(table[-1][at] + 1 if character == other else max(table[-1][at + 1], row[-1]))
        table.append(row)
    common = 2 * table[-1][-1] / (len(one) + len(two))
    assert similarity(fingerprint(one), two) == (1.0 if one == two else common)


@pytest.mark.parametrize("seed", range(20))
def test_two_sketches_agree_in_the_digits_that_are_equal(seed: int) -> None:
    draw = random.Random(seed)
    one, two = ("".join(draw.choices("建设水库堤坝", k=80)) for _ in range(2))
    equal = sum(a == b for a, b in zip(sketch(one), sketch(two), strict=True))
    assert similarity(fingerprint(one), two) == max(0.0, (equal / 32 - 1 / 16) / (1 - 1 / 16))


def test_two_fingerprints_are_alike_when_one_is_a_correction_of_the_other() -> None:
    long = "完善综合立体交通网络推进广深港高铁和机场扩建工程建设形成内畅外联通达全球的开放格局"
    other = "办好人民满意的教育增加普惠性幼儿园和公办学校的学位供给促进教育公平和质量不断提升"
    assert alike(fingerprint(long), fingerprint(long.replace("机场", "港口")))
    assert not alike(fingerprint(long), fingerprint(other))
    assert alike(fingerprint("建设水库"), fingerprint("建设水库堤坝"))
    assert not alike(fingerprint("建设水库"), fingerprint("办好学校"))
    assert not alike(fingerprint("建设水库"), fingerprint(long))
    assert alike(fingerprint(""), fingerprint(long))
