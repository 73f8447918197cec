"""The contents list: where it stands, and what it promises.

A contents list is a run of lines that are nothing but marker and title, dot leaders and page numbers apart, with at
least two entries of its highest rank, and either headed by 目录 or repeated by the body. It is kept out of the body and
is the authority for where a title ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.parse import order
from builder.text import markers
from builder.text.characters import PREFACES, SENTENCE_ENDS, fold_title
from builder.text.line import Line, join
from builder.text.lookalikes import plain
from builder.text.markers import Marker

_LONGEST_ENTRY = 80
_SHORTEST_RUN = 5
_SHORTEST_CERTAIN_RUN = 2  # under the word 目录, or when the body repeats it at once
_MOST_RUNS = 12  # a contents list stands near the beginning
_LONGEST_CONTINUATION = 40
_PAGED = 0.6  # share of entries that must end in a number for these to be page numbers
_LEADER = re.compile(r"[ \t\u3000.．·…⋯]{1,120}[-—]?[0-9０-９]{1,4}[-—]?$")
_DOTS = ".．·…⋯\t"
_HEADED = ("目录", "目次")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the contents list. ``parent`` is the index of the entry above it; 前言 has no marker."""

    marker: Marker | None
    title: str
    folded: str
    line: Line
    parent: int | None

    @property
    def key(self) -> tuple[str, int, str]:
        """What an entry and the heading it promises have in common: kind and number, else the title."""
        return (self.marker.rule.prefix, self.marker.number, "") if self.marker else ("", 0, self.folded)


@dataclass(frozen=True, slots=True)
class Contents:
    """The entries, and which lines (by index, end exclusive) the list takes up."""

    entries: tuple[Entry, ...]
    first: int
    last: int
    by_number: Mapping[tuple[str, int], Mapping[str, Entry]]

    def beginning(self, marker: Marker, words: str) -> Iterator[Entry]:
        """Entries of the same kind and number whose titles begin the folded words, the longest first."""
        titles = self.by_number.get((marker.rule.prefix, marker.number), {})
        for length in range(min(len(words), _LONGEST_ENTRY), 0, -1):
            if words[:length] in titles:
                yield titles[words[:length]]

    def promises(self, marker: Marker, text: str) -> bool:
        """Whether a line that begins with the marker is an entry, or the beginning of one."""
        folded = fold_title(text[len(marker.text) :][:_LONGEST_ENTRY])
        titles = self.by_number.get((marker.rule.prefix, marker.number), {})
        return bool(folded) and any(title.startswith(folded) for title in titles)

    def lists(self, title: str) -> bool:
        """Whether a title without a marker is an entry."""
        titles = self.by_number.get(("", 0), {})
        return bool(titles) and len(title) <= _LONGEST_ENTRY and fold_title(title) in titles


def find(lines: Sequence[Line]) -> Contents | None:
    """The contents list of a text, or ``None``."""
    for first, headed in _beginnings(lines):
        groups, restarts = _groups(lines, first, headed)
        entries = _entries(groups)
        ranks = [
            e.marker.rule.rank for e in entries if e.marker and e.marker.rule.kind not in ("appendix", "box")
        ]
        if ranks.count(min(ranks, default=0)) < 2:
            continue
        last = first + sum(map(len, groups))
        contents = Contents(entries, first, last, _by_number(entries))
        if headed or restarts or (len(entries) >= _SHORTEST_RUN and _is_repeated(contents, lines[last:])):
            return replace(contents, first=first - headed)
    return None


def _beginnings(lines: Sequence[Line]) -> list[tuple[int, bool]]:
    """Where a list may begin, and whether the word 目录 stands before it: after that word, and at runs of entries."""
    found: list[tuple[int, bool]] = []
    run = 0
    for index, line in enumerate(lines):
        if len(found) >= _MOST_RUNS:
            break
        headed = index > 0 and _is_head(lines[index - 1].text)
        entry = _is_entry(line.text) or (headed and _is_preface(line.text))
        if headed and entry:
            found.append((index, True))
            run = _SHORTEST_CERTAIN_RUN
            continue
        run = run + 1 if entry else 0
        if run == _SHORTEST_CERTAIN_RUN:
            found.append((index - 1, False))
    return found


def _is_head(text: str) -> bool:
    return plain(text[0]) in "目【[" and fold_title(text[:_LONGEST_ENTRY]) in _HEADED


def _groups(lines: Sequence[Line], first: int, headed: bool) -> tuple[list[list[Line]], bool]:
    """The printed lines of each entry, and whether the list ended where one of its chapters comes again."""
    groups: list[list[Line]] = []
    listed: set[tuple[str, int, str]] = set()
    for index in range(first, len(lines)):
        line = lines[index]
        if _is_entry(line.text) or (headed and _is_preface(line.text)):
            chapter = _chapter(line.text)
            if groups and (chapter in listed or _is_again(groups, line)):
                return _without_head_of_body(groups), True
            groups.append([line])
            if chapter:
                listed.add(chapter)
        elif headed and groups and _goes_on(groups[-1], lines, index):
            groups[-1].append(line)
        else:
            break
    return groups, False


def _chapter(text: str) -> tuple[str, int, str] | None:
    """Kind, number and title of an entry for a 篇 or 章, which no list has twice."""
    marker = markers.match(text)
    if marker is None or marker.rule.kind not in ("part", "chapter"):
        return None
    return marker.rule.prefix, marker.number, fold_title(_without_leader(text)[len(marker.text) :])


def _is_again(groups: Sequence[Sequence[Line]], line: Line) -> bool:
    """Whether the body begins at a line: the first numbered entry, or the first of all, comes again."""
    marker = markers.match(line.text)
    numbered = next((group for group in groups if markers.match(group[0].text)), groups[0])
    for group in (groups[0], numbered):
        known = markers.match(group[0].text)
        if (marker is None) != (known is None) or _has_page(line.text):
            continue
        one = fold_title(
            _without_leader("".join(part.text for part in group))[len(known.text) if known else 0 :]
        )
        two = fold_title(_without_leader(line.text)[len(marker.text) if marker else 0 :])
        same = marker is None or (
            known is not None and (marker.rule, marker.number) == (known.rule, known.number)
        )
        if same and two and (one.startswith(two) or two.startswith(one)):
            return True
    return False


def _without_head_of_body(groups: list[list[Line]]) -> list[list[Line]]:
    """The groups without lines behind the last entry that are none of it: the title at the head of the body."""
    return [*groups[:-1], groups[-1][:1]] if not _has_page(groups[-1][-1].text) else groups


def _goes_on(group: Sequence[Line], lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the second of an entry: it has the page number that the first lacks, or entries follow."""
    text = lines[index].text
    if len(group) > 1 or len(text) > _LONGEST_CONTINUATION or any(end in text for end in SENTENCE_ENDS[:3]):
        return False
    if _has_page(text):
        return not _has_page(group[0].text)
    return index + 1 < len(lines) and _is_entry(lines[index + 1].text) and not _has_page(group[0].text)


def _by_number(entries: Sequence[Entry]) -> dict[tuple[str, int], dict[str, Entry]]:
    groups: dict[tuple[str, int], dict[str, Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.key[:2], {}).setdefault(entry.folded, entry)
    return groups


def _is_preface(text: str) -> bool:
    return len(text) <= _LONGEST_ENTRY and fold_title(_without_leader(text)) in PREFACES


def _is_entry(text: str) -> bool:
    if len(text) > 2 * _LONGEST_ENTRY:
        return False
    text = _without_leader(text)
    if len(text) > _LONGEST_ENTRY or any(end in text for end in SENTENCE_ENDS):
        return False
    marker = markers.match(text)
    return marker is not None and bool(fold_title(text[len(marker.text) :]) or marker.rule.kind == "appendix")


def _has_page(text: str) -> bool:
    found = _LEADER.search(text[-_LONGEST_ENTRY:])
    return found is not None and any(dot in found[0] for dot in _DOTS)


def _without_leader(text: str, spaces: bool = False) -> str:
    """An entry without the dots (or mere spaces) and the page number behind it: 第一章 总则………3."""
    if len(text) > 2 * _LONGEST_ENTRY:
        return text
    found = _LEADER.search(text)
    if found is None or not (spaces or any(dot in found[0] for dot in _DOTS)):
        return text
    return text[: found.start()]


def _entries(groups: Sequence[Sequence[Line]]) -> tuple[Entry, ...]:
    lines = [join(group) for group in groups]
    paged = sum(_without_leader(line.text, spaces=True) != line.text for line in lines) >= _PAGED * len(lines)
    ranks = order.ranks([marker for line in lines if (marker := markers.match(line.text))])
    entries: list[Entry] = []
    open_entries: list[int] = []
    for line in lines:
        marker = markers.match(line.text)
        rank = ranks[marker.rule.prefix] if marker else 0
        while open_entries and _rank(entries[open_entries[-1]], ranks) >= rank:
            open_entries.pop()
        title = _without_leader(line.text, paged)[len(marker.text) if marker else 0 :].strip()
        parent = open_entries[-1] if open_entries else None
        entries.append(Entry(marker, title, fold_title(title), line, parent))
        open_entries.append(len(entries) - 1)
    return tuple(entries)


def _rank(entry: Entry, ranks: Mapping[str, float]) -> float:
    return ranks[entry.marker.rule.prefix] if entry.marker else 99


def _is_repeated(contents: Contents, rest: Sequence[Line]) -> bool:
    for line in rest:
        beginning = line.text[: 2 * _LONGEST_ENTRY]
        marker = markers.match(beginning)
        if marker and any(contents.beginning(marker, fold_title(beginning[len(marker.text) :]))):
            return True
    return False
