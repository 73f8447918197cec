"""Characters that look like others and are not: what PDF files and typing put in place of the usual ones.

    ⻩埔, 第⼀章      radicals (U+2E80–2FDF), strokes and compatibility ideographs for ideographs
    二O二五年        a letter, a circle or a figure for 〇 among Chinese figures
    CO₂             subscript figures

The text is published as it stands. Wherever words are looked for or compared, they are looked for in its plain form,
which has as many code points, so that places in the one are places in the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

ZEROS = "○◯OoＯｏ0０"
CHINESE_FIGURES = "〇一二三四五六七八九"
BEHIND_ZEROS = "年章节篇条"

_EQUIVALENTS = Path(__file__).with_name("equivalent_ideographs.txt")
# Radicals that fonts of the mainland draw as the simplified character is drawn, or the newer form.
_MAINLAND = {"⼾": "户", "⿈": "黄", "⾭": "青"}
_COMPATIBILITY = (range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))
_SUBSCRIPTS = dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True))

_IDEOGRAPHS = "\u2e80-\u2fdf\u31c0-\u31e3\uf900-\ufaff\U0002f800-\U0002fa1f"
_IDEOGRAPH = re.compile(f"[{_IDEOGRAPHS}]")
_FIGURE = f"[{CHINESE_FIGURES}零]"
# Two patterns, not one: that each begins with a class of characters lets the search skip in half the time.
_LIKE = re.compile(f"[{_IDEOGRAPHS}₀-₉]")
_LIKE_ZERO = re.compile(f"{_FIGURE}[{ZEROS}]")
_AMONG = re.compile(f"({_FIGURE})([{ZEROS}]+)(?=[{CHINESE_FIGURES}零{BEHIND_ZEROS}])")
_LAST_OF_A_YEAR = re.compile(f"(?<!{_FIGURE})([一二]{_FIGURE}{{2}})[{ZEROS}](?![{ZEROS}{CHINESE_FIGURES}零])")


def plain(text: str) -> str:
    """The text with the usual characters for those that look the same, one code point for one."""
    if not (_LIKE.search(text) or _LIKE_ZERO.search(text)):
        return text
    return zeros(text.translate(_table()))


def zeros(text: str) -> str:
    """The text with 〇 for what stands for it in a number in Chinese figures: 二O二五年, 二○二○."""
    among = _AMONG.sub(lambda match: match[1] + "〇" * len(match[2]), text)
    return _LAST_OF_A_YEAR.sub(r"\1〇", among)


def ideographs(text: str) -> Mapping[int, str]:
    """The radicals, strokes and compatibility ideographs in a text that stand for others: these, by place."""
    like = look_alikes()
    found = {match.start(): like.get(match[0]) for match in _IDEOGRAPH.finditer(text)}
    return {at: usual for at, usual in found.items() if usual}


@cache
def look_alikes() -> Mapping[str, str]:
    """Radicals, strokes and compatibility ideographs, and the usual ideograph for each."""
    usual = {chr(code): unicodedata.normalize("NFC", chr(code)) for block in _COMPATIBILITY for code in block}
    for line in _EQUIVALENTS.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            codes, ideograph = line.split(";")
            first, _, last = codes.partition("..")
            for code in range(int(first, 16), int(last or first, 16) + 1):
                usual[chr(code)] = chr(int(ideograph, 16))
    return {c: ideograph for c, ideograph in (usual | _MAINLAND).items() if c != ideograph}


@cache
def _table() -> dict[int, str]:
    return str.maketrans({**look_alikes(), **_SUBSCRIPTS})
