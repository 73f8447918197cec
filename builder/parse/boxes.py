"""Where a box (专栏) ends.

What stands first in a box gives its shape away, and the shape says where it ends:

* bullets: at the first line without one;
* numbered items: where the numbers inside no longer go on; of two counts that a number fits, the inner one
  comes first (专栏15 has 一、二、 and stands between the body's own 一、 and 二、);
* a table flattened to one cell a line: at the next marker;
* anything else: at the next marker.

A Markdown heading without a number, a chapter, section or another box ends a box in every case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder import markers
from builder.characters import BULLETS, CLAUSE_ENDS
from builder.clean.line import Line
from builder.markers import Marker
from builder.model import Table
from builder.parse import tables
from builder.parse.joins import is_cut


@dataclass(frozen=True, slots=True)
class BoxBody:
    """The lines of a box after its title: up to which index, and as a table when it is one."""

    end: int
    table: Table | None = None


def body(lines: Sequence[Line], start: int) -> BoxBody:
    """What belongs to the box whose title ends before line ``start``."""
    if start >= len(lines):
        return BoxBody(start)
    if _is_bullet(lines[start]):
        return BoxBody(_end_of_bullets(lines, start))
    if markers.match(lines[start].text):
        return BoxBody(_end_of_items(lines, start))
    end = start
    while end < len(lines) and markers.match(lines[end].text) is None and not lines[end].hint:
        end += 1
    return BoxBody(end, tables.flattened(lines[start:end]))


def _end_of_bullets(lines: Sequence[Line], start: int) -> int:
    end = start
    while end < len(lines) and (_is_bullet(lines[end]) or _is_continued(lines, end, start)):
        end += 1
    return end


def _is_bullet(line: Line) -> bool:
    return line.text[0] in BULLETS and not line.hint


def _is_continued(lines: Sequence[Line], index: int, start: int) -> bool:
    return (
        index > start
        and not lines[index].hint
        and is_cut(lines[index - 1].text)
        and markers.match(lines[index].text) is None
        and lines[index].text[-1] in CLAUSE_ENDS
    )


def _end_of_items(lines: Sequence[Line], start: int) -> int:
    counts: dict[float, int] = {}
    end = start
    while end < len(lines):
        marker = markers.match(lines[end].text)
        if marker is None:
            if not _is_continued(lines, end, start):
                break
        elif marker.rule.strong or not _goes_on(counts, marker):
            break
        end += 1
    return end


def _goes_on(counts: dict[float, int], marker: Marker) -> bool:
    """Whether a marker continues a count inside the box or begins one below the last; notes it when it does."""
    rank = marker.rule.rank
    deepest = max(counts, default=0)
    begins = marker.number == 1 and rank > deepest
    if not begins and counts.get(rank, 0) + 1 != marker.number:
        return False
    for inner in [other for other in counts if other > rank]:
        del counts[inner]
    counts[rank] = marker.number
    return True
