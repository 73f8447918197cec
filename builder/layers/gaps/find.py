"""Where the rules fire in a text, which of them then speak, and the gaps that they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from builder.editorial.typos import Typo
from builder.layers.gaps import counted, numbers, remainders, signs, strays, words, years
from builder.layers.gaps.places import Unit, units
from builder.layers.gaps.rule import Hit, Rule
from builder.layers.gaps.typos import rules_of
from builder.model.document import Document, Gap
from builder.text.lookalikes import plain

RULES: tuple[Rule, ...] = (
    *years.RULES,
    *numbers.RULES,
    *counted.RULES,
    *remainders.RULES,
    *words.RULES,
)
_CONTEXT = 5
_BREAKS = "，,、。；;：:！？\t\n"


class Finder:
    """Finds where rules fire. Build it once for a list of rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules: dict[str, list[Rule]] = {}
        for rule in rules:
            for word in rule.words:
                self._rules.setdefault(word, []).append(rule)
        self._by_index = tuple(tuple(found) for found in self._rules.values())
        self._automaton = AhoCorasick(tuple(self._rules), matchkind=MatchKind.Standard)

    def find(self, text: str) -> list[Hit]:
        """Every place where a rule fires, in the order of the text; each rule once at a place."""
        found: dict[tuple[str, int], Hit] = {}
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for rule in self._by_index[index]:
                hit = rule.hit(text, start, end)
                if hit:
                    found.setdefault((rule.id, hit.place), hit)
        return sorted(found.values(), key=lambda hit: hit.place)


@lru_cache(maxsize=8)
def finder(typos: tuple[Typo, ...]) -> Finder:
    """What finds the gaps of the table and the typos that editors list."""
    return Finder((*RULES, *rules_of(typos)))


def find_gaps(document: Document, typos: tuple[Typo, ...]) -> Iterator[Gap]:
    """Every gap that the rules find, and what the whole text shows to have lost."""
    found = finder(typos)
    hits = [(unit, hit) for unit in units(document) for hit in found.find(plain(unit.text))]
    shown = signs.shown(document, [hit for _, hit in hits])
    yield from shown.gaps
    yield from strays.foreign(document)
    yield from strays.beheaded(document)
    seen: set[int] = set()
    for unit, hit in hits:
        place = unit.source(hit.place)
        confidence = hit.rule.confidence(shown.signs, hit.word)
        if confidence and place not in seen:
            seen.add(place)
            yield _gap(unit, hit, place, confidence)


def _gap(unit: Unit, hit: Hit, place: int, confidence: str) -> Gap:
    garbled = hit.rule.kind in ("typo", "stray")
    start, end = (hit.start, hit.end) if garbled else _around(unit.text, hit)
    return Gap(
        kind=hit.rule.kind,
        code=hit.rule.code,
        text=unit.text[start:end],
        where=(unit.source(start), unit.source(end - 1) + 1),
        passage=unit.passage.id if unit.passage else None,
        note=hit.rule.note.format(word=unit.text[hit.start : hit.end]),
        place=place,
        at=hit.place if unit.passage else None,
        confidence=confidence,
        rule=hit.rule.id,
        division=unit.division,
    )


def _around(text: str, hit: Hit) -> tuple[int, int]:
    """The word with a few characters before and behind its place, as far as the clause goes."""
    start, end = hit.place, max(hit.end, hit.place)
    while start > max(0, hit.place - _CONTEXT) and text[start - 1] not in _BREAKS:
        start -= 1
    while end < min(len(text), hit.place + _CONTEXT) and text[end] not in _BREAKS:
        end += 1
    if start == end:  # between two breaks: the one before it
        start -= 1
    return start, end
