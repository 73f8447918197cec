"""Quotations made for measuring, from the passages held aside (:data:`tests.site.checking.ASIDE`): much altered, with a
sentence left out, cut short before another paragraph; and pieces of invented sentences. The same seed gives the same.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from tests.site.altered import HAN, Quotation, characters_of, passages, solid, unaltered
from tests.site.checking import ASIDE

Documents = Sequence[dict[str, Any]]
SENTENCE = re.compile("[^。！？；]+[。！？；][”’」』）]*")
KINDS = ("wrong", "missing", "extra")
CUT = (8, 27)  # characters
LEAST = 15  # characters that are left of a paragraph cut short


def much_altered(
    documents: Documents, seed: int, lengths: tuple[int, int], share: float
) -> Iterator[Quotation]:
    """Quotations of which a share of the characters is altered; without end.

    They stand anywhere, beside each other too, so that nobody can say which reading of them is right: the changes are
    not given.
    """
    rng = random.Random(seed + 1)
    characters = characters_of(documents, ASIDE)
    for quotation in unaltered(documents, ASIDE, seed, lengths=lengths):
        text = quotation.original
        places = [at for at, character in enumerate(text) if HAN.match(character)]
        number = round(len(text) * share)
        if len(places) < number:
            continue
        changed = {at: _changed(rng, text[at], characters) for at in rng.sample(places, number)}
        words = "".join(changed.get(at, character) for at, character in enumerate(text))
        yield Quotation(words, text, quotation.addresses, ())


def _changed(rng: random.Random, here: str, characters: Sequence[str]) -> str:
    """Another character in place of one, none, or one more before it."""
    kind = rng.choice(KINDS)
    another = rng.choice([character for character in characters if character != here])
    return {"wrong": another, "missing": "", "extra": another + here}[kind]


def left_out(documents: Documents, seed: int) -> list[str]:
    """Of every passage with three sentences or more: three that follow each other, without the middle one."""
    rng = random.Random(seed)
    made = []
    for passage in passages(documents, ASIDE):
        sentences = SENTENCE.findall(solid(passage["text"]))
        if len(sentences) >= 3:
            at = rng.randint(0, len(sentences) - 3)
            made.append(sentences[at] + sentences[at + 2])
    return made


def cut_short(documents: Documents, seed: int) -> Iterator[str]:
    """Two neighbouring paragraphs, the first without its last 8 to 27 characters; without end. The first is one of
    those held aside, the second the next of its document, which is in the other half or a short one."""
    rng = random.Random(seed)
    aside = {passage["url"] for passage in passages(documents, ASIDE)}
    pairs = [
        (solid(one["text"]), solid(other["text"]))
        for document in documents
        for one, other in pairwise(document["passages"])
        if one["url"] in aside and _is_paragraph(other) and len(solid(one["text"])) >= LEAST + CUT[1]
    ]
    while True:
        one, other = rng.choice(pairs)
        yield f"{one[: -rng.randint(*CUT)]}\n{other}"


def _is_paragraph(passage: dict[str, Any]) -> bool:
    return bool(passage["text"]) and not passage["rows"] and len(solid(passage["text"])) >= LEAST


def pieces(sentences: Sequence[str], size: int) -> list[str]:
    """Sentences cut into pieces of so many characters; what is left at the end is dropped."""
    return [
        sentence[at : at + size] for sentence in sentences for at in range(0, len(sentence) - size + 1, size)
    ]
