"""What a title says: kind of document, number of the five-year plan, place, issuer, year; and names made from these."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.text import numerals

# Kind, how its titles read, what stands for it in an id, its short title. The first that fits counts.
_KINDS = (
    (
        "规划建议",
        re.compile(r"(?:规划|计划).{0,20}建议"),
        "{plan}-proposal",
        "{place}“{numeral}五”{word}建议",
    ),
    ("五年规划纲要", re.compile(r"(?:规划|计划).{0,20}纲要"), "{plan}", "{place}“{numeral}五”{word}纲要"),
    (
        "政府工作报告",
        re.compile(r"政府工作(?:的)?报告"),
        "government-work-report",
        "{year}年{place}政府工作报告",
    ),
    ("专项规划", re.compile(r"规划(?:[(（][^()（）]{1,20}[)）])?(?:的通知)?$"), "", ""),
)
_PLAN = re.compile(
    r"第([一二三四五六七八九十]{1,3}|[0-9]{1,2})个五年|[“\"]([一二三四五六七八九十]{1,3})五[”\"]"
)
_PLACE = re.compile(
    r"(?:^|年|中共|共产党)(?P<place>[\u4e00-\u9fff]{2,10}?(?:特别行政区|自治区|自治州|省|市|县|区|州|盟))"
    r"(?=人民政府|政府|委|国民|关于|第|“|[0-9]|$)"
)
_PARTY = re.compile(r"(?:中共|中国共产党)[\u4e00-\u9fff]{2,12}?委(?:员会)?(?=关于|$)")
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})年")


@dataclass(frozen=True, slots=True)
class Said:
    """What titles say; empty or ``None`` where they say nothing. ``plan`` is 14 of the 14th five-year plan."""

    kind: str
    plan: int | None
    word: str
    place: str
    issuer: str
    year: str


def read(titles: tuple[str, ...]) -> Said:
    """Read titles of one document, the most reliable first."""
    kind = next((row[0] for row in _KINDS for title in titles if row[1].search(title)), "")
    place = _first(_PLACE, titles, "place")
    party = _first(_PARTY, titles)
    government = (
        f"{place}人民政府" if any(f"{place}{word}" in title for title in titles for word in _SEATS) else ""
    )
    return Said(
        kind=kind,
        plan=_plan(titles),
        word="计划" if any("五年计划" in title or "五计划" in title for title in titles) else "规划",
        place=place,
        issuer=party or (government if place else ""),
        year=_first(_YEAR, titles, 1),
    )


_SEATS = ("人民政府", "政府工作报告", "政府关于")


def slug(said: Said, year: str, city: str = "") -> str:
    """An id such as ``2021-14th-five-year-plan``; empty when the year or the kind is not known."""
    pattern = next((row[2] for row in _KINDS if row[0] == said.kind), "")
    if not pattern or not year or ("{plan}" in pattern and not said.plan):
        return ""
    words = pattern.format(plan=f"{_ordinal(said.plan or 0)}-five-year-plan")
    return "-".join(part for part in (year, city, words) if part)


def short_title(said: Said, year: str, place: str) -> str:
    """A short title such as “十四五”规划纲要; empty when there is none for the kind, or something is not known."""
    pattern = next((row[3] for row in _KINDS if row[0] == said.kind), "")
    if ("{numeral}" in pattern and not said.plan) or ("{year}" in pattern and not year):
        return ""
    numeral = numerals.chinese(said.plan) if said.plan else ""
    return pattern.format(place=place, numeral=numeral, word=said.word, year=year)


def _plan(titles: tuple[str, ...]) -> int | None:
    for title in titles:
        if match := _PLAN.search(title):
            return numerals.value(match[1] or match[2])
    return None


def _ordinal(number: int) -> str:
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _first(pattern: re.Pattern[str], titles: tuple[str, ...], group: str | int = 0) -> str:
    return next((match[group] for title in titles if (match := pattern.search(title))), "")
