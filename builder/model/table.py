"""A table: its cells, and where each stands in the source and in the table's own text."""

from __future__ import annotations

from dataclasses import dataclass

from builder.text.source import Range


@dataclass(frozen=True, slots=True)
class Table:
    """Header, rows and the ranges of their cells, all in the same shape.

    ``row_numbers`` are those in the rows' addresses; without them rows are counted from 1.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    header_cells: tuple[Range, ...]
    row_cells: tuple[tuple[Range, ...], ...]
    row_numbers: tuple[int, ...] = ()
