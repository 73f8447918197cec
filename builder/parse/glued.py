"""Headings glued behind the previous sentence, found because the count says that they must be there.

    …创新“飞地经济”等合作模式。三、推动现代化产业体系整体性跃升

Between the line that begins with 二、 and the one that begins with 四、 a sentence must end before 三、. Likewise before
1. where a line begins with 2., and before 5. between the line that begins with 4. and the next higher heading. A number
that is not missing is never looked for, and one that could stand in two places is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.parse.one_line import LONG_LINE
from builder.text import markers
from builder.text.characters import CLOSERS, SENTENCE_ENDS
from builder.text.line import Line
from builder.text.markers import Marker, MarkerRule

_MOST_LOST = 20
_LONGEST_TITLE = 60
_Place = tuple[int, int]  # index of a line, offset into its text


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Lines (by index, end exclusive) in which the numbers ``first`` to ``last`` of a rule are looked for."""

    rule: MarkerRule
    lines: tuple[int, int]
    first: int
    last: int
    open_end: bool = False  # nothing says how far the count goes


def split(lines: Sequence[Line]) -> list[Line]:
    """The lines, with those split in which a missing heading follows the end of a sentence."""
    cuts: dict[int, set[int]] = {}
    for stretch in _stretches(lines):
        for index, at in _places(lines, stretch):
            cuts.setdefault(index, set()).add(at)
    return [part for index, line in enumerate(lines) for part in _parts(line, cuts.get(index, ()))]


def _stretches(lines: Sequence[Line]) -> Iterator[_Stretch]:
    by_rule: dict[MarkerRule, list[tuple[int, Marker]]] = {}
    heads: list[tuple[float, int]] = []  # rank and index of every line with a marker
    for index, line in enumerate(lines):
        marker = None if line.in_table else markers.match(line.text)
        if marker is not None:
            by_rule.setdefault(marker.rule, []).append((index, marker))
            heads.append((marker.rule.rank, index))
    above = _nearest_above(heads)
    below = _nearest_above([(rank, -index) for rank, index in reversed(heads)])
    for rule, found in by_rule.items():
        if not markers.spellings(rule, 1):
            continue
        yield from _of_rule(rule, found, above, {-index: -at for index, at in below.items()}, len(lines))
    for rule in markers.RULES:
        if rule.kind == "item" and rule not in by_rule:
            long = [index for index, line in enumerate(lines) if len(line.text) >= LONG_LINE]
            if long:
                yield _Stretch(rule, (long[0], len(lines)), 1, _MOST_LOST, open_end=True)


def _nearest_above(heads: Sequence[tuple[float, int]]) -> dict[int, int]:
    """For each line with a marker, the nearest earlier line whose marker has a higher rank."""
    nearest: dict[int, int] = {}
    stack: list[tuple[float, int]] = []
    for rank, index in heads:
        while stack and stack[-1][0] >= rank:
            stack.pop()
        if stack:
            nearest[index] = stack[-1][1]
        stack.append((rank, index))
    return nearest


def _of_rule(
    rule: MarkerRule,
    found: Sequence[tuple[int, Marker]],
    above: dict[int, int],
    below: dict[int, int],
    end: int,
) -> Iterator[_Stretch]:
    for (first, one), (last, two) in pairwise(found):
        if one.number + 1 < two.number <= one.number + _MOST_LOST:
            yield _Stretch(rule, (first, last), one.number + 1, two.number - 1)
    previous = None
    for position, (index, marker) in enumerate(found):
        begins = previous is None or marker.number <= previous[1].number
        start = max(above.get(index, 0), previous[0] if previous else 0)
        if begins and 1 < marker.number <= _MOST_LOST:
            yield _Stretch(rule, (start, index), 1, marker.number - 1)
        following = found[position + 1] if position + 1 < len(found) else None
        if following is None or following[1].number <= marker.number:
            stop = min(below.get(index, end), following[0] if following else end)
            if marker.number > 1:
                last = marker.number + _MOST_LOST
                yield _Stretch(rule, (index, stop), marker.number + 1, last, open_end=True)
        previous = (index, marker)


def _places(lines: Sequence[Line], stretch: _Stretch) -> list[_Place]:
    """Where the numbers must stand: each in the only place there is, behind the one before it."""
    found: list[_Place] = []
    start = (stretch.lines[0], 1)
    for number in range(stretch.first, stretch.last + 1):
        places = [place for place in _behind_sentences(lines, stretch, number, start[0]) if place >= start]
        if len(places) == 1 or (places and stretch.open_end and found):
            found.append(places[0])
            start = places[0]
        elif stretch.open_end:
            break
    return found if not stretch.open_end or stretch.first > 1 or len(found) > 1 else []


def _behind_sentences(lines: Sequence[Line], stretch: _Stretch, number: int, first: int) -> Iterator[_Place]:
    for index in range(first, stretch.lines[1]):
        text = "" if lines[index].in_table else lines[index].text
        for spelling in markers.spellings(stretch.rule, number):
            at = text.find(spelling, 1)
            while at != -1:
                if _ends_before(text, at) and (
                    not stretch.open_end or _opens_title(text, at + len(spelling))
                ):
                    yield index, at
                at = text.find(spelling, at + 1)


def _ends_before(text: str, at: int) -> bool:
    before = text[max(0, at - 8) : at].rstrip(CLOSERS + " \u3000")
    return bool(before) and before[-1] in SENTENCE_ENDS


def _opens_title(text: str, at: int) -> bool:
    """Whether what follows reads as a title: it is short, and ends with a full stop or the line."""
    rest = text[at : at + _LONGEST_TITLE + 1]
    stop = rest.find("。")
    return len(rest) <= _LONGEST_TITLE if stop == -1 else "；" not in rest[:stop]


def _parts(line: Line, cuts: set[int] | tuple[()]) -> list[Line]:
    if not cuts:
        return [line]
    edges = [0, *sorted(cuts), len(line.text)]
    return [line.part(start, end) for start, end in pairwise(edges)]
