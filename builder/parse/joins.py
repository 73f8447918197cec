"""Sentences cut by page breaks and captions.

A paragraph that breaks off in the middle of a sentence is joined to the next line of prose; the short lines without
any punctuation that stand between them, and those that say they belong to a picture (图为……。), are captions. It does not
fire after a line that may end a sentence, before a heading, a marker or a bullet, after a line too short to be prose
(a title, a cell, a signature), over cells (two characters, a number), or over more than ``_MOST_CAPTIONS`` lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from builder.text.characters import BULLETS, ends_sentence, has_punctuation
from builder.text.line import Line
from builder.text.lookalikes import plain

_SHORTEST_PROSE = 15
_LONGEST_CAPTION = 25
_MOST_CAPTIONS = 8
_SHORTEST_CAPTION = 3
_LONGEST_SAID = 60
# e.g. “图为建设中的大桥。”, “图1 空间布局”, “△望江楼”, “（资料图片）”
_SAYS_PICTURE = re.compile(
    r"[△▲▼]|[（(]?(?:图为|图[:：]|图 ?[\d一二三四五六七八九十]{1,3}[ :：\u3000]|资料图)|[（(]?(?:摄影|供图)[:：/]"
)
_PHOTOGRAPHED = ("摄", "摄影", "供图", "摄）", "供图）", "摄)", "供图)")


@dataclass(frozen=True, slots=True)
class Joined:
    """A paragraph of one or more lines, the captions between them, and the index of the line after it all."""

    lines: tuple[Line, ...]
    captions: tuple[Line, ...]
    next: int


def paragraph(lines: Sequence[Line], index: int, begins_anew: Callable[[int], bool]) -> Joined:
    """The paragraph that begins at a line. ``begins_anew`` tells whether a line is a heading, an item …."""
    parts = [lines[index]]
    captions: list[Line] = []
    at = index + 1
    while is_cut(parts[-1].text):
        found = _continuation(lines, at, begins_anew)
        if found is None:
            break
        captions += lines[at:found]
        parts.append(lines[found])
        at = found + 1
    return Joined(tuple(parts), tuple(captions), at)


def is_cut(text: str) -> bool:
    """Whether a line is prose that breaks off before its sentence ends."""
    return len(text) >= _SHORTEST_PROSE and has_punctuation(text) and not ends_sentence(text)


def is_caption(text: str) -> bool:
    """Whether a line says that it belongs to a picture, or is short and without punctuation, as titles are too."""
    if _says_picture(text):
        return True
    if not _SHORTEST_CAPTION <= len(text) <= _LONGEST_CAPTION or not any(map(str.isalpha, text)):
        return False
    return not has_punctuation(text) and not ends_sentence(text)


def _says_picture(text: str) -> bool:
    if len(text) > _LONGEST_SAID:
        return False
    seen = plain(text)
    return _SAYS_PICTURE.match(seen) is not None or seen.endswith(_PHOTOGRAPHED)


def begins_item(text: str) -> bool:
    """Whether a line begins with a bullet or a dash: it continues nothing."""
    return text[0] in BULLETS or text.startswith(("——", "- ", "* "))


def _continuation(lines: Sequence[Line], start: int, begins_anew: Callable[[int], bool]) -> int | None:
    for index in range(start, min(start + _MOST_CAPTIONS + 1, len(lines))):
        text = lines[index].text
        if begins_anew(index) or begins_item(text):
            return None
        if _says_picture(text):
            continue
        if ends_sentence(text) or is_cut(text):
            return index
        if not is_caption(text):
            return None
    return None
