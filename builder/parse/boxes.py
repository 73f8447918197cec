"""Where a box (专栏) ends.

What stands first in a box gives its shape away, and the shape says where it ends:

* bullets: at the first line without one;
* numbered items: where the numbers inside no longer go on; of two counts that a number fits, the inner one
  comes first (专栏15 has 一、二、 and stands between the body's own 一、 and 二、);
* a table (with its caption): behind it and its notes;
* one line that introduces bullets, or items counted 1. 2. 3.: where these end;
* a table flattened to one cell a line: at the next marker;
* anything else: at the next marker.

A Markdown heading without a number, a chapter, section or another box ends a box in every case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.model.table import Table
from builder.parse.joins import is_cut
from builder.parse.tables import flattened
from builder.text import markers
from builder.text.characters import BULLETS, CLAUSE_ENDS
from builder.text.line import Line
from builder.text.markers import Marker

_COUNTED = ("a", "n", "b", "o")  # 1. (1) 1） ①, but not 1.1


@dataclass(frozen=True, slots=True)
class BoxBody:
    """The lines of a box after its title: up to which index, and as a table when it is one."""

    end: int
    table: Table | None = None


def body(lines: Sequence[Line], start: int) -> BoxBody:
    """What belongs to the box whose title ends before line ``start``."""
    if start >= len(lines):
        return BoxBody(start)
    if lines[start].in_table:
        return BoxBody(_end_of_table(lines, start))
    if _is_bullet(lines[start]):
        return BoxBody(_end_of_bullets(lines, start))
    if markers.match(lines[start].text):
        return BoxBody(_end_of_items(lines, start))
    if _is_introduction(lines, start):
        is_list = _is_bullet(lines[start + 1])
        return BoxBody((_end_of_bullets if is_list else _end_of_items)(lines, start + 1))
    end = start
    while end < len(lines) and (lines[end].in_table or _goes_with(lines[end])):
        end += 1
    return BoxBody(end, flattened.table(lines[start:end]))


def _goes_with(line: Line) -> bool:
    return markers.match(line.text) is None and not line.hint


def _end_of_table(lines: Sequence[Line], start: int) -> int:
    end = start
    while end < len(lines) and lines[end].in_table:
        end += 1
    return end


def _is_introduction(lines: Sequence[Line], index: int) -> bool:
    """Whether one line of words stands before a list: bullets, or items that count from 1."""
    if index + 1 >= len(lines) or not _goes_with(lines[index]) or lines[index + 1].hint:
        return False
    marker = markers.match(lines[index + 1].text)
    counts = marker is not None and marker.rule.prefix in _COUNTED and marker.number == 1
    return counts or _is_bullet(lines[index + 1])


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
        and not lines[index].in_table
        and is_cut(lines[index - 1].text)
        and markers.match(lines[index].text) is None
        and lines[index].text[-1] in CLAUSE_ENDS
    )


def _end_of_items(lines: Sequence[Line], start: int) -> int:
    counts: dict[float, int] = {}
    end = start
    while end < len(lines):
        marker = None if lines[end].in_table else markers.match(lines[end].text)
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
