"""How a district's name stands in the texts: counts by document and class, false hits, places elsewhere that have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from markupsafe import Markup

from builder.editorial.cities import District
from builder.html.words import excerpt
from builder.layers.districts.find import SENSES, Occurrence
from builder.layers.districts.gathered import DISTRICTS
from builder.model.corpus import Corpus
from builder.model.document import Division, Document, Passage
from builder.places import citation, links

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


def counts_lines(corpus: Corpus, district: District, page: str) -> list[CountsLine]:
    """A line for each document in which the name was looked for."""
    lines = []
    for document in DISTRICTS.of(corpus).documents_about(district.id):
        found = DISTRICTS.of(corpus).counts_in(document, district.id)
        href = links.relative(page, links.cover(document))
        lines.append(CountsLine(links.short_title(document), href, tuple(found[sense] for sense in SENSES)))
    return lines


def false_hits(corpus: Corpus, district: District, page: str) -> list[FalseHit]:
    """All false hits by their wording, in the order in which they come first."""
    reasons = {name.surface: name.note for name in DISTRICTS.of(corpus).city_of(district.id).names}
    first: dict[str, FalseHit] = {}
    number: Counter[str] = Counter()
    for document in DISTRICTS.of(corpus).documents_about(district.id):
        for unit, occurrence in _false(corpus, document, district):
            surface = occurrence.surface
            number[surface] += 1
            if surface not in first:
                first[surface] = _false_hit(
                    corpus, document, unit, occurrence, page, reasons.get(surface, "")
                )
    return [replace(hit, count=number[surface]) for surface, hit in first.items()]


def _false(
    corpus: Corpus, document: Document, district: District
) -> Iterator[tuple[Division | Passage, Occurrence]]:
    """The false hits of a document, in titles and passages, with the division or passage in which each stands."""
    layer = DISTRICTS.found(corpus, document)
    units: list[tuple[Division | Passage, tuple[Occurrence, ...]]] = [
        *((division, layer.titles.get(division.id, ())) for division in document.headings),
        *((passage, layer.passages.get(passage.id, ())) for passage in document.passages),
    ]
    for unit, occurrences in units:
        for found in occurrences:
            if found.sense == "false-hit" and found.district == district.id:
                yield unit, found


def _false_hit(
    corpus: Corpus,
    document: Document,
    unit: Division | Passage,
    occurrence: Occurrence,
    page: str,
    reason: str,
) -> FalseHit:
    if isinstance(unit, Division):
        place = f"{citation.division_place(document, unit.id)}标题"
        url, text = links.division_url(document, unit), unit.title
    else:
        place = citation.passage_place(document, unit)
        url, text = links.passage_url(document, unit), unit.text.replace("\t", " ")
    return FalseHit(
        occurrence.surface,
        reason,
        1,
        links.short_title(document) + place,
        links.relative(page, url),
        excerpt(text, [(occurrence.start, occurrence.end)], corpus.losses.get(unit.id, ())),
    )


def elsewhere(corpus: Corpus, district: District) -> list[tuple[str, int]]:
    """Places and institutions that have the district's name and are not counted to it, with how often they stand.

    They lie in other districts, or nobody has settled in which.
    """
    number: Counter[str] = Counter()
    for document in DISTRICTS.of(corpus).documents_about(district.id):
        layer = DISTRICTS.found(corpus, document)
        for found in chain.from_iterable((*layer.passages.values(), *layer.titles.values())):
            named = found.names_district and found.district == district.id
            if named and found.sense != "false-hit" and district.id not in found.concerns:
                number[found.surface] += 1
    return number.most_common()
