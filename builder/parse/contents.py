"""The contents list: where it stands, and what it promises.

A contents list is a run of lines that are nothing but marker and title, with at least two entries of its highest
rank, and either headed by 目录 or repeated by the body. It is kept out of the body and is the authority for where
a title ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder import markers
from builder.characters import PREFACES, SENTENCE_ENDS, fold_title
from builder.clean.line import Line
from builder.markers import Marker

_LONGEST_ENTRY = 80
_SHORTEST_RUN = 5
_SHORTEST_CERTAIN_RUN = 2  # under the word 目录, or when the body repeats it at once
_MOST_RUNS = 12  # a contents list stands near the beginning
_LEADER = re.compile(r"[ \t.．·…⋯]{2,120}[0-9０-９]{1,4}$")
_HEADED = ("目录", "目次")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents list. ``parent`` is the index of the entry above it."""

    marker: Marker
    title: str
    folded: str
    line: Line
    parent: int | None


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


def find(lines: Sequence[Line]) -> Contents | None:
    """The contents list of a text, or ``None``."""
    for first, last in _runs(lines)[:_MOST_RUNS]:
        found = _entries(lines[first:last])
        entries = _until_restart(found)
        last = first + len(entries)
        ranks = [entry.marker.rule.rank for entry in entries if entry.marker.rule.kind != "appendix"]
        if ranks.count(min(ranks, default=0)) < 2:
            continue
        contents = Contents(entries, first, last, _by_number(entries))
        start = _start(lines, first)
        headed = start < first
        certain = headed or len(entries) < len(found)
        if certain or (len(entries) >= _SHORTEST_RUN and _is_repeated(contents, lines[last:])):
            return replace(contents, first=start)
    return None


def _start(lines: Sequence[Line], first: int) -> int:
    """Where the list begins with its word 目录, a preface listed before the first entry included."""
    at = first
    while at > 0 and "".join(lines[at - 1].text[:_LONGEST_ENTRY].split()) in PREFACES:
        at -= 1
    headed = at > 0 and fold_title(lines[at - 1].text[:_LONGEST_ENTRY]) in _HEADED
    return at - 1 if headed else first


def _by_number(entries: Sequence[Entry]) -> dict[tuple[str, int], dict[str, Entry]]:
    groups: dict[tuple[str, int], dict[str, Entry]] = {}
    for entry in entries:
        key = (entry.marker.rule.prefix, entry.marker.number)
        groups.setdefault(key, {}).setdefault(entry.folded, entry)
    return groups


def _runs(lines: Sequence[Line]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and _is_entry(lines[index].text):
            continue
        if index - start >= _SHORTEST_CERTAIN_RUN:
            runs.append((start, index))
        start = index + 1
    return runs


def _is_entry(text: str) -> bool:
    text = _without_leader(text)
    if len(text) > _LONGEST_ENTRY or any(end in text for end in SENTENCE_ENDS):
        return False
    marker = markers.match(text)
    return marker is not None and marker.rule.kind != "box" and bool(fold_title(text[len(marker.text) :]))


def _without_leader(text: str) -> str:
    """An entry without the dots and the page number behind it: 第一章 总则………3."""
    return text if len(text) > 2 * _LONGEST_ENTRY else _LEADER.sub("", text)


def _until_restart(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries up to where the first one comes again: there the body begins."""
    first = entries[0]
    for index, entry in enumerate(entries[1:], 1):
        if (entry.marker.rule, entry.marker.number, entry.folded) == (
            first.marker.rule,
            first.marker.number,
            first.folded,
        ):
            return entries[:index]
    return entries


def _entries(lines: Sequence[Line]) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    open_entries: list[int] = []
    for line in lines:
        marker = markers.match(line.text)
        if marker is None:
            raise AssertionError("a line of a run has a marker")
        while open_entries and entries[open_entries[-1]].marker.rule.rank >= marker.rule.rank:
            open_entries.pop()
        title = _without_leader(line.text)[len(marker.text) :].strip()
        parent = open_entries[-1] if open_entries else None
        entries.append(Entry(marker, title, fold_title(title), line, parent))
        open_entries.append(len(entries) - 1)
    return tuple(entries)


def _is_repeated(contents: Contents, rest: Sequence[Line]) -> bool:
    for line in rest:
        beginning = line.text[: 2 * _LONGEST_ENTRY]
        marker = markers.match(beginning)
        if marker and any(contents.beginning(marker, fold_title(beginning[len(marker.text) :]))):
            return True
    return False
