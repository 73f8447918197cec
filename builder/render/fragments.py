"""The words of passages as HTML, with what is lost, what layers mark and note below: the same on every page of a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup

from builder.html import lost
from builder.html.escape import escape, escaped, joined, raw
from builder.layers.contract import Found, Mark, Note
from builder.layers.making import Layers
from builder.model.document import Document, Passage
from builder.model.read_text import Fragment, Loss
from builder.places import links
from builder.render import edits
from builder.text.source import Range

_Stretch = Callable[[int, int], Markup]
"""The words of a passage between two offsets, as HTML."""

Losses = Mapping[str, Sequence[Loss]]


def fragments(document: Document, found: Found, layers: Layers, losses: Losses) -> dict[str, Fragment]:
    """The fragment of every passage, by the passages' ids; ``losses`` are by these, too."""
    marks: dict[str, list[Mark]] = {}
    notes: dict[str, list[Note]] = {}
    for layer in layers:
        value = layer.key.within(found)
        for passage, marked in layer.marks(document, value).items():
            marks.setdefault(passage, []).extend(marked)
        for passage, noted in layer.notes(document, value).items():
            notes.setdefault(passage, []).extend(noted)
    return {
        passage.id: _fragment(
            document,
            passage,
            in_order(marks.get(passage.id, ()), losses.get(passage.id, ())),
            notes.get(passage.id, ()),
        )
        for passage in document.passages
    }


def in_order(marks: Iterable[Mark], losses: Iterable[Loss]) -> list[Mark | Loss]:
    """Marks and losses by their places, of losses at one place the first; words parted by a loss are not marked."""
    places = {loss.at: loss for loss in reversed([*losses])}
    whole = (mark for mark in marks if not any(mark.start < at < mark.end for at in places))
    return sorted([*places.values(), *whole], key=_range)


def _range(mark: Mark | Loss) -> Range:
    return (mark.at, mark.at) if isinstance(mark, Loss) else (mark.start, mark.end)


def _fragment(
    document: Document, passage: Passage, marks: Sequence[Mark | Loss], notes: Iterable[Note]
) -> Fragment:
    page, text = links.cover(document), passage.text

    def stretch(start: int, end: int) -> Markup:
        # What is lost where a lead ends belongs to what follows.
        own = (
            marks if end == len(text) or passage.table else [mark for mark in marks if _range(mark)[0] < end]
        )
        return linked(text, start, end, own, page)

    below = joined(_noted(note) for note in notes)
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


def linked(text: str, start: int, end: int, marks: Sequence[Mark | Loss], page: str) -> Markup:
    """A stretch of a text with its marks; those that overlap an earlier one, or do not lie wholly inside, are left out.

    ``page`` is where the links of marks stand, from the site's root.
    """
    return raw("".join(_pieces(text, start, end, marks, page)))


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark | Loss], page: str) -> Iterator[str]:
    at = start
    for mark in marks:
        first, last = _range(mark)
        if first < at or last > end:
            continue
        yield escaped(text[at:first])
        yield (lost.mark(mark) if isinstance(mark, Loss) else _marked(escaped(text[first:last]), mark, page))
        at = last
    yield escaped(text[at:end])


def _marked(words: str, mark: Mark, page: str) -> str:
    if not mark.href:
        return f'<span class="{mark.css}">{words}</span>'
    return f'<a class="{mark.css}" href="{escaped(links.relative(page, mark.href))}">{words}</a>'
