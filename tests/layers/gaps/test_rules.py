"""The table of rules: every row's example fires at its place, and what must not fire does not."""

from __future__ import annotations

import pytest

from builder.editorial.typos import Typo
from builder.layers.gaps.find import RULES, Finder
from builder.layers.gaps.rule import Rule
from builder.layers.gaps.typos import rules_of

MARK = "〔〕"
TYPOS = rules_of((Typo("建康", "健康", before=("生命",)), Typo("布署", "部署")))
ROWS = (*RULES, *TYPOS)
BY_ID = pytest.mark.parametrize("rule", ROWS, ids=[rule.id for rule in ROWS])


def places(rule: Rule, text: str) -> list[int]:
    return [hit.place for hit in Finder((rule,)).find(text)]


@BY_ID
def test_the_example_fires_where_the_characters_are_missing(rule: Rule) -> None:
    assert rule.fires.count(MARK) == 1
    assert rule.fires.index(MARK) in places(rule, rule.fires.replace(MARK, ""))


@BY_ID
def test_the_counter_example_does_not_fire(rule: Rule) -> None:
    assert MARK not in rule.silent
    assert places(rule, rule.silent) == []


def test_no_two_rules_share_an_id() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


@BY_ID
def test_notes_are_short_and_name_the_word(rule: Rule) -> None:
    note = rule.note.format(word="词")
    assert len(note) <= 40
    assert note.endswith("。")
