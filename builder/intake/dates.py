"""The date that a text states about itself: under its title, or at its end. Reads lines; quotes the one it took."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.text import numerals
from builder.text.characters import has_punctuation
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
_SPACE = " \t\u3000*#>_"
_AROUND = f"{_SPACE}()（）[]〔〕—-－"
_LINES, _LONGEST_DATE = 120, 40
# Who spoke, behind the date: （2011年1月9日 某某某）.
_WITH_NAME = re.compile(rf"[（(]\s{{0,3}}{_DATE.pattern}[\s·]{{0,3}}[\u4e00-\u9fff·]{{2,12}}\s{{0,3}}[）)]")


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date as precise as stated, and the line that states it."""

    date: str
    quote: str


def find(lines: Sequence[str]) -> StatedDate | None:
    """The first date of an occasion, or alone on its line, near the top; else one alone on its line near the end.

    What states it may be broken over two lines, inside the date or behind it; the quotation has both.
    """
    kept = [line.strip(_AROUND) for line in lines if line.strip(_AROUND)]
    pairs = list(pairwise([*kept, ""]))
    named = {
        line.strip(_AROUND) for line in lines[:_LINES] if _WITH_NAME.fullmatch(plain(line.strip(_SPACE)))
    }
    for line, following in pairs[:_HEAD]:
        found = _broken(line, following, _states) or _whole(line, line in named) or _goes_on(line, following)
        if found:
            return found
    for line, following in reversed(pairs[-_TAIL:]):
        found = _broken(line, following, lambda joined, date: joined == date)
        match = _DATE.fullmatch(plain(line))
        if found or (match and (found := _stated(match, line))):
            return found
    return None


def _broken(line: str, following: str, states: Callable[[str, str], bool]) -> StatedDate | None:
    """A date of which a part stands on the next line."""
    end = line[-_LONGEST_DATE:]
    for match in _DATE.finditer(plain(end + following[:_LONGEST_DATE])):
        if match.start() < len(end) < match.end() and states(plain(line + following), match[0]):
            return _stated(match, line + following)
    return None


def _whole(line: str, is_named: bool) -> StatedDate | None:
    match = _DATE.search(plain(line))
    return _stated(match, line) if match and (is_named or _states(plain(line), match[0])) else None


def _goes_on(line: str, following: str) -> StatedDate | None:
    """A line that begins with a date and names the occasion on the next one: neither is a sentence."""
    match = _DATE.match(plain(line[:_LONGEST]))
    if match is None or match.end() == len(line) or has_punctuation(line + following):
        return None
    return _stated(match, line + following) if _states(line + following, match[0]) else None


def _stated(match: re.Match[str], quote: str) -> StatedDate | None:
    date = _date(match)
    return StatedDate(date, quote) if date else None


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
