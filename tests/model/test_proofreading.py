"""Which state of proofreading holds where: the innermost record, and what can be said of several together."""

from __future__ import annotations

import pytest

from builder.editorial.about import Metadata
from builder.editorial.proofreading import Proofreading, Record
from builder.model import proofreading
from builder.model.document import Document
from tests.support import document

TEXT = """\
湖城发展规划
目录
第一章 治水
第一节 水库
第二节 河道
第二章 办学
第三章 修路
第一章 治水
为什么治水。
第一节 水库
修水库。
第二节 河道
清河道。
第三章 修路
修公路。
"""


def plan(*records: Record) -> Document:
    return document(TEXT, Metadata(title="湖城发展规划", proofreading=Proofreading(records)))


def states(*records: Record) -> dict[str, str]:
    """The state of each passage, by its words."""
    found = plan(*records)
    return {one.text: proofreading.state(found, one.division) for one in found.passages}


def record(division: str | None, state: str) -> Record:
    return Record(division, state, "公报")


def test_without_a_record_nothing_was_compared() -> None:
    assert set(states().values()) == {"未校"}


def test_a_record_holds_for_all_that_lies_in_its_division() -> None:
    assert states(record("c1", "已校")) == {
        "为什么治水。": "已校",
        "修水库。": "已校",
        "清河道。": "已校",
        "修公路。": "未校",
    }


def test_a_record_inside_says_otherwise_in_whatever_order_they_are_written() -> None:
    records = (record("c1.s2", "未校"), record("c1", "已复核"), record(None, "已校"))
    assert states(*records) == states(*reversed(records)) == {
        "为什么治水。": "已复核",
        "修水库。": "已复核",
        "清河道。": "未校",
        "修公路。": "已校",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([], "未校"),
        (["未校"], "未校"),
        (["已校"], "已校"),
        (["已复核"], "已复核"),
        (["已复核", "已校"], "已校"),
        (["已校", "未校"], "部分已校"),
        (["已复核", "未校"], "部分已校"),
    ],
)
def test_of_several_no_more_is_said_than_holds_for_all(given: list[str], said: str) -> None:
    assert proofreading.together(given) == said


def test_a_heading_has_the_state_of_all_that_lies_below_it_and_a_missing_one_has_none() -> None:
    found = plan(record("c1.s1", "已校"), record("c3", "已复核"))
    assert {name.removeprefix("plan."): state for name, state in proofreading.of_headings(found).items()} == {
        "c1": "部分已校",
        "c1.s1": "已校",
        "c1.s2": "未校",
        "c3": "已复核",
    }


def test_passages_that_were_compared_are_counted() -> None:
    assert proofreading.compared(plan()) == 0
    assert (
        proofreading.compared(plan(record("c1", "已校"), record("c1.s2", "未校"), record("c3", "已复核")))
        == 3
    )


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        ("c9", "没有编号为“c9”的标题"),
        ("c1.p1", "没有编号为“c1.p1”的标题"),
        ("c1.html#c1", "没有编号为“c1.html#c1”的标题"),
        ("c2", "没有“c2”的正文"),
    ],
)
def test_a_record_of_what_the_text_does_not_have_is_an_error(anchor: str, words: str) -> None:
    [found] = proofreading.unknown(
        plan(record(anchor, "已校"), record("c1.s1", "已校"), record(None, "未校"))
    )
    assert found.code == "E125"
    assert words in found.message
    assert "编号" in found.hint
