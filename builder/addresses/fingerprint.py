"""What is remembered of the words at an address: enough to tell the same words, a correction, and other words apart.

Words are folded (:func:`builder.text.characters.fold`): spaces, punctuation and width never count.

* Short words (up to 32 characters: titles, leads, captions) are remembered as they are: ``=总则``.
* Of longer ones the file keeps their number, a digest, a sketch and the first words:
  ``156:3f2a91c0:8c01…d2 对标国际高标准投资贸易规``. The sketch (32 hexadecimal digits) is a b-bit minhash: every digit
  is the low 4 bits of the least of one hash of all pairs of neighbouring characters, so that the share of equal
  digits estimates how many pairs two texts have in common (Jaccard), without the text.
* ``-`` stands where words do not matter: a cover, a list.

Measured on the four texts: two different passages of one document agree by 0.40 at most (37,603 pairs; 999 of 1,000
by 0.20 at most). A passage with 2, 5, 10 or 15 per cent of its characters changed at random still agrees by 0.93,
0.83, 0.73 and 0.63 at the median, and by 0.73, 0.53, 0.37 and 0.27 at least. From 0.5 on it is taken for a
correction: then no passage is taken for another one, and of the passages so changed 0, 0, 0.4 and 9 per cent
are taken for other words.
"""

from __future__ import annotations

import hashlib
from array import array
from dataclasses import dataclass
from functools import lru_cache

SHORT = 32
FIRST_WORDS = 12
CORRECTED = 0.5
_DIGITS = 32
_LAST_BITS = int("1" * _DIGITS, 16)
_CHANCE = 1 / 16  # two digits are equal by chance
_FEWEST_FOR_A_SLIP = 4
_ONE_SLIP_IN = 6


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """``words`` are all folded words when there are few (``digest`` empty), else the first; ``length`` their number."""

    words: str
    length: int
    digest: str = ""
    sketch: str = ""

    @property
    def key(self) -> str:
        """Equal for equal words, and (but for chance) for these only."""
        return f"{self.length}:{self.digest}" if self.digest else f"={self.words}"


NO_WORDS = Fingerprint("", 0)


def key(words: str) -> str:
    """The key that a fingerprint of these folded words would have."""
    return f"={words}" if len(words) <= SHORT else f"{len(words)}:{_digest(words)}"


def fingerprint(words: str) -> Fingerprint:
    """The fingerprint of folded words; of none when words do not matter."""
    if len(words) <= SHORT:
        return Fingerprint(words, len(words))
    return Fingerprint(words[:FIRST_WORDS], len(words), _digest(words), sketch(words))


def agrees(old: Fingerprint, words: str) -> bool:
    """Whether the folded words are those remembered, or a correction of them."""
    if not old.length or not words or _is_same(old, words):
        return True
    return similarity(old, words) >= CORRECTED if old.digest else _corrects(old.words, words[: 4 * SHORT])


def alike(one: Fingerprint, other: Fingerprint) -> bool:
    """Whether what two fingerprints remember is the same words, or one a correction of the other."""
    if not one.length or not other.length or one.key == other.key:
        return True
    if one.digest and other.digest:
        return _agreement(one.sketch, other.sketch) >= CORRECTED
    if one.digest or other.digest:
        return False
    return _corrects(one.words, other.words) or _corrects(other.words, one.words)


def similarity(old: Fingerprint, words: str) -> float:
    """How much of the words is the same, from 0 to 1."""
    if _is_same(old, words):
        return 1.0
    if not old.length or not words:
        return 0.0
    if not old.digest:
        return 2 * _in_common(old.words, words[: 4 * SHORT]) / (old.length + len(words))
    return _agreement(old.sketch, sketch(words))


def _is_same(old: Fingerprint, words: str) -> bool:
    return old.length == len(words) and old.key == key(words)


def _agreement(one: str, two: str) -> float:
    """The share of the digits of two sketches that are equal, less those that are so by chance."""
    return max(0.0, (_equal_digits(one, two) / _DIGITS - _CHANCE) / (1 - _CHANCE))


def _equal_digits(one: str, two: str) -> int:
    """How many of the digits of two sketches are equal: of unequal ones some bit differs."""
    differ = int(one, 16) ^ int(two, 16)
    differ |= differ >> 2
    differ |= differ >> 1
    return _DIGITS - (differ & _LAST_BITS).bit_count()


@lru_cache(maxsize=65536)
def sketch(words: str) -> str:
    """The minhash of all pairs of neighbouring characters, as hexadecimal digits."""
    pairs = {words[at : at + 2] for at in range(max(1, len(words) - 1))}
    return "".join(f"{min(values) & 0xF:x}" for values in zip(*map(_hashes, pairs), strict=True))


@lru_cache(maxsize=65536)
def _hashes(pair: str) -> array[int]:
    values = array("H", hashlib.blake2b(pair.encode(), digest_size=2 * _DIGITS).digest())
    if values.itemsize != 2:
        raise AssertionError("an unsigned short has two bytes")
    return values


def _digest(words: str) -> str:
    return hashlib.blake2b(words.encode(), digest_size=4).hexdigest()


def _corrects(old: str, new: str) -> bool:
    """Whether few characters were exchanged, or none lost and not more added than there were.

    2035年远景目标 completes 年远景目标; 发展银发经济 is not 发展赛事经济. Of all pairs of titles of the four texts
    one is taken for a correction of the other: 坚持党的全面领导, 坚持和加强党的全面领导.
    """
    slips = max(1, len(old) // _ONE_SLIP_IN) if len(old) >= _FEWEST_FOR_A_SLIP else 0
    if not len(old) - slips <= len(new) <= 2 * len(old) + 1:
        return False
    kept = _in_common(old, new)
    lost, added = len(old) - kept, len(new) - kept
    return added <= len(old) + 1 if not lost else lost <= slips and added <= slips


def _in_common(one: str, two: str) -> int:
    """The length of the longest common subsequence.

    A row of the usual table is one number, with a bit for each character of ``one`` that is 0 where the row ascends
    (Hyyrö 2004): addition carries what a loop over the row would.
    """
    where: dict[str, int] = {}
    for at, character in enumerate(one):
        where[character] = where.get(character, 0) | 1 << at
    every = (1 << len(one)) - 1
    row = every
    for character in two:
        matched = row & where.get(character, 0)
        row = ((row + matched) | (row - matched)) & every
    return len(one) - row.bit_count()
