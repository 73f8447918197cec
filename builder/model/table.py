"""A table: its cells, and where each stands in the source and in the table's own text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.model.offsets import kept
from builder.text.source import Range

BETWEEN_CELLS = "\t"
BETWEEN_ROWS = "\n"


@dataclass(frozen=True, slots=True)
class Table:
    """Header, rows and the ranges of their cells in the source, all in the same shape.

    The text of a table is the header and the rows, a tab between cells and a newline between rows: all offsets
    into it that anything in the program needs are worked out here. ``row_numbers`` are those in the rows'
    addresses; without them rows are counted from 1.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    header_cells: tuple[Range, ...]
    row_cells: tuple[tuple[Range, ...], ...]
    row_numbers: tuple[int, ...] = ()

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """The words of the cells, line by line: the header, then the rows."""
        return (self.header, *self.rows)

    @property
    def line_cells(self) -> tuple[tuple[Range, ...], ...]:
        """The ranges of the cells in the source, line by line: those of the header, then those of the rows."""
        return (self.header_cells, *self.row_cells)

    @property
    def text(self) -> str:
        """The table's text."""
        return BETWEEN_ROWS.join(map(BETWEEN_CELLS.join, self.lines))

    @property
    def cell_spans(self) -> tuple[tuple[Range, ...], ...]:
        """Offsets of every cell in the text, end exclusive, line by line: the header, then the rows."""
        spans: list[tuple[Range, ...]] = []
        at = 0
        for line in self.lines:
            of_line = []
            for cell in line:
                of_line.append((at, at + len(cell)))
                at += len(cell) + 1
            spans.append(tuple(of_line))
        return tuple(spans)

    @property
    def row_spans(self) -> tuple[Range, ...]:
        """Offsets of every row in the text, end exclusive; the header is no row."""
        return tuple((cells[0][0], cells[-1][1]) for cells in self.cell_spans[1:])

    def row_at(self, offset: int) -> int | None:
        """The row, from 0, in which an offset of the text lies; ``None`` in the header and behind the last row."""
        return next(
            (number for number, (start, end) in enumerate(self.row_spans) if start <= offset <= end), None
        )

    def offset(self, at: int, removed: Sequence[int] = ()) -> int:
        """The offset in the text of a place in the source; of one between two cells, the beginning of the later.

        ``removed`` are the places of characters that the text goes without.
        """
        for spans, ranges in zip(self.cell_spans, self.line_cells, strict=True):
            for (start, _), (begins, ends) in zip(spans, ranges, strict=True):
                if at <= ends:
                    return start + kept(begins, max(begins, at), removed)
        return len(self.text)
