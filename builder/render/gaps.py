"""What is missing inside a passage: said below it, with the place at which a copied text carries the mark 〔…〕."""

from __future__ import annotations

from markupsafe import Markup

from builder.html.escape import escape, joined, raw
from builder.model.document import Document, Gap, Passage
from builder.model.table import Table


def notes(document: Document, passage: Passage) -> Markup:
    """A line for each gap; ``data-at`` counts the code points of the passage's text before its mark."""
    lines = [
        raw(f'<div class="pt-gap" data-at="{offset(passage, gap)}">{escape(gap.note)}</div>')
        for gap in document.gaps_by_passage.get(passage.id, ())
    ]
    return joined(lines)


def offset(passage: Passage, gap: Gap) -> int:
    """Where the mark stands: at the place where something is lost, behind words that are garbled."""
    at = gap.where[1]
    return _in_table(passage.table, at) if passage.table else passage.offset(at)


def _in_table(table: Table, at: int) -> int:
    """The same in the text of a table, in which one character parts cells and rows."""
    before = 0
    for cells, ranges in zip(
        (table.header, *table.rows), (table.header_cells, *table.row_cells), strict=True
    ):
        for cell, (start, end) in zip(cells, ranges, strict=True):
            if at <= end:
                return before + max(0, at - start)
            before += len(cell) + 1
    return before - 1
