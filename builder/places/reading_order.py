"""The orders in which documents, and what is in them, are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.model.document import Division, Document, Passage


def reading_order(document: Document) -> Iterator[tuple[Division, list[Passage]]]:
    """Each division with the passages that stand between its heading and the next one, whichever they belong to."""
    starts = {d.id: d.where[0][0] for d in document.headings if d.status == "present" and d.where}
    present = [start for d in document.headings if (start := starts.get(d.id)) is not None]
    at = nth = 0
    for division in document.headings:
        if division.status == "missing":
            yield division, []
            continue
        nth += division.id in starts
        end = present[nth] if nth < len(present) else len(document.source.text) + 1
        first = at
        while at < len(document.passages) and document.passages[at].where[0][0] < end:
            at += 1
        yield division, list(document.passages[first:at])


def in_time(documents: Iterable[Document]) -> list[Document]:
    """Documents by year, within a year as editors order them; those of unknown date last."""
    return sorted(documents, key=_when)


def _when(document: Document) -> tuple[bool, str, int, str]:
    about = document.metadata
    return about.date is None, (about.date or "")[:4], about.order, document.id
