"""The document's own title in the text, and every copy of it before the body.

    北京市国民经济和社会发展
    第十五个五年规划纲要

The known title when metadata gives it, without its figures if a copy has lost them; else what reads as one before the first sentence or marker: a line (or the last of
up to four) that ends in 规划, 纲要, 报告 … and is no sentence, no menu. Of several the first counts, or that which is repeated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.clean import chrome
from builder.text import markers
from builder.text.characters import ends_sentence, fold_title
from builder.text.line import Line
from builder.text.lookalikes import plain

_MOST_LINES = 4
_WITHIN = 200
_LONGEST = 60
_LONGEST_LINE = 160  # with a space behind every character
_FEWEST_CHARACTERS = 6  # shorter ones (发展规划) are rather entries of a menu
_BULLET = re.compile(r"[-*+•●·] {1,3}(?=\S)")
_TITLE = re.compile(
    r"[^。！？；，,]{2,60}(?:报告|纲要|建议|规划|计划|方案|意见|通知)(?:全文|摘要|摘登|草案)?"
    r"(?:[(（\[［][^()（）\[\]［］]{1,20}[)）\]］]){0,3}(?:全文|摘要|摘登)?"
)
# How one line of a title ends and the next begins, spaces apart
_BREAKS = tuple(
    (re.compile(rf"(?:{end})$"), re.compile(begin))
    for end, begin in (
        ("发展|[省市区县州盟旗国]", r"第[一二三四五六七八九十]{1,3}个五年|“?十[一二三四五]五"),
        ("[省市区县州盟旗国]|自治区|共和国", "国民经济和社会发展|发展国民经济"),
        ("委|委员会|政府|厅|局|办公室|会|会议", "关于"),
        ("", "和|与|及|暨|远景目标"),
        ("和|与|及|的|暨|关于|制定|印发", ""),
    )
)
_FIGURES = re.compile("[0-9]+")
_SITE = re.compile(r"[_|｜\-—]")


@dataclass(frozen=True, slots=True)
class Title:
    """Which lines (by index, end exclusive) are the title."""

    first: int
    last: int


def find(lines: Sequence[Line], known: str | None) -> tuple[Title, ...]:
    """The title and its copies before the body, in order; the last is the title."""
    if known:
        for folded in (fold_title(known), _FIGURES.sub("", fold_title(known))):
            first = _known(lines[: _WITHIN + _MOST_LINES], folded)
            if first:
                return (first, *_copies(lines, first.last, body(lines, first.last), folded))
        return ()
    end = body(lines, 0)
    found = _most_likely(lines, _candidates(lines, end))
    return () if found is None else _copies(lines, 0, end, _folded(lines, found))


def body(lines: Sequence[Line], start: int) -> int:
    """The index of the first line that is no head: a sentence or a marker; or where the search is given up."""
    last = min(len(lines), start + _WITHIN)
    for index in range(start, last):
        text = lines[index].text
        if (ends_sentence(text) or markers.match(text)) and not chrome.is_head(text):
            return index
    return last


def bare(line: Line) -> Line:
    """A title's line without the bullet of a list."""
    found = _BULLET.match(line.text)
    return line.part(found.end()) if found else line


def _candidates(lines: Sequence[Line], end: int) -> list[Title]:
    found: list[Title] = []
    for index in range(end):
        if not _reads_as_title(lines[index].text):
            continue
        first = index
        while first > 0 and index - first < _MOST_LINES - 1 and _breaks(lines[first - 1], lines[first]):
            first -= 1
        if found and found[-1].first >= first:
            found.pop()
        found.append(Title(first, index + 1))
    return found


def _reads_as_title(text: str) -> bool:
    if len(text) > _LONGEST_LINE or chrome.is_head(text):
        return False
    words = _words(text)
    return len(words) <= _LONGEST and _TITLE.fullmatch(words) is not None


def _breaks(line: Line, following: Line) -> bool:
    """Whether a title's line goes before another one."""
    if len(line.text) > _LONGEST or ends_sentence(line.text) or chrome.is_head(line.text):
        return False
    before, after = _words(line.text), _words(following.text)
    return any(end.search(before) and begin.match(after) for end, begin in _BREAKS)


def _most_likely(lines: Sequence[Line], candidates: Sequence[Title]) -> Title | None:
    folded = [_folded(lines, title) for title in candidates]
    ranked = [(folded.count(words) > 1, len(words) >= _FEWEST_CHARACTERS) for words in folded]
    return candidates[ranked.index(max(ranked))] if ranked else None


def _copies(lines: Sequence[Line], start: int, end: int, folded: str) -> tuple[Title, ...]:
    """Where between two lines the title stands, over several lines or with the name of a site behind it."""
    found: list[Title] = []
    index = start
    while index < end:
        copy = _copy(lines[:end], index, folded)
        if copy:
            found.append(copy)
        index = copy.last if copy else index + 1
    return tuple(found)


def _copy(lines: Sequence[Line], first: int, folded: str) -> Title | None:
    words = ""
    for last in range(first, min(first + _MOST_LINES, len(lines))):
        words += fold_title(bare(lines[last]).text[: 2 * len(folded) + 20])
        if words == folded:
            return Title(first, last + 1)
        if not folded.startswith(words):
            break
    text = lines[first].text
    named = len(text) <= _LONGEST_LINE and fold_title(_SITE.split(text, 1)[0]) == folded
    return Title(first, first + 1) if named else None


def _known(lines: Sequence[Line], folded: str) -> Title | None:
    return next((copy for first in range(len(lines)) if (copy := _copy(lines, first, folded))), None)


def _folded(lines: Sequence[Line], title: Title) -> str:
    return fold_title("".join(bare(line).text for line in lines[title.first : title.last]))


def _words(text: str) -> str:
    found = _BULLET.match(text)
    return plain("".join(text[found.end() if found else 0 :].split()))
