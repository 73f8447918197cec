"""Links from a passage to the notes that its marks, which are not part of its words, refer to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from markupsafe import Markup

from builder.html.escape import escape, joined, raw
from builder.model.document import Document, Passage
from builder.text.numerals import note_number


def links(document: Document, passage: Passage, on_one_page: bool) -> Markup:
    """注 [1] [2], each a link to its note; nothing for a passage without marks."""
    found = [
        raw(f'<a href="{_href(document, passage, note, on_one_page)}">{escape(mark)}</a>')
        for mark, note in _notes(document, passage)
    ]
    if not found:
        return raw("")
    return raw(f'<div class="pt-notes" data-search-exclude>注 {joined(found, " ")}</div>')


def _notes(document: Document, passage: Passage) -> Iterator[tuple[str, Passage]]:
    """The marks inside a passage or right behind it, and their notes."""
    marks = document.note_marks
    end = passage.where[-1][1]
    for item in marks[bisect_left(marks, passage.where[0], key=lambda mark: mark.where) :]:
        if item.where[0] > end:
            break
        label = note_number(item.text)
        if label is not None and label in document.notes:
            yield item.text, document.notes[label]


def _href(document: Document, passage: Passage, note: Passage, on_one_page: bool) -> str:
    page = document.page(note.division)
    same = on_one_page or page == document.page(passage.division)
    return f"{'' if same else f'{page}.html'}#{note.anchor}"
