"""Tables of every print: with pipes, in HTML, in columns, flattened to one cell a line.

Each shape has a module of its own that says what it looks like and when it does not fire. Tables are looked for in the
lines as printed, before anything is joined or split; their lines are marked (``in_table``), so that no other rule takes
them for headings, prose or items. What is evidently a table but fits no grid keeps its lines, as items, and is reported.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.parse.tables import captions, columns, headed, html, pipes
from builder.parse.tables.grid import IRREGULAR, Region
from builder.text import markers
from builder.text.line import Line
from builder.text.source import SourceText

__all__ = ["IRREGULAR", "Region", "Tables", "find"]


@dataclass(frozen=True, slots=True)
class Tables:
    """The lines, those of tables marked, and what begins at them, by the offset of a region's first character."""

    lines: list[Line]
    regions: Mapping[int, Region]


def find(lines: Sequence[Line], source: SourceText, listed: Callable[[str], object]) -> Tables:
    """The tables of a text. ``listed`` tells whether the contents list has a line."""
    regions: dict[int, Region] = {}
    inside: set[int] = set()

    def note(index: int, region: Region) -> int:
        regions[lines[index].start] = region
        inside.update(range(index, index + region.lines))
        return index + region.lines

    index = 0
    while index < len(lines):
        region = _at(lines, index, source, listed)
        if region is None:
            index += 1
            continue
        for above in _above(lines, index, listed):
            if above not in inside:
                note(above, Region(1, kind="caption"))
        index = note(index, region)
        for taken in captions.notes(lines, index):
            index = note(index, Region(taken, kind="note"))
    marked = [replace(line, in_table=True) if at in inside else line for at, line in enumerate(lines)]
    return Tables(marked, regions)


def _at(
    lines: Sequence[Line], index: int, source: SourceText, listed: Callable[[str], object]
) -> Region | None:
    found = html.find(lines, index, source) or pipes.find(lines, index, source)
    if found:
        return found
    found = headed.find(lines, index, source, _is_captioned(lines, index, listed))
    parted = columns.find(lines, index, source)  # white space that parts columns is surer than words
    if parted and (found is None or (parted.table and parted.lines >= found.lines)):
        return parted
    return found


def _is_captioned(lines: Sequence[Line], index: int, listed: Callable[[str], object]) -> bool:
    if index == 0:
        return False
    marker = markers.match(lines[index - 1].text)
    boxed = marker is not None and marker.rule.kind == "box"
    return boxed or captions.is_unit(lines[index - 1]) or captions.is_caption(lines[index - 1], listed)


def _above(lines: Sequence[Line], index: int, listed: Callable[[str], object]) -> list[int]:
    """The lines just above a table that are its caption and its unit."""
    found: list[int] = []
    if index and captions.is_unit(lines[index - 1]):
        found.append(index - 1)
    above = index - len(found) - 1
    if above >= 0 and captions.is_caption(lines[above], listed):
        found.append(above)
    return found
