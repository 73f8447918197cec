"""One document in two states: its headings and passages, and which of the old ones is which of the new ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from builder.changes import change, places
from builder.changes.change import ADDED, CHANGED, MOVED, REMOVED, Piece, Pieces
from builder.changes.characters import pieces
from builder.changes.pairing import Thing, out_of_order, pair
from builder.model.document import Division, Document, Passage

_SAME_PASSAGE = 0.3  # at one address: so alike are no two passages that have nothing to do with each other
_SAME_HEADING = 0.0  # a printed number stays the same division, whatever its words


@dataclass(frozen=True)
class Compared:
    """A document in two states."""

    base: Document
    head: Document

    @cached_property
    def passages(self) -> dict[int, int]:
        """The indexes of passages that are the same, old and new, in the new order."""
        return pair(_passages(self.base), _passages(self.head), _SAME_PASSAGE)

    @cached_property
    def headings(self) -> list[tuple[Division | None, Division | None]]:
        """Headings, old and new, in the new order; those that are there no longer last."""
        base, head = _headings(self.base), _headings(self.head)
        pairs = pair(_titles(base), _titles(head), _SAME_HEADING)
        old = {j: base[i] for i, j in pairs.items()}
        there = [(old.get(j), division) for j, division in enumerate(head)]
        return [*there, *((division, None) for i, division in enumerate(base) if i not in pairs)]

    @cached_property
    def ids(self) -> dict[str, str]:
        """The new id of every passage, row and heading that was there before and still is, by its old id."""
        found = {old.id: new.id for old, new in self.headings if old and new}
        for i, j in self.passages.items():
            before, after = self.base.passages[i], self.head.passages[j]
            found[before.id] = after.id
            found |= self._rows(before, after)
        return found

    @cached_property
    def changed_headings(self) -> tuple[change.Heading, ...]:
        """Headings that are worded or numbered otherwise, or were added or removed: the removed ones last.

        One that the contents list promises is there once the text has it.
        """
        return tuple(self._changed_headings())

    def _changed_headings(self) -> Iterator[change.Heading]:
        for old, new in self.headings:
            before, after = _heading(old), _heading(new)
            if before != after:
                kind = CHANGED if before and after else ADDED if after else REMOVED
                titles = pieces(old.title if old else "", new.title if new else "")
                here, was = self._place(old, new), places.of_division(self.base, old) if old else None
                moved = was if was and was.url != here.url else None
                yield change.Heading(kind, here, _words(before, after), titles, moved)

    def _place(self, old: Division | None, new: Division | None) -> change.Place:
        return (
            places.of_division(self.head, new)
            if new
            else places.of_division(self.base, cast("Division", old))
        )

    @cached_property
    def changed_passages(self) -> tuple[change.Passage, ...]:
        """Passages that were changed, added, removed or moved: in the new order, the removed ones last."""
        return (*self._there(), *self._gone())

    def _there(self) -> Iterator[change.Passage]:
        old = {j: i for i, j in self.passages.items()}
        moved = out_of_order(self.passages)
        for j, passage in enumerate(self.head.passages):
            before = self.base.passages[old[j]] if j in old else None
            if before is None:
                yield change.Passage(ADDED, places.of_passage(self.head, passage), (Piece("", passage.text),))
            elif old[j] in moved or before.text != passage.text:
                was = places.of_passage(self.base, before) if old[j] in moved else None
                here, words = places.of_passage(self.head, passage), pieces(before.text, passage.text)
                yield change.Passage(MOVED if was else CHANGED, here, words, was)

    def _gone(self) -> Iterator[change.Passage]:
        for i, passage in enumerate(self.base.passages):
            if i not in self.passages:
                yield change.Passage(
                    REMOVED, places.of_passage(self.base, passage), (Piece(passage.text, ""),)
                )

    def _rows(self, before: Passage, after: Passage) -> dict[str, str]:
        old, new = _lines(before), _lines(after)
        pairs = pair(old, new, 0.0) if old and new else {}
        return {
            f"{self.base.id}.{old[i].anchor}": f"{self.head.id}.{new[j].anchor}" for i, j in pairs.items()
        }


def _passages(document: Document) -> list[Thing]:
    return [Thing(passage.anchor, passage.text) for passage in document.passages]


def _lines(passage: Passage) -> list[Thing]:
    return [Thing(anchor, passage.text[start:end]) for anchor, (start, end) in passage.rows]


def _headings(document: Document) -> list[Division]:
    """What readers see as headings: not what stands before the first of them."""
    return [division for division in document.headings if division.kind != "front"]


def _titles(headings: Sequence[Division]) -> list[Thing]:
    return [Thing(division.anchor, division.title) for division in headings]


def _heading(division: Division | None) -> str:
    return division.heading if division and division.status == "present" else ""


def _words(before: str, after: str) -> Pieces:
    return pieces(before, after) if before and after else (Piece(before, after),)
