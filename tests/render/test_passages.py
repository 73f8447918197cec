"""Passages and headings on a page: the words, what stands beside them, and the anchors that lead there."""

from __future__ import annotations

from html import unescape

import pytest
from bs4 import BeautifulSoup

from builder.model.document import Document
from builder.project.settings import Edition, Settings
from builder.render.fragments import fragments
from builder.render.passages import Surroundings, heading_tools, lines_label, passage_html, source_link
from tests.support import document

TEXT = """湖城规划

一、总则
——加强领导。全市一盘棋。
| 区 | 定位 |
|---|---|
| 东山 | <山区> |
| | 城区 |
"""
PLAN = document(TEXT)
_, TABLE = PLAN.passages
EDITION = Edition("0", None, None)
NOWHERE = Settings("", "main", EDITION, {})
HOSTED = Settings("https://example.org/r", "main", EDITION, {"plan.txt": "abc"})


def html(number: int, settings: Settings | None = None, **old: tuple[str, ...]) -> BeautifulSoup:
    passage = PLAN.passages[number]
    before = {anchor.replace("_", "."): anchors for anchor, anchors in old.items()}
    fragment = fragments(PLAN, {}, (), {})[passage.id]
    return BeautifulSoup(passage_html(PLAN, passage, fragment, Surroundings(settings, before)), "html.parser")


@pytest.mark.parametrize(("words", "label"), [("总则", ("原文第3行", 3, 3)), ("东山", ("原文第5–8行", 5, 8))])
def test_lines_are_told_from_the_first_to_the_last(words: str, label: tuple[str, int, int]) -> None:
    where = PLAN.headings[0].where if words == "总则" else TABLE.where
    assert lines_label(PLAN, where) == label


def test_lines_lead_to_the_repository_where_there_is_one() -> None:
    assert source_link(PLAN, TABLE.where, NOWHERE) == '<span class="pt-lines">原文第5–8行</span>'
    assert source_link(PLAN, TABLE.where, HOSTED) == (
        '<a class="pt-lines" href="https&#58;//example.org/r/blob/abc/source&#95;texts/plan.txt&#35;L5-L8">原文第5–8行</a>'
    )


def test_a_passage_has_its_place_beside_it_and_none_where_the_whole_text_is_on_one_page() -> None:
    link = html(0, NOWHERE).find(class_="pt-permalink")
    assert link is not None
    assert (link["href"], link["data-place"], link["aria-label"], link.get_text()) == (
        "#i1.p1",
        "第一部分",
        "第一部分的链接",
        "链接",
    )
    assert html(0, NOWHERE).find(class_="pt-lines").get_text() == "原文第4行"  # type: ignore[union-attr]
    assert html(0).find(class_="pt-tools") is None


def test_a_lead_is_strong_and_has_its_own_anchor() -> None:
    paragraph = html(0).p
    assert paragraph is not None
    assert (paragraph["id"], paragraph.get_text()) == ("i1.p1", "——加强领导。全市一盘棋。")
    assert paragraph.strong is not None
    assert (paragraph.strong["id"], paragraph.strong.get_text()) == ("i1.l1", "——加强领导")


def test_notes_stand_on_their_page_and_on_the_one_with_the_whole_text() -> None:
    found = document("一、回顾\n战略[1]有效实施。\n注释：\n[1]战略：指做强中心城区。\n")
    passage, made = found.passages[0], fragments(found, {}, (), {})
    for settings, href in ((NOWHERE, "annex.html#annex.p1"), (None, "#annex.p1")):
        shown = passage_html(found, passage, made[passage.id], Surroundings(settings))
        assert f'<a href="{href}">[1]</a>' in unescape(shown)


def test_a_row_of_a_table_has_its_anchor_its_column_names_and_a_link_without_words() -> None:
    rows = html(1, NOWHERE).find_all("tr")
    assert [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in rows] == [
        ["区", "定位"],
        ["东山", "<山区>"],
        ["", "城区"],
    ]
    assert [row.get("id") for row in rows] == [None, "i1.t1.r1", "i1.t1.r2"]
    assert [cell["data-column"] for cell in rows[1].find_all(["th", "td"])] == ["区", "定位"]
    places = [(a["href"], a["data-place"]) for row in rows for a in row.find_all("a")]
    assert places == [("#i1.t1.r1", "“东山”一行"), ("#i1.t1.r2", "第2行")]
    assert html(1).find_all("a") == []


def test_old_anchors_stand_before_a_passage_its_lead_and_each_row() -> None:
    def old(number: int, **anchors: tuple[str, ...]) -> list[str]:
        return [str(tag["id"]) for tag in html(number, **anchors).find_all(class_="pt-old")]

    assert old(0, i1_p1=("i1.p7", "i1.p8"), i1_l1=("i1.l9",)) == ["i1.p7", "i1.p8", "i1.l9"]
    assert old(1, i1_t1=("i1.t9",), i1_t1_r2=("i1.t9.r9",)) == ["i1.t9", "i1.t9.r9"]
    assert old(1, i1_p1=("i1.p9",)) == []  # they stand before another passage


def test_a_heading_has_its_place_and_lines_and_one_that_stands_nowhere_has_none() -> None:
    tools = BeautifulSoup(heading_tools(PLAN, PLAN.headings[0], NOWHERE), "html.parser")
    link = tools.find(class_="pt-permalink")
    assert link is not None
    assert (link["href"], link["data-place"], link["aria-label"]) == ("#i1", "第一部分", "“一、总则”的链接")
    assert tools.find(class_="pt-lines").get_text() == "原文第3行"  # type: ignore[union-attr]
    front: Document = document("前面的话。\n一、总则\n后面的话。\n")
    assert heading_tools(front, front.headings[0], NOWHERE) == ""
