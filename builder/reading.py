"""The order in which a document is read."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Division, Document, Passage


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
