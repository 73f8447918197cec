"""Which uses of terms are links in the texts: the first of each term under each heading."""

from __future__ import annotations

from builder.layers.contract import Mark
from builder.layers.terms.find import FoundTerms, first_in_sections
from builder.model.document import Document
from builder.places.links import term_url

CSS = "pt-term"


def marks(document: Document, found: FoundTerms) -> dict[str, list[Mark]]:
    """By passage id the words that lead to the pages of their terms."""
    return {
        passage: [Mark(use.start, use.end, CSS, term_url(use.term)) for use in uses]
        for passage, uses in first_in_sections(document, found).items()
    }
