"""Corrections as published: ``corrections.json``. Documented in docs/about/data.md."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from builder.layers.contract import Listing
from builder.layers.corrections.correction import CORRECTIONS, Correction
from builder.layers.corrections.units import address
from builder.layers.schema import beside
from builder.model.corpus import Corpus
from builder.model.document import Document


def newest_first(corpus: Corpus) -> list[tuple[Document, Correction]]:
    """The corrections of all documents; of one day in the order of the documents."""
    found = [
        (one, correction) for one in corpus.documents for correction in CORRECTIONS.found(corpus, one).all
    ]
    return sorted(found, key=lambda item: item[1].date or "", reverse=True)


def _items(corpus: Corpus) -> Iterator[dict[str, Any]]:
    for document, one in newest_first(corpus):
        yield {
            "document": document.id,
            "date": one.date,
            "unit": one.unit,
            "url": address(document, one.unit),
            "before": one.before,
            "old": one.old,
            "new": one.new,
            "after": one.after,
            "evidence": one.evidence,
            "by": one.by,
            "subject": one.subject,
            "commit": one.commit,
        }


LISTING = Listing(_items, beside(__file__, "corrections"))
