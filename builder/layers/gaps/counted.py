"""Rules for things whose count is lost: a counter without a number before it."""

from __future__ import annotations

from functools import partial

from builder.layers.gaps.rule import HAN, Rule
from builder.layers.gaps.vocabulary import COUNTERS, DOING, QUANTITY, REACHING, STOPS, TRAILING

_count = partial(Rule, kind="missing-number", code="W302", note="“{word}”前的数目脱落。")
_shown = partial(_count, alone=None, sign="numbers")
_NAMING = "“《"

# By counter: the characters before it, and behind it, with which it is another word.
_ENDINGS = {counter: QUANTITY + before for counter, (before, _) in (COUNTERS | TRAILING).items()}
_BEGINNINGS = {counter: behind + counter for counter, (_, behind) in COUNTERS.items()}

RULES: tuple[Rule, ...] = (
    _count(
        "counter-reached",
        words=tuple(COUNTERS),
        behind=tuple(word for word in REACHING if len(word) > 1),
        ahead=(*STOPS, "以上", "以内", "左右"),
        fires="总数达到〔〕家，",
        silent="总数达到20家，",
    ),
    _count(
        "counter-done",
        words=tuple(COUNTERS),
        behind=DOING,
        not_ahead=_BEGINNINGS,
        after=rf"{HAN}|[{_NAMING}]",
        alone="low",
        sign="numbers",
        fires="推进〔〕条城中村改造",
        silent="推进183条城中村改造",
    ),
    _shown(
        "counter-in-series",
        words=tuple(counter for counter in COUNTERS if counter != "名"),
        behind=("、", "和", "及"),
        not_ahead=_BEGINNINGS,
        after=rf"{HAN}|[{_NAMING}]",
        fires="20个示范点、〔〕个旧厂房改造项目",
        silent="20个示范点、30个旧厂房改造项目",
    ),
    _shown(
        "named-in-series",
        words=("名",),
        behind=("、", "和", "及"),
        ahead=tuple(_NAMING),
        fires="10名“卓越教师”、〔〕名“骨干教师”",
        silent="10名“卓越教师”、100名“骨干教师”",
    ),
    _shown(
        "counter-of-something",
        words=tuple(counter for counter in (*COUNTERS, *TRAILING) if counter not in "部种"),
        lone=True,
        not_behind=_ENDINGS,
        ahead=(*STOPS, "以上", "左右"),
        fires="改造老旧小区〔〕个，",
        silent="改造老旧小区150个，",
    ),
    _shown(
        "counter-anywhere",
        words=("个",),
        behind=tuple("为对等的将在成及于与由过到约近"),
        not_ahead=_BEGINNINGS,
        after=rf"{HAN}|[{_NAMING}]",
        fires="高速公路等〔〕个市级重点项目",
        silent="高速公路等340个市级重点项目",
    ),
)
