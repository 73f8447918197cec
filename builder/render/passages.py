"""Passages, headings and excerpts as HTML."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from builder.html.escape import escape, joined, raw
from builder.model.document import Division, Document, Passage
from builder.model.read_text import Fragment
from builder.places import citation
from builder.project.settings import Settings
from builder.render import corrections, notes, origin
from builder.text.source import Range


def lines_label(document: Document, ranges: Sequence[Range]) -> tuple[str, int, int]:
    """原文第109行 / 原文第36–38行, with the first and the last line."""
    first = document.source.line_column(ranges[0][0])[0]
    last = max(document.source.line_column(where[1])[0] for where in ranges)
    return (f"原文第{first}行" if first == last else f"原文第{first}–{last}行"), first, last


def source_link(document: Document, ranges: Sequence[Range], settings: Settings) -> Markup:
    """A link to the lines in the repository, or only their numbers when no repository is configured."""
    label, first, last = lines_label(document, ranges)
    url = settings.source_url(document.source.file_name, first, last)
    if url is None:
        return raw(f'<span class="pt-lines">{label}</span>')
    return raw(f'<a class="pt-lines" href="{escape(url)}">{label}</a>')


def tools(permalink: Markup, *others: Markup) -> Markup:
    """What stands beside a passage or heading; the buttons are added by docs/assets/js/cite/tools.js."""
    shown = joined([permalink, *filter(None, others)], " ")
    return raw(f'<div class="pt-tools" data-search-exclude>{shown}</div>')


def permalink(anchor: str, place: str, name: str, words: str = "链接") -> Markup:
    """The link of a place to itself: ``place`` is how citations call it, ``name`` what parts it from other links."""
    return raw(
        f'<a class="pt-permalink" href="#{anchor}" data-place="{escape(place)}" aria-label="{escape(name)}的链接">{words}</a>'
    )


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a passage needs to know of its page.

    Without ``settings`` passages get no tools (the page with the whole document); ``old`` are the old anchors that
    stand before each anchor, ``corrected`` the ids of what was corrected.
    """

    settings: Settings | None
    old: Mapping[str, Sequence[str]] = field(default_factory=dict)
    corrected: Container[str] = ()


def passage_html(document: Document, passage: Passage, fragment: Fragment, around: Surroundings) -> Markup:
    """A passage as one raw HTML block."""
    body = _table(document, passage, fragment, around) if passage.table else fragment.body
    lead, old = document.leads.get(passage.where[0][0]), around.old
    before = old_anchors([*old.get(passage.anchor, ()), *(old.get(lead.anchor, ()) if lead else ())])
    noted = notes.links(document, passage, on_one_page=around.settings is None)
    extra = _passage_tools(document, passage, around, around.settings) if around.settings else ""
    edited = f' data-edits="{fragment.edits}"' if fragment.edits else ""
    runs = origin.runs_of_passage(document, passage) if around.settings else ""
    edited += f' data-runs="{runs}"' if runs else ""
    return raw(
        f'<div class="pt-passage pt-{passage.kind}"{edited}>{before}{body}{noted}{fragment.below}{extra}</div>'
    )


def _passage_tools(document: Document, passage: Passage, around: Surroundings, settings: Settings) -> Markup:
    place = citation.passage_place(document, passage)
    lines = source_link(document, passage.where, settings)
    corrected = corrections.mark(document, passage.id, place) if passage.id in around.corrected else raw("")
    return tools(permalink(passage.anchor, place, place), lines, corrected)


def old_anchors(anchors: Iterable[str]) -> Markup:
    """Anchors under which something was published before, for the place where it stands now."""
    return joined(raw(f'<span class="pt-old" id="{escape(anchor)}"></span>') for anchor in anchors)


def _table(document: Document, passage: Passage, fragment: Fragment, around: Surroundings) -> Markup:
    header = passage.table.header if passage.table else ()
    titles, *words = fragment.cells
    name = escape(citation.passage_place(document, passage))
    head = "".join(f'<th scope="col">{title}</th>' for title in titles)
    rows = "".join(
        f'<tr id="{anchor}">{_cells(header, cells, old_anchors(around.old.get(anchor, ())), link)}</tr>'
        for anchor, cells, link in zip(
            passage.row_anchors, words, _row_links(passage, around.settings), strict=True
        )
    )
    return raw(
        f'<div class="pt-table" tabindex="0" role="group" aria-label="{name}"><table class="pt-grid" id="{passage.anchor}">'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row_links(passage: Passage, settings: Settings | None) -> Iterator[Markup]:
    """A permalink for each row. Its visible word comes from the style: the cell's text stays what is published."""
    rows = passage.table.rows if passage.table else ()
    for number, (anchor, cells) in enumerate(zip(passage.row_anchors, rows, strict=True), 1):
        place = citation.row_place(cells, number)
        yield permalink(anchor, place, place, words="") if settings else raw("")


def _cells(header: Sequence[str], cells: Sequence[str], old: Markup, link: Markup) -> str:
    key = f'<th scope="row" data-column="{escape(header[0])}">{old}{cells[0]}{link}</th>'
    return key + "".join(
        f'<td data-column="{escape(column)}">{cell}</td>'
        for column, cell in zip(header[1:], cells[1:], strict=True)
    )


def heading_tools(
    document: Document, division: Division, settings: Settings, corrected: Container[str] = ()
) -> Markup:
    """Permalink and source lines of a heading, and where its corrections are told if it is among the corrected."""
    if not division.where:
        return raw("")
    place, name = citation.division_place(document, division.id), f"“{division.heading}”"
    lines = source_link(document, division.where, settings)
    mark = corrections.mark(document, division.id, name) if division.id in corrected else raw("")
    return tools(permalink(division.anchor, place, name), lines, mark)
