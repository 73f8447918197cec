"""What can be found in one text: headings and passages, in reading order, each in fields that a phrase must not run across."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.layers.contract import Found
from builder.layers.making import Layers
from builder.model.document import Division, Document, Passage
from builder.model.read_text import Entry
from builder.places.reading_order import reading_order

HEADING = "heading"
CONTENTS_ONLY = "contents"
_SEPARATORS = re.compile("[\t\n\r]")


def entries(document: Document, found: Found, layers: Layers) -> Iterator[Entry]:
    """Everything that can be found. Leads are found in their passages."""
    filters = [(layer.filter, layer.key.within(found)) for layer in layers if layer.filter]
    for division, passages in reading_order(document):
        if text := _blank(division.heading):
            kind = HEADING if division.status == "present" else CONTENTS_ONLY
            told = {one.parameter: tuple(one.of_division(value, division)) for one, value in filters}
            yield Entry(division.id, kind, division.anchor, (text,), filters=told)
        for passage in passages:
            told = {one.parameter: tuple(one.of_passage(value, passage)) for one, value in filters}
            yield _passage(document, passage, told)


def _passage(document: Document, passage: Passage, filters: dict[str, tuple[str, ...]]) -> Entry:
    table = passage.table
    cells = [cell for line in table.lines for cell in line] if table else [passage.text]
    above = _heading_above(document, passage).id
    return Entry(above, passage.kind, passage.anchor, tuple(map(_blank, cells)), passage.row_anchors, filters)


def _heading_above(document: Document, passage: Passage) -> Division:
    """The division of a passage; for one that opens with a lead, the division in which the lead stands."""
    return next(d for d in reversed(document.ancestors(passage.division)) if d.kind != "lead")


def _blank(text: str) -> str:
    """The text with blanks for line feeds and tabs, which part fields and entries in the index."""
    return _SEPARATORS.sub(" ", text)
