"""Hard-wrapped lines: a text whose lines are broken at a width, wherever a sentence stands, gets its paragraphs back.

    “十五五”时期，在基本实现社会主义现代化进程中具有承前
    启后的重要地位，是……

A text is hard-wrapped when most lines that break off in the middle of a sentence are about equally long. Paragraphs are
then told by empty lines or indentation where the text has these; elsewhere a line that may end a sentence ends one. No
line is joined to a heading, an item or a marker that counts, nor a heading to what follows it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from builder.parse.contents import Contents
from builder.parse.joins import begins_item
from builder.text import markers
from builder.text.characters import ends_sentence, has_punctuation
from builder.text.line import Line, join

_FEWEST_BREAKS = 8
_NARROWEST, _WIDEST = 12.0, 70.0
_SLACK = 3.0  # a line is full when no more than this many characters would still have fitted
_EVEN = 0.6  # share of the lines broken off that must be about as long as their median
_LONGER = 0.15  # share of lines that may be longer than the width
_LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a text is hard-wrapped: the width in Chinese characters, and what begins a paragraph."""

    width: float
    begins_paragraph: Callable[[Line], bool] | None


def unwrap(lines: Sequence[Line], contents: Contents | None) -> list[Line]:
    """The lines, with those joined that a hard wrap has broken; as they are in a text that is not hard-wrapped."""
    wrapping = _wrapping(lines)
    if wrapping is None:
        return list(lines)
    joined: list[Line] = []
    group: list[Line] = []
    for line in lines:
        if group and _goes_on(group, line, wrapping, contents):
            group.append(line)
            continue
        if group:
            joined.append(join(group))
        group = [line]
    return [*joined, join(group)] if group else joined


def width(text: str) -> float:
    """The width of a text in Chinese characters: letters, digits and spaces of ASCII count half."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2


def _wrapping(lines: Sequence[Line]) -> Wrapping | None:
    broken = [
        width(line.text)
        for line, following in pairwise(lines)
        if _breaks_off(line) and not following.apart and not following.hint
    ]
    broken = [found for found in broken if found >= _NARROWEST]
    if len(broken) < max(_FEWEST_BREAKS, len(lines) // 20):
        return None
    usual = median(broken)
    longer = sum(len(line.text) > usual + _SLACK and width(line.text) > usual + _SLACK for line in lines)
    if longer > _LONGER * len(lines):
        return None
    even = sum(abs(found - usual) <= _SLACK for found in broken)
    if even < _EVEN * len(broken) or not _NARROWEST <= usual <= _WIDEST:
        return None
    return Wrapping(usual, _paragraph_sign(lines))


def _breaks_off(line: Line) -> bool:
    short = len(line.text) <= 2 * _WIDEST
    return (
        short
        and not line.in_table
        and not ends_sentence(line.text)
        and not line.hint
        and markers.match(line.text) is None
    )


def _paragraph_sign(lines: Sequence[Line]) -> Callable[[Line], bool] | None:
    """What begins a paragraph in a text: empty lines or indentation, when some lines have it and most have not."""
    for sign in (_is_apart, _is_indented):
        if len(lines) / 40 <= sum(map(sign, lines)) <= len(lines) * 0.7:
            return sign
    return None


def _is_apart(line: Line) -> bool:
    return line.apart


def _is_indented(line: Line) -> bool:
    return line.indented


def _goes_on(group: Sequence[Line], line: Line, wrapping: Wrapping, contents: Contents | None) -> bool:
    """Whether a line goes on with the paragraph whose lines so far are given."""
    first, last = group[0], group[-1]
    if line.hint or first.hint or line.in_table or first.in_table or begins_item(line.text):
        return False
    full = width(last.text) >= wrapping.width - _SLACK
    if wrapping.begins_paragraph is not None:
        return not wrapping.begins_paragraph(line) and full and not _is_item(last, line)
    if ends_sentence(last.text) or markers.match(line.text) is not None:
        return False
    if len(group) == 1 and _is_heading(first, full, contents):
        return False
    return full or any(has_punctuation(part.text) for part in group)


def _is_item(last: Line, line: Line) -> bool:
    return ends_sentence(last.text) and markers.match(line.text) is not None


def _is_heading(line: Line, full: bool, contents: Contents | None) -> bool:
    marker = markers.match(line.text)
    if marker is None or len(line.text) > _LONGEST_TITLE:
        return False
    if contents and contents.promises(marker, line.text):
        return True
    return marker.rule.strong or not full
