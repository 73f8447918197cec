"""What was edited in a passage or a heading, as ``data-edits``: docs/assets/js/raw/ shows the characters of the source by it.

Tokens in order, each a letter and an offset in the edited words, in code points:

    w12     a mark got its full width: ``，`` was ``,``
    s33     a space was taken away before this character; ``s33-a0`` another character than U+0020
    j50     two lines of the source were joined here
    c7-8    a control character (hexadecimal) became a visible symbol
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.model.document import Division, Document, Passage
from builder.text.source import Range
from builder.text.typography import WIDE

_Place = tuple[int, int]


def of_passage(document: Document, passage: Passage) -> str:
    """The edits of a passage, by the offsets of its text; ``""`` where there are none."""
    return " ".join(_tokens(document, passage))


def _tokens(document: Document, passage: Passage) -> Iterator[str]:
    for (start, end), run in passage.pieces:
        for offset, place in _changes(document, [run], start):
            yield _token(document, offset, place)
        if run[1] in document.joins and run != passage.where[-1] and passage.table is None:
            yield f"j{end}"


def of_heading(document: Document, division: Division) -> str:
    """The edits of a heading, by the offsets of what is shown: marker and title, a blank between them."""
    if not division.owns_characters or not any(map(document.changed_in, division.where)):
        return ""
    shown = division.shown_at
    changes = _changes(document, division.where)
    return " ".join(_token(document, shown[at], place) for at, place in changes if at < len(shown))


def _changes(document: Document, runs: Iterable[Range], at: int = 0) -> Iterator[_Place]:
    """Each change in some runs: its offset in their edited words, counted from ``at``, and its place."""
    for start, end in runs:
        for place in document.changed_in((start, end)):
            yield at + place - start, place
            at -= not document.changed[place]
        at += end - start


def _token(document: Document, offset: int, place: int) -> str:
    before, after = document.source.text[place], document.changed[place]
    if not after:
        return f"s{offset}" if before == " " else f"s{offset}-{ord(before):x}"
    return f"w{offset}" if WIDE.get(before) == after else f"c{offset}-{ord(before):x}"
