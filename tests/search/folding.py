"""What is the same to someone who searches, by docs/about/search.md, with no code of the site's.

Unicode's names and data say which characters are wide, narrow, radicals, compatibility ideographs or invisible;
OpenCC, which the page names, what is simplified. Marks are listed here once more. Beyond the basic plane every
character is itself. That the site folds alike is tested in tests/text/test_fold.py.
"""

from __future__ import annotations

import unicodedata
from functools import cache

import opencc

# 中文标点和西文标点: groups of marks that are one to a reader; a group folds to its first.
_MARKS = (
    *(".。｡．", ",，、､﹑", "-—–―‒‐‑−－─", "~～〜∼˜", "·•‧∙・･⋅●", "%％﹪", ":：∶"),
    *("[【〔［〖", "]】〕］〗", "<《〈＜", ">》〉＞"),
)
_ONE_MARK = {mark: group[0] for group in _MARKS for mark in group}
# 引号: all that open or close a quotation, whatever their script.
_QUOTES = "\"'`´“”‘’„‚‟‛「」『』﹁﹂﹃﹄〝〞〟＂＇｀｢｣«»‹›"
# 文件里的字不变: traditional characters that simplified texts use too, whatever a table makes of them.
_ALSO_SIMPLIFIED = "著瞭藉甚祇"


@cache
def character(one: str) -> str:
    """A character as searched for: another one, itself, or nothing."""
    if one in "\n\t" or not _is_basic(one):
        return one
    if one in _QUOTES or _is_unseen(one):
        return ""
    same = _usual_form(one)
    same = _ONE_MARK.get(one, _ONE_MARK.get(same, same))
    return _simplified(same)


def fold(text: str) -> str:
    """The text as searched."""
    return "".join(map(character, text))


def _is_unseen(one: str) -> bool:
    """空格和看不见的字符."""
    selects = unicodedata.name(one, "").startswith("VARIATION SELECTOR")
    return one.isspace() or unicodedata.category(one) in ("Cc", "Cf") or selects


def _usual_form(one: str) -> str:
    """全角和半角, 同一个字的不同编码, 大写和小写: as far as one character takes the place of one."""
    forms = ("CJK RADICAL", "KANGXI RADICAL", "CJK COMPATIBILITY IDEOGRAPH")
    wide = unicodedata.decomposition(one).startswith(("<wide>", "<narrow>"))
    if wide or unicodedata.name(one, "").startswith(forms):
        one = _one_for_one(unicodedata.normalize("NFKC", one), one)
    return _one_for_one(one.lower(), one)


def _one_for_one(other: str, one: str) -> str:
    return other if len(other) == 1 and _is_basic(other) else one


def _is_basic(one: str) -> bool:
    return one <= "\uffff"


def _simplified(one: str) -> str:
    """繁体和简体, by single characters; one that simplified texts use too (GB 2312 has it) stays."""
    if not unicodedata.name(one, "").startswith("CJK ") or one in _ALSO_SIMPLIFIED or _is_gb2312(one):
        return one
    return _one_for_one(_opencc().convert(one), one)


@cache
def _opencc() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def _is_gb2312(one: str) -> bool:
    return len(one.encode("gb2312", "ignore")) == 2
