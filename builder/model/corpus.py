"""All documents with their layers: what the pages and the published data are made from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from builder.editorial.cities import City, District
from builder.editorial.terms import Term
from builder.editorial.topics import Topic
from builder.layers.districts import mentions
from builder.layers.districts.find import DistrictLayer
from builder.layers.districts.mentions import Mention
from builder.layers.related.find import Related
from builder.layers.terms.definitions import Defined
from builder.layers.terms.find import TermLayer
from builder.layers.terms.neighbours import neighbours
from builder.layers.topics.score import TopicScore
from builder.model.document import Division, Document, Passage


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
    terms: tuple[Term, ...] = ()
    term_layers: Mapping[str, TermLayer] = field(default_factory=dict)
    definitions: Mapping[str, tuple[Defined, ...]] = field(default_factory=dict)
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

    @cached_property
    def term_by_id(self) -> dict[str, Term]:
        """Terms by id."""
        return {term.id: term for term in self.terms}

    @cached_property
    def term_by_wording(self) -> dict[str, Term]:
        """Terms by their names and aliases."""
        return {wording: term for term in self.terms for wording in term.wordings}

    @cached_property
    def term_counts(self) -> dict[str, Counter[str]]:
        """How often a term stands in which document, both by id."""
        found: dict[str, Counter[str]] = {term.id: Counter() for term in self.terms}
        for document, layer in self.term_layers.items():
            for uses in (*layer.passages.values(), *layer.titles.values()):
                for use in uses:
                    found[use.term][document] += 1
        return found

    @cached_property
    def longer_names(self) -> dict[str, dict[str, Counter[str]]]:
        """By term and document how often the term's wordings stand in which longer names."""
        found: dict[str, dict[str, Counter[str]]] = {}
        for document, layer in self.term_layers.items():
            for (term, name), count in layer.longer.items():
                found.setdefault(term, {}).setdefault(document, Counter())[name] += count
        return found

    @cached_property
    def term_neighbours(self) -> dict[str, tuple[str, ...]]:
        """Terms that stand together, by id, the closest first."""
        return neighbours(self.term_layers.values())

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
        city = self.city_of(district)
        return tuple(document for document in self.documents if document.metadata.city == city.id)

    def city_of(self, district: str) -> City:
        """The city of a district; ids of districts are the districts' of one city alone."""
        return next(
            city for city in self.cities.values() if any(one.id == district for one in city.districts)
        )
