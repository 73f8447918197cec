"""Where texts use the terms of the glossary.

Found by leftmost-longest matching over the wordings of all terms, the longer names in which they do not count, and the
names of the city's gazetteer: a term inside a longer name is that name's, not the term's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ahocorasick_rs import AhoCorasick, MatchKind

from builder.editorial.cities import City
from builder.editorial.terms import Term
from builder.model.document import Document
from builder.text.lookalikes import plain
from builder.text.source import Range

_GOES_ON = re.compile(r"[0-9A-Za-z][0-9A-Za-z+]")
_BEFORE_DECIMALS = re.compile(r"[0-9][.．,，]")
_BEHIND_A_QUANTITY = re.compile(
    r"[.．,，][0-9]| ?[％%‰℃万亿千百十元个件家人次项条座所公平立米吨亩户名年月日]"
)
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
class FoundTerms:
    """What one text has: uses by passage id and by division id (in its title), in order.

    ``promised`` are those in titles of divisions that only the contents list has; they count nowhere. ``longer`` says
    how often a term's wording stands in which longer name, by both: there it is not the term.
    """

    passages: dict[str, tuple[Use, ...]]
    titles: dict[str, tuple[Use, ...]]
    promised: dict[str, tuple[Use, ...]] = field(default_factory=dict)
    longer: Counter[tuple[str, str]] = field(default_factory=Counter)


class TermFinder:
    """Finds terms in texts. Build it once for a city (or for texts of none)."""

    def __init__(self, terms: Sequence[Term], city: City | None) -> None:
        owners: dict[str, str | None] = {name.surface: None for name in city.names} if city else {}
        owners |= {longer: None for term in terms for longer in term.not_in}
        wordings = {wording: term.id for term in terms for wording in term.wordings}
        owners |= wordings
        self._owners = tuple(owners.values())
        self._names = tuple(owners)
        self._automaton = AhoCorasick(self._names, matchkind=MatchKind.LeftmostLongest)
        self._inside = _inside_names(owners, wordings)

    def known(self, text: str) -> list[Range]:
        """Every stretch that is a term, a longer name or a place, in order."""
        found = self._automaton.find_matches_as_indexes(plain(text))
        return [(start, end) for _, start, end in found]

    def find(self, text: str) -> tuple[Use, ...]:
        """Every use in a text, in order."""
        return self.read(text)[0]

    def read(self, text: str) -> tuple[tuple[Use, ...], list[tuple[str, str]]]:
        """Every use in a text, and the terms inside longer names with these names, both in order."""
        found: list[tuple[str, int, int]] = []
        longer: list[tuple[str, str]] = []
        text = plain(text)
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            owner = self._owners[index]
            if owner is not None and not cut_out(text, start, end):
                found.append((owner, start, end))
            longer += [(term, self._names[index]) for term in self._inside.get(index, ())]
        titles = [match.span() for match in _BOOK_TITLE.finditer(text)] if found and "《" in text else []
        return tuple(
            Use(term, start, end, _in_title(titles, start, end)) for term, start, end in found
        ), longer


def _inside_names(owners: Mapping[str, str | None], wordings: Mapping[str, str]) -> dict[int, list[str]]:
    """By the place of a name among all: the other terms that a reader would see in it, once for each time."""
    automaton = AhoCorasick(tuple(wordings))
    terms = tuple(wordings.values())
    found: dict[int, list[str]] = {}
    for at, (name, owner) in enumerate(owners.items()):
        matches = automaton.find_matches_as_indexes(name, overlapping=True)
        inside = sorted(
            (start, -end, terms[index]) for index, start, end in matches if end - start < len(name)
        )
        ends: dict[str, int] = {}  # of each term, where its last time ends: its wordings stand in each other
        for start, minus_end, term in inside:
            if term != owner and start >= ends.get(term, 0):
                ends[term] = -minus_end
                found.setdefault(at, []).append(term)
    return found


def cut_out(text: str, start: int, end: int) -> bool:
    """Whether figures or Latin letters go on beyond an edge (12218 in 122180, 1+1+4 in 1+1+4+5), or bare figures count."""
    return bool(
        _CAME_FROM.search(text[max(0, start - 1) : start + 1])
        or _GOES_ON.search(text[end - 1 : end + 1])
        or (text[start:end].isdecimal() and _is_quantity(text, start, end))
    )


def _is_quantity(text: str, start: int, end: int) -> bool:
    """Whether figures are an amount or a part of one: 1310亿元, 12345.6."""
    before = _BEFORE_DECIMALS.fullmatch(text[max(0, start - 2) : start])
    return bool(before or _BEHIND_A_QUANTITY.match(text, end))


def _in_title(titles: Iterable[Range], start: int, end: int) -> bool:
    """Whether a title in book title marks says more than these words."""
    return any(a < start and end < b and (a + 1, b - 1) != (start, end) for a, b in titles)


def annotate(document: Document, finder: TermFinder) -> FoundTerms:
    """The layer of one document."""
    uses: dict[str, dict[str, tuple[Use, ...]]] = {"passages": {}, "titles": {}, "promised": {}}
    longer: Counter[tuple[str, str]] = Counter()
    for part, identifier, text in _texts(document):
        found, inside = finder.read(text)
        if found:
            uses[part][identifier] = found
        if part != "promised":
            longer.update(inside)
    return FoundTerms(**uses, longer=longer)


def _texts(document: Document) -> Iterator[tuple[str, str, str]]:
    """Everything that is read: what it is, its id and its words."""
    for division in document.headings:
        yield "titles" if division.status == "present" else "promised", division.id, division.title
    for passage in document.passages:
        yield "passages", passage.id, passage.text


def first_in_sections(document: Document, layer: FoundTerms) -> dict[str, tuple[Use, ...]]:
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
