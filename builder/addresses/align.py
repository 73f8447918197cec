"""Which of the old things is which of the new ones: by the same words first, then by similar ones.

Works on keys (equal for equal words) and a score for what has other words. Time stays near linear: what is the same
is found by sorting, and of what is not, only neighbours are compared when there is very much.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Sequence

_MOST_PAIRS = 20_000
_WINDOW = 40


def align(
    old: Sequence[Hashable], new: Sequence[Hashable], score: Callable[[int, int], float]
) -> dict[int, int]:
    """For each new index that has one, its old index. ``score(old, new)`` is 0 for what cannot be the same."""
    pairs = _same(old, new)
    taken = set(pairs.values())
    left = [index for index in range(len(old)) if index not in taken]
    right = [index for index in range(len(new)) if index not in pairs]
    return pairs | _similar(left, right, score)


def _same(old: Sequence[Hashable], new: Sequence[Hashable]) -> dict[int, int]:
    """Pairs of equal keys: unique ones, their neighbours as far as they agree, and the rest in order."""
    pairs = _unique(old, new)
    taken = set(pairs.values())
    anchors = [(-1, -1), *_in_order(pairs), (len(new), len(old))]
    for step in (1, -1):
        for at, before in anchors[:-1] if step == 1 else anchors[1:]:
            here, there = at + step, before + step
            while (
                0 <= here < len(new)
                and 0 <= there < len(old)
                and here not in pairs
                and there not in taken
                and new[here] == old[there]
            ):
                pairs[here] = there
                taken.add(there)
                here, there = here + step, there + step
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for index, key in enumerate(old):
        if index not in taken:
            waiting[key].append(index)
    for index, key in enumerate(new):
        if index not in pairs and waiting.get(key):
            pairs[index] = waiting[key].popleft()
    return pairs


def _unique(old: Sequence[Hashable], new: Sequence[Hashable]) -> dict[int, int]:
    once = {key for key, count in Counter(old).items() if count == 1}
    once &= {key for key, count in Counter(new).items() if count == 1}
    where = {key: index for index, key in enumerate(old) if key in once}
    return {index: where[key] for index, key in enumerate(new) if key in once}


def _in_order(pairs: dict[int, int]) -> list[tuple[int, int]]:
    """The longest run of pairs in which both sides ascend (patience sorting)."""
    ends: list[int] = []
    piles: list[tuple[int, int]] = []
    above: dict[tuple[int, int], tuple[int, int] | None] = {}
    for pair in sorted(pairs.items()):
        at = bisect_left(ends, pair[1])
        above[pair] = piles[at - 1] if at else None
        if at == len(ends):
            ends.append(pair[1])
            piles.append(pair)
        else:
            ends[at], piles[at] = pair[1], pair
    run: list[tuple[int, int]] = []
    last = piles[-1] if piles else None
    while last is not None:
        run.append(last)
        last = above[last]
    return run[::-1]


def _similar(left: Sequence[int], right: Sequence[int], score: Callable[[int, int], float]) -> dict[int, int]:
    """The most similar pairs first; of equally similar ones those that stand nearest."""
    everything = len(left) * len(right) <= _MOST_PAIRS
    found = []
    for nth, before in enumerate(left):
        middle = nth * len(right) // len(left)
        low, high = (0, len(right)) if everything else (max(0, middle - _WINDOW), middle + _WINDOW)
        for now, after in enumerate(right[low:high], low):
            how = score(before, after)
            if how > 0:
                found.append((-how, abs(now - nth), before, after))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, before, after in sorted(found):
        if before not in taken and after not in pairs:
            pairs[after] = before
            taken.add(before)
    return pairs
