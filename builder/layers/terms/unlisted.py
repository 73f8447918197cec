"""Names that stand in the texts twice or more and that no glossary and no gazetteer has, for editors to judge.

Looked at are words in quotation marks (“读懂中国”), foreign abbreviations (5G, PM2.5) and the numbers of hot lines
(12345). This is a list and no finding: most of what a new text puts in quotation marks is no name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from builder.layers.terms.find import cut_out
from builder.layers.terms.gathered import finder
from builder.model.corpus import Corpus
from builder.model.document import Division, Document, Passage
from builder.text.fold import QUOTES
from builder.text.lookalikes import plain
from builder.text.source import Range

_PAIRS = dict.fromkeys(zip(QUOTES[::2], QUOTES[1::2], strict=True))
_QUOTED = re.compile("|".join(f"{a}([^{a}{b}\\t\\n]*){b}" for a, b in _PAIRS))
_NAME = re.compile(r"[^。！？]{2,20}")  # what is longer or ends in between are words that somebody says
_LATIN = re.compile(r"[0-9A-Za-z]+(?:[.+&/-][0-9A-Za-z]+)*\+?", re.ASCII)
_MEASURE = re.compile(r"[0-9.]+[A-Za-z]{2,}|[0-9.]{2,}[A-Za-z]", re.ASCII)  # 220kV, 16G; but 5G, 4K
_HOT_LINE = re.compile(
    r"(?<![0-9.])(?:1[0-9]{2}|1[0-9]{4}|9[56][0-9]{3})(?= ?[\u4e00-\u9fff]{0,4}(?:热线|电话))"
)
_AROUND = 10


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A name, how often its characters stand in all texts, and the first place that asks for it with words around it."""

    name: str
    count: int
    path: str
    line: int
    words: str

    @property
    def headline(self) -> str:
        """One line for people: ``path:line: “name” count: words``."""
        return f"{self.path}:{self.line}: “{self.name}” {self.count} 次：{self.words}"


def unlisted(corpus: Corpus) -> list[Unlisted]:
    """All of them, the most frequent first."""
    found: dict[str, tuple[Document, Division | Passage, str]] = {}
    for document in corpus.documents:
        for name, unit, words in _asking(corpus, document):
            found.setdefault(name, (document, unit, words))
    counts = _counts(corpus, list(found))
    names = [
        Unlisted(name, counts[name], document.source.path, _line(document, unit), words)
        for name, (document, unit, words) in found.items()
        if counts[name] > 1
    ]
    return sorted(names, key=lambda one: -one.count)


def _asking(corpus: Corpus, document: Document) -> Iterator[tuple[str, Division | Passage, str]]:
    """The names in a text that are not known at that place, with the unit and the words around them."""
    city = document.metadata.city
    known = finder(corpus.editorial, city).known
    left_out = {w for one in corpus.editorial.glossaries if one.concerns(city) for w in one.not_terms}
    for unit, text in _texts(document):
        places = sorted(_names(text))
        ranges = known(text) if places else []
        for start, end in places:
            if text[start:end] not in left_out and not _covered(ranges, start, end):
                yield text[start:end], unit, " ".join(text[max(0, start - _AROUND) : end + _AROUND].split())


def _texts(document: Document) -> Iterator[tuple[Division | Passage, str]]:
    yield from ((one, plain(one.title)) for one in document.headings if one.status == "present")
    yield from ((one, plain(one.text)) for one in document.passages)


def _names(text: str) -> set[Range]:
    """Where something that looks like a name stands in a text."""
    quoted = (match.span(match.lastindex or 0) for match in _QUOTED.finditer(text))
    return {
        *(where for where in quoted if _NAME.fullmatch(text, *where)),
        *(match.span() for match in _LATIN.finditer(text) if _is_abbreviation(match[0])),
        *(match.span() for match in _HOT_LINE.finditer(text)),
    }


def _is_abbreviation(token: str) -> bool:
    return len(token) > 1 and token.lower() != token and not _MEASURE.fullmatch(token)


def _covered(ranges: Sequence[Range], start: int, end: int) -> bool:
    """Whether one of the ranges, which are in order and do not overlap, holds a stretch."""
    at = bisect_right(ranges, start, key=lambda one: one[0]) - 1
    return at >= 0 and ranges[at][1] >= end


def _counts(corpus: Corpus, names: Sequence[str]) -> Counter[str]:
    """How often the characters of each name stand in all texts, in quotation marks or not."""
    automaton = AhoCorasick(names)
    found: Counter[str] = Counter()
    for document in corpus.documents:
        for _, text in _texts(document):
            for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
                found[names[index]] += not cut_out(text, start, end)
    return found


def _line(document: Document, unit: Division | Passage) -> int:
    return document.source.line_column(unit.where[0][0])[0]
