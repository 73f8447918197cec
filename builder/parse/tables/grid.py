"""What the rules of tables share: what one finds, and cells, each of them one stretch of the source."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.model.table import Table
from builder.text.characters import CONTROL, visible
from builder.text.line import Line
from builder.text.set_aside import SetAside, holes_set_aside
from builder.text.source import Range, SourceText

Cell = tuple[str, Range]
IRREGULAR = "item"  # the lines of a table that could not be put in order are items

_EDGE = re.compile(r"<br[ \t]{0,4}/?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Region:
    """Lines that belong together: a table, or passages of another kind beside or instead of one.

    ``lines`` is how many lines it takes up. Without a table each line is a passage of ``kind``; a caption or note is one
    passage of all its lines.
    """

    lines: int
    table: Table | None = None
    set_aside: tuple[SetAside, ...] = ()
    kind: str = "table"


def cell(parts: Sequence[Line], source: SourceText) -> Cell | None:
    """The words of a cell, and the one range that spells them; ``None`` when something stands inside it that is set aside.

    A cell printed on two lines keeps the line break: its text is what stands in its range.
    """
    runs = [run for part in parts for run in part.runs]
    for (_, before), (after, _) in pairwise(runs):
        between = source.text[before:after]
        if between.strip() or CONTROL.search(between):
            return None
    where = (runs[0][0], runs[-1][1])
    return visible(source.text[where[0] : where[1]]), where


def table(rows: Sequence[Sequence[Cell]]) -> Table:
    """The table of which the first row is the header."""
    words = [tuple(text for text, _ in row) for row in rows]
    where = [tuple(found for _, found in row) for row in rows]
    return Table(words[0], tuple(words[1:]), where[0], tuple(where[1:]))


def empty_after(cells: Sequence[Cell], start: int) -> Cell:
    """An empty cell: it stands where the one before it ends, or at the start of the row."""
    at = cells[-1][1][1] if cells else start
    return "", (at, at)


def trimmed(line: Line) -> tuple[Line, list[SetAside]]:
    """A cell without the line breaks (``<br>``) at its edges, and these; what stands inside stays as written."""
    start, end = 0, len(line.text)
    while (found := _EDGE.match(line.text, start, end)) is not None:
        start = past_space(line.text, found.end())
    found_last = deque(_EDGE.finditer(line.text, start), maxlen=1)
    if found_last and found_last[0].end() == end:
        end = found_last[0].start()
    holes = [(0, start), (end, len(line.text))]
    tight = [(a, a + len(line.text[a:b].rstrip())) for a, b in holes if a < b]
    return line.part(start, end), holes_set_aside(line, tight, "markup")


def past_space(text: str, at: int) -> int:
    """The first offset from ``at`` on where no white space stands."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at
