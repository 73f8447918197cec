"""Headings glued behind the previous sentence, found because the count says that they must be there.

    …创新“飞地经济”等合作模式。三、推动现代化产业体系整体性跃升

Between the line that begins with 二、 and the one that begins with 四、 a sentence must end before 三、. A number that
is not missing is never looked for, and one that could stand in two places is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder import markers
from builder.characters import CLOSERS, SENTENCE_ENDS
from builder.clean.line import Line
from builder.markers import Marker

_MOST_LOST = 20


def split(lines: Sequence[Line]) -> list[Line]:
    """The lines, with those split in which a missing heading follows the end of a sentence."""
    cuts: dict[int, list[int]] = {}
    for (first, before), (last, after) in _neighbours(lines):
        number = before.number + 1
        while number < after.number and after.number - before.number <= _MOST_LOST:
            place = _only_place(lines, first, last, after, number)
            if place is not None:
                cuts.setdefault(place[0], []).append(place[1])
            number += 1
    return [part for index, line in enumerate(lines) for part in _parts(line, cuts.get(index, ()))]


def _neighbours(lines: Sequence[Line]) -> list[tuple[tuple[int, Marker], tuple[int, Marker]]]:
    """Successive markers of the same rule with a jump between them, none of a higher rank restarting the count."""
    by_rule: dict[str, list[tuple[int, Marker]]] = {}
    for index, line in enumerate(lines):
        marker = markers.match(line.text)
        if marker is not None:
            by_rule.setdefault(marker.rule.prefix, []).append((index, marker))
    return [
        (one, two)
        for found in by_rule.values()
        for one, two in pairwise(found)
        if two[1].number > one[1].number + 1
    ]


def _only_place(
    lines: Sequence[Line], first: int, last: int, marker: Marker, number: int
) -> tuple[int, int] | None:
    places = [
        (index, at)
        for index in range(first, last)
        for spelling in markers.spellings(marker.rule, number)
        for at in _after_sentences(lines[index].text, spelling)
    ]
    return places[0] if len(places) == 1 else None


def _after_sentences(text: str, spelling: str) -> list[int]:
    places: list[int] = []
    at = text.find(spelling, 1)
    while at != -1:
        before = text[max(0, at - 8) : at].rstrip(CLOSERS + " ")
        if before and before[-1] in SENTENCE_ENDS:
            places.append(at)
        at = text.find(spelling, at + 1)
    return places


def _parts(line: Line, cuts: Sequence[int]) -> list[Line]:
    edges = [0, *sorted(cuts), len(line.text)]
    return [line.part(start, end) for start, end in pairwise(edges)]
