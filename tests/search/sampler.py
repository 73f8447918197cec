"""Phrases to search for, drawn from the texts: the same texts and the same seed give the same phrases.

No phrase has a blank or an ASCII quotation mark: most search boxes give these a meaning of their own.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tests.search.folding import fold

SEED = 2026
HAN = "[\u4e00-\u9fff]"
_ALONE = re.compile(f"(?<=[、“])({HAN}+)(?=[、”])")
_COMMON = 8  # times that a word stands in the texts
_TERM_TIMES = 2
_LABEL = "篇首"  # the site's own heading above what comes before the first one: on the page, not in the text
_TRIES = 1000

_PATTERNS = {
    "punctuation": re.compile(f"{HAN}{{2,4}}[，,。；;：:（）()《》、]{HAN}{{2,4}}"),
    "quotation marks": re.compile(f"{HAN}{{0,2}}“[^“”\\s]{{2,8}}”{HAN}{{0,3}}|[、，,]“{HAN}{{2,5}}"),
    "digits": re.compile(f"{HAN}{{0,2}}[0-9]+(?:\\.[0-9]+)?[%％]?{HAN}{{1,2}}"),
}
COUNTS = {
    "two-character words": 40,
    "policy terms": 40,
    "across words": 25,
    "punctuation": 15,
    "quotation marks": 10,
    "digits": 10,
    "single characters": 10,
}
ABSENT = 20


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase and how it was chosen; ``occurs`` is whether the texts have it."""

    words: str
    category: str
    occurs: bool = True


class Sampler:
    """Draws phrases from texts: a text is a passage, a heading or a cell."""

    def __init__(
        self,
        texts: Iterable[str],
        seed: int = SEED,
        counts: Mapping[str, int] = COUNTS,
        absent: int = ABSENT,
    ) -> None:
        """Take the texts, a seed, how many phrases of each category are wanted, and how many that do not occur."""
        self._counts, self._wanted = counts, absent
        self._texts = list(texts)
        self._all = "\n".join(self._texts)
        self._folded = fold(self._all)
        self._random = random.Random(seed)

    def phrases(self) -> list[Phrase]:
        """All phrases: those that occur by category, then those that do not."""
        drawn: dict[str, Phrase] = {}
        for category, count in self._counts.items():
            candidates = [words for words in self._candidates(category) if words not in drawn]
            for words in self._random.sample(candidates, count):
                drawn[words] = Phrase(words, category)
        return [*drawn.values(), *(Phrase(words, "absent", occurs=False) for words in self._absent())]

    def _candidates(self, category: str) -> list[str]:
        """Distinct phrases of a category, in an order that does not depend on the run."""
        found: Iterable[str]
        if category == "two-character words":
            found = (word for word in self._words(2, 2) if self._all.count(word) >= _COMMON)
        elif category == "policy terms":
            found = self._terms()
        elif category == "across words":
            found = self._across()
        elif category == "single characters":
            found = (c for c in re.findall(HAN, self._all) if c not in _LABEL)
        else:
            found = (match[0] for text in self._texts for match in _PATTERNS[category].finditer(text))
        return sorted(set(found))

    def _words(self, shortest: int, longest: int) -> list[str]:
        """Words that stand alone somewhere, between two marks: that they are words needs no dictionary."""
        alone = {word for word in _ALONE.findall(self._all) if shortest <= len(word) <= longest}
        return sorted(alone)

    def _terms(self) -> list[str]:
        return [term for term in self._words(4, 8) if self._all.count(term) >= _TERM_TIMES]

    def _across(self) -> Iterator[str]:
        """Strings that begin within a word and go on beyond its end."""
        words = "|".join(sorted(self._words(2, 4), key=len, reverse=True))
        return (match[0][1:] for match in re.finditer(f"(?:{words}){HAN}{{1,3}}", self._all))

    def _absent(self) -> list[str]:
        """Halves of policy terms put together anew, such that the texts do not have the whole."""
        terms = self._terms()
        made: dict[str, None] = {}
        for _ in range(_TRIES):
            first, second = self._random.sample(terms, 2)
            words = first[: len(first) // 2] + second[len(second) // 2 :]
            if len(words) >= 4 and fold(words) not in self._folded:
                made[words] = None
            if len(made) == self._wanted:
                return list(made)
        raise ValueError("The texts are too short to make phrases that they lack.")
