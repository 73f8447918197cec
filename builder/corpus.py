"""All documents with their layers: what the pages and the published data are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from builder import mentions
from builder.gazetteer import City, District
from builder.layers.districts import DistrictLayer
from builder.layers.related import Related
from builder.layers.topics import Topic, TopicScore
from builder.mentions import Mention
from builder.model import Division, Document, Passage


@dataclass(frozen=True, slots=True)
class Edition:
    """Which edition of the site this is: version, date (YYYY-MM-DD) and, where known, the revision."""

    version: str
    date: str | None
    revision: str | None


@dataclass(frozen=True, slots=True)
class Moved:
    """An old address, its page without suffix (``texts/plan/c9``), and where it leads now, from the site's root."""

    page: str
    anchor: str
    to: str


@dataclass(frozen=True)
class Corpus:
    """Documents in the order of their metadata, cities by id, and the layers by document or passage id.

    ``topic_layer`` has the rows of tables, too, each by its own id.
    """

    documents: tuple[Document, ...]
    cities: Mapping[str, City]
    topics: tuple[Topic, ...]
    district_layers: Mapping[str, DistrictLayer]
    topic_layer: Mapping[str, tuple[TopicScore, ...]]
    related: Mapping[str, tuple[Related, ...]]
    moved: tuple[Moved, ...] = ()

    @cached_property
    def document_by_division(self) -> dict[str, Document]:
        """The document in which a division stands."""
        return {division.id: document for document in self.documents for division in document.divisions}

    @cached_property
    def topic_by_id(self) -> dict[str, Topic]:
        """Topics by id."""
        return {topic.id: topic for topic in self.topics}

    @cached_property
    def districts(self) -> tuple[District, ...]:
        """The districts of all cities that have documents."""
        used = {document.metadata.city for document in self.documents}
        return tuple(d for city in self.cities.values() if city.id in used for d in city.districts)

    def division(self, division_id: str) -> Division:
        """A division by id."""
        return self.document_by_division[division_id].division_by_id[division_id]

    def topics_of(self, passage: Passage) -> tuple[TopicScore, ...]:
        """A passage's topics, the main one first."""
        return self.topic_layer.get(passage.id, ())

    def has_districts(self, document: Document) -> bool:
        """Whether districts were looked for in a document: its city has some."""
        city = self.cities.get(document.metadata.city or "")
        return city is not None and bool(city.districts)

    def mentions(self, district: str) -> tuple[Mention, ...]:
        """Everything that concerns a district, in reading order."""
        return self._mentions.get(district, ())

    @cached_property
    def _mentions(self) -> dict[str, tuple[Mention, ...]]:
        return mentions.collect(self.documents, self.district_layers, self.topic_layer)

    def documents_about(self, district: str) -> tuple[Document, ...]:
        """The documents in which a district's names were looked for: those of its city."""
        cities = {city.id for city in self.cities.values() if any(d.id == district for d in city.districts)}
        return tuple(document for document in self.documents if document.metadata.city in cities)
