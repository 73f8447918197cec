"""A booklet for each district: everything that concerns it in full on one page made for paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from builder.editorial.cities import District
from builder.html.lost import within
from builder.html.template import render
from builder.html.words import marked
from builder.layers.districts.gathered import DISTRICTS
from builder.layers.districts.mentions import Mention
from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.model.read_text import Loss
from builder.places import citation, links
from builder.places.reading_order import in_time
from builder.project.settings import Settings
from builder.render.district import opening_rows
from builder.render.passages import lines_label


@dataclass(frozen=True, slots=True)
class Item:
    """A passage or a row in full: its words (or its cells by column), and how it is cited."""

    words: Markup
    cells: tuple[tuple[str, Markup], ...]
    place: str
    href: str
    lines: str
    direct: bool


@dataclass(frozen=True, slots=True)
class Chapter:
    """What one document has: its facts, counts, and the items by section."""

    source: citation.Source
    name: str
    href: str
    direct: int
    places: int
    sections: tuple[tuple[str, tuple[Item, ...]], ...]


def render_booklets(corpus: Corpus, settings: Settings) -> dict[str, str]:
    """All booklets, by their path below ``docs/``."""
    return {f"booklets/{d.id}.md": _booklet(corpus, settings, d) for d in DISTRICTS.of(corpus).all}


def _booklet(corpus: Corpus, settings: Settings, district: District) -> str:
    page = links.booklet_url(district.id)
    by_document: dict[str, list[Mention]] = {}
    for mention in DISTRICTS.of(corpus).mentions(district.id):
        by_document.setdefault(mention.document.id, []).append(mention)
    looked_for = DISTRICTS.of(corpus).documents_about(district.id)
    chapters = [
        _chapter(corpus, document, settings, page, by_document[document.id])
        for document in in_time(looked_for)
        if document.id in by_document
    ]
    return render(
        "booklet.md",
        district=district,
        label=DISTRICTS.of(corpus).label(district),
        back=links.relative(page, links.district_url(district.id)),
        site=settings.site_name,
        edition=settings.edition,
        rows=opening_rows(corpus, district, page),
        chapters=chapters,
        looked_for=len(looked_for),
        direct=sum(chapter.direct for chapter in chapters),
        places=sum(chapter.places for chapter in chapters),
        incomplete=links.incomplete(looked_for, page),
    )


def _chapter(
    corpus: Corpus, document: Document, settings: Settings, page: str, mentions: Sequence[Mention]
) -> Chapter:
    direct = sum(mention.direct for mention in mentions)
    return Chapter(
        citation.source(document, settings),
        links.short_title(document),
        links.relative(page, links.cover(document)),
        direct,
        len(mentions) - direct,
        tuple(_sections(corpus, document, page, mentions)),
    )


def _sections(
    corpus: Corpus, document: Document, page: str, mentions: Sequence[Mention]
) -> Iterator[tuple[str, tuple[Item, ...]]]:
    for division, found in groupby(mentions, key=lambda mention: mention.passage.division):
        items = (_item(mention, corpus.losses.get(mention.passage.id, ()), page) for mention in found)
        yield links.path_label(document, division), tuple(items)


def _item(mention: Mention, losses: Sequence[Loss], page: str) -> Item:
    lost = mention.lost(losses)
    return Item(
        Markup("") if mention.row else marked(mention.text, mention.matches, lost),
        tuple(_cells(mention, lost)),
        mention.place,
        links.relative(page, mention.url),
        _lines(mention),
        mention.direct,
    )


def _cells(mention: Mention, lost: Sequence[Loss]) -> Iterator[tuple[str, Markup]]:
    """Each cell of a row with its column."""
    table = mention.passage.table
    if mention.row is None or table is None:
        return
    spans = [
        (start - mention.row.start, end - mention.row.start)
        for start, end in table.cell_spans[mention.row.number]
    ]
    for column, (start, end) in zip(table.header, spans, strict=True):
        matches = [(a - start, b - start) for a, b in mention.matches if start <= a and b <= end]
        yield column, marked(mention.text[start:end], matches, within(lost, start, end))


def _lines(mention: Mention) -> str:
    """Which lines of the source text it is."""
    table = mention.passage.table
    where = mention.passage.where
    if mention.row and table:
        where = tuple(cell for cell in table.row_cells[mention.row.number - 1] if cell[0] < cell[1]) or where
    return lines_label(mention.document, where)[0]
