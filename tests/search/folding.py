"""What is the same to someone who searches, by docs/about/search.md, with no code of the site's.

Unicode's names and data say which characters are wide, narrow, radicals, compatibility ideographs or invisible, and
which ideograph a radical is; OpenCC, which the page names, what is simplified. Marks are listed here once more. Beyond
the basic plane every character is itself. That the site folds alike is tested in tests/text/test_fold.py.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

import opencc

# 中文标点和西文标点: groups of marks that are one to a reader; a group folds to its first.
_MARKS = (
    *(".。｡．", ",，、､﹑", "-—–―‒‐‑−－─", "~～〜∼˜", "·•‧∙・･⋅●", "%％﹪", ":：∶", "/／∕⁄"),
    *("[【〔［〖", "]】〕］〗", "<《〈＜", ">》〉＞"),
)
_ONE_MARK = {mark: group[0] for group in _MARKS for mark in group}
# 引号: all that open or close a quotation, whatever their script.
_QUOTES = "\"'`´“”‘’„‚‟‛「」『』﹁﹂﹃﹄〝〞〟＂＇｀｢｣«»‹›"
# 文件里的字不变: traditional characters that simplified texts use too, whatever a table makes of them.
_ALSO_SIMPLIFIED = "著瞭藉甚祇"
# 部首和笔画, by Unicode's table as it is published; 户, 黄 and 青 as the page says.
_RADICALS = Path(__file__).parents[2] / "builder/text/equivalent_ideographs.txt"
_OF_THE_MAINLAND = {"⼾": "户", "⿈": "黄", "⾭": "青"}
_FIGURE = "[〇一二三四五六七八九]"
_AMONG = re.compile(f"(?<={_FIGURE})[○◯o0]+(?={_FIGURE}|[年章节篇条])")
_FOURTH = re.compile(f"(?<!{_FIGURE})([一二]{_FIGURE}{{2}})[○◯o0](?![○◯o0]|{_FIGURE})")
_OF_OTHER_FORM = ("CJK COMPATIBILITY IDEOGRAPH", "ROMAN NUMERAL", "SMALL ROMAN NUMERAL", "MICRO SIGN")
# 展开成几个字符: letterlike symbols, Roman numerals, hours, days, months, units, Latin ligatures.
_OF_SEVERAL = re.compile("[\u2100-\u214f\u2160-\u217f\u32c0-\u32cf\u3358-\u33ff\ufb00-\ufb06]")


@cache
def character(one: str) -> str:
    """A character as searched for: another one, itself, or nothing."""
    if one in "\n\t" or not _is_basic(one):
        return one
    if one in _QUOTES or _is_unseen(one):
        return ""
    several = unicodedata.normalize("NFKC", one)
    if _OF_SEVERAL.fullmatch(one) and len(several) > 1:
        return "".join(map(character, several))
    same = _usual_form(one)
    same = _ONE_MARK.get(one, _ONE_MARK.get(same, same))
    simplified = _simplified(_simplified(same))
    return "〇" if simplified == "零" else simplified


def fold(text: str) -> str:
    """The text as searched."""
    among = _AMONG.sub(lambda found: "〇" * len(found[0]), "".join(map(character, text)))
    return _FOURTH.sub(r"\1〇", among)


def _is_unseen(one: str) -> bool:
    """空格和看不见的字符."""
    selects = unicodedata.name(one, "").startswith("VARIATION SELECTOR")
    return one.isspace() or unicodedata.category(one) in ("Cc", "Cf") or selects


def _usual_form(one: str) -> str:
    """全角和半角, 同一个字的不同编码, 大写和小写: as far as one character takes the place of one."""
    other, name = unicodedata.normalize("NFKC", one), unicodedata.name(one, "")
    width = unicodedata.decomposition(one).startswith(("<wide>", "<narrow>", "<small>", "<vertical>"))
    raised = name.startswith(("SUPERSCRIPT", "SUBSCRIPT")) and other.isdigit()
    if width or raised or name.startswith(_OF_OTHER_FORM):
        one = _one_for_one(other, one)
    one = _one_for_one(_radicals().get(one, one), one)
    return _one_for_one(one.lower(), one)


@cache
def _radicals() -> dict[str, str]:
    listed = re.findall(r"^(\w+)(?:\.\.(\w+))?;(\w+)$", _RADICALS.read_text("utf-8"), re.MULTILINE)
    return {
        chr(code): chr(int(ideograph, 16))
        for first, last, ideograph in listed
        for code in range(int(first, 16), int(last or first, 16) + 1)
    } | _OF_THE_MAINLAND


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
