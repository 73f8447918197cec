"""The document's own title in the text, and what stands before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder import markers
from builder.characters import ends_sentence, fold_title
from builder.clean.line import Line

_MOST_LINES = 3
_WITHIN = 60
_TITLE = re.compile(
    r"[^。！？；]{2,60}(?:报告|纲要|建议|规划|计划|方案|意见|通知)(?:[(（][^()（）]{1,20}[)）])?"
)


@dataclass(frozen=True, slots=True)
class Title:
    """Which lines (by index, end exclusive) are the title."""

    first: int
    last: int


def find(lines: Sequence[Line], known: str | None) -> Title | None:
    """The title among the first lines: the known one when metadata gives it, else the first that reads as one."""
    if known:
        return _known(lines[: _WITHIN + _MOST_LINES], fold_title(known))
    for index, line in enumerate(lines[:_WITHIN]):
        if ends_sentence(line.text) or (not line.hint and markers.match(line.text)):
            return None
        if len(line.text) <= _WITHIN and _TITLE.fullmatch(line.text):
            return Title(index, index + 1)
    return None


def _known(lines: Sequence[Line], folded: str) -> Title | None:
    for first in range(len(lines)):
        words = ""
        for last in range(first, min(first + _MOST_LINES, len(lines))):
            words += fold_title(lines[last].text[: 2 * len(folded) + 20])
            if words == folded:
                return Title(first, last + 1)
            if not folded.startswith(words):
                break
    return None
