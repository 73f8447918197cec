"""One page for each district, and an overview that compares them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from builder.corpus import Corpus
from builder.gazetteer import District
from builder.layers.districts import SENSES, Occurrence, Row
from builder.model import Document, Passage
from builder.render import entries, links
from builder.render.entries import Entry
from builder.render.html import render
from builder.source import Range

SENSE_NAMES = {"district": "指这个区", "place": "地点、平台", "institution": "机构", "false-hit": "同字误中"}
_TOP_TOPICS = 3


@dataclass(frozen=True, slots=True)
class OpeningRow:
    """The row of a table whose key is the district: pairs of column and cell, and where it stands."""

    cells: tuple[tuple[str, str], ...]
    title: str
    source: str
    href: str
    box: str


@dataclass(frozen=True, slots=True)
class Overview:
    """A district's line in the overview."""

    district: District
    href: str
    counts: Counter[str]
    by_document: tuple[int, ...]
    passages: int
    topics: tuple[tuple[str, str], ...]


def render_districts(corpus: Corpus) -> dict[str, str]:
    """All pages about districts, by their path below ``docs/``."""
    if not corpus.districts:
        return {}
    pages = {f"districts/{d.id}.md": _page(corpus, d) for d in corpus.districts}
    pages["districts/index.md"] = _overview(corpus)
    return pages


def _counts(corpus: Corpus, district: District) -> Counter[str]:
    total: Counter[str] = Counter()
    for layer in corpus.district_layers.values():
        total += layer.counts(district.id)
    return total


def _matches(occurrences: tuple[Occurrence, ...], district: str) -> list[Range]:
    return [(o.start, o.end) for o in occurrences if district in o.concerns]


def _entries(corpus: Corpus, district: District, page: str) -> list[Entry]:
    """Every passage and row that concerns the district; the row that opens the page is left out."""
    found: list[Entry] = []
    for document in corpus.documents:
        layer = corpus.district_layers[document.id]
        for passage in document.passages:
            matches = _matches(layer.passages.get(passage.id, ()), district.id)
            rows = layer.rows.get(passage.id)
            if rows:
                found += [
                    entries.row_entry(page, document, passage, row, matches)
                    for row in rows
                    if district.id in row.concerns and row.key != district.id
                ]
            elif matches:
                found.append(entries.passage_entry(page, corpus, document, passage, matches))
    return found


def _opening_rows(corpus: Corpus, district: District, page: str) -> list[OpeningRow]:
    return [
        _opening_row(document, passage, row, page)
        for document in corpus.documents
        for passage in document.passages
        for row in corpus.district_layers[document.id].rows.get(passage.id, ())
        if row.key == district.id
    ]


def _opening_row(document: Document, passage: Passage, row: Row, page: str) -> OpeningRow:
    table = passage.table
    if table is None:
        raise AssertionError("a row stands in a table")
    return OpeningRow(
        tuple(zip(table.header[1:], table.rows[row.number - 1][1:], strict=True)),
        document.division_by_id[passage.division].heading,
        links.short_title(document),
        links.relative(page, document.url(passage.division, row.anchor)),
        document.division_by_id[passage.division].anchor,
    )


def _false_hits(corpus: Corpus, district: District) -> list[tuple[str, str]]:
    """Wordings in which the name's characters mean something else, with the reason."""
    reasons = {name.surface: name.note for city in corpus.cities.values() for name in city.names}
    surfaces = {
        occurrence.surface
        for layer in corpus.district_layers.values()
        for group in (*layer.passages.values(), *layer.titles.values())
        for occurrence in group
        if occurrence.sense == "false-hit" and occurrence.district == district.id
    }
    return [(surface, reasons.get(surface, "")) for surface in sorted(surfaces)]


def _page(corpus: Corpus, district: District) -> str:
    page = links.district_url(district.id)
    found = _entries(corpus, district, page)
    counts = _counts(corpus, district)
    return render(
        "district.md",
        district=district,
        rows=_opening_rows(corpus, district, page),
        counts=[(SENSE_NAMES[sense], counts[sense]) for sense in SENSES],
        total=counts.total(),
        false_hits=_false_hits(corpus, district),
        entries=found,
        by_document=entries.by_document(page, corpus, found),
        by_topic=entries.by_topic(page, corpus, found),
        incomplete=incomplete(corpus, page),
    )


def incomplete(corpus: Corpus, page: str) -> list[tuple[str, str, str]]:
    """For each incomplete document its short title, its cover's address and what it lacks."""
    return [
        (
            links.short_title(document),
            links.relative(page, links.cover(document)),
            "，".join(filter(None, [links.ranges(missing), f"{lost}个序号" if lost else ""])),
        )
        for document, missing, lost in links.missing_note(corpus)
    ]


def _overview(corpus: Corpus) -> str:
    page = "districts/index.html"
    lines = []
    for district in corpus.districts:
        found = _entries(corpus, district, page)
        topics = Counter(entry.topic for entry in found if entry.topic)
        per_document = Counter(entry.document.id for entry in found)
        order = {topic.id: at for at, topic in enumerate(corpus.topics)}
        top = sorted(topics, key=lambda t: (-topics[t], order[t]))[:_TOP_TOPICS]
        lines.append(
            Overview(
                district,
                links.relative(page, links.district_url(district.id)),
                _counts(corpus, district),
                tuple(per_document[document.id] for document in corpus.documents),
                len(found),
                tuple((corpus.topic_by_id[t].name, links.relative(page, links.topic_url(t))) for t in top),
            )
        )
    openings = [(district, _opening_rows(corpus, district, page)) for district in corpus.districts]
    return render(
        "districts.md",
        lines=lines,
        openings=[(district, rows[0]) for district, rows in openings if rows],
        senses=[(sense, SENSE_NAMES[sense]) for sense in SENSES],
        documents=[(links.short_title(d), links.relative(page, links.cover(d))) for d in corpus.documents],
        incomplete=incomplete(corpus, page),
    )
