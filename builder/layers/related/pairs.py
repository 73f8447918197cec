"""The pairs of neighbouring ideographs of a text, and the strongest of each division: those that few others have."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from operator import add, mul
from sys import intern

from builder.model.document import Division, Document

DEEPEST = 3
_SHORTEST = 80
_FEATURES = 100
_TITLE = 4
_MOST_COUNTED = 199
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_BETWEEN = " "
_KINDS = ("front", "box")


class _Frequencies(dict[int, float]):
    """What a count weighs: one and its logarithm, which grows no more from :data:`_MOST_COUNTED` on."""

    def __missing__(self, count: int) -> float:
        self[count] = 1 + math.log(min(count, _MOST_COUNTED))
        return self[count]


_TF = _Frequencies()


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of neighbouring ideographs of one text.

    ``own`` has those of each heading, by its division's id, as often as they stand under it; ``spread`` names each pair
    once for each of the divisions that are compared in which, or below which, it stands.
    """

    own: dict[str, list[str]]
    spread: list[str]


def pairs_of(document: Document) -> Pairs:
    """The pairs of one document. They are interned: all texts together have few of them, each very often."""
    own: dict[str, list[str]] = {}
    # Keys of dictionaries, not sets: their order does not depend on the process.
    seen: dict[str, dict[str, None]] = {division.id: {} for division in compared(document)}
    for division in document.headings:
        pairs = own[division.id] = list(map(intern, _pairs(document, division)))
        once = dict.fromkeys(pairs)
        for above in document.ancestors(division.id)[:DEEPEST]:
            if above.id in seen:
                seen[above.id].update(once)
    return Pairs(own, list(chain.from_iterable(seen.values())))


def compared(document: Document) -> list[Division]:
    """The divisions that are long and high enough to be compared."""
    lengths: Counter[str] = Counter()
    for passage in document.passages:
        for above in document.ancestors(passage.division):
            lengths[above.id] += len(passage.text)
    return [
        division
        for division in document.headings
        if division.status == "present"
        and division.kind not in _KINDS
        and division.level <= DEEPEST
        and lengths[division.id] >= _SHORTEST
    ]


def counts_of(
    document: Document, own: Mapping[str, list[str]], rarity: Mapping[str, float]
) -> Iterator[tuple[Division, Counter[str]]]:
    """The divisions that are compared, with how often each pair that has a rarity stands in and below them."""
    counts: dict[str, Counter[str]] = {division.id: Counter() for division in compared(document)}
    for division in document.headings:
        pairs = list(filter(rarity.__contains__, own[division.id]))
        for above in document.ancestors(division.id)[:DEEPEST]:
            if above.id in counts:
                counts[above.id].update(pairs)
    for division_id, counted in counts.items():
        yield document.division_by_id[division_id], counted


def _pairs(document: Document, division: Division) -> Iterator[str]:
    """The pairs of neighbouring ideographs of a division, those of its title several times."""
    own = (passage.text for passage in document.passages_by_division.get(division.id, ()))
    runs = _HAN.findall(_BETWEEN.join([*[division.title] * _TITLE, *own]))
    return chain.from_iterable(map(add, run, run[1:]) for run in runs)


def strongest(counts: Counter[str], rarity: Mapping[str, float]) -> dict[str, float]:
    """The strongest pairs of a division, the heaviest first, as a unit vector."""
    weights = list(map(mul, map(_TF.__getitem__, counts.values()), map(rarity.__getitem__, counts)))
    # Sorting bare numbers first takes less than sorting all of them with their pairs.
    least = sorted(weights, reverse=True)[_FEATURES - 1] if len(weights) > _FEATURES else 0.0
    strong = [(weight, pair) for weight, pair in zip(weights, counts, strict=True) if weight >= least]
    strong.sort(reverse=True)
    return unit({pair: weight for weight, pair in strong[:_FEATURES]})


def unit(vector: Mapping[str, float]) -> dict[str, float]:
    """A vector of length 1 in the same direction."""
    norm = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {feature: weight / norm for feature, weight in vector.items()}
