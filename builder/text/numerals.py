"""Numbers as markers and notes print them: 第二十三章, （一）, (17), １; [1], ①, ²."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

CHINESE = "一二三四五六七八九十百零〇"
_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_MYRIAD = 10_000
_WORTH = {unit: 10**place for place, unit in enumerate(_UNITS) if unit}
_ZEROS = re.compile("零+")
_NOTE = re.compile(r"[\[［〔【]?(\d{1,3}|[①-⑳]|[⁰¹²³⁴-⁹]{1,3})")


@lru_cache(maxsize=4096)
def value(numeral: str) -> int | None:
    """The value of a Chinese or Arabic numeral of either width; ``None`` when it is not a numeral (二一十)."""
    plain = unicodedata.normalize("NFKC", numeral).strip("().")
    if plain.isascii():
        return int(plain) if plain.isdigit() else None
    plain = plain.replace("〇", "零")
    number = _sum(plain)
    return number if number is not None and plain in (_in_full(number), chinese(number)) else None


@lru_cache(maxsize=4096)
def chinese(number: int) -> str:
    """The Chinese numeral of a number, as markers print it: 12 → 十二."""
    numeral = _in_full(number)
    return numeral[1:] if numeral.startswith("一十") else numeral


def note_number(text: str) -> int | None:
    """The number with which a note begins, or that a mark of one is; ``None`` without any."""
    found = _NOTE.match(text)
    return int(unicodedata.normalize("NFKC", found[1])) if found else None


def _sum(numeral: str) -> int | None:
    """What digits and units add up to, in whatever order they stand; ``None`` when there is anything else."""
    total = digit = 0
    for character in numeral:
        if character in _WORTH:
            total += (digit or 1) * _WORTH[character]
            digit = 0
        elif character in _DIGITS:
            digit = _DIGITS.index(character)
        else:
            return None
    return total + digit


def _in_full(number: int) -> str:
    """Every digit with its unit, 一 before 十 too, one 零 for all that follow each other, none at the end."""
    if number >= _MYRIAD:
        above, below = divmod(number, _MYRIAD)
        between = "零" if 0 < below < _MYRIAD // 10 else ""
        return f"{_in_full(above)}万{between}{_in_full(below) if below else ''}"
    digits = str(number)
    units = reversed(_UNITS[: len(digits)])
    words = (_DIGITS[int(digit)] + unit * (digit != "0") for digit, unit in zip(digits, units, strict=True))
    return _ZEROS.sub("零", "".join(words)).rstrip("零") or "零"
