"""Headings whose marker the copy lost, placed only where counting leaves one place.

    (23)提升国际交往中心功能。…
    建设更富活力的国际消费中心城市。协同推进…        ← must be (24)
    (25)打造更有效益的全球投资高地。…

Between (23) and (25) one number is lost and one paragraph begins as an item does: with a short sentence that names
it. Four lost numbers and five such paragraphs are left alone and reported.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.parse import boxes, naming
from builder.parse.joins import begins_item
from builder.text import markers
from builder.text.line import Line
from builder.text.markers import Marker, MarkerRule

_MOST_LOST = 20
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Placed:
    """A lost marker: its rule and number, and where the title ends in its line (its full stop not included)."""

    rule: MarkerRule
    number: int
    title_end: int


def place(lines: Sequence[Line]) -> dict[int, Placed]:
    """Lost markers by the index of the line that they began."""
    inside = _boxed(lines) | {index for index, line in enumerate(lines) if line.in_table}
    by_rule: dict[str, list[tuple[int, Marker]]] = {}
    for index, line in enumerate(lines):
        marker = None if index in inside else markers.match(line.text)
        if marker is not None:
            by_rule.setdefault(marker.rule.prefix, []).append((index, marker))
    return {
        index: placed
        for found in by_rule.values()
        if not found[0][1].rule.strong and len(found) >= _FEWEST
        for index, placed in _in_sequence(lines, found, inside).items()
    }


def _boxed(lines: Sequence[Line]) -> set[int]:
    inside: set[int] = set()
    index = 0
    while index < len(lines):
        marker = markers.match(lines[index].text)
        if marker is not None and marker.rule.kind == "box":
            end = boxes.body(lines, index + 1).end
            inside.update(range(index, end))
            index = max(end, index + 1)
        else:
            index += 1
    return inside


def _in_sequence(
    lines: Sequence[Line], found: Sequence[tuple[int, Marker]], inside: set[int]
) -> Mapping[int, Placed]:
    numbers = [marker.number for _, marker in found]
    through = all(one < two for one, two in pairwise(numbers))
    placed: dict[int, Placed] = {}
    for (first, before), (last, after) in pairwise(found):
        lost = range(before.number + 1, after.number)
        if not 0 < len(lost) <= _MOST_LOST or not (through or _same_parent(lines, first, last, after.rule)):
            continue
        places = [
            (index, end)
            for index in range(first + 1, last)
            if index not in inside and (end := _names_an_item(lines[index])) is not None
        ]
        if len(places) == len(lost):
            placed |= {
                index: Placed(after.rule, number, end)
                for number, (index, end) in zip(lost, places, strict=True)
            }
    return placed


def _same_parent(lines: Sequence[Line], first: int, last: int, rule: MarkerRule) -> bool:
    """Whether no marker of a higher rank stands between two lines: a count may restart behind one."""
    between = (markers.match(line.text) for line in lines[first + 1 : last])
    return not any(marker and marker.rule.rank < rule.rank for marker in between)


def _names_an_item(line: Line) -> int | None:
    """Where the title of an item would end in a line that has lost its marker, or ``None``."""
    if line.hint or begins_item(line.text) or markers.match(line.text) is not None:
        return None
    return naming.title_end(line.text)
