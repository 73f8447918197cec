"""A rule that finds gaps: a row of a table, with an example that fires and one that must not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

Confidence = Literal["high", "low"]
Sign = Literal["numbers", "names"]
"""What a whole text shows to have lost: its longer numbers, or the names before a generic noun."""
Signs = frozenset[str]
"""The signs that a text shows: ``numbers``, and each noun before which names are lost."""
Characters = str | Mapping[str, str]
"""Characters, the same for every word of a rule, or by word."""

HAN = r"[\u4e00-\u9fff]"
_CLOSERS = "”）)》"
_NEAR = 16  # characters before a word that a pattern may look at
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Rule:
    """One of ``words``, where what stands on both sides is as the rule wants.

    * ``behind``, ``ahead``: right before the word, or right behind it, stands one of these; the end of a text counts as
      a full stop.
    * ``lone``: right before the word stands a Chinese character or a closing mark.
    * ``not_behind``, ``not_ahead``: none of these characters stands right before it, or right behind it.
    * ``unless_behind``: none of these words stands right before it.
    * ``before``, ``after``: patterns of what stands right before it, and right behind it.
    * ``near``: a pattern found in the same cell or line, within sixty characters.

    ``alone`` is its confidence in any text, ``None`` where the words say nothing by themselves; ``with_sign`` that in
    a text that shows the ``sign``. The missing characters would stand ``mark`` characters behind the word's beginning
    (negative: counted from its end), or behind what the group ``over`` of ``after`` takes in: garbled characters.
    ``note`` tells readers; ``{word}`` in it is the word. In the example ``fires`` 〔〕 stands at the place; ``silent``
    must not fire even where the text shows the sign.
    """

    id: str
    kind: str
    code: str
    words: tuple[str, ...]
    note: str
    fires: str
    silent: str
    behind: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    lone: bool = False
    not_behind: Characters = ""
    unless_behind: tuple[str, ...] = ()
    not_ahead: Characters = ""
    before: str = ""
    after: str = ""
    near: str = ""
    mark: int = 0
    alone: Confidence | None = "high"
    sign: Sign | None = None
    with_sign: Confidence = "high"

    def hit(self, text: str, start: int, end: int) -> Hit | None:
        """The finding, where what stands around the word at these offsets is what the rule wants."""
        word = text[start:end]
        if not (self._follows(text, start, word) and self._leads(text, end, word)):
            return None
        if self.before and not _pattern(f"(?:{self.before})$").search(text, max(0, start - _NEAR), start):
            return None
        behind = _pattern(self.after).match(text, end) if self.after else None
        if self.after and behind is None:
            return None
        if self.near and not _pattern(self.near).search(_around(text, start, end)):
            return None
        if behind and "over" in behind.groupdict():
            over = behind.end("over")
            return Hit(self, word, end if self.kind == "stray" else start, over, over)
        return Hit(self, word, start, end, (start if self.mark >= 0 else end) + self.mark)

    def _follows(self, text: str, start: int, word: str) -> bool:
        last = text[start - 1] if start else ""
        if self.lone and not ("\u4e00" <= last <= "\u9fff" or (last and last in _CLOSERS)):
            return False
        if last and self.not_behind and last in _of(self.not_behind, word):
            return False
        if self.unless_behind and text.endswith(self.unless_behind, 0, start):
            return False
        return not self.behind or text.endswith(self.behind, 0, start)

    def _leads(self, text: str, end: int, word: str) -> bool:
        if end == len(text):
            return not self.ahead or "。" in self.ahead
        if self.not_ahead and text[end] in _of(self.not_ahead, word):
            return False
        return not self.ahead or text.startswith(self.ahead, end)

    def confidence(self, signs: Signs, word: str) -> Confidence | None:
        """How sure it is of a word in a text that shows these signs; ``None`` where it says nothing."""
        sign = noun(word) if self.sign == "names" else self.sign
        return self.with_sign if sign in signs else self.alone


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule fired in a text: the word, offsets of what is meant, and the place of the missing characters."""

    rule: Rule
    word: str = field(compare=False)
    start: int
    end: int
    place: int


def noun(word: str) -> str:
    """The generic noun of a word about names: the word itself, or what is doubled in it."""
    half = word[: len(word) // 2]
    return half if word == half * 2 else word


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first needed: most texts need few."""
    return re.compile(pattern)


def _of(characters: Characters, word: str) -> str:
    return characters if isinstance(characters, str) else characters.get(word, "")


def _around(text: str, start: int, end: int) -> str:
    """What stands around a word in its cell or line."""
    before = text[max(0, start - _AROUND) : start]
    cut = max(before.rfind("\t"), before.rfind("\n")) + 1
    behind = text[end : end + _AROUND].partition("\n")[0].partition("\t")[0]
    return f"{before[cut:]}\0{behind}"
