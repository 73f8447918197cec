"""What the layer of districts knows of all texts: the districts, what concerns each, how often its name stands where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache

from builder.editorial.cities import City, District
from builder.editorial.editorial import Editorial
from builder.layers.contract import Found, Key
from builder.layers.districts import mentions
from builder.layers.districts.find import Finder, FoundDistricts, annotate
from builder.layers.districts.mentions import Mention
from builder.layers.topics.gathered import TOPICS
from builder.model.corpus import Corpus
from builder.model.document import Document


@dataclass(frozen=True)
class Districts:
    """The districts of all cities that have texts, in the order in which pages list them."""

    corpus: Corpus

    @cached_property
    def all(self) -> tuple[District, ...]:
        """The districts."""
        used = {document.metadata.city for document in self.corpus.documents}
        cities = self.corpus.editorial.cities.values()
        return tuple(district for city in cities if city.id in used for district in city.districts)

    def city_of(self, district: str) -> City:
        """The city of a district, by the district's id, which no two cities share."""
        return self._cities[district]

    def label(self, district: District) -> str:
        """What pages call it: 东山; 湖城东山 where several cities have districts on the site."""
        return f"{self.city_of(district.id).name}{district.name}" if self._are_several else district.name

    @cached_property
    def _are_several(self) -> bool:
        return len({self.city_of(district.id).id for district in self.all}) > 1

    @cached_property
    def _cities(self) -> dict[str, City]:
        return {
            district.id: city for city in self.corpus.editorial.cities.values() for district in city.districts
        }

    def documents_about(self, district: str) -> tuple[Document, ...]:
        """The documents in which a district's names were looked for: those of its city."""
        city = self.city_of(district).id
        return tuple(document for document in self.corpus.documents if document.metadata.city == city)

    def looked_for(self, document: Document) -> bool:
        """Whether districts were looked for in a document: its city has some."""
        city = self.corpus.editorial.city(document.metadata.city)
        return city is not None and bool(city.districts)

    def mentions(self, district: str) -> tuple[Mention, ...]:
        """Everything that concerns a district, in reading order."""
        return self._mentions.get(district, ())

    @cached_property
    def _mentions(self) -> dict[str, tuple[Mention, ...]]:
        found: dict[str, list[Mention]] = {}
        for document in self.corpus.documents:
            layer, topics = DISTRICTS.found(self.corpus, document), TOPICS.found(self.corpus, document)
            for mention in mentions.in_document(document, layer, topics):
                found.setdefault(mention.district, []).append(mention)
        return {district: tuple(of_district) for district, of_district in found.items()}

    def counts_in(self, document: Document, district: str) -> Counter[str]:
        """How often a district's name stands in a document, by sense."""
        return self._counts[document.id].get(district, Counter())

    @cached_property
    def _counts(self) -> dict[str, dict[str, Counter[str]]]:
        return {d.id: DISTRICTS.found(self.corpus, d).counts() for d in self.corpus.documents}

    def counts(self, district: str) -> Counter[str]:
        """How often a district's name stands in all texts, by sense."""
        return self._totals.get(district, Counter())

    @cached_property
    def _totals(self) -> dict[str, Counter[str]]:
        totals: dict[str, Counter[str]] = {}
        for counted in self._counts.values():
            for district, counts in counted.items():
                totals.setdefault(district, Counter()).update(counts)
        return totals


DISTRICTS: Key[FoundDistricts, Districts] = Key("districts")


@lru_cache(maxsize=8)
def _finder(editorial: Editorial, city_id: str | None) -> Finder | None:
    city = editorial.city(city_id)
    return Finder(city) if city else None


def find(document: Document, editorial: Editorial, _: Found) -> FoundDistricts:
    """What one document has of the districts of its city."""
    return annotate(document, _finder(editorial, document.metadata.city))
