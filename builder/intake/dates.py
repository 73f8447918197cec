"""The date that a text states about itself: under its title, or at its end. Reads lines; quotes the one it took."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.text import numerals
from builder.text.lookalikes import plain

_HEAD = 30
_TAIL = 10
_LONGEST = 120
_DIGITS = str.maketrans("〇零○Ｏ一二三四五六七八九０１２３４５６７８９", "00001234567890123456789")
_DATE = re.compile(
    r"(?P<year>[12][0-9]{3}|[１２][０-９]{3}|[一二][〇零○Ｏ一二三四五六七八九]{3})\s{0,3}年\s{0,3}"
    r"(?P<month>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s{0,3}月"
    r"(?:\s{0,3}(?P<day>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s{0,3}日)?"
)
_OCCASION = re.compile(r"会议|大会|会上|批准|通过|审议|印发|公布")
_OF_THE_PAGE = re.compile(r"来源|发布(?:日期|时间)|更新|字号|浏览|点击|编辑|责编")
_AROUND = " \t\u3000()（）[]〔〕—-－*#>_"


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date as precise as stated, and the line that states it."""

    date: str
    quote: str


def find(lines: Sequence[str]) -> StatedDate | None:
    """The first date of an occasion, or alone on its line, near the top; else one alone on its line near the end."""
    kept = [line.strip(_AROUND) for line in lines if line.strip(_AROUND)]
    for line in kept[:_HEAD]:
        match = _DATE.search(plain(line))
        if match and _states(plain(line), match[0]) and (date := _date(match)):
            return StatedDate(date, line)
    for line in reversed(kept[-_TAIL:]):
        match = _DATE.fullmatch(plain(line))
        if match and (date := _date(match)):
            return StatedDate(date, line)
    return None


def _states(line: str, date: str) -> bool:
    """Whether a line near the top is there to state the date."""
    if len(line) > _LONGEST or _OF_THE_PAGE.search(line):
        return False
    return line == date or (_OCCASION.search(line) is not None and not line.endswith("。"))


def _date(match: re.Match[str]) -> str | None:
    """``2021-01-29`` or ``2021-04``; nothing when there is no such day."""
    year = int(match["year"].translate(_DIGITS))
    month, day = _number(match["month"]), _number(match["day"] or "1")
    try:
        date = datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
    return date if match["day"] else date[:7]


def _number(text: str) -> int:
    return int(text.translate(_DIGITS)) if text.isdecimal() else numerals.value(text) or 0
