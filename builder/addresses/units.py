"""What has an address: the covers and lists of a document, its divisions, leads, passages and rows of tables.

An address is written as on the site: ``c7.html#c7.s1.p2`` below the document's folder, ``districts/x.html#x`` elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.model.document import Division, Document, Passage
from builder.text.characters import fold

# Anchors that the templates put on every cover, and on every page with the whole document.
_COVER = ("cover", "about", "completeness", "outline")
_WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Unit:
    """Something with an address. ``words`` are folded; empty where they do not matter."""

    page: str
    anchor: str
    words: str

    @property
    def address(self) -> str:
        """Page and anchor as in a link."""
        return f"{self.page}.html#{self.anchor}"


def of_document(document: Document) -> tuple[Unit, ...]:
    """All units of a document in reading order."""
    units = [*(Unit("index", anchor, "") for anchor in _COVER), Unit("all", _WHOLE, "")]
    for item in _in_reading_order(document):
        if isinstance(item, Division):
            page = document.page(item.id)
            units.append(Unit(page, item.anchor, fold(item.title)))
        else:
            units += _of_passage(item, document.page(item.division))
    return tuple(units)


def _of_passage(passage: Passage, page: str) -> Iterator[Unit]:
    """A passage; a table's own words are its header, because its rows have addresses of their own."""
    table = passage.table
    yield Unit(page, passage.anchor, fold("".join(table.header) if table else passage.text))
    if table:
        for anchor, cells in zip(passage.row_anchors, table.rows, strict=True):
            yield Unit(page, anchor, fold("".join(cells)))


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
