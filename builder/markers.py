"""The grammar of printed markers: one row a rule, with an example.

Ranks order the rules from the outermost to the innermost; a division's level is its depth among those that are
open, so that （一） stands on level 2 under 一、 and on level 3 under 第一节 and 一、. Every pattern is anchored and
has bounded repetition only, so that matching a line takes constant time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from builder import numerals

_ANY = rf"[0-9０-９{numerals.CHINESE}]{{1,5}}"
_HAN = rf"[{numerals.CHINESE}]{{1,5}}"
_ARABIC = r"[0-9０-９]{1,3}"
_SPACE = r"[ \t\u3000]{0,4}"


@dataclass(frozen=True, slots=True)
class MarkerRule:
    """A kind of marker. ``prefix`` begins its ids; ``strong`` markers end a box wherever they stand."""

    kind: str
    rank: int
    prefix: str
    pattern: re.Pattern[str]
    example: str
    strong: bool = False


def _rule(kind: str, rank: int, prefix: str, pattern: str, example: str, strong: bool = False) -> MarkerRule:
    return MarkerRule(kind, rank, prefix, re.compile(pattern), example, strong)


RULES: tuple[MarkerRule, ...] = (
    _rule(
        "part",
        1,
        "pt",
        rf"第{_SPACE}({_ANY}){_SPACE}(?:[篇编編]|部分)[、：:]?",
        "第二篇 发展目标",
        strong=True,
    ),
    _rule(
        "chapter", 2, "c", rf"第{_SPACE}({_ANY}){_SPACE}章[、：:]?", "第七章 扩大高水平对外开放", strong=True
    ),
    _rule(
        "section",
        3,
        "s",
        rf"第{_SPACE}({_ANY}){_SPACE}[节節][、：:]?",
        "第一节深化自贸试验区制度创新",
        strong=True,
    ),
    _rule("item", 5, "i", rf"({_HAN}){_SPACE}、", "一、打造国际经贸新规则策源地"),
    _rule("subitem", 6, "k", rf"[(（]{_SPACE}({_HAN}){_SPACE}[)）]、?", "（一）综合实力显著提升。"),
    _rule("point", 7, "a", rf"({_ARABIC})(?:[.．](?![0-9０-９])|、)", "1. 提高农业质量效益"),
    _rule("point", 8, "n", rf"[(（]{_SPACE}({_ARABIC}){_SPACE}[)）]", "(17)提质升级营商环境一号改革工程。"),
    _rule(
        "box",
        9,
        "box",
        rf"(?:专栏|專欄){_SPACE}({_ANY})(?:[:：])?",
        "专栏14“十四五”时期各区发展指引",
        strong=True,
    ),
    _rule(
        "appendix",
        1,
        "annex",
        rf"附[件录錄表图圖](?:{_SPACE}({_ANY})[:：]?|[:：]|(?=[ \t\u3000]|$))",
        "附件1 名词解释",
        strong=True,
    ),
)
APPENDIX = next(rule for rule in RULES if rule.kind == "appendix")
_BY_FIRST: dict[str, tuple[MarkerRule, ...]] = {
    first: tuple(rule for rule in RULES if rule.pattern.pattern.startswith(start))
    for first, start in (
        ("第", "第"),
        ("专", "(?:专栏"),
        ("專", "(?:专栏"),
        ("附", "附"),
        ("(", "[(（]"),
        ("（", "[(（]"),
    )
}
_HAN_RULES = tuple(rule for rule in RULES if rule.kind == "item")
_ARABIC_RULES = tuple(rule for rule in RULES if rule.prefix == "a")


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker found at the start of a line: its rule, its text as printed, the numeral and its value.

    附件： without a numeral has an empty one and the value 0.
    """

    rule: MarkerRule
    text: str
    number_text: str
    number: int


def _candidates(first: str) -> tuple[MarkerRule, ...]:
    if first in _BY_FIRST:
        return _BY_FIRST[first]
    return _HAN_RULES if first in numerals.CHINESE else _ARABIC_RULES if first.isdigit() else ()


def match(line: str, at: int = 0) -> Marker | None:
    """The marker that begins at ``at``, or ``None``."""
    if at >= len(line):
        return None
    for rule in _candidates(line[at]):
        found = rule.pattern.match(line, at)
        if found and found[1] is None:
            return Marker(rule, found[0], "", 0)
        if found:
            number = numerals.value(found[1])
            if number is not None and number > 0:
                return Marker(rule, found[0], found[1], number)
    return None


@lru_cache(maxsize=4096)
def spellings(rule: MarkerRule, number: int) -> tuple[str, ...]:
    """The ways in which a marker of a rule may be printed for a number, without inner spaces: （三）, (三)."""
    han, arabic = numerals.chinese(number), str(number)
    table = {
        "pt": (f"第{han}篇", f"第{han}编", f"第{han}部分"),
        "c": (f"第{han}章",),
        "s": (f"第{han}节",),
        "i": (f"{han}、",),
        "k": (f"（{han}）", f"({han})"),
        "a": (f"{arabic}.", f"{arabic}．", f"{arabic}、"),
        "n": (f"（{arabic}）", f"({arabic})"),
    }
    return table.get(rule.prefix, ())
