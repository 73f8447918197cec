"""Which topics a passage is about, and what in it says so.

Words of the editors' taxonomy are looked for in three places: the text (a strong word tells the
topic by itself, a supporting word only with others), the titles above it (the nearest counting
most) and its lead, the short first sentence that names what it is about (经济实力迈上新台阶。).
Text evidence grows with the passage while a title weighs a constant and a share of it, so that
titles decide about a short passage and only tip the balance in a long one.

One word alone is not enough (深海 in a list of industries), and a topic to which a long passage
gives sentences of its own is named however much the passage says of another.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from builder.editorial.topics import Topic
from builder.layers.topics import sentences
from builder.text.lookalikes import plain

STRONG, SUPPORTING = 2.0, 1.0
REPEATED = (0.0, 1.0, 1.5, 1.8, 2.0)  # a word said again adds less and less
LEAD_WEIGHT = 1.4  # the nearest title weighs 1, the next FURTHER, then FURTHER squared …
FURTHER = 0.45
TITLE_BASE, TITLE_SHARE = 3.0, 0.3  # a title weighs a constant and a share of the best text score
UNCONFIRMED = 0.35  # for a topic only titles speak for, when the text speaks of something else
ENOUGH = 1.5
SHORT = 6  # a passage of so few characters without words of its own takes nothing from titles
CAPTION = 40  # in a longer one a strong word said once is no evidence without a title or another word
NEAR_THE_TOP = 0.74  # a topic stays if it scores this power of the main one: long texts have more
TITLED = "标题："  # stands before words of titles among the evidence
OWN, OWN_SHARE = 8.0, 0.15  # or if it scores so much by its words and has this share of the sentences
MOST, ANOTHER_EACH = 3, 400  # topics at most, and one more for every so many characters

_LEAD = re.compile(r"\W*(?:[一二三四五六七八九十]+[是、])?([^。；：:;]{2,30})[。：:]")

Words = dict[int, list[str]]  # words found, by the topic they speak for (its place in the taxonomy)


@dataclass(frozen=True, slots=True)
class TopicScore:
    """A topic's id, how clearly it was found, and the words that say so, titles' as ``标题：…``."""

    topic: str
    score: float
    evidence: tuple[str, ...]

    @property
    def titled(self) -> tuple[str, ...]:
        """The words of titles and of the lead that say so."""
        return tuple(word.removeprefix(TITLED) for word in self.evidence if word.startswith(TITLED))

    @property
    def said(self) -> tuple[str, ...]:
        """The words of the text itself that say so."""
        return tuple(word for word in self.evidence if not word.startswith(TITLED))


class _Said(NamedTuple):
    """What a text says: whether anything, score and words of each topic, its share of the sentences."""

    any: bool
    scores: dict[int, float]
    words: Words
    sentences: Mapping[int, float]


class _Vocabulary(NamedTuple):
    automaton: AhoCorasick
    words: tuple[str, ...]
    gives: tuple[Mapping[int, float], ...]  # of each word: the weight it gives to which topics


class TopicMatcher:
    """Scores passages. Build it once for a corpus: it keeps the automata and the titles it read."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        """Take the taxonomy in its published order, which also decides between equal scores."""
        self._ids = tuple(t.id for t in topics)
        in_text = [dict.fromkeys(t.words, SUPPORTING) | dict.fromkeys(t.strong, STRONG) for t in topics]
        in_titles = [dict.fromkeys((*t.strong, *t.headings), 1.0) for t in topics]
        exceptions = [t.except_ for t in topics]
        self._in_text = _vocabulary(in_text, exceptions)
        self._in_titles = _vocabulary(in_titles, exceptions)
        self._title = lru_cache(maxsize=None)(self._read_title)

    def score(self, text: str, headings: Sequence[str]) -> tuple[TopicScore, ...]:
        """Topics of a passage, the main one first; none where nothing speaks for any.

        ``headings`` are the titles above it, the highest first; its own lead may be among them.
        """
        text, headings = plain(text), [plain(heading) for heading in headings]
        shares, titled = self._read_titles(text, headings)
        said = self._read_text(text, shares)
        if not said.any and len(text.strip()) <= SHORT:
            return ()
        weight = TITLE_BASE + TITLE_SHARE * max(said.scores.values(), default=0.0)
        total = dict(said.scores)
        for topic, share in shares.items():
            confirmed = 1.0 if topic in said.scores or not said.scores else UNCONFIRMED
            total[topic] = total.get(topic, 0.0) + share * weight * confirmed
        return tuple(
            TopicScore(self._ids[topic], round(total[topic], 2), (*titled[topic], *said.words[topic]))
            for topic in _worth_naming(total, said, len(text))
        )

    def _read_text(self, text: str, titled: Container[int]) -> _Said:
        """What the text itself says of each topic, but nothing of those for which one word alone speaks."""
        scores: dict[int, float] = defaultdict(float)
        words: Words = defaultdict(list)
        told: set[int] = set()  # by a strong word, said often enough to be none of a list
        matches = self._in_text.automaton.find_matches_as_indexes(text)
        for word, count in Counter(word for word, _, _ in matches).items():
            repeated = REPEATED[min(count, len(REPEATED) - 1)]
            for topic, weight in self._in_text.gives[word].items():
                scores[topic] += weight * repeated
                words[topic].append(self._in_text.words[word])
                if weight == STRONG and (count > 1 or len(text) <= CAPTION):
                    told.add(topic)
        alone = {
            t for t, of_topic in words.items() if len(of_topic) == 1 and t not in told and t not in titled
        }
        enough = {topic: score for topic, score in scores.items() if topic not in alone}
        where = [(start, self._in_text.gives[word]) for word, start, _ in matches]
        return _Said(bool(scores), enough, words, sentences.shares(text, where))

    def _read_titles(self, text: str, headings: Sequence[str]) -> tuple[dict[int, float], Words]:
        """Share and words of each topic that the lead and the titles above speak for."""
        match = _LEAD.match(text)
        lead = match[1] if match else ""
        above = [title for title in reversed(headings) if title.rstrip("。：:") != lead]
        weighted = [(lead, LEAD_WEIGHT), *((title, FURTHER**n) for n, title in enumerate(above))]
        shares: dict[int, float] = defaultdict(float)
        titled: Words = defaultdict(list)
        for title, weight in weighted:
            for topic, words in self._title(title).items():
                shares[topic] += weight
                titled[topic] = list(dict.fromkeys([*titled[topic], *words]))
        return shares, titled

    def _read_title(self, title: str) -> Words:
        """Words of one title (cached: a title stands above many passages)."""
        found: Words = defaultdict(list)
        for word, _, _ in self._in_titles.automaton.find_matches_as_indexes(title):
            for topic in self._in_titles.gives[word]:
                found[topic].append(f"{TITLED}{self._in_titles.words[word]}")
        return found


def _vocabulary(weights: list[dict[str, float]], exceptions: list[tuple[str, ...]]) -> _Vocabulary:
    """One automaton for the words of all topics; only the longest word at a place counts.

    So 科技金融 is not 科技, and an exception hides the words inside it. It hides them from its own
    topic only: to the others it gives what the words inside would have given.
    """
    gives: dict[str, dict[int, float]] = defaultdict(dict)
    for topic, of_topic in enumerate(weights):
        for word, weight in of_topic.items():
            gives[word][topic] = weight
    excepting: dict[str, set[int]] = defaultdict(set)
    for topic, listed in enumerate(exceptions):
        for word in listed:
            excepting[word].add(topic)
    counted = len(gives)
    words = (*gives, *sorted(excepting.keys() - gives.keys()))
    known = {*words}
    for hidden in words[counted:]:
        inside = known.intersection(_parts(hidden))
        silent = set[int]().union(*(excepting[word] for word in inside & excepting.keys()))
        for word in inside - {hidden}:
            for topic, weight in gives[word].items():
                if topic not in silent:
                    gives[hidden][topic] = max(weight, gives[hidden].get(topic, 0.0))
    automaton = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest)
    return _Vocabulary(automaton, words, tuple(gives[word] for word in words))


def _parts(word: str) -> Iterator[str]:
    """Every stretch of a word, itself included."""
    return (word[start:end] for start, end in combinations(range(len(word) + 1), 2))


def _worth_naming(total: Mapping[int, float], said: _Said, length: int) -> list[int]:
    """The topics to name for a passage of this length, best first."""
    ranked = sorted(total, key=lambda topic: (-total[topic], topic))
    floor = max(ENOUGH, total[ranked[0]] ** NEAR_THE_TOP) if ranked else ENOUGH

    def has_sentences(topic: int) -> bool:
        return said.scores.get(topic, 0.0) >= OWN and said.sentences.get(topic, 0.0) >= OWN_SHARE

    named = [topic for topic in ranked if total[topic] >= floor or has_sentences(topic)]
    return named[: MOST + length // ANOTHER_EACH]
