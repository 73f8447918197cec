"""Precision, recall and F1 of what was found against what was wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Thing = tuple[object, ...]
"""Something found or wanted: the line on which it begins, then what must agree."""


@dataclass(frozen=True, slots=True)
class Score:
    """What was found and wanted, found only, wanted only."""

    hits: tuple[Thing, ...]
    extra: tuple[Thing, ...]
    missed: tuple[Thing, ...]

    @property
    def empty(self) -> bool:
        """Nothing was wanted and nothing found: there is nothing to measure."""
        return not (self.hits or self.extra or self.missed)

    @property
    def precision(self) -> float | None:
        """``None`` when nothing was found."""
        return _share(len(self.hits), len(self.extra))

    @property
    def recall(self) -> float | None:
        """``None`` when nothing was wanted."""
        return _share(len(self.hits), len(self.missed))

    @property
    def f1(self) -> float:
        """Nothing to measure counts as right; leave it out of a mean."""
        share = _share(2 * len(self.hits), len(self.extra) + len(self.missed))
        return 1.0 if share is None else share


def compare(found: Sequence[Thing], wanted: Sequence[Thing], lines_apart: int = 0) -> Score:
    """Pair each wanted thing with the nearest free one that agrees and begins at most ``lines_apart`` away."""
    free = list(found)
    hits: list[Thing] = []
    missed: list[Thing] = []
    for thing in wanted:
        near = [other for other in free if other[1:] == thing[1:] and _apart(thing, other) <= lines_apart]
        if near:
            free.remove(min(near, key=lambda other: _apart(thing, other)))
            hits.append(thing)
        else:
            missed.append(thing)
    return Score(tuple(hits), tuple(free), tuple(missed))


def _apart(one: Thing, other: Thing) -> int:
    return abs(int(str(one[0])) - int(str(other[0])))


def _share(part: int, rest: int) -> float | None:
    return part / (part + rest) if part + rest else None
