"""What can be found: headings and passages, in reading order, with the fields that a phrase must not run across."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.model.corpus import Corpus
from builder.model.document import Division, Document, Passage
from builder.places.reading_order import reading_order

HEADING = "heading"
CONTENTS_ONLY = "contents"
_NUMBER = re.compile("[0-9０-９]")
_SEPARATORS = re.compile("[\t\n\r]")


@dataclass(frozen=True, slots=True)
class Unit:
    """One heading or passage.

    ``kind`` is :data:`HEADING`, :data:`CONTENTS_ONLY` (the heading of a part that the contents list promises and the
    text lacks) or the kind of the passage. ``fields`` are its texts: one, or the cells of a table, header first, row
    by row; white space in them is blanks only. ``rows`` are the anchors of a table's rows.
    """

    document: Document
    division: Division
    kind: str
    anchor: str
    fields: tuple[str, ...]
    rows: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()

    @property
    def has_number(self) -> bool:
        """Whether an Arabic digit stands in it."""
        return any(map(_NUMBER.search, self.fields))


def units(corpus: Corpus) -> Iterator[Unit]:
    """Everything that can be found. Leads are found in their passages."""
    for document in corpus.documents:
        for division, passages in reading_order(document):
            if text := _blank(division.heading):
                kind = HEADING if division.status == "present" else CONTENTS_ONLY
                districts = _named(corpus, document, division)
                yield Unit(document, division, kind, division.anchor, (text,), districts=districts)
            for passage in passages:
                yield _passage(corpus, document, passage)


def _passage(corpus: Corpus, document: Document, passage: Passage) -> Unit:
    table = passage.table
    cells = [cell for line in table.lines for cell in line] if table else [passage.text]
    layer = corpus.district_layers[document.id]
    concerned = dict.fromkeys(layer.concerns(passage.id))
    for row in layer.rows.get(passage.id, ()):
        concerned |= dict.fromkeys(row.concerns)
    return Unit(
        document,
        _heading_above(document, passage),
        passage.kind,
        passage.anchor,
        tuple(map(_blank, cells)),
        passage.row_anchors,
        tuple(score.topic for score in corpus.topics_of(passage)),
        tuple(concerned),
    )


def _heading_above(document: Document, passage: Passage) -> Division:
    """The division of a passage; for one that opens with a lead, the division in which the lead stands."""
    return next(d for d in reversed(document.ancestors(passage.division)) if d.kind != "lead")


def _named(corpus: Corpus, document: Document, division: Division) -> tuple[str, ...]:
    found = corpus.district_layers[document.id].titles.get(division.id, ())
    return tuple(dict.fromkeys(d for occurrence in found for d in occurrence.concerns))


def _blank(text: str) -> str:
    """The text with blanks for line feeds and tabs, which part fields and units in the index."""
    return _SEPARATORS.sub(" ", text)
