"""Terms that stand together: in the same passages more often than in others."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from itertools import combinations

from builder.layers.terms.find import FoundTerms

MOST = 8
_TOGETHER = 2  # passages in which two terms must stand together: once may be chance


def neighbours(layers: Iterable[FoundTerms]) -> dict[str, tuple[str, ...]]:
    """By term id the ids of at most :data:`MOST` others, the closest first.

    Close: the passages with both, divided by the geometric mean of those with either (the cosine of the two sets).
    """
    alone: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for layer in layers:
        for uses in layer.passages.values():
            terms = sorted({use.term for use in uses})
            alone.update(terms)
            together.update(combinations(terms, 2))
    found: dict[str, list[tuple[float, str]]] = {}
    for (one, other), count in together.items():
        if count >= _TOGETHER:
            closeness = count / math.sqrt(alone[one] * alone[other])
            found.setdefault(one, []).append((-closeness, other))
            found.setdefault(other, []).append((-closeness, one))
    return {term: tuple(name for _, name in sorted(close)[:MOST]) for term, close in found.items()}
