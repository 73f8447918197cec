"""The grammar of printed markers: one row a rule, with an example.

Ranks order the rules from the outermost to the innermost; a division's level is its depth among those that are
open, so that （一） stands on level 2 under 一、 and on level 3 under 第一节 and 一、. Every pattern is anchored and
has bounded repetition only, so that matching a line takes constant time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from builder.text import numerals
from builder.text.lookalikes import look_alikes, plain

_ANY = rf"[0-9０-９{numerals.CHINESE}]{{1,5}}"
_LONGEST = 40  # characters that decide whether a line begins with a marker
_HAN = rf"[{numerals.CHINESE}]{{1,5}}"
_ARABIC = r"[0-9０-９]{1,3}"
_SPACE = r"[ \t\u3000]{0,4}"
# 1.1 is a marker before white space or a title, and a number before a unit (1.1万亿元).
_UNITS = "0-9０-９.．%％‰万亿千百十元个件倍人次吨公平立米里亩户家年月日天小分度级∶:：～~\\-—－/x×"
_AFTER_DOTTED = rf"、?(?=[ \t\u3000]{{0,4}}[^{_UNITS} \t\u3000、])"


@dataclass(frozen=True, slots=True, eq=False)  # each rule stands once in RULES
class MarkerRule:
    """A kind of marker. ``prefix`` begins its ids; ``strong`` markers end a box wherever they stand."""

    kind: str
    rank: float
    prefix: str
    pattern: re.Pattern[str]
    example: str
    strong: bool = False


def _rule(
    kind: str, rank: float, prefix: str, pattern: str, example: str, strong: bool = False
) -> MarkerRule:
    return MarkerRule(kind, rank, prefix, re.compile(pattern), example, strong)


# The numeral is the first group that took part; 1.2 is the second 1.x.
RULES: tuple[MarkerRule, ...] = (
    _rule("part", 1, "pt", rf"第{_SPACE}({_ANY}){_SPACE}(?:[篇编編]|部分)[、：:]?", "第二篇 发展目标", strong=True),
    _rule("chapter", 2, "c", rf"第{_SPACE}({_ANY}){_SPACE}章[、：:]?", "第七章 扩大高水平对外开放", strong=True),
    _rule("section", 3, "s", rf"第{_SPACE}({_ANY}){_SPACE}[节節][、：:]?", "第一节深化制度创新", strong=True),
    _rule("article", 4, "art", rf"第{_SPACE}({_ANY}){_SPACE}条(?:[、：:]|(?=[ \t\u3000]|$))", "第十二条 本纲要由市政府组织实施。"),
    _rule("item", 5, "i", rf"({_HAN}){_SPACE}、", "一、打造国际经贸新规则策源地"),
    _rule("subitem", 6, "k", rf"[(（]{_SPACE}({_HAN}){_SPACE}[)）]、?|([㈠-㈩])", "（一）综合实力显著提升。"),
    _rule("subitem", 6.5, "j", rf"({_HAN})[)）]", "一）夯实基础"),
    _rule("point", 7, "a", rf"({_ARABIC})(?:[.．](?![0-9０-９])|、)|([⒈-⒛])", "1. 提高农业质量效益"),
    _rule("point", 7.2, "d", rf"[0-9]{{1,2}}[.．]([0-9]{{1,2}}){_AFTER_DOTTED}", "1.1 提高粮食产能"),
    _rule("point", 7.4, "e", rf"[0-9]{{1,2}}[.．][0-9]{{1,2}}[.．]([0-9]{{1,2}}){_AFTER_DOTTED}", "1.1.1 建设高标准农田"),
    _rule("point", 8, "n", rf"[(（]{_SPACE}({_ARABIC}){_SPACE}[)）]|([⑴-⒇])", "(17)提质升级营商环境一号改革工程。"),
    _rule("point", 8.2, "b", rf"({_ARABIC})[)）]", "1）新建道路"),
    _rule("point", 8.4, "o", r"([①-⑳])", "①编制规划"),
    _rule("box", 9, "box", rf"(?:专栏|專欄){_SPACE}({_ANY})(?:[:：])?", "专栏14“十四五”时期各区发展指引", strong=True),
    _rule(
        "appendix",
        1,
        "annex",
        rf"附[件录錄表图圖](?:{_SPACE}({_ANY})[:：]?|[:：]|(?=[ \t\u3000]|$))",
        "附件1 名词解释",
        strong=True,
    ),
)  # fmt: skip
APPENDIX = next(rule for rule in RULES if rule.kind == "appendix")
_BY_PREFIX = {rule.prefix: rule for rule in RULES}
# Which rules a line's first character may begin, so that most lines are told by a look at it.
_BY_FIRST: dict[str, tuple[MarkerRule, ...]] = {
    first: tuple(_BY_PREFIX[prefix] for prefix in prefixes)
    for firsts, prefixes in (
        ("第", ("pt", "c", "s", "art")),
        ("专專", ("box",)),
        ("附", ("annex",)),
        ("(（", ("k", "n")),
        ("㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", ("k",)),
        ("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", ("n",)),
        ("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", ("a",)),
        ("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", ("o",)),
        (numerals.CHINESE, ("i", "j")),
        ("0123456789０１２３４５６７８９", ("a", "d", "e", "b")),
    )
    for first in firsts
}


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker found at the start of a line: its rule, its text as printed, the numeral and its value.

    附件： without a numeral has an empty one and the value 0.
    """

    rule: MarkerRule
    text: str
    number_text: str
    number: int


def match(line: str, at: int = 0) -> Marker | None:
    """The marker that begins at ``at``, or ``None``. It is read from the plain form and given as printed."""
    first = line[at : at + 1]
    return _match(line[at : at + _LONGEST]) if first in _BY_FIRST or first in look_alikes() else None


@lru_cache(maxsize=1 << 16)  # the stages ask for the marker of a line again and again
def _match(head: str) -> Marker | None:
    seen = plain(head)
    for rule in _BY_FIRST.get(seen[0], ()):
        found = rule.pattern.match(seen)
        if found and found.lastindex is None:
            return Marker(rule, head[: found.end()], "", 0)
        if found and found.lastindex:
            number = numerals.value(found[found.lastindex])
            if number is not None and number > 0:
                return Marker(rule, head[: found.end()], head[slice(*found.span(found.lastindex))], number)
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
        "art": (f"第{han}条",),
        "a": (f"{arabic}.", f"{arabic}．", f"{arabic}、"),
        "n": (f"（{arabic}）", f"({arabic})"),
    }
    return table.get(rule.prefix, ())
