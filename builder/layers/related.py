"""Divisions of other documents that treat the same matter.

Two divisions are alike when they share pairs of characters that few others have (tf–idf over character pairs, cosine).
Only the strongest pairs of each division are kept, and for each pair only the divisions in which it weighs most, so
that the time grows with the corpus and not with its square.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest

from builder.model import Division, Document

MOST = 5
_DEEPEST = 3
_SHORTEST = 80
_FEATURES = 60
_POSTINGS = 40
_LEAST = 0.10
_TF = [0.0, *(1 + math.log(count) for count in range(1, 200))]
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_KINDS = ("front", "lead", "box")


@dataclass(frozen=True, slots=True)
class Related:
    """A division of another document and how alike it is (cosine, 0 to 1)."""

    division: str
    similarity: float


@dataclass(frozen=True, slots=True)
class _Vector:
    division: Division
    document: Document
    weights: dict[str, float]


def relate(documents: Sequence[Document]) -> dict[str, tuple[Related, ...]]:
    """For each division at most :data:`MOST` of other documents, by division id, the most alike first."""
    counted = [pair for document in documents for pair in _counts(document)]
    spread = Counter(feature for _, _, counts in counted for feature in counts)
    rarity = {f: math.log(len(counted) / n) for f, n in spread.items() if 1 < n < len(counted)}
    vectors = [_vector(division, doc, counts, rarity) for division, doc, counts in counted]
    postings = _postings(vectors)
    return {vector.division.id: found for vector in vectors if (found := _nearest(vector, vectors, postings))}


def _counts(document: Document) -> Iterable[tuple[Division, Document, Counter[str]]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    lengths: Counter[str] = Counter()
    for division in document.divisions:
        own = [division.title, *(p.text for p in document.passages_by_division.get(division.id, ()))]
        pairs = _pairs(own)
        for above in document.ancestors(division.id)[:_DEEPEST]:
            counts[above.id].update(pairs)
            lengths[above.id] += sum(map(len, own))
    for division in document.divisions:
        wanted = division.status == "present" and division.kind not in _KINDS
        if wanted and division.level <= _DEEPEST and lengths[division.id] >= _SHORTEST:
            yield division, document, counts[division.id]


def _pairs(texts: Iterable[str]) -> Counter[str]:
    pairs: Counter[str] = Counter()
    for text in texts:
        for run in _HAN.findall(text):
            pairs.update(map("".join, itertools.pairwise(run)))
    return pairs


def _vector(
    division: Division, document: Document, counts: Counter[str], rarity: dict[str, float]
) -> _Vector:
    weights = [
        (_TF[min(count, len(_TF) - 1)] * rarity[feature], feature)
        for feature, count in counts.items()
        if feature in rarity
    ]
    strongest = nlargest(_FEATURES, weights)
    norm = math.sqrt(sum(weight * weight for weight, _ in strongest)) or 1.0
    return _Vector(division, document, {feature: weight / norm for weight, feature in strongest})


def _postings(vectors: Sequence[_Vector]) -> dict[str, list[tuple[float, int]]]:
    postings: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for index, vector in enumerate(vectors):
        for feature, weight in vector.weights.items():
            postings[feature].append((weight, index))
    return {
        feature: sorted(found, key=lambda item: (-item[0], item[1]))[:_POSTINGS]
        for feature, found in postings.items()
    }


def _nearest(
    vector: _Vector, vectors: Sequence[_Vector], postings: dict[str, list[tuple[float, int]]]
) -> tuple[Related, ...]:
    scores: dict[int, float] = defaultdict(float)
    for feature, weight in vector.weights.items():
        for other_weight, index in postings[feature]:
            scores[index] += weight * other_weight
    chosen: list[tuple[_Vector, float]] = []
    for index, score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        other = vectors[index]
        if score < _LEAST or len(chosen) == MOST:
            break
        if other.document.id != vector.document.id and not any(_nested(other, c) for c, _ in chosen):
            chosen.append((other, score))
    return tuple(Related(other.division.id, round(score, 4)) for other, score in chosen)


def _nested(one: _Vector, two: _Vector) -> bool:
    if one.document.id != two.document.id:
        return False
    above_one = {division.id for division in one.document.ancestors(one.division.id)}
    above_two = {division.id for division in two.document.ancestors(two.division.id)}
    return one.division.id in above_two or two.division.id in above_one
