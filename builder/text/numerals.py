"""Numbers as markers and notes print them: 第二十三章, （一）, (17), １; [1], ①, ²."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import cn2an

CHINESE = "一二三四五六七八九十百零〇"
_NOTE = re.compile(r"[\[［〔【]?(\d{1,3}|[①-⑳]|[⁰¹²³⁴-⁹]{1,3})")


@lru_cache(maxsize=4096)
def value(numeral: str) -> int | None:
    """The value of a Chinese or Arabic numeral of either width; ``None`` when it is not a numeral (二一十)."""
    plain = unicodedata.normalize("NFKC", numeral).strip("().")
    if plain.isascii():
        return int(plain) if plain.isdigit() else None
    try:
        return int(cn2an.cn2an(plain.replace("〇", "零"), "strict"))
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def chinese(number: int) -> str:
    """The Chinese numeral of a positive number, as markers print it: 12 → 十二."""
    numeral = str(cn2an.an2cn(number))
    return numeral[1:] if numeral.startswith("一十") else numeral


def note_number(text: str) -> int | None:
    """The number with which a note begins, or that a mark of one is; ``None`` without any."""
    found = _NOTE.match(text)
    return int(unicodedata.normalize("NFKC", found[1])) if found else None
