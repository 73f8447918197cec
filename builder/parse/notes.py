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

from builder import markers
from builder.characters import fold_title
from builder.clean.line import Line, holes_set_aside
from builder.model import Range, SetAside

_LONGEST_HEADING = 30
_FEWEST = 3
_HEADING = re.compile(
    r".{0,12}(?:(?:名词|术语|用语|词语|缩略语|概念|名称)(?:解释|注释|释义|说明|浅释)|注释|附注|脚注|尾注|注解)"
)
# e.g. “[1]”, “〔1〕”, “1.”, “1、”, “①”: the label with which a note begins
_LABEL = re.compile(r"[\[［〔【](\d{1,3})[\]］〕】]|(\d{1,3})[.．、](?!\d)|([①-⑳])")
# e.g. “名词：”, “是指”, “指”, “即”: what parts the term from its explanation
_TERM = re.compile(r"[^。；]{1,40}?(?:[:：]|是指|，?指|即|——)")
_MARK = re.compile(r"[\[［〔【](\d{1,3})[\]］〕】]")


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
    """The list of notes of a text, or ``None``: under a heading of its own, or a run of notes at the very end."""
    for index in range(len(lines) - 1, -1, -1):
        if is_heading(lines[index].text):
            last = _end(lines, index + 1)
            labels = _labels(lines[index + 1 : last])
            if labels or (last > index + 1 and _TERM.match(lines[index + 1].text)):
                return Notes(index, last, True, labels)
    first = _first_of_run(lines)
    return None if first is None else Notes(first, len(lines), False, _labels(lines[first:]))


def is_heading(text: str) -> bool:
    """Whether a line is the heading of a list of notes."""
    return len(text) <= _LONGEST_HEADING and _HEADING.fullmatch(fold_title(text)) is not None


def _end(lines: Sequence[Line], start: int) -> int:
    """A list goes on to the end of the text, an 附件 or a chapter."""
    for index in range(start, len(lines)):
        marker = markers.match(lines[index].text)
        if marker is not None and marker.rule.strong:
            return index
    return len(lines)


def _label(text: str) -> int | None:
    found = _LABEL.match(text)
    if found is None:
        return None
    return ord(found[3]) - ord("①") + 1 if found[3] else int(found[1] or found[2])


def _labels(lines: Sequence[Line]) -> frozenset[int]:
    return frozenset(label for line in lines if (label := _label(line.text)) is not None)


def _first_of_run(lines: Sequence[Line]) -> int | None:
    """Where a run of notes 1, 2, 3 … that ends the text begins, when each has a term and its explanation."""
    expected = None
    for index in range(len(lines) - 1, -1, -1):
        label = _label(lines[index].text)
        body = lines[index].text[: 2 * _LONGEST_HEADING]
        found = _LABEL.match(body)
        if label is None or found is None or not _TERM.match(body, found.end()):
            return None
        if expected is not None and label != expected - 1:
            return None
        expected = label
        if label == 1:
            return index if len(lines) - index >= _FEWEST else None
    return None


def without_marks(lines: Sequence[Line], notes: Notes | None) -> tuple[list[Line], list[SetAside]]:
    """The lines without the marks that refer to a note; the notes keep their labels."""
    if notes is None or not notes.labels:
        return list(lines), []
    kept: list[Line] = []
    aside: list[SetAside] = []
    for index, line in enumerate(lines):
        holes = [] if index in notes else list(_marks(line.text, notes.labels))
        aside += holes_set_aside(line, holes, "note-mark")
        kept.append(line.without(holes))
    return kept, aside


def _marks(text: str, labels: frozenset[int]) -> Iterator[Range]:
    """Marks behind a word, not at the beginning of a line."""
    for found in _MARK.finditer(text, 1):
        if int(found[1]) in labels:
            yield found.span()
