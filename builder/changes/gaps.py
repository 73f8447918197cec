"""Gaps that were closed or opened: a gap is known by its kind, its rule, its passage and the words that are left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.changes import places
from builder.changes.change import Gap, Place
from builder.layers.gaps.gathered import GAPS, quote
from builder.model import document as model
from builder.model.corpus import Corpus
from builder.model.document import Document

_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A gap of a document, and what it is known by in both states."""

    key: _Key
    document: Document
    gap: model.Gap

    @property
    def finding(self) -> tuple[str, int, str]:
        """Where the finding about it stands, and its code."""
        source = self.document.source
        return source.path, source.line_column(self.gap.mark)[0], self.gap.code


def known(corpus: Corpus, ids: Mapping[str, str]) -> list[Known]:
    """All gaps of a corpus; ``ids`` has the new ids of passages."""
    return [
        Known(_key(document, gap, ids), document, gap)
        for document in corpus.documents
        for gap in GAPS.found(corpus, document).all
    ]


def _key(document: Document, gap: model.Gap, ids: Mapping[str, str]) -> _Key:
    passage = gap.passage or ""
    return document.id, gap.kind, gap.code, gap.rule, ids.get(passage, passage), gap.text


def only_in(one: list[Known], other: list[Known]) -> Iterator[Known]:
    """The gaps of one state that the other has not."""
    left = Counter(gap.key for gap in other)
    for gap in one:
        if left[gap.key]:
            left[gap.key] -= 1
        else:
            yield gap


def told(gap: Known, closed: bool) -> Gap:
    """A gap for readers."""
    return Gap(closed, _place(gap.document, gap.gap), gap.gap.note, quote(gap.document, gap.gap))


def _place(document: Document, gap: model.Gap) -> Place:
    line = document.source.line_column(gap.mark)[0]
    passage = next((one for one in document.passages if one.id == gap.passage), None)
    there = places.of_passage(document, passage) if passage else places.of_document(document)
    return Place(there.label, there.url, there.path, line)
