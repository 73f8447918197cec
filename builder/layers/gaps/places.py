"""The words in which gaps are looked for, and where each of their characters stands in the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.model.document import Document, Passage
from builder.text.characters import visible
from builder.text.source import Range


@dataclass(frozen=True, slots=True)
class Unit:
    """A passage, or the title of the document or of a division; ``runs`` are its ranges in the source, in order."""

    text: str
    runs: Sequence[Range]
    passage: Passage | None = None

    def source(self, offset: int) -> int:
        """Where in the source the character at an offset of the text stands; at the end of the text, where it ends."""
        if self.passage and self.passage.table:
            return _in_table(self.passage, offset)
        for start, end in self.runs:
            if offset < end - start:
                return start + offset
            offset -= end - start
        return self.runs[-1][1]


def _in_table(passage: Passage, offset: int) -> int:
    table = passage.table
    for spans, ranges in zip(table.cell_spans, table.line_cells, strict=True) if table else ():
        for (start, end), (begins, ends) in zip(spans, ranges, strict=True):
            if offset <= end:
                return min(begins + max(0, offset - start), ends)
    return passage.where[-1][1]


def units(document: Document) -> Iterator[Unit]:
    """The title, the titles of present divisions, the passages."""
    if document.title_where:
        yield Unit(_words(document, document.title_where), document.title_where)
    for division in document.divisions:
        if division.owns_characters and division.where:
            yield Unit(_words(document, division.where), division.where)
    for passage in document.passages:
        yield Unit(passage.text, passage.where, passage)


def _words(document: Document, runs: Sequence[Range]) -> str:
    return visible("".join(document.source.text[start:end] for start, end in runs))
