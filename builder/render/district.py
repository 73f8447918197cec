"""One page for each district: what the texts say of it and of its places, by document and by topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.editorial.cities import District
from builder.html import entries
from builder.html.entries import Entry, Group
from builder.html.template import render
from builder.layers.districts import names, places
from builder.layers.districts.entries import mention_entry
from builder.layers.districts.find import SENSES
from builder.layers.districts.gathered import DISTRICTS
from builder.layers.districts.mentions import Mention
from builder.model.corpus import Corpus
from builder.places import links
from builder.render import by_topic, district_terms


@dataclass(frozen=True, slots=True)
class OpeningRow:
    """The row of a table whose key is the district: pairs of column and cell, and where it stands."""

    cells: tuple[tuple[str, str], ...]
    title: str
    source: str
    href: str
    box: str


def render_district_pages(corpus: Corpus) -> dict[str, str]:
    """All of them, by their path below ``docs/``."""
    return {f"districts/{district.id}.md": _page(corpus, district) for district in DISTRICTS.of(corpus).all}


def opening_rows(corpus: Corpus, district: District, page: str) -> list[OpeningRow]:
    """The rows that say what the district is to be."""
    return [
        opening_row(mention, page)
        for mention in DISTRICTS.of(corpus).mentions(district.id)
        if mention.is_own_row
    ]


def opening_row(mention: Mention, page: str) -> OpeningRow:
    """One of them."""
    header = mention.passage.table.header if mention.passage.table else ()
    division = mention.document.division_by_id[mention.passage.division]
    return OpeningRow(
        tuple(zip(header[1:], mention.cells[1:], strict=True)),
        division.heading,
        links.short_title(mention.document),
        links.relative(page, mention.url),
        division.anchor,
    )


def _page(corpus: Corpus, district: District) -> str:
    page = links.district_url(district.id)
    mentions = DISTRICTS.of(corpus).mentions(district.id)
    listed = [
        (mention, mention_entry(page, mention, corpus.losses.get(mention.passage.id, ())))
        for mention in mentions
    ]
    direct = [entry for mention, entry in listed if mention.direct]
    of_places = [entry for mention, entry in listed if not mention.direct]
    parts = by_topic.parts(corpus, listed, page)
    used = {part.anchor for part in parts}
    return render(
        "district.md",
        district=district,
        label=DISTRICTS.of(corpus).label(district),
        booklet=links.relative(page, links.booklet_url(district.id)),
        rows=opening_rows(corpus, district, page),
        bars=by_topic.bars(corpus, mentions),
        terms=district_terms.terms(corpus, district, page),
        total=len(mentions),
        by_document=[_part(corpus, page, "direct", direct), _part(corpus, page, "places", of_places)],
        by_topic=parts,
        unused=[anchor for anchor in by_topic.anchors(corpus) if anchor not in used],
        senses=[names.SENSE_NAMES[sense] for sense in SENSES],
        lines=names.counts_lines(corpus, district, page),
        counts=_counts(corpus, district),
        elsewhere=names.elsewhere(corpus, district),
        false_hits=names.false_hits(corpus, district, page),
        nameless=[place.seen_from(page) for place in places.nameless(corpus, district)],
        incomplete=links.incomplete(DISTRICTS.of(corpus).documents_about(district.id), page),
    )


def _part(corpus: Corpus, page: str, anchor: str, found: Sequence[Entry]) -> tuple[str, int, list[Group]]:
    return anchor, len(found), entries.by_document(page, corpus.documents, found)


def _counts(corpus: Corpus, district: District) -> list[int]:
    found = DISTRICTS.of(corpus).counts(district.id)
    return [*(found[sense] for sense in SENSES), found.total()]
