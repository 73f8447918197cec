"""Which of the old things is which of the new ones: by address and words, by words, by address, by likeness.

Swapping old and new swaps the pairs and changes nothing else.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

ALIKE = (
    0.5  # share of pairs of characters from which on words elsewhere are taken for the same thing, corrected
)
_MOST_COMPARED = 40_000  # beyond, only what stands at about the same place is compared


@dataclass(frozen=True, slots=True)
class Thing:
    """What is paired: its anchor and its words."""

    anchor: str
    words: str


def pair(old: Sequence[Thing], new: Sequence[Thing], same_place: float) -> dict[int, int]:
    """For each old index that has one its new index, the new ones ascending.

    ``same_place`` is how alike the words at one anchor must be to be the same thing, corrected (from 0 to 1).
    """
    paired = _Paired(len(old), len(new))
    where = {thing.anchor: index for index, thing in enumerate(new)}
    at_one_anchor = [(i, where[thing.anchor]) for i, thing in enumerate(old) if thing.anchor in where]
    paired.add((i, j) for i, j in at_one_anchor if old[i].words == new[j].words)
    paired.add(_same_words(old, new, paired))
    likeness = _Likeness(old, new)
    paired.add((i, j) for i, j in at_one_anchor if paired.free(i, j) and likeness(i, j) >= same_place)
    paired.add(_alike(likeness, paired))
    return dict(sorted(paired.pairs.items(), key=lambda found: found[1]))


class _Paired:
    """What is paired so far: whoever comes first has it."""

    def __init__(self, old: int, new: int) -> None:
        self.pairs: dict[int, int] = {}
        self._taken: set[int] = set()
        self._counts = old, new

    def add(self, found: Iterable[tuple[int, int]]) -> None:
        for i, j in found:
            if self.free(i, j):
                self.pairs[i] = j
                self._taken.add(j)

    def free(self, i: int, j: int) -> bool:
        return i not in self.pairs and j not in self._taken

    @property
    def left(self) -> tuple[list[int], list[int]]:
        old, new = self._counts
        return [i for i in range(old) if i not in self.pairs], [j for j in range(new) if j not in self._taken]


def _same_words(old: Sequence[Thing], new: Sequence[Thing], paired: _Paired) -> list[tuple[int, int]]:
    """Of what is left the first with some words and the first with the same, the second and the second, and so on."""
    left, right = paired.left
    waiting: dict[str, list[int]] = defaultdict(list)
    for i in reversed(left):
        waiting[old[i].words].append(i)
    return [(waiting[new[j].words].pop(), j) for j in right if waiting.get(new[j].words)]


class _Likeness:
    """How many pairs of neighbouring characters two things have in common: 0 none, 1 all (Dice)."""

    def __init__(self, old: Sequence[Thing], new: Sequence[Thing]) -> None:
        self._things = old, new
        self._known: dict[tuple[int, int], frozenset[str]] = {}

    def __call__(self, i: int, j: int) -> float:
        one, other = self._pairs(0, i), self._pairs(1, j)
        return 2 * len(one & other) / (len(one) + len(other) or 1)

    def _pairs(self, side: int, at: int) -> frozenset[str]:
        found = self._known.get((side, at))
        if found is None:
            words = self._things[side][at].words
            found = frozenset(words[k : k + 2] for k in range(max(1, len(words) - 1)) if words)
            self._known[side, at] = found
        return found


def _alike(likeness: _Likeness, paired: _Paired) -> list[tuple[int, int]]:
    """The most alike first; of equally alike ones those that stand nearest."""
    left, right = paired.left
    found = []
    for m, n in _near(len(left), len(right)):
        i, j = left[m], right[n]
        how = likeness(i, j)
        if how >= ALIKE:
            found.append((-how, abs(i - j), i + j, i, j))
    return [(i, j) for *_, i, j in sorted(found)]


def _near(left: int, right: int) -> Iterator[tuple[int, int]]:
    """All pairs of two rows; of long rows those at about the same place."""
    reach = left * right if left * right <= _MOST_COMPARED else _MOST_COMPARED // 2
    for m in range(left):
        first, last = (m * right - reach) // left + 1, (m * right + reach) // left
        yield from ((m, n) for n in range(max(0, first), min(right, last + 1)))


def out_of_order(pairs: Mapping[int, int]) -> set[int]:
    """The old indexes of pairs that stand in another order now: as few as possible."""
    ends: list[int] = []
    piles: list[int] = []
    above: dict[int, int | None] = {}
    for old, new in sorted(pairs.items()):
        at = bisect_left(ends, new)
        above[old] = piles[at - 1] if at else None
        ends[at : at + 1] = [new]
        piles[at : at + 1] = [old]
    last = piles[-1] if piles else None
    stayed = set()
    while last is not None:
        stayed.add(last)
        last = above[last]
    return set(pairs) - stayed
