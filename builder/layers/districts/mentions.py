"""What concerns a district: passages and rows of tables, each with the words that say so.

One place counts them, so that pages and data agree: a table is taken row by row, anything else whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.html.lost import within
from builder.layers.districts.find import FoundDistricts, Occurrence, Row
from builder.layers.topics.gathered import TopicsFound
from builder.layers.topics.score import TopicScore
from builder.model.document import Document, Passage
from builder.model.read_text import Loss
from builder.places import citation
from builder.text.source import Range


@dataclass(frozen=True, slots=True)
class Mention:
    """A passage, or a row of a table, that concerns a district; ``occurrences`` are those inside it that do."""

    district: str
    document: Document
    passage: Passage
    row: Row | None
    occurrences: tuple[Occurrence, ...]
    topics: tuple[TopicScore, ...]

    @property
    def anchor(self) -> str:
        """Its anchor."""
        return self.row.anchor if self.row else self.passage.anchor

    @property
    def id(self) -> str:
        """Its id in the published data."""
        return f"{self.document.id}.{self.anchor}"

    @property
    def url(self) -> str:
        """Its address, relative to the site's root."""
        return self.document.url(self.passage.division, self.anchor)

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells of a row; empty for a passage."""
        table = self.passage.table
        return table.rows[self.row.number - 1] if self.row and table else ()

    @property
    def text(self) -> str:
        """Its words; tabs part the cells of a row."""
        return self.passage.text[self.row.start : self.row.end] if self.row else self.passage.text

    @property
    def place(self) -> str:
        """How citations call it: the place of its passage, and which row of a table it is."""
        place = citation.passage_place(self.document, self.passage)
        return f"{place}{citation.row_place(self.cells, self.row.number)}" if self.row else place

    @property
    def matches(self) -> list[Range]:
        """Where in its words those stand that concern the district."""
        start = self.row.start if self.row else 0
        return [(found.start - start, found.end - start) for found in self.occurrences]

    def lost(self, losses: Iterable[Loss]) -> list[Loss]:
        """Of what its passage has lost, what lies in its words."""
        start, end = (self.row.start, self.row.end) if self.row else (0, len(self.passage.text))
        return within(losses, start, end)

    @property
    def words(self) -> tuple[str, ...]:
        """The names in it that concern the district, each once."""
        return tuple(dict.fromkeys(found.surface for found in self.occurrences))

    @property
    def senses(self) -> tuple[str, ...]:
        """In which senses they stand there, each once."""
        return tuple(dict.fromkeys(found.sense for found in self.occurrences))

    @property
    def direct(self) -> bool:
        """Whether the district itself is spoken of: by its own name, or in the row of which it is the key."""
        return "district" in self.senses or self.is_own_row

    @property
    def is_own_row(self) -> bool:
        """Whether this is a row of which the district is the key."""
        return self.row is not None and self.row.key == self.district

    @property
    def main_topic(self) -> str | None:
        """The topic it is mainly about, if any."""
        return self.topics[0].topic if self.topics else None

    @property
    def other_topics(self) -> tuple[str, ...]:
        """The topics that it touches besides."""
        return tuple(score.topic for score in self.topics[1:])


def in_document(document: Document, found: FoundDistricts, topics: TopicsFound) -> Iterator[Mention]:
    """Everything in a document that concerns a district, in reading order; ``topics`` by the ids of passages and rows."""
    for passage in document.passages:
        yield from _in_passage(document, passage, found, topics)


def _in_passage(
    document: Document, passage: Passage, found: FoundDistricts, topics: TopicsFound
) -> Iterator[Mention]:
    occurrences = found.passages.get(passage.id, ())
    rows = found.rows.get(passage.id, ())
    for row in rows:
        inside = [one for one in occurrences if row.start <= one.start < row.end]
        scores = topics.get(f"{document.id}.{row.anchor}", ())
        for district in row.concerns:
            yield Mention(district, document, passage, row, _concerning(inside, district), scores)
    scores = topics.get(passage.id, ())
    for district in found.concerns(passage.id) if not rows else ():
        yield Mention(district, document, passage, None, _concerning(occurrences, district), scores)


def _concerning(occurrences: Iterable[Occurrence], district: str) -> tuple[Occurrence, ...]:
    return tuple(found for found in occurrences if district in found.concerns)
