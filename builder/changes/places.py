"""Where things of a document stand, as readers call it: passages, rows of tables, headings."""

from __future__ import annotations

import re
from functools import cached_property

from builder.changes.change import Place
from builder.model.corpus import Corpus
from builder.model.document import Division, Document, Passage
from builder.places import citation, links

_ROW = re.compile(r"(.+)\.r(\d+)")


def of_document(document: Document) -> Place:
    """Its cover."""
    return Place(links.short_title(document), links.cover(document), document.source.path, 1)


def of_passage(document: Document, passage: Passage) -> Place:
    """A passage."""
    where = passage.where[0][0]
    return _place(document, citation.called(document, passage), links.passage_url(document, passage), where)


def of_division(document: Document, division: Division) -> Place:
    """A heading."""
    label = links.short_title(document) + (citation.division_place(document, division.id) or division.name)
    return _place(
        document, label, links.division_url(document, division), division.where[0][0] if division.where else 0
    )


def _place(document: Document, label: str, url: str, at: int) -> Place:
    return Place(label, url, document.source.path, document.source.line_column(at)[0])


class Places:
    """The places of a corpus by the ids of its passages, rows and headings."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def of(self, identifier: str) -> Place:
        """The place of an id; of one that is not known its address as far as it can be told."""
        row = _ROW.fullmatch(identifier)
        passage = self._passages.get(row[1] if row else identifier)
        if passage:
            document = self._corpus.text_by_id[identifier.partition(".")[0]].document
            return self._row(document, passage, identifier) if row else of_passage(document, passage)
        document = self._corpus.document_by_division[identifier]
        return of_division(document, document.division_by_id[identifier])

    def _row(self, document: Document, passage: Passage, identifier: str) -> Place:
        number = passage.row_anchors.index(identifier.partition(".")[2])
        label = citation.called(document, passage, number)
        url = document.url(passage.division, passage.row_anchors[number])
        return _place(document, label, url, passage.place(passage.rows[number][1][0]))

    @cached_property
    def _passages(self) -> dict[str, Passage]:
        return {passage.id: passage for document in self._corpus.documents for passage in document.passages}
