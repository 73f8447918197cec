"""Places in the source and offsets in a text that goes without some of its characters, which are given by place, in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence


def kept(start: int, end: int, removed: Sequence[int]) -> int:
    """How many characters of a range of the source the text has."""
    return end - start - (bisect_left(removed, end) - bisect_left(removed, start) if removed else 0)


def nth_kept(start: int, number: int, removed: Sequence[int]) -> int:
    """The place of a character that the text has, counted from 0 from a place on."""
    first = bisect_left(removed, start)
    left = range(first, len(removed))
    return start + number + bisect_right(left, number, key=lambda n: removed[n] - start - (n - first))
