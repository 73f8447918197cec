"""Figures that changed, lost or gained digits: what an editor must look at first."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from builder.changes.change import Figure, Passage, Pieces, Place
from builder.changes.characters import FIGURE, around

FEWER, GONE, OTHER, MORE, NEW = "fewer-digits", "gone", "other", "more-digits", "new"
KINDS = (FEWER, GONE, OTHER, MORE, NEW)
"""The kinds, the most alarming first: a digit lost, a figure lost, another one, a digit gained, a new figure."""

_FIGURE = re.compile(FIGURE)
_DIGITS = re.compile("[0-9]")
_FEWEST_HAN = 2  # a single 一 that comes or goes is rarely a number


@dataclass(frozen=True, slots=True)
class _Found:
    """A pair of figures, one of which may be empty, with the number of the piece in which they stand."""

    before: str
    after: str
    at: int


def figures(place: Place, pieces: Pieces) -> list[Figure]:
    """The figures in which two wordings differ. One that only stands elsewhere in the same words is none."""
    found = [
        one for at, piece in enumerate(pieces) if piece.changed for one in _in(piece.before, piece.after, at)
    ]
    gone = Counter(_value(one.before) for one in found if not one.after)
    new = Counter(_value(one.after) for one in found if not one.before)
    kept = _without(found, gone & new)
    return [_figure(one, place, pieces) for one in kept]


def elsewhere(found: Iterable[Figure], passages: Iterable[Passage]) -> list[Figure]:
    """Without figures that went along with words that now are (or were) a passage of their own."""
    added: Counter[str] = Counter()
    removed: Counter[str] = Counter()
    for passage in passages:
        counts = added if passage.kind == "added" else removed if passage.kind == "removed" else None
        if counts is not None:
            counts.update(_values("".join(p.after or p.before for p in passage.pieces)))
    kept = []
    for figure in found:
        value, there = {
            GONE: (_value(figure.before), added),
            NEW: (_value(figure.after), removed),
        }.get(figure.kind, ("", added))
        if value and there[value]:
            there[value] -= 1
        else:
            kept.append(figure)
    return kept


def in_order(found: Iterable[Figure]) -> list[Figure]:
    """The most alarming first."""
    return sorted(found, key=lambda figure: KINDS.index(figure.kind))


def _in(before: str, after: str, at: int) -> Iterator[_Found]:
    """The figures that differ within one change, those that stand side by side in pairs."""
    old, new = _FIGURE.findall(before), _FIGURE.findall(after)
    same = SequenceMatcher(None, [*map(_value, old)], [*map(_value, new)], autojunk=False)
    for _, a, b, c, d in (code for code in same.get_opcodes() if code[0] != "equal"):
        for number in range(max(b - a, d - c)):
            one = _Found(
                old[a + number] if a + number < b else "", new[c + number] if c + number < d else "", at
            )
            if (one.before and one.after) or _counts(one.before or one.after):
                yield one


def _counts(figure: str) -> bool:
    return bool(_DIGITS.search(_value(figure))) or len(figure) >= _FEWEST_HAN


def _without(found: list[_Found], moved: Counter[str]) -> Iterator[_Found]:
    """Without those that are gone here and new there: once for each side."""
    left = {True: Counter(moved), False: Counter(moved)}
    for one in found:
        value = _value(one.before or one.after)
        one_sided = not (one.before and one.after)
        if one_sided and left[bool(one.before)][value]:
            left[bool(one.before)][value] -= 1
        else:
            yield one


def _figure(one: _Found, place: Place, pieces: Pieces) -> Figure:
    before, after = _digits(one.before), _digits(one.after)
    more = len(after) - len(before)
    if not one.before:
        kind = NEW
    elif not one.after:
        kind = GONE
    elif more and _is_part(min(before, after, key=len), max(before, after, key=len)):
        kind = MORE if more > 0 else FEWER
    else:
        kind = OTHER
    return Figure(kind, one.before, one.after, more, place, around(pieces, one.at))


def _is_part(short: str, long: str) -> bool:
    """Whether the digits of one stand in the other in the same order: 800 in 8000, 6 in 106."""
    rest = iter(long)
    return bool(short) and all(digit in rest for digit in short)


def _value(figure: str) -> str:
    """The figure without what does not change it: width, and commas between thousands."""
    return unicodedata.normalize("NFKC", figure).replace(",", "")


def _values(words: str) -> Iterator[str]:
    return map(_value, _FIGURE.findall(words))


def _digits(figure: str) -> str:
    return "".join(_DIGITS.findall(_value(figure)))
