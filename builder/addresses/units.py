"""What has an address: the covers and lists of a document, its divisions, leads, passages and rows of tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from builder.model.address import Unit
from builder.model.document import Division, Document, Passage

# Anchors that the templates put on every cover, and on every page with the whole document.
_COVER = ("cover", "about", "completeness", "outline")
_WHOLE = "whole"


def of_document(document: Document) -> tuple[Unit, ...]:
    """All units of a document in reading order."""
    units = [*(Unit("index", anchor, "") for anchor in _COVER), Unit("all", _WHOLE, "")]
    for item in _in_reading_order(document):
        if isinstance(item, Division):
            page = document.page(item.id)
            units.append(Unit(page, item.anchor, item.title))
        else:
            units += _of_passage(item, document.page(item.division))
    return tuple(units)


def _of_passage(passage: Passage, page: str) -> Iterator[Unit]:
    """A passage; a table's own words are its header, because its rows have addresses of their own."""
    table = passage.table
    yield Unit(page, passage.anchor, "".join(table.header) if table else passage.text)
    for anchor, (start, end) in passage.rows:
        yield Unit(page, anchor, passage.text[start:end])


def _in_reading_order(document: Document) -> list[Division | Passage]:
    """Divisions and passages by where they begin; what is missing stands before what comes next."""
    placed: list[tuple[int, int, Division | Passage]] = []
    following = len(document.source.text) + 1
    for division in reversed(document.divisions):
        if division.status == "present" and division.where:
            following = division.where[0][0]
        placed.append((0 if division.kind == "front" else following, 0, division))
    placed.reverse()
    placed += [(passage.where[0][0], 1, passage) for passage in document.passages]
    return [item for _, _, item in sorted(placed, key=lambda entry: entry[:2])]


def by_anchor(units: Iterable[Unit]) -> dict[str, Unit]:
    """The units of a document by anchor (they are unique over its pages)."""
    return {unit.anchor: unit for unit in units}


def of_hand_written(about: Mapping[str, Iterable[str]]) -> Iterator[Unit]:
    """The units of pages written by hand: ``about`` gives the anchors of each."""
    for page, anchors in about.items():
        for anchor in anchors:
            yield Unit(page, anchor, "")
