"""How a district's name stands in the texts: counts by document and class, false hits, places that go without it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from builder.corpus import Corpus
from builder.gazetteer import District
from builder.layers.districts import SENSES, Occurrence
from builder.mentions import Mention
from builder.model import Document
from builder.render import citation, links
from builder.render.passages import excerpt

SENSE_NAMES = {"district": "指这个区", "place": "地点、平台", "institution": "机构", "false-hit": "同字误中"}


@dataclass(frozen=True, slots=True)
class CountsLine:
    """A document, and how often the name stands in it in each class."""

    name: str
    href: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All classes together."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class FalseHit:
    """A wording in which the name's characters mean something else: why, how often, and the first place."""

    surface: str
    reason: str
    count: int
    place: str
    href: str
    excerpt: Markup


@dataclass(frozen=True, slots=True)
class Place:
    """A place that concerns a district without having its name: how often, what its first place is called and where."""

    surface: str
    count: int
    label: str
    url: str


def counts(corpus: Corpus, district: District) -> Counter[str]:
    """How often the name stands in all texts, by class."""
    total: Counter[str] = Counter()
    for layer in corpus.district_layers.values():
        total += layer.counts(district.id)
    return total


def counts_lines(corpus: Corpus, district: District, page: str) -> list[CountsLine]:
    """A line for each document in which the name was looked for."""
    lines = []
    for document in corpus.documents_about(district.id):
        found = corpus.district_layers[document.id].counts(district.id)
        href = links.relative(page, links.cover(document))
        lines.append(CountsLine(links.short_title(document), href, tuple(found[sense] for sense in SENSES)))
    return lines


def false_hits(corpus: Corpus, district: District, page: str) -> list[FalseHit]:
    """All false hits by their wording, in the order in which they come first."""
    reasons = {name.surface: name.note for city in corpus.cities.values() for name in city.names}
    found: dict[str, tuple[Document, str, str, str, Occurrence]] = {}
    number: Counter[str] = Counter()
    for document in corpus.documents:
        for place, url, text, occurrence in _all(corpus, document):
            if occurrence.sense == "false-hit" and occurrence.district == district.id:
                found.setdefault(occurrence.surface, (document, place, url, text, occurrence))
                number[occurrence.surface] += 1
    return [
        FalseHit(
            surface,
            reasons.get(surface, ""),
            number[surface],
            links.short_title(document) + place,
            links.relative(page, url),
            excerpt(text, [(occurrence.start, occurrence.end)]),
        )
        for surface, (document, place, url, text, occurrence) in found.items()
    ]


def _all(corpus: Corpus, document: Document) -> Iterator[tuple[str, str, str, Occurrence]]:
    """Every occurrence in titles and passages, with what its place is called, its address and the words around it."""
    layer = corpus.district_layers[document.id]
    for division in document.headings:
        for found in layer.titles.get(division.id, ()):
            place = citation.division_place(document, division.id)
            yield f"{place}标题", links.division_url(document, division), division.title, found
    for passage in document.passages:
        for found in layer.passages.get(passage.id, ()):
            place = citation.passage_place(document, passage)
            yield place, links.passage_url(document, passage), passage.text.replace("\t", " "), found


def nameless(corpus: Corpus, district: District) -> list[Place]:
    """Places and institutions that concern the district and go without its name, the most frequent first."""
    first: dict[str, Mention] = {}
    number: Counter[str] = Counter()
    for mention in corpus.mentions(district.id):
        for occurrence in mention.occurrences:
            if not occurrence.names_district:
                first.setdefault(occurrence.surface, mention)
                number[occurrence.surface] += 1
    return [_place(surface, count, first[surface]) for surface, count in number.most_common()]


def _place(surface: str, count: int, first: Mention) -> Place:
    return Place(surface, count, links.short_title(first.document) + citation.mention_place(first), first.url)
