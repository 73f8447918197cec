"""Tables flattened to one cell a line, under whatever header, whose end is known: those that fill a box.

    区 / 定位 / 东区 / 建设示范区，提升能级。 / 西区 / 打造枢纽，发展物流。

Such a table is told by its shape: a header of *k* short cells without punctuation, then rows of *k* cells of which the
first (the key) is as short. The others are not all so; or all rows have their figures in the same columns. With anything
left over it is no table.
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.table import Table
from builder.parse.tables import grid
from builder.parse.tables.figures import is_figure
from builder.text.characters import has_punctuation, visible
from builder.text.line import Line

_WIDEST = 8
_LONGEST_KEY = 12
_LONGEST_INDICATOR = 40
_FEWEST_ROWS = 2


def table(lines: Sequence[Line]) -> Table | None:
    """The table that the lines are when each is a cell, or ``None``."""
    if any(len(line.runs) > 1 or line.in_table for line in lines):
        return None
    for width in range(2, _WIDEST + 1):
        if len(lines) % width or len(lines) // width <= _FEWEST_ROWS:
            continue
        rows = [lines[at : at + width] for at in range(0, len(lines), width)]
        if _is_header(rows[0]) and (all(_is_row(row) for row in rows[1:]) or _has_figures(rows[1:])):
            return grid.table(
                [[(visible(cell.text), (cell.start, cell.end)) for cell in row] for row in rows]
            )
    return None


def _is_header(cells: Sequence[Line]) -> bool:
    return all(_is_key(cell.text) for cell in cells)


def _is_row(cells: Sequence[Line]) -> bool:
    return _is_key(cells[0].text) and not all(_is_key(cell.text) for cell in cells[1:])


def _is_key(text: str) -> bool:
    return len(text) <= _LONGEST_KEY and not has_punctuation(text)


def _has_figures(rows: Sequence[Sequence[Line]]) -> bool:
    """Whether the rows begin with a name, and the same columns, one at least, hold figures in all of them."""
    if any(is_figure(row[0].text) or len(row[0].text) > _LONGEST_INDICATOR for row in rows):
        return False
    columns = [[is_figure(row[at].text) for row in rows] for at in range(1, len(rows[0]))]
    return any(all(column) for column in columns) and all(all(c) or not any(c) for c in columns)
