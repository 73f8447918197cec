"""A rule that finds gaps: a row of a table, with an example that fires and one that must not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Confidence = Literal["high", "low"]
Sign = Literal["numbers", "names"]
"""What a whole text shows to have lost: its longer numbers, or the names before a generic noun."""
Signs = frozenset[str]
"""The signs that a text shows: ``numbers``, and each noun before which names are lost."""

_NEAR = 16
"""Characters before a word that a rule may look at."""
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Rule:
    """One of ``words`` with ``before`` right before it and ``after`` right behind it (both regular expressions).

    ``alone`` is its confidence in any text, ``None`` where the words say nothing by themselves; ``with_sign`` that in
    a text that shows the ``sign``. ``near`` must be found in the same cell or line, within sixty characters. The missing
    characters would stand ``mark`` characters behind the word's beginning (negative: counted from its end), or behind
    what the group ``over`` of ``after`` takes in: garbled characters.
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
    before: str = ""
    after: str = ""
    near: str = ""
    mark: int = 0
    alone: Confidence | None = "high"
    sign: Sign | None = None
    with_sign: Confidence = "high"
    _before: re.Pattern[str] = field(init=False, repr=False, compare=False)
    _after: re.Pattern[str] = field(init=False, repr=False, compare=False)
    _near: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_before", re.compile(f"(?:{self.before})$"))
        object.__setattr__(self, "_after", re.compile(self.after))
        object.__setattr__(self, "_near", re.compile(self.near))

    def hit(self, text: str, start: int, end: int) -> Hit | None:
        """The finding, where what stands around the word at these offsets is what the rule wants."""
        if self.before and not self._before.search(text, max(0, start - _NEAR), start):
            return None
        behind = self._after.match(text, end) if self.after else None
        if self.after and behind is None:
            return None
        if self.near and not self._near.search(_around(text, start, end)):
            return None
        if behind and "over" in self._after.groupindex:
            return Hit(self, text[start:end], end, behind.end("over"), behind.end("over"))
        return Hit(self, text[start:end], start, end, (start if self.mark >= 0 else end) + self.mark)

    def confidence(self, signs: Signs, word: str) -> Confidence | None:
        """How sure it is of a word in a text that shows these signs; ``None`` where it says nothing."""
        sign = word if self.sign == "names" else self.sign
        return self.with_sign if sign in signs else self.alone


def _around(text: str, start: int, end: int) -> str:
    """What stands around a word in its cell or line."""
    before = text[max(0, start - _AROUND) : start]
    behind = text[end : end + _AROUND]
    cut = max(before.rfind("\t"), before.rfind("\n")) + 1
    return before[cut:] + "\0" + re.split(r"[\t\n]", behind, maxsplit=1)[0]


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule fired in a text: the word, offsets of what is meant, and the place of the missing characters."""

    rule: Rule
    word: str
    start: int
    end: int
    place: int


def by_word(rules: tuple[Rule, ...]) -> Iterator[tuple[str, Rule]]:
    """Each word of each rule with the rule."""
    for rule in rules:
        for word in rule.words:
            yield word, rule
