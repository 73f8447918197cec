"""Words of a passage as HTML, the terms in them linked to their pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from builder.html.escape import escape, joined, raw
from builder.layers.terms.find import Use, first_in_sections
from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.model.table import Table
from builder.places import links

TermLinks = Mapping[str, Sequence[Use]]
"""By passage id the uses of terms that are links."""


def of_document(document: Document, corpus: Corpus) -> TermLinks:
    """The first use of each term in each section."""
    layer = corpus.term_layers.get(document.id)
    return first_in_sections(document, layer) if layer else {}


def linked(text: str, start: int, end: int, uses: Sequence[Use], page: str) -> Markup:
    """A stretch of a text; uses that do not lie wholly inside stay words. ``page`` is where the links stand."""
    pieces: list[Markup] = []
    at = start
    for use in uses:
        if use.start < at or use.end > end:
            continue
        href = links.relative(page, links.term_url(use.term))
        words = escape(text[use.start : use.end])
        pieces.append(raw(f'{escape(text[at : use.start])}<a class="pt-term" href="{href}">{words}</a>'))
        at = use.end
    return joined([*pieces, escape(text[at:end])])


def cells(table: Table, text: str, uses: Sequence[Use], page: str) -> Iterator[tuple[Markup, ...]]:
    """The same for the cells of a table, row by row, the header first; ``text`` is that of the passage."""
    for spans in table.cell_spans:
        yield tuple(linked(text, start, end, uses, page) for start, end in spans)
