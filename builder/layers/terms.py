"""Where texts use the terms of the glossary.

Found by leftmost-longest matching over the wordings of all terms, the longer names in which they do not count, and the
names of the city's gazetteer: a term inside a longer name is that name's, not the term's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from builder.gazetteer import City
from builder.glossary import Term
from builder.model import Document
from builder.source import Range

_GOES_ON = re.compile(r"[0-9A-Za-z][0-9A-Za-z+]")
_CAME_FROM = re.compile(r"[0-9A-Za-z+][0-9A-Za-z]")
_BOOK_TITLE = re.compile(r"《[^《》]*》")


@dataclass(frozen=True, slots=True)
class Use:
    """A term, by id, in a text, by code point offsets, end exclusive.

    ``in_book_title``: it is a part of the longer title of a document (《粤港澳大湾区发展规划纲要》).
    """

    term: str
    start: int
    end: int
    in_book_title: bool = False


@dataclass(frozen=True, slots=True)
class TermLayer:
    """Uses by passage id and by division id (in its title), in order."""

    passages: dict[str, tuple[Use, ...]]
    titles: dict[str, tuple[Use, ...]]


class TermFinder:
    """Finds terms in texts. Build it once for a city (or for texts of none)."""

    def __init__(self, terms: Sequence[Term], city: City | None) -> None:
        owners: dict[str, str | None] = {name.surface: None for name in city.names} if city else {}
        owners |= {longer: None for term in terms for longer in term.not_in}
        owners |= {wording: term.id for term in terms for wording in term.wordings}
        self._owners = tuple(owners.values())
        self._automaton = AhoCorasick(tuple(owners), matchkind=MatchKind.LeftmostLongest)

    def find(self, text: str) -> tuple[Use, ...]:
        """Every use in a text, in order."""
        found = [
            (owner, start, end)
            for index, start, end in self._automaton.find_matches_as_indexes(text)
            if (owner := self._owners[index]) is not None and not _cut_out(text, start, end)
        ]
        titles = [match.span() for match in _BOOK_TITLE.finditer(text)] if found and "《" in text else []
        return tuple(Use(owner, start, end, _inside(titles, start, end)) for owner, start, end in found)


def _cut_out(text: str, start: int, end: int) -> bool:
    """Whether figures or Latin letters go on beyond an edge: 12218 in 122180, 1+1+4 in 1+1+4+5."""
    return bool(
        _CAME_FROM.search(text[max(0, start - 1) : start + 1]) or _GOES_ON.search(text[end - 1 : end + 1])
    )


def _inside(titles: Iterable[Range], start: int, end: int) -> bool:
    """Whether a title in book title marks says more than these words."""
    return any(a < start and end < b and (a + 1, b - 1) != (start, end) for a, b in titles)


def annotate(document: Document, finder: TermFinder) -> TermLayer:
    """The layer of one document."""
    present = (division for division in document.headings if division.status == "present")
    passages = {passage.id: finder.find(passage.text) for passage in document.passages}
    titles = {division.id: finder.find(division.title) for division in present}
    return TermLayer(
        {key: uses for key, uses in passages.items() if uses},
        {key: uses for key, uses in titles.items() if uses},
    )


def first_in_sections(document: Document, layer: TermLayer) -> dict[str, tuple[Use, ...]]:
    """By passage id the uses that come first in their section, what stands in longer titles left out.

    A section is what stands under one heading.
    """
    seen: set[tuple[str, str]] = set()
    found: dict[str, tuple[Use, ...]] = {}
    for passage in document.passages:
        for use in layer.passages.get(passage.id, ()):
            key = passage.division, use.term
            if key not in seen and not use.in_book_title:
                seen.add(key)
                found[passage.id] = (*found.get(passage.id, ()), use)
    return found
