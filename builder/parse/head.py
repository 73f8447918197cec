"""The head of a text: its title, earlier copies of it, and what a web page prints around them.

    上海市规划纲要          a copy of the title: set aside as duplicate
    首页                    chrome: set aside as boilerplate
    上海市规划纲要          the title: its last copy before the body
    发布日期：2026-02-10    chrome

Chrome is known from its table. What is unknown goes between two copies of the title only, where nothing but short lines
stand and some of them are chrome; a byline (an issuer, a date) stays even there. Before a title that metadata gives,
everything goes, for the editor has said where the text begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.clean import chrome
from builder.parse import front, title
from builder.parse.title import Title
from builder.text import markers
from builder.text.characters import ends_sentence, has_punctuation
from builder.text.line import Line
from builder.text.set_aside import SetAside, holes_set_aside, set_aside

_LONGEST_UNKNOWN = 30
_MOST_BEHIND = 12


@dataclass(frozen=True, slots=True)
class Head:
    """The lines without the title, the lines of the title, and what was set aside."""

    lines: tuple[Line, ...]
    title: tuple[Line, ...]
    set_aside: tuple[SetAside, ...]


def take(lines: Sequence[Line], known: str | None) -> Head:
    """Take the title and the chrome around it from the lines of a text."""
    copies = title.find(lines, known)
    reasons = _reasons(lines, copies, known is not None)
    own = copies[-1] if copies else Title(0, 0)
    aside = [
        item
        for line, reason in zip(lines, reasons, strict=False)
        if reason
        for item in set_aside(line, reason)
    ]
    printed = lines[own.first : own.last]
    for line in printed:
        bullet = len(line.text) - len(title.bare(line).text)
        aside += holes_set_aside(line, [(0, 1)] if bullet else [], "markup")
    kept = [
        line
        for index, line in enumerate(lines)
        if not own.first <= index < own.last and not (index < len(reasons) and reasons[index])
    ]
    return Head(tuple(kept), tuple(map(title.bare, printed)), tuple(aside))


def _reasons(lines: Sequence[Line], copies: Sequence[Title], known: bool) -> list[str | None]:
    """Why each line of the head goes; the list ends with the head."""
    start, own = (copies[0].first, copies[-1].last) if copies else (0, 0)
    end = min(title.body(lines, own), own + _MOST_BEHIND) if copies else title.body(lines, 0)
    reasons: list[str | None] = [None] * end
    if known and copies:
        reasons[:start] = ["boilerplate"] * start
    else:
        _mark(lines, reasons, 0, start)
    for copy, following in pairwise(copies):
        reasons[copy.first : copy.last] = ["duplicate"] * (copy.last - copy.first)
        unknown = _may_be_chrome(lines[copy.last : following.first])
        _mark(lines, reasons, copy.last, following.first, unknown)
    behind = own
    while behind < end and (chrome.is_head(lines[behind].text) or _is_value(lines, behind, own)):
        behind += 1
    _mark(lines, reasons, own, behind)
    return reasons


def _mark(
    lines: Sequence[Line], reasons: list[str | None], start: int, end: int, unknown: bool = False
) -> None:
    """Name the chrome between two lines: by the table, values of labels, and all but bylines where ``unknown``."""
    for index in range(start, end):
        text = lines[index].text
        value = _is_value(lines, index, start)
        label = lines[index - 1].text if value else text
        if chrome.is_head(text) or value or (unknown and front.kind(text) is None):
            reasons[index] = "source-line" if chrome.names_source(label) else "boilerplate"


def _is_value(lines: Sequence[Line], index: int, start: int) -> bool:
    """Whether a short line is the value of the label that stands alone on the line before."""
    text = lines[index].text
    short = len(text) <= _LONGEST_UNKNOWN and not ends_sentence(text)
    return short and index > start and chrome.lacks_value(lines[index - 1].text)


def _may_be_chrome(lines: Sequence[Line]) -> bool:
    """Whether lines between two copies of the title are short, no sentences, and some of them chrome."""
    short = all(
        chrome.is_head(line.text)
        or (
            len(line.text) <= _LONGEST_UNKNOWN
            and not has_punctuation(line.text)
            and not ends_sentence(line.text)
            and markers.match(line.text) is None
        )
        for line in lines
    )
    return short and any(chrome.is_head(line.text) for line in lines)
