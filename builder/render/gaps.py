"""What is missing inside passages, and at which places."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.document import Document, Gap, Passage
from builder.model.read_text import Loss


def losses(document: Document) -> Mapping[str, tuple[Loss, ...]]:
    """What passages have lost, by their ids."""
    passages = {passage.id: passage for passage in document.passages}
    return {
        identifier: tuple(Loss(offset(passages[identifier], gap), gap.note) for gap in found)
        for identifier, found in document.gaps_by_passage.items()
    }


def offset(passage: Passage, gap: Gap) -> int:
    """Where the mark stands: at the place where something is lost, behind words that are garbled."""
    return passage.offset(gap.where[1])
