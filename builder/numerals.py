"""Numbers as markers print them: 第二十三章, （一）, (17), １."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import cn2an

CHINESE = "一二三四五六七八九十百零〇"


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
