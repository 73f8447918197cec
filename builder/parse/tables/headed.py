"""Tables under a header that is made of the words of headers: 序号 指标 单位 2025年 属性.

Rows are read by :mod:`builder.parse.tables.rows`, parted by single spaces or one cell a line. A category stands in its
own column in the first row of its group (empty below it), or, where the header has no such column, in a row of its own.
Where every row has the header's columns it is a table; where not, the lines stay as they are. It does not fire under a
header with fewer than two rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from builder.parse.tables import rows as reading
from builder.parse.tables import words
from builder.parse.tables.grid import IRREGULAR, Cell, Region, cell, empty_after, table
from builder.parse.tables.pieces import Group
from builder.parse.tables.rows import Row
from builder.parse.tables.words import Header
from builder.text import markers
from builder.text.characters import ends_sentence
from builder.text.line import Line
from builder.text.set_aside import SetAside, set_aside
from builder.text.source import SourceText

_FEWEST_ROWS = 2


@dataclass(slots=True)
class _Rows:
    """The rows that were read, the headers repeated between them, and the line behind the last one."""

    end: int
    rows: list[Row] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)

    @property
    def fitting(self) -> int:
        """How many rows have the header's columns."""
        return sum(row.cells is not None for row in self.rows)


def find(lines: Sequence[Line], index: int, source: SourceText, captioned: bool) -> Region | None:
    """The table whose header begins at a line, or ``None``; under a caption any words may make the header."""
    header = words.header(lines, index) or (words.numbered(lines, index) if captioned else None)
    if header is None:
        return None
    found = _read(lines, index, header)
    narrower = words.narrower(header)
    if narrower:
        again = _read(lines, index, narrower)
        if again.fitting > found.fitting:
            header, found = narrower, again
    if len(found.rows) < _FEWEST_ROWS:
        return None
    return _region(lines, index, header, found, source)


def _read(lines: Sequence[Line], index: int, header: Header) -> _Rows:
    found = _Rows(index + header.lines)
    at, number = found.end, 0
    repeated: list[int] = []
    while at < len(lines):
        if not repeated and words.is_repeated(lines, at, index, header):
            repeated.append(at)
            at += header.lines
            continue
        row = reading.read(lines, at, header, number)
        if row is None:
            break
        found.rows.append(row)
        found.repeated += repeated
        repeated = []
        at = found.end = row.end
        number = row.number
    return found


def _region(lines: Sequence[Line], index: int, header: Header, found: _Rows, source: SourceText) -> Region:
    grid = [[_cell(lines, column, source) for column in header.columns]]
    for row in found.rows:
        grid += _grid(lines, row, header, source)
    cells = [[entry for entry in row if entry is not None] for row in grid]
    if any(len(row) != len(header.columns) for row in cells):
        return Region(_ragged_end(lines, index, header, found) - index, kind=IRREGULAR)
    aside: list[SetAside] = []
    for at in found.repeated:
        aside += [item for line in lines[at : at + header.lines] for item in set_aside(line, "running-head")]
    return Region(found.end - index, table(cells), tuple(aside))


def _grid(lines: Sequence[Line], row: Row, header: Header, source: SourceText) -> list[list[Cell | None]]:
    """A row as cells, and before it its category where this has no column; an empty list of cells where they do not fit."""
    if row.cells is None:
        return [[]]
    width = len(header.columns)
    above: list[list[Cell | None]] = []
    cells: list[Cell | None] = []
    start = lines[row.cells[0][0].line].start
    if row.category and header.category is None:
        words_above = _cell(lines, row.category, source)
        above = [[words_above, *([empty_after([words_above], start)] * (width - 1) if words_above else [])]]
    elif row.category:
        cells.append(_cell(lines, row.category, source))
    while len(cells) + len(row.cells) < width:
        cells.append(empty_after([], start))
    return [*above, [*cells, *(_cell(lines, group, source) for group in row.cells)]]


def _cell(lines: Sequence[Line], group: Group, source: SourceText) -> Cell | None:
    """The cell that pieces make up: from the first to the last of them, line by line."""
    first, last = group[0], group[-1]
    if first.line == last.line:
        return cell([lines[first.line].part(first.start, last.end)], source)
    inner = [lines[index] for index in range(first.line + 1, last.line)]
    parts = [lines[first.line].part(first.start), *inner, lines[last.line].part(0, last.end)]
    return cell(parts, source)


def _ragged_end(lines: Sequence[Line], index: int, header: Header, found: _Rows) -> int:
    """Where lines end that may still be the last row's, when nothing but its number tells where a row begins."""
    if header.attribute is not None:
        return found.end
    ends = [index + header.lines, *(row.end for row in found.rows)]
    last = min(ends[-2] + max(after - before for before, after in pairwise(ends)), len(lines))
    end = found.end
    while end < last and not _begins_anew(lines[end]) and not ends_sentence(lines[end - 1].text):
        end += 1
    return end


def _begins_anew(line: Line) -> bool:
    return line.apart or line.hint or markers.match(line.text) is not None
