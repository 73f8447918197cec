"""The words of passages as HTML, with what layers mark in them and note below: the same on every page of a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter

from markupsafe import Markup

from builder.html.escape import escape, escaped, joined, raw
from builder.layers.contract import Found, Mark, Note
from builder.layers.making import Layers
from builder.model.document import Document, Passage
from builder.model.read_text import Fragment
from builder.places import links
from builder.render import edits, gaps

_Stretch = Callable[[int, int], Markup]
"""The words of a passage between two offsets, as HTML."""


def fragments(document: Document, found: Found, layers: Layers) -> dict[str, Fragment]:
    """The fragment of every passage, by the passages' ids."""
    marks: dict[str, list[Mark]] = {}
    notes: dict[str, list[Note]] = {}
    for layer in layers:
        value = layer.key.within(found)
        for passage, marked in layer.marks(document, value).items():
            marks.setdefault(passage, []).extend(marked)
        for passage, noted in layer.notes(document, value).items():
            notes.setdefault(passage, []).extend(noted)
    return {
        passage.id: _fragment(document, passage, marks.get(passage.id, ()), notes.get(passage.id, ()))
        for passage in document.passages
    }


def _fragment(document: Document, passage: Passage, marks: Iterable[Mark], notes: Iterable[Note]) -> Fragment:
    ordered = sorted(marks, key=attrgetter("start"))
    page, text = links.cover(document), passage.text

    def stretch(start: int, end: int) -> Markup:
        return linked(text, start, end, ordered, page)

    below = joined(_noted(note) for note in (*gaps.notes(document, passage), *notes))
    edited = edits.of_passage(document, passage)
    if passage.table:
        cells = (tuple(stretch(start, end) for start, end in line) for line in passage.table.cell_spans)
        return Fragment("", tuple(cells), below, edited)
    return Fragment(_paragraph(document, passage, stretch), below=below, edits=edited)


def _noted(note: Note) -> Markup:
    """A line below the passage; ``data-at`` counts the code points of the passage's text before its place."""
    return raw(f'<div class="{note.css}" data-at="{note.at}">{escape(note.words)}</div>')


def _paragraph(document: Document, passage: Passage, stretch: _Stretch) -> Markup:
    lead = document.leads.get(passage.where[0][0])
    if lead is None:
        return raw(f'<p id="{passage.anchor}">{stretch(0, len(passage.text))}</p>')
    end = passage.offset(lead.where[-1][1]) - len(lead.end_mark)
    words, rest = stretch(0, end), stretch(end, len(passage.text))
    return raw(f'<p id="{passage.anchor}"><strong id="{lead.anchor}">{words}</strong>{rest}</p>')


def linked(text: str, start: int, end: int, marks: Sequence[Mark], page: str) -> Markup:
    """A stretch of a text with its marks; those that overlap an earlier one, or do not lie wholly inside, are left out.

    ``page`` is where the links of marks stand, from the site's root.
    """
    return raw("".join(_pieces(text, start, end, marks, page)))


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark], page: str) -> Iterator[str]:
    at = start
    for mark in marks:
        if mark.start < at or mark.end > end:
            continue
        yield escaped(text[at : mark.start])
        words = escaped(text[mark.start : mark.end])
        href = f' href="{escaped(links.relative(page, mark.href))}"' if mark.href else ""
        tag = "a" if mark.href else "span"
        yield f'<{tag} class="{mark.css}"{href}>{words}</{tag}>'
        at = mark.end
    yield escaped(text[at:end])
