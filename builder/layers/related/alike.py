"""Divisions of other documents that treat the same matter.

Two divisions are alike when they share pairs of characters that few others have (tf–idf over character pairs, those of
titles counted several times, cosine), the more so when their passages have the same topics.
Only the strongest pairs of each division are kept, and for each pair only the divisions in which it weighs most, so
that the time grows with the corpus and not with its square.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from builder.layers.related.pairs import Pairs, compared, counts_of, strongest, unit
from builder.layers.topics.score import TopicScore
from builder.model.document import Division, Document

MOST = 5
_POSTINGS = 12
_LEAST = 0.03
_MAIN_TOPIC, _OTHER_TOPIC = 2, 1


@dataclass(frozen=True, slots=True)
class Related:
    """A division of another document and how alike it is: cosine of words times 0.5 to 1.5 for the topics."""

    division: str
    similarity: float


@dataclass(frozen=True, slots=True)
class _Vector:
    division: Division
    document: Document
    weights: dict[str, float]
    topics: dict[str, float]


def relate(
    documents: Sequence[Document],
    pairs: Sequence[Pairs],
    topics: Mapping[str, tuple[TopicScore, ...]],
) -> dict[str, tuple[Related, ...]]:
    """For each division at most :data:`MOST` of other documents, by division id, the most alike first.

    ``pairs`` are those of the documents, ``topics`` by the ids of passages. Of each division only the strongest pairs
    are kept: the counts of all pairs of all divisions would be most of the memory of a build.
    """
    total: Counter[str] = Counter()
    for one in pairs:
        total.update(one.spread)
    divisions = sum(len(compared(document)) for document in documents)
    rarity = {pair: math.log(divisions / n) for pair, n in total.items() if 1 < n < divisions}
    by_topic = _topics(documents, topics)
    vectors = [
        _Vector(division, document, strongest(counts, rarity), by_topic.get(division.id, {}))
        for document, own in zip(documents, pairs, strict=True)
        for division, counts in counts_of(document, own.own, rarity)
    ]
    postings = _postings(vectors)
    return {vector.division.id: found for vector in vectors if (found := _nearest(vector, vectors, postings))}


def _topics(
    documents: Sequence[Document], topic_layer: Mapping[str, tuple[TopicScore, ...]]
) -> dict[str, dict[str, float]]:
    """For each division the topics of what stands in and below it, as a unit vector."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for passage in document.passages:
            scores = topic_layer.get(passage.id, ())
            weights = {s.topic: _OTHER_TOPIC if rank else _MAIN_TOPIC for rank, s in enumerate(scores)}
            for above in document.ancestors(passage.division):
                of_division = counts[above.id]
                for topic, weight in weights.items():
                    of_division[topic] += weight
    return {division: unit(found) for division, found in counts.items()}


def _postings(vectors: Sequence[_Vector]) -> dict[str, list[tuple[float, int]]]:
    postings: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for index, vector in enumerate(vectors):
        for feature, weight in vector.weights.items():
            postings[feature].append((weight, index))
    return {feature: _heaviest(found) for feature, found in postings.items()}


def _heaviest(found: list[tuple[float, int]]) -> list[tuple[float, int]]:
    if len(found) <= _POSTINGS:
        return found
    return sorted(found, key=itemgetter(0), reverse=True)[:_POSTINGS]  # of equally heavy ones the first


def _nearest(
    vector: _Vector, vectors: Sequence[_Vector], postings: dict[str, list[tuple[float, int]]]
) -> tuple[Related, ...]:
    scores: dict[int, float] = defaultdict(float)
    for feature, weight in vector.weights.items():
        for other_weight, index in postings[feature]:
            scores[index] += weight * other_weight
    ranked = [
        (score * (0.5 + _dot(vector.topics, vectors[index].topics)), index)
        for index, score in scores.items()
        if score >= _LEAST / 1.5 and vectors[index].document is not vector.document
    ]
    chosen: list[tuple[_Vector, float]] = []
    for score, index in sorted(ranked, key=lambda item: (-item[0], item[1])):
        if score < _LEAST or len(chosen) == MOST:
            break
        if not any(_nested(vectors[index], other) for other, _ in chosen):
            chosen.append((vectors[index], score))
    return tuple(Related(other.division.id, round(score, 4)) for other, score in chosen)


def _dot(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    found = 0.0
    for feature, weight in one.items():
        if feature in two:
            found += weight * two[feature]
    return found


def _nested(one: _Vector, two: _Vector) -> bool:
    if one.document.id != two.document.id:
        return False
    above_one = {division.id for division in one.document.ancestors(one.division.id)}
    above_two = {division.id for division in two.document.ancestors(two.division.id)}
    return one.division.id in above_two or two.division.id in above_one
