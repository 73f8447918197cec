"""Divisions of other documents that treat the same matter."""

from __future__ import annotations

import math
import re
from collections import Counter

import pytest

from builder.clean import clean
from builder.editorial.about import Metadata
from builder.layers.related.alike import Related, relate
from builder.layers.related.layer import RELATED
from builder.layers.related.pairs import pairs_of
from builder.layers.topics.score import TopicScore
from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.parse.document import parse
from tests.support import source

WATER = "建设水库和堤坝，治理江河湖泊，保护饮用水源，完善防洪排涝体系，推进海绵城市建设，提升供水能力。"
SCHOOL = "办好中小学和幼儿园，建设高水平大学，培养优秀教师队伍，深化教育评价改革，促进义务教育优质均衡。"
OTHER = "发展夜间经济和会展经济，培育首店首发，打造国际消费中心，提升商圈品质，扩大汽车家电消费规模。"


def plan(name: str, *sections: str) -> Document:
    text = "".join(f"第{n}章 {section[:6]}\n{section * 3}\n" for n, section in enumerate(sections, 1))
    return parse(clean(source(text, name)), Metadata())


def related_of(
    documents: list[Document], topics: dict[str, tuple[TopicScore, ...]]
) -> dict[str, tuple[Related, ...]]:
    return relate(documents, list(map(pairs_of, documents)), topics)


def test_the_nearest_division_of_another_document_comes_first() -> None:
    found = related_of([plan("one", WATER, SCHOOL, OTHER), plan("two", SCHOOL, WATER, OTHER)], {})
    assert found["one.c1"][0].division == "two.c2"
    assert found["two.c1"][0].division == "one.c2"


def test_divisions_of_the_same_document_are_not_related() -> None:
    assert related_of([plan("one", WATER, WATER, SCHOOL)], {}) == {}


def test_divisions_without_a_common_word_are_not_related() -> None:
    rivers, pupils = "江河湖泊饮用水源。" * 4, "中小学幼儿园教师。" * 4
    found = related_of([plan("one", rivers, OTHER), plan("two", pupils, OTHER)], {})
    assert set(found) == {"one.c2", "two.c2"}


def test_of_two_equally_worded_divisions_the_one_with_the_same_topic_comes_first() -> None:
    plans = [plan("one", WATER, OTHER), plan("two", WATER, SCHOOL), plan("three", WATER, SCHOOL)]
    water = (TopicScore("water", 3.0, ()),)
    topics = {"one.c1.p1": water, "three.c1.p1": water}
    assert [related.division for related in related_of(plans, topics)["one.c1"]][:2] == ["three.c1", "two.c1"]


def test_at_most_five_are_named() -> None:
    many = [plan(f"plan{n}", WATER, SCHOOL) for n in range(8)]
    assert {len(related) for related in related_of(many, {}).values()} == {5}


LONG = "修建水库，" * 16  # 80 characters


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"第一章 甲事\n{LONG}\n", 1),
        (f"第一章 甲事\n{LONG[:-1]}\n", 0),
        (f"第一章 甲事\n{LONG[:40]}\n第一节 乙事\n{LONG[:40]}\n", 1),  # with what stands below it
        (f"第一章 甲事\n第一节 乙事\n一、丙事\n（一）丁事\n{LONG}\n", 3),  # down to the third level
        (f"第一章 甲事\n专栏1 乙事\n{LONG}\n", 1),  # a box is a part of its chapter
        (f"{LONG}\n", 0),  # before the first heading
    ],
)
def test_compared_are_divisions_of_80_characters_down_to_the_third_level(text: str, number: int) -> None:
    assert pairs_of(parse(clean(source(text)), Metadata())).spread.count("水库") == number


def test_related_divisions_of_the_four_texts_are_of_others_best_first_and_never_nested(
    corpus: Corpus,
) -> None:
    assert RELATED.of(corpus)
    for division, related in RELATED.of(corpus).items():
        home = corpus.document_by_division[division]
        others = [(corpus.document_by_division[r.division], r.division) for r in related]
        assert len(related) <= 5
        assert home not in [document for document, _ in others]
        assert [r.similarity for r in related] == sorted((r.similarity for r in related), reverse=True)
        for document, other in others:
            above = {d.id for d in document.ancestors(other)[:-1]}
            assert not above & {identifier for _, identifier in others}


# The title, the words and the topics of each division of two plans; each text is said so many times.
TWO_PLANS = {
    "one": [
        ("水库事业", WATER[:24] + SCHOOL[:12], 3, ("water", "schools")),
        ("各项学业", SCHOOL + WATER[:9], 2, ("schools",)),
        ("消费中心", OTHER + SCHOOL[:14], 4, ()),
    ],
    "two": [
        ("水库堤坝", WATER + OTHER[:16], 2, ("water", "trade")),
        ("中学教师", SCHOOL[10:] + WATER[-9:], 3, ("schools", "water")),
        ("商圈消费", OTHER[5:] + "建设水库", 3, ("trade",)),
    ],
}


def by_hand() -> dict[str, dict[str, float]]:
    """How alike the divisions of the plans are: every pair of characters counted, every two divisions compared."""
    counts: dict[str, Counter[str]] = {}
    topics: dict[str, dict[str, float]] = {}
    for name, divisions in TWO_PLANS.items():
        for number, (title, words, times, named) in enumerate(divisions, 1):
            runs = re.findall("[一-鿿]+", words * times)
            pairs = Counter(run[at : at + 2] for run in runs for at in range(len(run) - 1))
            for at in range(len(title) - 1):
                pairs[title[at : at + 2]] += 4  # a title speaks four times as loud
            counts[f"{name}.c{number}"] = pairs
            topics[f"{name}.c{number}"] = {topic: 1 if rank else 2 for rank, topic in enumerate(named)}
    having = Counter(pair for pairs in counts.values() for pair in pairs)
    weights = {
        division: {
            p: (1 + math.log(n)) * math.log(len(counts) / having[p])
            for p, n in pairs.items()
            if having[p] > 1
        }
        for division, pairs in counts.items()
    }

    def cosine(one: dict[str, float], other: dict[str, float]) -> float:
        both = math.hypot(*one.values()) * math.hypot(*other.values())
        return sum(weight * other.get(of, 0) for of, weight in one.items()) / both if both else 0

    return {
        division: {
            other: round(
                cosine(weights[division], weights[other]) * (0.5 + cosine(topics[division], topics[other])), 4
            )
            for other in counts
            if other[:3] != division[:3]
        }
        for division in counts
    }


def test_how_alike_two_divisions_are_is_the_cosine_of_their_rare_pairs_by_that_of_their_topics() -> None:
    plans = [
        parse(
            clean(
                source(
                    "".join(f"第{n}章 {t}\n{w * times}\n" for n, (t, w, times, _) in enumerate(d, 1)), name
                )
            ),
            Metadata(),
        )
        for name, d in TWO_PLANS.items()
    ]
    topics = {
        f"{name}.c{number}.p1": tuple(TopicScore(topic, 1.0, ()) for topic in named)
        for name, divisions in TWO_PLANS.items()
        for number, (_, _, _, named) in enumerate(divisions, 1)
    }
    found = {
        of: {one.division: one.similarity for one in near} for of, near in related_of(plans, topics).items()
    }
    expected = {of: {other: n for other, n in near.items() if n >= 0.03} for of, near in by_hand().items()}
    assert found == {of: pytest.approx(near, abs=0.00011) for of, near in expected.items()}
    assert all(found.values())
