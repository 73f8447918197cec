"""Quotations taken from the published texts and altered, with what was done to them.

Alterations stand apart from each other and from the ends, so that the cheapest reading of them is the one that was
made. One thing remains: where one of several equal neighbours is dropped or doubled, nobody can tell which it was; the
place is then the first of them (:func:`leftmost`).
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

APART = 6
FROM_ENDS = 2
_OTHER_WIDTH = {
    "，": ",",
    ",": "，",
    "。": "｡",
    "；": ";",
    ";": "；",
    "：": ":",
    "（": "(",
    "）": ")",
    "“": '"',
    "”": "」",
}
HAN = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True, order=True)
class Change:
    """One alteration: its kind, where it stands in the original, the words of both sides."""

    at: int
    kind: str
    quotation: str
    original: str


@dataclass(frozen=True)
class Quotation:
    """An altered quotation, the words it was made from, the addresses of passages that have them."""

    words: str
    original: str
    addresses: frozenset[str]
    changes: tuple[Change, ...]


def solid(text: str) -> str:
    """Blanks do not count."""
    return re.sub(r"\s", "", text)


def leftmost(change: Change, original: str) -> Change:
    """The same change, at the first of equal neighbours."""
    at = change.at
    character = change.original or change.quotation
    if change.kind in ("missing", "extra") and len(character) == 1:
        while at and original[at - 1] == character:
            at -= 1
    return Change(at, change.kind, change.quotation, change.original)


def passages(documents: Sequence[dict[str, Any]], half: int) -> list[dict[str, Any]]:
    """Every second passage with words enough, tables left out: ``half`` is 0 (for tuning) or 1 (held aside)."""
    all_passages = (p for d in documents for p in d["passages"] if p["text"] and not p["rows"])
    found = [p for p in all_passages if len(solid(p["text"])) >= 15]
    return found[half::2]


def characters_of(documents: Sequence[dict[str, Any]], half: int) -> list[str]:
    """The Chinese characters of half of the passages."""
    return sorted({c for p in passages(documents, half) for c in p["text"] if HAN.match(c)})


def unaltered(
    documents: Sequence[dict[str, Any]], half: int, seed: int, *, lengths: tuple[int, int] = (15, 80)
) -> Iterator[Quotation]:
    """Quotations of 15 to 80 characters, or of other lengths, that begin and end with a Chinese character; without
    end."""
    rng = random.Random(seed)
    least, most = lengths
    chosen = [p for p in passages(documents, half) if len(solid(p["text"])) >= least]
    texts = {p["url"]: solid(p["text"]) for d in documents for p in d["passages"] if p["text"]}
    while True:
        text = solid(rng.choice(chosen)["text"])
        length = rng.randint(least, min(most, len(text)))
        start = rng.randint(0, len(text) - length)
        words = text[start : start + length]
        if HAN.match(words[0]) and HAN.match(words[-1]):
            yield Quotation(words, words, frozenset(u for u, other in texts.items() if words in other), ())


def altered(documents: Sequence[dict[str, Any]], half: int, seed: int) -> Iterator[Quotation]:
    """Quotations with one to three alterations; without end."""
    rng = random.Random(seed + 1)
    characters = characters_of(documents, half)
    for quotation in unaltered(documents, half, seed):
        changes = sorted(_changes(rng, quotation.original, characters))
        if not changes:
            continue
        words = quotation.original
        for change in reversed(changes):
            words = words[: change.at] + change.quotation + words[change.at + len(change.original) :]
        yield Quotation(words, quotation.original, quotation.addresses, tuple(changes))


def _changes(rng: random.Random, text: str, characters: Sequence[str]) -> list[Change]:
    made: list[Change] = []
    for _ in range(rng.randint(1, 3)):
        at = rng.randint(FROM_ENDS, len(text) - FROM_ENDS - 2)
        change = _change(rng, text, at, rng.choice(characters))
        if change and all(abs(change.at - other.at) >= APART for other in made):
            made.append(change)
    return made


def _change(rng: random.Random, text: str, at: int, another: str) -> Change | None:
    here, pair = text[at], text[at : at + 2]
    if here in _OTHER_WIDTH:
        return Change(at, "wrong", _OTHER_WIDTH[here], here)
    if not HAN.match(here):
        return None
    kind = rng.choice(["wrong", "missing", "extra", "exchanged"])
    if kind == "missing":
        return Change(at, kind, "", here)
    if kind == "extra":
        return Change(at, kind, another, "")
    if kind == "exchanged" and HAN.match(pair[1]) and pair[0] != pair[1]:
        return Change(at, kind, pair[::-1], pair)
    return Change(at, "wrong", another, here) if another != here else None
