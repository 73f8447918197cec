"""The words in which gaps are looked for, and where each of their characters stands in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from builder.model.document import Document, Passage
from builder.model.offsets import nth_kept
from builder.text.characters import visible
from builder.text.source import Range


@dataclass(frozen=True)
class Unit:
    """A passage, or the title of the document or of a division; ``runs`` are its ranges in the source, in order."""

    text: str
    runs: Sequence[Range]
    passage: Passage | None = None
    division: str | None = None

    def source(self, offset: int) -> int:
        """Where in the source the character at an offset of the text stands; at the end of a cell, where that ends."""
        starts, pieces = self._pieces
        at = max(0, bisect_right(starts, offset) - 1)
        begins, ends = pieces[at]
        removed = self.passage.removed if self.passage else ()
        return min(nth_kept(begins, offset - starts[at], removed), ends)

    @cached_property
    def _pieces(self) -> tuple[list[int], list[Range]]:
        """Where the runs, or the cells of a table, begin in the text, and their ranges in the source."""
        if self.passage:
            pairs = list(self.passage.pieces)
            return [start for (start, _), _ in pairs], [where for _, where in pairs]
        starts, at = [], 0
        for start, end in self.runs:
            starts.append(at)
            at += end - start
        return starts, list(self.runs)


def units(document: Document) -> Iterator[Unit]:
    """The title, the titles of present divisions, the passages."""
    if document.title_where:
        yield Unit(_words(document, document.title_where), document.title_where)
    for division in document.divisions:
        if division.owns_characters and division.where:
            yield Unit(_words(document, division.where), division.where, division=division.id)
    for passage in document.passages:
        yield Unit(passage.text, passage.where, passage)


def _words(document: Document, runs: Sequence[Range]) -> str:
    return visible("".join(document.source.text[start:end] for start, end in runs))
