"""Notes at the end of a text: a glossary under 名词解释, or footnotes under 注释; and the marks that refer to them.

    …“一老三新”[1]强中心战略有效实施…

    注释：
    [1]“一老三新”：“一老”是指……

The lines of the list are notes and no headings, whatever their numbers look like. A mark in the body is set aside where
the list has a note of its number; nothing is set aside in a text without such a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.text import markers
from builder.text.characters import fold_title
from builder.text.line import Line
from builder.text.numerals import note_number
from builder.text.set_aside import SetAside, holes_set_aside
from builder.text.source import Range

_LONGEST_HEADING = 30
_FEWEST = 3
_MOST_CONTINUED = 2  # lines that may go on with a note
_HEADING = re.compile(
    r".{0,12}(?:(?:名词|术语|用语|词语|缩略语|概念|名称)(?:解释|注释|释义|说明|浅释)|注释|附注|脚注|尾注|注解)"
)
# e.g. “[1]”, “〔1〕”, “1.”, “1、”, “①”: the label with which a note begins
_LABEL = re.compile(r"[\[［〔【]\d{1,3}[\]］〕】]|\d{1,3}[.．、](?!\d)|[①-⑳]")
_BEGINNING = re.compile(r"[\[［〔【]\d{1,3}[\]］〕】]|\d{1,3}[.．、]|[①-⑳]")
# e.g. “名词：”, “是指”, “指”, “即”: what parts the term from its explanation
_TERM = re.compile(r"[^。；]{1,40}?(?:[:：]|是指|，?指|即|——)")
# e.g. “[1]”, “①”, “¹²”, “”3” (a numeral printed as a superscript and copied as a plain one)
_MARK = re.compile(
    r"[\[［〔【](\d{1,3})[\]］〕】]|([①-⑳])|([⁰¹²³⁴-⁹]{1,3})|(?<=[”》])(\d{1,3})(?=[，。；、：！（\u4e00-\u9fff]|$)"
)


@dataclass(frozen=True, slots=True)
class Notes:
    """Which lines (by index, end exclusive) are the list, whether the first of them is its heading, the labels."""

    first: int
    last: int
    headed: bool
    labels: frozenset[int]

    def __contains__(self, index: object) -> bool:
        return isinstance(index, int) and self.first <= index < self.last


def find(lines: Sequence[Line]) -> Notes | None:
    """The list of notes of a text, or ``None``: under a heading of its own, or a run of notes behind which nothing follows."""
    for index in range(len(lines) - 1, -1, -1):
        if is_heading(lines[index].text):
            last = _end(lines, index + 1)
            labels = _labels(lines[index + 1 : last])
            if labels or (last > index + 1 and _TERM.match(lines[index + 1].text)):
                return Notes(index, last, True, labels)
    run = _run(lines)
    return Notes(*run, False, _labels(lines[slice(*run)])) if run else None


def is_heading(text: str) -> bool:
    """Whether a line is the heading of a list of notes."""
    return len(text) <= _LONGEST_HEADING and _HEADING.fullmatch(fold_title(text)) is not None


def _end(lines: Sequence[Line], start: int) -> int:
    """A list goes on to the end of the text, an 附件 or a chapter."""
    return next((index for index in range(start, len(lines)) if _is_strong(lines[index])), len(lines))


def _label(text: str) -> int | None:
    return note_number(text) if _LABEL.match(text) else None


def _labels(lines: Sequence[Line]) -> frozenset[int]:
    return frozenset(found for line in lines if (found := _label(line.text)) is not None)


def _run(lines: Sequence[Line]) -> tuple[int, int] | None:
    """A run of notes 1, 2, 3 …, each a term and its explanation, behind which the text ends or an 附件 begins."""
    index = 0
    while index < len(lines):
        last = _end_of_run(lines, index) if _is_note(lines[index].text, 1) else index
        if last - index >= _FEWEST and (last == len(lines) or _is_strong(lines[last])):
            return index, last
        index = max(last, index + 1)
    return None


def _end_of_run(lines: Sequence[Line], first: int) -> int:
    """The index behind a run that begins at a line; lines that go on with a note may stand between two."""
    expected, last = 2, first + 1
    for index in range(first + 1, len(lines)):
        if _is_note(lines[index].text, expected):
            expected, last = expected + 1, index + 1
        elif index - last >= _MOST_CONTINUED or _is_strong(lines[index]):
            break
    end = min(last + _MOST_CONTINUED, len(lines))
    return end if end == len(lines) else last


def _is_note(text: str, number: int) -> bool:
    """Whether a line is the note of a number: its label (2.5个 begins note 2), a term, its explanation."""
    found = _BEGINNING.match(text)
    if found is None or note_number(text) != number:
        return False
    return _TERM.match(text[: 2 * _LONGEST_HEADING], found.end()) is not None


def _is_strong(line: Line) -> bool:
    marker = markers.match(line.text)
    return marker is not None and marker.rule.strong


def without_marks(lines: Sequence[Line], notes: Notes | None) -> tuple[list[Line], list[SetAside]]:
    """The lines without the marks that refer to a note; the notes keep their labels."""
    if notes is None or not notes.labels:
        return list(lines), []
    kept: list[Line] = []
    aside: list[SetAside] = []
    bare = _bare_numerals(lines, notes)
    for index, line in enumerate(lines):
        marks = () if index in notes or lines[index].in_table else _marks(line.text, notes.labels)
        holes = [where for _, where, plain in marks if bare or not plain]
        aside += holes_set_aside(line, holes, "note-mark")
        kept.append(line.without(holes))
    return kept, aside


def _bare_numerals(lines: Sequence[Line], notes: Notes) -> bool:
    """Whether bare numerals behind quotation marks are marks: they are 1, 2, 3 … up to the last note."""
    body = (line for index, line in enumerate(lines) if index not in notes)
    found = [number for line in body for number, _, plain in _marks(line.text, notes.labels) if plain]
    return found == sorted(notes.labels)


def _marks(text: str, labels: frozenset[int]) -> Iterator[tuple[int, Range, bool]]:
    """Number and place of the marks behind a word, not at the beginning of a line; and whether it is a bare numeral."""
    for found in _MARK.finditer(text, 1):
        number = note_number(found[0])
        if number in labels:
            yield number, found.span(), found[4] is not None
