"""What is missing inside a passage: said below it, with the place at which a copied text carries the mark 〔…〕."""

from __future__ import annotations

from collections.abc import Iterator

from builder.layers.contract import Note
from builder.model.document import Document, Gap, Passage

CSS = "pt-gap"


def notes(document: Document, passage: Passage) -> Iterator[Note]:
    """A note for each gap."""
    for gap in document.gaps_by_passage.get(passage.id, ()):
        yield Note(offset(passage, gap), gap.note, CSS)


def offset(passage: Passage, gap: Gap) -> int:
    """Where the mark stands: at the place where something is lost, behind words that are garbled."""
    return passage.offset(gap.where[1])
