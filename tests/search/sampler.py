"""Phrases to search for, drawn from the published data by a seed, and phrases that do not occur."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tests.search.brute import Brute, places

_WORDS = re.compile(r"[\u4e00-\u9fff]+")
_PUNCTUATED = re.compile(r"[\u4e00-\u9fff]{1,6}[，。、；：,.;:（）()《》%％·—-][\u4e00-\u9fff]{1,6}")
_QUOTED = re.compile(r"[\u4e00-\u9fff]{0,3}“[^”\s]{1,8}”[\u4e00-\u9fff]{0,4}")
_DIGITS = re.compile(r"[\u4e00-\u9fff]{0,4}[0-9][0-9.%％]*[\u4e00-\u9fff]{0,4}")


def _fields(documents: Iterable[Mapping[str, Any]]) -> list[str]:
    return [field for place in places(documents) for field in place.fields if field]


def _slices(fields: list[str], rng: random.Random, length: Callable[[], int]) -> str:
    """A stretch of ideographs anywhere in a run of them: words, parts of words, strings across their borders."""
    while True:
        runs = _WORDS.findall(rng.choice(fields))
        wanted = length()
        fitting = [run for run in runs if len(run) >= wanted]
        if fitting:
            run = rng.choice(fitting)
            start = rng.randrange(len(run) - wanted + 1)
            return str(run[start : start + wanted])


def _matching(fields: list[str], rng: random.Random, pattern: re.Pattern[str]) -> str:
    while True:
        found = pattern.findall(rng.choice(fields))
        if found:
            return str(rng.choice(found))


def present(documents: list[Mapping[str, Any]], count: int, seed: int) -> list[str]:
    """Phrases that occur: common words, terms, long stretches, punctuation, quotation marks, digits, single characters."""
    rng = random.Random(seed)
    fields = _fields(documents)
    kinds: list[Callable[[], str]] = [
        lambda: _slices(fields, rng, lambda: 2),
        lambda: _slices(fields, rng, lambda: rng.randint(3, 5)),
        lambda: _slices(fields, rng, lambda: rng.randint(6, 12)),
        lambda: _matching(fields, rng, _PUNCTUATED),
        lambda: _matching(fields, rng, _QUOTED),
        lambda: _matching(fields, rng, _DIGITS),
        lambda: _slices(fields, rng, lambda: 1),
    ]
    return [kinds[i % len(kinds)]() for i in range(count)]


def absent(documents: list[Mapping[str, Any]], count: int, seed: int) -> list[str]:
    """Phrases that do not occur, put together from halves of some that do."""
    rng = random.Random(seed)
    fields, brute = _fields(documents), Brute(documents)
    found: list[str] = []
    while len(found) < count:
        halves = [_slices(fields, rng, lambda: rng.randint(1, 4)) for _ in range(2)]
        if not brute.find("".join(halves)).occurrences:
            found.append("".join(halves))
    return found
