"""What concerns a district: passages and rows of tables, each with the words that say so.

One place counts them, so that pages and data agree: a table is taken row by row, anything else whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.corpus import Corpus
from builder.layers.districts import Occurrence, Row
from builder.layers.topics import TopicScore
from builder.model import Document, Passage
from builder.source import Range


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
    def matches(self) -> list[Range]:
        """Where in its words those stand that concern the district."""
        start = self.row.start if self.row else 0
        return [(found.start - start, found.end - start) for found in self.occurrences]

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


def mentions(corpus: Corpus, district: str) -> tuple[Mention, ...]:
    """Everything that concerns a district, in reading order."""
    return tuple(_mentions(corpus, district))


def _mentions(corpus: Corpus, district: str) -> Iterator[Mention]:
    for document in corpus.documents:
        layer = corpus.district_layers[document.id]
        for passage in document.passages:
            concerning = tuple(o for o in layer.passages.get(passage.id, ()) if district in o.concerns)
            for row in layer.rows.get(passage.id, ()):
                if district in row.concerns:
                    inside = tuple(o for o in concerning if row.start <= o.start < row.end)
                    topics = corpus.topics_of_row(document, row)
                    yield Mention(district, document, passage, row, inside, topics)
            if concerning and not layer.rows.get(passage.id):
                topics = corpus.topics_of(passage)
                yield Mention(district, document, passage, None, concerning, topics)


def documents_about(corpus: Corpus, district: str) -> tuple[Document, ...]:
    """The documents that were read with the district's name in mind: those of its city."""
    cities = {city.id for city in corpus.cities.values() if any(d.id == district for d in city.districts)}
    return tuple(document for document in corpus.documents if document.metadata.city in cities)
