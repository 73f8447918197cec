"""What is missing inside a passage: said below it, with the place at which a copied text carries the mark 〔…〕."""

from __future__ import annotations

from markupsafe import Markup

from builder.html.escape import escape, joined, raw
from builder.model.document import Document, Gap, Passage


def notes(document: Document, passage: Passage) -> Markup:
    """A line for each gap; ``data-at`` counts the code points of the passage's text before its mark."""
    lines = [
        raw(f'<div class="pt-gap" data-at="{offset(passage, gap)}">{escape(gap.note)}</div>')
        for gap in document.gaps_by_passage.get(passage.id, ())
    ]
    return joined(lines)


def offset(passage: Passage, gap: Gap) -> int:
    """Where the mark stands: at the place where something is lost, behind words that are garbled."""
    return passage.offset(gap.where[1])
