"""Passages, headings and excerpts as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from builder.html.escape import escape, joined, raw
from builder.layers.terms.find import Use
from builder.model.document import Division, Document, Passage
from builder.places import citation
from builder.project.settings import Settings
from builder.render import gaps, notes, term_links
from builder.text.source import Range

_AROUND = 36
_MOST_WINDOWS = 3
_SHORT_ENOUGH = 120


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


def tools(permalink: Markup, lines: Markup) -> Markup:
    """What stands beside a passage or heading; the buttons are added by docs/assets/js/cite/tools.js."""
    return raw(f'<div class="pt-tools" data-search-exclude>{permalink} {lines}</div>')


def permalink(anchor: str, place: str, name: str, words: str = "链接") -> Markup:
    """The link of a place to itself: ``place`` is how citations call it, ``name`` what parts it from other links."""
    return raw(
        f'<a class="pt-permalink" href="#{anchor}" data-place="{escape(place)}" aria-label="{escape(name)}的链接">{words}</a>'
    )


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a passage needs to know of its page.

    ``page`` is its address; without ``settings`` passages get no tools (the page with the whole document); ``old``
    are the old anchors that stand before each anchor, ``terms`` the uses of terms that are links, by passage id.
    """

    page: str
    settings: Settings | None
    old: Mapping[str, Sequence[str]] = field(default_factory=dict)
    terms: Mapping[str, Sequence[Use]] = field(default_factory=dict)


def passage_html(document: Document, passage: Passage, around: Surroundings) -> Markup:
    """A passage as one raw HTML block."""
    body = _table(passage, around) if passage.table else _paragraph(document, passage, around)
    lead, old = document.leads.get(passage.where[0][0]), around.old
    body = old_anchors([*old.get(passage.anchor, ()), *(old.get(lead.anchor, ()) if lead else ())]) + body
    noted = notes.links(document, passage, on_one_page=around.settings is None)
    noted += gaps.notes(document, passage)
    extra = _passage_tools(document, passage, around.settings) if around.settings else ""
    return raw(f'<div class="pt-passage pt-{passage.kind}">{body}{noted}{extra}</div>')


def _passage_tools(document: Document, passage: Passage, settings: Settings) -> Markup:
    place = citation.passage_place(document, passage)
    lines = source_link(document, passage.where, settings)
    return tools(permalink(passage.anchor, place, place), lines)


def old_anchors(anchors: Iterable[str]) -> Markup:
    """Anchors under which something was published before, for the place where it stands now."""
    return joined(raw(f'<span class="pt-old" id="{escape(anchor)}"></span>') for anchor in anchors)


def _paragraph(document: Document, passage: Passage, around: Surroundings) -> Markup:
    text, uses = passage.text, around.terms.get(passage.id, ())
    lead = document.leads.get(passage.where[0][0])
    if lead is None:
        words = term_links.linked(text, 0, len(text), uses, around.page)
        return raw(f'<p id="{passage.anchor}">{words}</p>')
    end = passage.offset(lead.where[-1][1]) - len(lead.end_mark)
    words = term_links.linked(text, 0, end, uses, around.page)
    rest = term_links.linked(text, end, len(text), uses, around.page)
    return raw(f'<p id="{passage.anchor}"><strong id="{lead.anchor}">{words}</strong>{rest}</p>')


def _table(passage: Passage, around: Surroundings) -> Markup:
    table = passage.table
    if table is None:
        return raw("")
    uses = around.terms.get(passage.id, ())
    titles, *words = term_links.cells(table, passage.text, uses, around.page)
    head = "".join(f'<th scope="col">{title}</th>' for title in titles)
    rows = "".join(
        f'<tr id="{anchor}">{_cells(table.header, cells, old_anchors(around.old.get(anchor, ())), link)}</tr>'
        for anchor, cells, link in zip(
            passage.row_anchors, words, _row_links(passage, around.settings), strict=True
        )
    )
    return raw(
        f'<div class="pt-table" tabindex="0" role="region" aria-label="表格"><table class="pt-grid" id="{passage.anchor}">'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row_links(passage: Passage, settings: Settings | None) -> Iterator[Markup]:
    """A permalink for each row. Its visible word comes from the style: the cell's text stays what is published."""
    rows = passage.table.rows if passage.table else ()
    for number, (anchor, cells) in enumerate(zip(passage.row_anchors, rows, strict=True), 1):
        place = citation.row_place(cells, number)
        yield permalink(anchor, place, place, words="") if settings else raw("")


def _cells(header: Sequence[str], cells: Sequence[Markup], old: Markup, link: Markup) -> str:
    key = f'<th scope="row" data-column="{escape(header[0])}">{old}{cells[0]}{link}</th>'
    return key + "".join(
        f'<td data-column="{escape(column)}">{cell}</td>'
        for column, cell in zip(header[1:], cells[1:], strict=True)
    )


def heading_tools(document: Document, division: Division, settings: Settings) -> Markup:
    """Permalink and source lines of a heading."""
    if not division.where:
        return raw("")
    place, name = citation.division_place(document, division.id), f"“{division.heading}”"
    lines = source_link(document, division.where, settings)
    return tools(permalink(division.anchor, place, name), lines)


def excerpt(text: str, matches: Iterable[Range]) -> Markup:
    """Words in their context, the matches marked: the whole text when short, else windows around the first ones."""
    found = sorted(set(matches))
    if len(text) <= _SHORT_ENOUGH:
        return _marked(text, 0, len(text), found)
    windows: list[list[int]] = []
    for start, end in found or [(0, 0)]:
        left, right = max(0, start - _AROUND), min(len(text), end + _AROUND * (1 if found else 2))
        if windows and left <= windows[-1][1]:
            windows[-1][1] = max(right, windows[-1][1])
        elif len(windows) < _MOST_WINDOWS:
            windows.append([left, right])
    pieces = [_marked(text, left, right, found) for left, right in windows]
    before = "" if windows[0][0] == 0 else "……"
    after = "" if windows[-1][1] == len(text) else "……"
    return raw(f"{before}{joined(pieces, '……')}{after}")


def _marked(text: str, left: int, right: int, matches: Sequence[Range]) -> Markup:
    html = []
    at = left
    for start, end in matches:
        if start < at or end > right:
            continue
        html.append(raw(f"{escape(text[at:start])}<mark>{escape(text[start:end])}</mark>"))
        at = end
    return joined([*html, escape(text[at:right])])
