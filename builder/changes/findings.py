"""Findings that one state has and the other has not. One that only stands on another line, or counts otherwise, is the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from builder.findings.finding import Finding
from builder.model.corpus import Corpus

_REGISTERED_LATER = "W221"  # a new address is no news: its passage is
_ADDRESSES = ("E141", "E142")  # told with the address, and what would keep it
_LINE = re.compile(r"第\d+行")
Lines = Mapping[str, Mapping[int, int]]
"""By the paths of source texts the new line of each old one that is still there."""


def lines(base: Corpus, head: Corpus) -> Lines:
    """Which line of the head each line of the base is, for the texts that changed."""
    after = {document.source.path: document.source.text for document in head.documents}
    return {
        source.path: _lines(source.text.split("\n"), after[source.path].split("\n"))
        for source in (document.source for document in base.documents)
        if source.path in after and after[source.path] != source.text
    }


def _lines(old: list[str], new: list[str]) -> dict[int, int]:
    found: dict[int, int] = {}
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal" or b - a == d - c:
            found.update(zip(range(a + 1, b + 1), range(c + 1, d + 1), strict=True))
    return found


@dataclass(frozen=True, slots=True)
class _Known:
    """A finding and what it is known by: its words, and its line in the head."""

    finding: Finding
    words: tuple[str, ...]
    place: tuple[str, ...]


def compared(
    base: Iterable[Finding], head: Iterable[Finding], known: Lines
) -> tuple[list[Finding], list[Finding]]:
    """The findings that are new, and those that are there no longer."""
    old = [_known(found, known.get(found.path, {}).get(found.line, found.line)) for found in base]
    new = [_known(found, found.line) for found in head]
    old, new = _without(old, new, lambda one: one.words), _without(new, old, lambda one: one.words)
    old, new = _without(old, new, lambda one: one.place), _without(new, old, lambda one: one.place)
    return [one.finding for one in new], [one.finding for one in old]


def _known(found: Finding, line: int) -> _Known:
    words = found.quote or _LINE.sub("", found.message)
    return _Known(found, (found.path, found.code, words), (found.path, found.code, str(line)))


def _without(
    found: Iterable[_Known], other: Iterable[_Known], key: Callable[[_Known], tuple[str, ...]]
) -> list[_Known]:
    left = Counter(map(key, other))
    kept = []
    for one in found:
        if left[key(one)]:
            left[key(one)] -= 1
        else:
            kept.append(one)
    return kept


def untold(
    found: Iterable[Finding], places: Collection[tuple[str, int, str]], said: Collection[str]
) -> list[Finding]:
    """Without those that are told otherwise: about gaps (``places``), about addresses (``said`` in them), new addresses."""
    return [
        one
        for one in found
        if one.code != _REGISTERED_LATER
        and (one.path, one.line, one.code) not in places
        and not (one.code in _ADDRESSES and any(words in one.message for words in said))
    ]
