"""Which characters are the same to someone who searches.

Every UTF-16 unit folds to one unit or to none, so that a place in the folded text has a place in the text. Folded
are: full and half width, case, Chinese and Western punctuation, forms of the same ideograph (Kangxi radicals,
compatibility ideographs), traditional and simplified. White space, quotation marks and invisible characters are
skipped. Line feed and tab stay: they part what must not be found across.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import opencc

QUOTATION_MARKS = "\"'`´“”‘’„‚‟‛「」『』﹁﹂﹃﹄〝〞〟＂＇｀｢｣"
_KEPT = "\n\t"

# Chinese punctuation and what is typed for it; full width is folded by Unicode's own tables.
_PUNCTUATION = {
    **dict.fromkeys("。｡．", "."),
    **dict.fromkeys("、､﹑，", ","),
    **dict.fromkeys("—–―‒‐‑−－─", "-"),
    **dict.fromkeys("～〜∼˜", "~"),
    **dict.fromkeys("•‧∙・･⋅●", "·"),
    **dict.fromkeys("【〔［〖", "["),
    **dict.fromkeys("】〕］〗", "]"),
    **dict.fromkeys("《〈«‹", "<"),
    **dict.fromkeys("》〉»›", ">"),
    "﹪": "%",
    "∶": ":",
}

# Traditional characters that are simplified ones too (乾坤, 著作, 瞭望, 慰藉): in a text they stay what they are; in a
# query they mean either. Those that OpenCC's table of characters leaves alone because its phrases decide are added.
_DECIDED_BY_PHRASES = {"著": "着", "瞭": "了", "藉": "借", "甚": "什", "祇": "只"}

_IDEOGRAPHS = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00))
# Where characters of several forms are. Between these blocks lie ideographs, Hangul, surrogates and private use.
_OF_MANY_FORMS = (
    range(0x3400),
    range(0x4DC0, 0x4E00),
    range(0xA000, 0xAC00),
    range(0xD7A4, 0xD800),
    range(0xF900, 0x10000),
)
_BASIC_PLANE = 0x10000


@dataclass(frozen=True, slots=True)
class FoldTable:
    """``pairs`` maps a character to what it folds to; ``skipped`` fold to nothing; ``either`` holds for queries."""

    pairs: Mapping[str, str]
    skipped: frozenset[str]
    either: Mapping[str, str]

    def fold(self, text: str) -> str:
        """The folded text."""
        return "".join(self.pairs.get(c, c) for c in text if c not in self.skipped)


@cache
def fold_table() -> FoldTable:
    """The table, made from Unicode's data and OpenCC's."""
    simplified = _simplified()
    either = {t: s for t, s in simplified.items() if _is_simplified(t)} | _DECIDED_BY_PHRASES
    pairs: dict[str, str] = {}
    skipped: set[str] = set()
    for character in (chr(code) for block in _OF_MANY_FORMS for code in block):
        if character in _KEPT:
            continue
        if _is_skipped(character):
            skipped.add(character)
            continue
        folded = _same_form(character)
        folded = _PUNCTUATION.get(character, _PUNCTUATION.get(folded, folded))
        folded = folded if folded in either else simplified.get(folded, folded)
        if folded != character:
            pairs[character] = folded
    pairs |= {t: s for t, s in simplified.items() if t not in either and not _is_compatibility(t)}
    return FoldTable(dict(sorted(pairs.items())), frozenset(skipped), either)


def _is_compatibility(ideograph: str) -> bool:
    return "\uf900" <= ideograph <= "\ufaff"


def _is_skipped(character: str) -> bool:
    category = unicodedata.category(character)
    variation = "\ufe00" <= character <= "\ufe0f"
    return character in QUOTATION_MARKS or character.isspace() or category in ("Cf", "Zs") or variation


def _same_form(character: str) -> str:
    """The character in the usual width, form and case; itself where that is no single character."""
    tag = unicodedata.decomposition(character).partition(" ")[0]
    radical = "\u2e80" <= character <= "\u2fdf"
    if tag in ("<wide>", "<narrow>") or radical or _is_compatibility(character):
        character = _single(unicodedata.normalize("NFKC", character), character)
    return _single(character.lower(), character)


def _single(text: str, otherwise: str) -> str:
    return text if len(text) == 1 and ord(text) < _BASIC_PLANE else otherwise


def _simplified() -> dict[str, str]:
    """Traditional characters and the simplified ones, of the basic plane, by OpenCC's table of characters."""
    characters = [chr(code) for block in _IDEOGRAPHS for code in block]
    converted = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    if len(converted) != len(characters):
        raise RuntimeError("OpenCC gave other lines than it was given.")
    pairs = zip(characters, converted, strict=True)
    return {t: s for t, s in pairs if s != t and _single(s, t) != t}


def _is_simplified(character: str) -> bool:
    """Whether a character is in use in simplified texts: whether GB 2312 has it."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
