"""Tables written in HTML, on one line or on many.

    <table><tr><th>指标</th><th>2025年</th></tr>
    <tr><td>人口</td><td>1800万</td></tr></table>

The tags of a table are set aside, and those that frame the words of a cell (<p>, <b>, <br>); tags and entities inside
its words stay as written. It fires only where a line begins with <table>, a line ends with its </table>, everything
between stands in cells and every row is as wide as the first. A cell over several columns or rows is followed by
empty ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from builder.parse.tables import tags
from builder.parse.tables.grid import Cell, Region, cell, empty_after, table
from builder.text.line import Line
from builder.text.source import SourceText

_MOST_SPANNED = 30
_MOST_COLUMNS = 60
_START = re.compile(r"<table\b", re.IGNORECASE)
_STRUCTURE = re.compile(
    rf"<(/?)(table|thead|tbody|tfoot|tr|th|td|colgroup|col)\b([^<>]{{0,{tags.LONGEST_TAG}}})>", re.IGNORECASE
)
_SPAN = re.compile(r"(col|row)span\s{0,3}=\s{0,3}[\"']?(\d{1,2})", re.IGNORECASE)


@dataclass(slots=True)
class _Cell:
    """A cell while it is being read: the stretches of lines between its tags, and how far it reaches."""

    columns: int
    rows: int
    parts: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class _Reading:
    """The rows read so far; ``cell`` is the open cell, ``ended`` tells that </table> has come."""

    rows: list[list[_Cell]] = field(default_factory=list)
    cell: _Cell | None = None
    ended: bool = False


def find(lines: Sequence[Line], index: int, source: SourceText) -> Region | None:
    """The table that begins at a line, or ``None``."""
    if lines[index].text[0] != "<" or not _START.match(lines[index].text):
        return None
    reading = _Reading()
    for end in range(index, len(lines)):
        if end > index and _START.match(lines[end].text):
            return None
        if not _read_line(lines[end], reading):
            return None
        if reading.ended:
            return _region(lines[index : end + 1], reading, source)
    return None


def _read_line(line: Line, reading: _Reading) -> bool:
    """Read one line; ``False`` when it has words outside of cells, or anything behind </table>."""
    at = 0
    for found in _STRUCTURE.finditer(line.text):
        if reading.ended or not _read_words(line, at, found.start(), reading):
            return False
        at = found.end()
        if not _read_tag(found, reading):
            return False
    if reading.ended:
        return at == len(line.text)
    return _read_words(line, at, len(line.text), reading)


def _read_words(line: Line, start: int, end: int, reading: _Reading) -> bool:
    if not line.text[start:end].strip():
        return True
    if reading.cell is None:
        return False
    reading.cell.parts.append(line.part(start, end))
    return True


def _read_tag(found: re.Match[str], reading: _Reading) -> bool:
    closing, name, rest = bool(found[1]), found[2].lower(), found[3]
    if name == "tr":
        reading.cell = None
        if not closing:
            reading.rows.append([])
    elif name in ("td", "th"):
        if not closing and not reading.rows:
            return False
        reading.cell = None if closing else _Cell(_spanned(rest, "col"), _spanned(rest, "row"))
        if reading.cell:
            reading.rows[-1].append(reading.cell)
    elif name == "table":
        reading.ended = closing
    return True


def _spanned(attributes: str, which: str) -> int:
    numbers = (int(found[2]) for found in _SPAN.finditer(attributes) if found[1].lower() == which)
    return min(max(next(numbers, 1), 1), _MOST_SPANNED)


def _region(lines: Sequence[Line], reading: _Reading, source: SourceText) -> Region | None:
    start = lines[0].start
    rows: list[list[Cell]] = []
    hanging: dict[
        int, int
    ] = {}  # columns into which a cell of an earlier row reaches, for how many rows more
    for row in filter(None, reading.rows):
        placed = _place(row, hanging, start, source)
        if placed is None:
            return Region(len(lines), kind="item")
        rows.append(placed)
        start = placed[-1][1][1]
    if len(rows) < 2 or len({len(row) for row in rows}) != 1 or len(rows[0]) < 2:
        return Region(len(lines), kind="item") if rows else None
    return Region(len(lines), table(rows), tuple(tags.outside(lines, rows)))


def _place(
    row: Sequence[_Cell], hanging: dict[int, int], start: int, source: SourceText
) -> list[Cell] | None:
    """The cells of a row in their columns, with empty ones where one of them or of an earlier row reaches."""
    placed: list[Cell] = []
    waiting = list(row)
    while waiting or hanging.get(len(placed), 0):
        if hanging.get(len(placed), 0):
            hanging[len(placed)] -= 1
            placed.append(empty_after(placed, start))
            continue
        read = waiting.pop(0)
        found = cell(tags.unframed(read.parts), source) if read.parts else empty_after(placed, start)
        if found is None or len(placed) + read.columns > _MOST_COLUMNS:
            return None
        for column in range(len(placed), len(placed) + read.columns):
            hanging[column] = read.rows - 1
        placed.append(found)
        placed += [empty_after(placed, start)] * (read.columns - 1)
    return placed
