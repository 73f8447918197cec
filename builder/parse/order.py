"""Which kind of marker stands above which, in one text.

The usual order is that of :data:`builder.text.markers.RULES`. A text may have its own: where 1. goes on over several （一）
that begin anew below each, 1. stands above （一）. Every pair of neighbouring markers votes: a number 1 behind another
kind of marker begins a count below it; a marker that goes on with its count behind one that has begun at 1 since then
stands above that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from builder.text.markers import RULES, Marker

_FEWEST_VOTES = 2
_FIXED = ("appendix", "box")


def ranks(found: Sequence[Marker]) -> Mapping[str, float]:
    """The rank of each rule by its prefix, from the markers of a text in order; the lower number stands higher."""
    used = {marker.rule.prefix for marker in found}
    weak = sorted((rule for rule in RULES if rule.kind not in _FIXED), key=lambda rule: rule.rank)
    usual = [rule.prefix for rule in weak if rule.prefix in used]
    order = list(usual)
    above = _votes(found)
    for _ in range(len(order) ** 2):  # a bubble sort over a handful of kinds
        for at, (one, two) in enumerate(pairwise(list(order))):
            if above[two, one] >= _FEWEST_VOTES and above[two, one] > 2 * above[one, two]:
                order[at], order[at + 1] = two, one
                break
    ranks_by_prefix = {rule.prefix: float(rule.rank) for rule in RULES}
    return ranks_by_prefix | {new: ranks_by_prefix[old] for new, old in zip(order, usual, strict=True)}


def _votes(found: Sequence[Marker]) -> Counter[tuple[str, str]]:
    """How often the first of two kinds shows itself to stand above the second."""
    votes: Counter[tuple[str, str]] = Counter()
    since: dict[
        str, dict[str, int]
    ] = {}  # for each kind, the first number of every other since its last marker
    last: dict[str, int] = {}
    for before, marker in pairwise([*found[:1], *found]):
        one, two = before.rule.prefix, marker.rule.prefix
        if one != two and marker.number == 1:
            votes[one, two] += 1
        elif one != two and last.get(two) == marker.number - 1 and since[two].get(one) == 1:
            votes[two, one] += 1
        for numbers in since.values():
            numbers.setdefault(two, marker.number)
        since[two] = {}
        last[two] = marker.number
    return votes
