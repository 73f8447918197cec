"""What the pages of a document say of proofreading: cover, contents list, home page, list of gaps."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from builder.editorial.about import Metadata
from builder.editorial.proofreading import Proofreading, Record
from builder.model.document import Document
from builder.project.settings import Edition, Settings
from builder.render import proofreading
from builder.render.documents import render_document
from builder.render.gap_list import render_gaps
from tests.support import corpus_of, document

CHAPTERS = """\
第一章 治水
第一节 水库
修水库。
第二节 河道
清河道。
第二章 办学
办学校。
第三章 修路
修公路。
"""
SETTINGS = Settings("", "main", Edition("1.2", None, None), {})


def plan(*records: Record, text: str = CHAPTERS, words: str | None = None) -> Document:
    return document(text, Metadata(short_title="规划", proofreading=Proofreading(records, words)))


def record(division: str | None, state: str) -> Record:
    return Record(division, state, "《公报》2021年第15期", "张三", "2026-05-01")


def cover(found: Document) -> BeautifulSoup:
    return BeautifulSoup(
        render_document(found, corpus_of(found), SETTINGS)["texts/plan/index.md"], "html.parser"
    )


def facts(page: BeautifulSoup) -> str:
    [fact] = [row.dd for row in page.select(".pt-facts > div") if row.dt and row.dt.get_text() == "校对"]
    assert fact is not None
    return " ".join(fact.get_text(" ").split())


@pytest.mark.parametrize(
    ("records", "summary", "brief"),
    [
        ([], "3 章未校", "未校"),
        ([record(None, "已校")], "3 章已校", "已校"),
        ([record("c1", "已校")], "1 章已校，2 章未校", "1 章已校，2 章未校"),
        (
            [record(None, "已复核"), record("c1", "已校"), record("c3", "未校")],
            *["1 章已校，1 章已复核，1 章未校"] * 2,
        ),
        ([record("c1.s2", "已校")], "1 章部分已校，2 章未校", "1 章部分已校，2 章未校"),
        ([record("c1.s1", "已校"), record("c1.s2", "已复核")], *["1 章已校，2 章未校"] * 2),
    ],
)
def test_chapters_are_counted_by_their_state(records: list[Record], summary: str, brief: str) -> None:
    found = plan(*records)
    assert proofreading.summary(found) == summary
    assert proofreading.brief(found) == brief


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("没有标题的文字。\n", "全文未校"),
        ("一、治水\n修水库。\n二、办学\n办学校。\n", "2 个部分未校"),
        (f"前面的话。\n{CHAPTERS}", "3 章未校"),
        (f"{CHAPTERS}附件1 工程\n修水库一座。\n", "3 章、1 个部分未校"),
    ],
)
def test_parts_are_counted_as_what_they_are_called(text: str, summary: str) -> None:
    assert proofreading.summary(plan(text=text)) == summary


def test_the_front_is_named_where_its_state_would_not_be_seen() -> None:
    chapters = [record(name, "已校") for name in ("c1", "c2", "c3")]
    assert proofreading.summary(plan(*chapters, text=f"前面的话。\n{CHAPTERS}")) == "3 章已校，篇首未校"


def test_a_cover_says_in_its_line_what_was_proofread_and_below_by_whom_and_with_what() -> None:
    page = cover(plan(record("c1", "已校"), Record("c1.s2", "已复核", "公报")))
    assert "；校对：1 章已校，2 章未校。" in page.select_one(".pt-damaged").get_text()  # type: ignore[union-attr]
    assert facts(page) == (
        "1 章已校，2 章未校"
        " 第一章 治水 ：已校 与《公报》2021年第15期对照，张三，2026-05-01"
        " 第一章 · 第二节 河道 ：已复核 与公报对照 怎么算"
    )
    assert [a["href"] for a in page.select(".pt-facts a")[:3]] == [
        *("c1.html#c1", "c1.html#c1.s2", "../../about/method.html#proofreading")
    ]


def test_a_record_of_the_whole_text_leads_to_it() -> None:
    page = cover(plan(record(None, "已校")))
    assert "全文 ：已校" in facts(page)
    assert page.select(".pt-facts a")[0]["href"] == "all.html"


def test_a_cover_without_records_says_what_the_editor_says() -> None:
    assert facts(cover(plan(words="按所得文本整理"))) == "3 章未校 按所得文本整理 怎么算"
    assert facts(cover(plan())) == "3 章未校 怎么算"


def test_what_an_editor_writes_does_not_become_markup() -> None:
    page = cover(plan(Record("c1", "已校", "<b>公报</b>", "{{ 张三 }}")))
    assert "与<b>公报</b>对照，{{ 张三 }}" in facts(page)


@pytest.mark.parametrize(
    ("records", "words"),
    [
        ([], ["", "", "", "", ""]),
        ([record("c1", "已校")], ["已校", "", "", "", ""]),
        ([record("c1", "已校"), record("c1.s2", "已复核")], ["已校", "", "已复核", "", ""]),
        (
            [record("c1", "已校"), record("c1.s2", "未校"), record("c3", "已复核")],
            ["", "已校", "", "", "已复核"],
        ),
    ],
)
def test_a_quiet_word_in_the_contents_list_is_said_once(records: list[Record], words: list[str]) -> None:
    lines = cover(plan(*records)).select(".pt-outline li")
    assert [note.get_text() if (note := line.select_one(".pt-note")) else "" for line in lines] == words


def test_the_list_of_gaps_says_the_same_as_the_cover() -> None:
    page = render_gaps(corpus_of(plan(record("c1", "已校"))), SETTINGS)["texts/gaps.md"]
    assert "校对：1 章已校，2 章未校。" in page
