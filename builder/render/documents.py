"""Pages of a document: its cover, one page for each top-level division, and the whole on one page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from builder.html.template import render
from builder.html.words import marked
from builder.layers.corrections.correction import CORRECTIONS
from builder.layers.districts.gathered import DISTRICTS
from builder.layers.gaps.gathered import GAPS
from builder.model.corpus import Corpus
from builder.model.document import Division, Document, Passage
from builder.model.read_text import ReadText
from builder.places import citation, links
from builder.places.reading_order import reading_order
from builder.project.settings import Settings
from builder.render import caution, corrections, edits, origin, proofreading, unsettled
from builder.render.completeness import levels
from builder.render.moved import Note, OldAddresses, of_document_pages
from builder.render.passages import Surroundings, heading_tools, passage_html, source_link
from builder.render.under_heading import UnderHeading, UnderHeadings
from builder.text.source import Range

_DESCRIPTION = 90


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with the passages that follow it up to the next heading, ready for a template."""

    division: Division
    heading: Markup
    hashes: str
    tools: Markup
    under: UnderHeading | None
    passages: tuple[Markup, ...]
    old: tuple[str, ...] = ()
    moved: Note | None = None
    edits: str = ""
    runs: str = ""


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A line of the outline on a cover."""

    division: Division
    href: str
    proofread: str = ""


def render_document(document: Document, corpus: Corpus, settings: Settings) -> dict[str, str]:
    """All pages of a document, by their path below ``docs/``."""
    pages = {f"texts/{document.id}/index.md": _cover(document, corpus, settings)}
    text = corpus.text_by_id[document.id]
    old = of_document_pages(text, corpus)
    pages[f"texts/{document.id}/all.md"] = _whole(text, settings, old)
    under = UnderHeadings(corpus, document)
    new = corpus.unsettled.get(document.id, frozenset())
    events = _by_page(document)
    tops = [division for division in document.divisions if division.parent is None]
    for top in tops:
        name = f"texts/{document.id}/{top.anchor}"
        if top.status == "missing":
            pages[f"{name}.md"] = _stub(document, top, settings, old)
        else:
            pages[f"{name}.md"] = _page(text, top, events[top.id], under, settings, old, new)
    return pages


def _by_page(document: Document) -> dict[str, list[tuple[Division, list[Passage]]]]:
    pages: dict[str, list[tuple[Division, list[Passage]]]] = {}
    for division, passages in reading_order(document):
        pages.setdefault(document.ancestors(division.id)[0].id, []).append((division, passages))
    return pages


def _passages(
    text: ReadText, division: Division, passages: list[Passage], around: Surroundings
) -> tuple[Markup, ...]:
    """Passages of the division, a rule before those that belong to a higher one (a closing)."""
    html: list[Markup] = []
    current = division.id
    for passage in passages:
        if passage.division != current:
            html.append(Markup('<hr class="pt-return">'))
            current = passage.division
        html.append(passage_html(text.document, passage, text.fragments[passage.id], around))
    return tuple(html)


def _page(
    text: ReadText,
    top: Division,
    events: list[tuple[Division, list[Passage]]],
    under: UnderHeadings,
    settings: Settings,
    old: OldAddresses,
    new: frozenset[str],
) -> str:
    document = text.document
    name = f"texts/{document.id}/{top.anchor}"
    before = old.stand_before(name)
    corrected = CORRECTIONS.within(text.found).units
    around = Surroundings(settings, before, corrected)
    parts = [
        Part(
            division,
            marked(division.heading, (), text.losses.get(division.id, ())),
            "#" * min(division.level, 6),
            heading_tools(document, division, settings, corrected)
            if division.status == "present"
            else Markup(""),
            under.of(division, f"{name}.html"),
            _passages(text, division, passages, around),
            before.get(division.anchor, ()),
            old.replaced.get(division.anchor),
            edits.of_heading(document, division),
            origin.runs_of_heading(document, division),
        )
        for division, passages in events
    ]
    return render(
        "division.md",
        title=f"{top.name} ｜ {links.short_title(document)}",
        description=_description(document, [p for _, passages in events for p in passages]),
        document=document,
        short_title=links.short_title(document),
        top=top,
        name=top.name,
        caution=caution.line(
            text,
            (passage for _, passages in events for passage in passages),
            (division for division, _ in events),
        ),
        unsettled=unsettled.line((unit.anchor for unit in text.units if unit.page == top.anchor), new),
        source=citation.source(document, settings),
        origin=origin.element(document, settings),
        edit=origin.edit_url(document, settings, _opening(top, events)),
        parts=parts,
        moved=old.notes.get(name, ()),
        method=_method(f"{name}.html", parts),
    )


def _opening(top: Division, events: list[tuple[Division, list[Passage]]]) -> tuple[Range, ...]:
    """Where a page begins in the source: its heading, else its first passage."""
    return top.where or next((passages[0].where for _, passages in events if passages), ())


def _method(page: str, parts: Iterable[Part]) -> str:
    """Where the edits are explained, seen from a page that has any; else ``""``."""
    edited = any(part.edits or any("data-edits" in passage for passage in part.passages) for part in parts)
    return links.relative(page, "about/method.html#edits") if edited else ""


def _description(document: Document, passages: list[Passage]) -> str:
    text = next((p.text for p in passages if p.kind == "paragraph"), passages[0].text if passages else "")
    start = text.replace("\n", " ").replace("\t", " ")[:_DESCRIPTION]
    return f"{links.short_title(document)}：{start}{'……' if len(text) > _DESCRIPTION else ''}"


def _whole(text: ReadText, settings: Settings, old: OldAddresses) -> str:
    document = text.document
    before = old.stand_before(f"texts/{document.id}/all")
    around = Surroundings(None, before)
    parts = [
        Part(
            division,
            marked(division.heading, (), text.losses.get(division.id, ())),
            "#" * min(division.level + 1, 6),
            Markup(""),
            None,
            _passages(text, division, passages, around),
            before.get(division.anchor, ()),
            edits=edits.of_heading(document, division),
        )
        for division, passages in reading_order(document)
    ]
    return render(
        "whole.md",
        document=document,
        short_title=links.short_title(document),
        parts=parts,
        caution=caution.line(text, document.passages, document.divisions),
        edition=settings.edition,
        source=citation.source(document, settings),
        old=before.get("", ()),
        method=_method(f"texts/{document.id}/all.html", parts),
        edit=origin.edit_url(document, settings),
    )


def _stub(document: Document, top: Division, settings: Settings, old: OldAddresses) -> str:
    page = f"texts/{document.id}/{top.anchor}"
    below = [d for d in document.divisions if d.id != top.id and document.ancestors(d.id)[0].id == top.id]
    lines = {d.id: source_link(document, d.where, settings) for d in (top, *below)}
    return render(
        "stub.md",
        document=document,
        short_title=links.short_title(document),
        top=top,
        below=below,
        lines=lines,
        source=citation.source(document, settings),
        name=top.name,
        edit=origin.edit_url(document, settings, top.where),
        old=[anchor for anchors in old.stand_before(page).values() for anchor in anchors],
        moved=old.notes.get(page, ()),
    )


def _cover(document: Document, corpus: Corpus, settings: Settings) -> str:
    page = links.cover(document)
    quiet = proofreading.quiet(document)
    outline = [
        OutlineLine(
            division,
            links.relative(page, links.division_url(document, division)),
            quiet.get(division.id, ""),
        )
        for division in document.headings
    ]
    present = [
        d for d in document.divisions if d.status == "present" and d.parent is None and d.kind != "front"
    ]
    provenance = [item for item in document.set_aside if item.reason == "source-line"]
    return render(
        "cover.md",
        state=caution.state(corpus.text_by_id[document.id]),
        document=document,
        about=document.metadata,
        short_title=links.short_title(document),
        outline=outline,
        proofread=proofreading.summary(document),
        records=proofreading.lines(document),
        missing=links.ranges(document.missing),
        present=links.ranges(present),
        corrections=corrections.brief(CORRECTIONS.found(corpus, document)),
        gaps_count=len(GAPS.found(corpus, document).all),
        levels=levels(document),
        has_districts=DISTRICTS.of(corpus).looked_for(document),
        provenance=[(item.text, source_link(document, (item.where,), settings)) for item in provenance],
        edition=settings.edition,
        source_page=settings.source_url(document.source.file_name, 1, 1),
        edit=origin.edit_url(document, settings),
        characters=sum(len(passage.text) for passage in document.passages),
    )
