"""An overview that compares the districts of all cities."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from builder.editorial.cities import District
from builder.html.template import render
from builder.layers.districts import names, places
from builder.layers.districts.find import SENSES
from builder.layers.districts.gathered import DISTRICTS
from builder.layers.topics.counts import count
from builder.model.corpus import Corpus
from builder.places import links
from builder.render.district import OpeningRow, opening_row

PAGE = "districts/index.html"
_TOP_TOPICS = 3
_NOT_LOOKED_FOR = "—"


@dataclass(frozen=True, slots=True)
class Overview:
    """A district's line in the overview."""

    label: str
    href: str
    booklet: str
    counts: Counter[str]
    by_document: tuple[str, ...]
    passages: int
    topics: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Roles:
    """A table with rows for districts: what its first column says of each, in the order of its rows.

    ``rows`` are districts, their words, and the address of the whole row.
    """

    column: str
    title: str
    source: str
    href: str
    rows: tuple[tuple[District, str, str], ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A place that goes without the name of its district."""

    place: str
    district: str


def render_districts(corpus: Corpus) -> dict[str, str]:
    """The page, by its path below ``docs/``; none where no city has districts."""
    if not DISTRICTS.of(corpus).all:
        return {}
    page = render(
        "districts.md",
        lines=[_line(corpus, district) for district in DISTRICTS.of(corpus).all],
        roles=_roles(corpus),
        senses=[(sense, names.SENSE_NAMES[sense]) for sense in SENSES],
        documents=[(links.short_title(d), links.relative(PAGE, links.cover(d))) for d in corpus.documents],
        example=_example(corpus),
        undecided=[place.seen_from(PAGE) for place in places.undecided(corpus)],
        incomplete=links.incomplete(corpus.documents, PAGE),
    )
    return {"districts/index.md": page}


def _roles(corpus: Corpus) -> list[Roles]:
    """Every table that has rows for districts, in the order of the texts."""
    tables: dict[str, list[tuple[int, District, OpeningRow]]] = {}
    for district in DISTRICTS.of(corpus).all:
        for mention in DISTRICTS.of(corpus).mentions(district.id):
            if mention.is_own_row and mention.row and len(mention.cells) > 1:
                row = opening_row(mention, PAGE)
                tables.setdefault(mention.passage.id, []).append((mention.row.number, district, row))
    order = [passage.id for document in corpus.documents for passage in document.passages]
    return [_role(tables[table]) for table in order if table in tables]


def _role(rows: list[tuple[int, District, OpeningRow]]) -> Roles:
    rows = sorted(rows, key=lambda row: row[0])
    first = rows[0][2]
    return Roles(
        first.cells[0][0],
        first.title,
        first.source,
        f"{first.href.partition('#')[0]}#{first.box}",
        tuple((district, row.cells[0][1], row.href) for _, district, row in rows),
    )


def _line(corpus: Corpus, district: District) -> Overview:
    mentions = DISTRICTS.of(corpus).mentions(district.id)
    return Overview(
        DISTRICTS.of(corpus).label(district),
        links.relative(PAGE, links.district_url(district.id)),
        links.relative(PAGE, links.booklet_url(district.id)),
        DISTRICTS.of(corpus).counts(district.id),
        _by_document(corpus, district),
        len(mentions),
        _top_topics(corpus, district),
    )


def _by_document(corpus: Corpus, district: District) -> tuple[str, ...]:
    looked = {document.id for document in DISTRICTS.of(corpus).documents_about(district.id)}
    counts = Counter(mention.document.id for mention in DISTRICTS.of(corpus).mentions(district.id))
    return tuple(str(counts[d.id]) if d.id in looked else _NOT_LOOKED_FOR for d in corpus.documents)


def _top_topics(corpus: Corpus, district: District) -> tuple[tuple[str, str], ...]:
    counts = count(mention.topics for mention in DISTRICTS.of(corpus).mentions(district.id)).main
    ranked = sorted(
        (topic for topic in corpus.editorial.topics if counts[topic.id]), key=lambda t: -counts[t.id]
    )
    return tuple(
        (topic.name, links.relative(PAGE, links.topic_url(topic.id))) for topic in ranked[:_TOP_TOPICS]
    )


def _example(corpus: Corpus) -> Example | None:
    """The most frequent of such places that has no other district's name either, from the texts themselves."""
    districts = DISTRICTS.of(corpus).all
    most = [
        (place, district)
        for district in districts
        for place in places.nameless(corpus, district)
        if not any(other.name in place.surface for other in districts)
    ]
    if not most:
        return None
    place, district = max(most, key=lambda one: one[0].count)
    return Example(place.surface, district.name)
