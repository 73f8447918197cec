"""Places as texts write them: those of a district that go without its name, and those whose district is open."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from builder.editorial.cities import District
from builder.layers.districts.gathered import DISTRICTS
from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.places import citation, links
from builder.places.reading_order import in_time


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the texts something stands: what the place is called, and its address."""

    label: str
    url: str

    def seen_from(self, page: str) -> Spot:
        """The same with its address relative to a page."""
        return replace(self, url=links.relative(page, self.url))


@dataclass(frozen=True, slots=True)
class Place:
    """A wording for a place: how often it stands in the texts, and where first.

    ``first`` is in the earliest of the dated documents. What is undated may be earlier or later and stands apart.
    """

    surface: str
    count: int
    first: Spot | None
    undated: tuple[Spot, ...]

    def seen_from(self, page: str) -> Place:
        """The same with addresses relative to a page."""
        first = self.first and self.first.seen_from(page)
        return replace(self, first=first, undated=tuple(spot.seen_from(page) for spot in self.undated))


def nameless(corpus: Corpus, district: District) -> list[Place]:
    """Places and institutions that concern the district and go without its name, the most frequent first.

    Another district's name does not matter: 海珠广场 lies in 越秀 and is one of its places.
    """
    seen = _Seen()
    for mention in DISTRICTS.of(corpus).mentions(district.id):
        spot = Spot(links.short_title(mention.document) + mention.place, mention.url)
        # A wording that names two other districts gives two occurrences at one place.
        for _, surface in sorted({(found.start, found.surface) for found in mention.occurrences}):
            if district.name not in surface:
                seen.add(surface, mention.document, spot)
    return seen.places(corpus)


def undecided(corpus: Corpus) -> list[Place]:
    """Places and institutions in passages whose district nobody has settled yet, the most frequent first."""
    seen = _Seen()
    for document in corpus.documents:
        layer = DISTRICTS.found(corpus, document)
        for passage in document.passages:
            for found in layer.passages.get(passage.id, ()):
                if not found.concerns and found.sense != "false-hit":
                    spot = Spot(citation.called(document, passage), links.passage_url(document, passage))
                    seen.add(found.surface, document, spot)
    return seen.places(corpus)


class _Seen:
    """Counts wordings and keeps where each stands first in which document."""

    def __init__(self) -> None:
        self._number: Counter[str] = Counter()
        self._first: dict[str, dict[str, Spot]] = {}

    def add(self, surface: str, document: Document, spot: Spot) -> None:
        """Count a wording once more; places come in reading order."""
        self._number[surface] += 1
        self._first.setdefault(surface, {}).setdefault(document.id, spot)

    def places(self, corpus: Corpus) -> list[Place]:
        """All of them, the most frequent first."""
        documents = in_time(corpus.documents)
        dated = [document.id for document in documents if document.metadata.date]
        undated = [document.id for document in documents if not document.metadata.date]
        return [
            Place(
                surface,
                count,
                next((spots[document] for document in dated if document in spots), None),
                tuple(spots[document] for document in undated if document in spots),
            )
            for surface, count in self._number.most_common()
            for spots in [self._first[surface]]
        ]
