"""Addresses between pages, and how places, issuers and what is missing are called in lists."""

from __future__ import annotations

import pytest

from builder.editorial.about import Metadata
from builder.places import links
from tests.support import document

TEXT = """\
湖城规划
前面的话。
第七章 开放
第一节 港口
一、修码头
修三座码头。
## 结语
再说一句。
"""
PLAN = document(TEXT, Metadata(short_title="规划", issuer="湖城", date="2021"))


@pytest.mark.parametrize(
    ("page", "url", "address"),
    [
        ("index.html", "topics/water.html", "topics/water.html"),
        ("topics/water.html", "topics/roads.html", "roads.html"),
        ("topics/water.html", "texts/plan/c1.html#c1.p1", "../texts/plan/c1.html#c1.p1"),
        ("texts/plan/c1.html", "index.html", "../../index.html"),
        ("texts/plan/c1.html", "texts/plan/c1.html#c1.p1", "#c1.p1"),
        ("texts/plan/c1.html", "texts/plan/c1.html", "c1.html"),
    ],
)
def test_an_address_is_as_seen_from_the_page(page: str, url: str, address: str) -> None:
    assert links.relative(page, url) == address


def test_a_place_in_a_list_has_the_numbers_above_it_and_its_own_heading() -> None:
    labels = {d.anchor: links.path_label(PLAN, d.id) for d in PLAN.headings}
    assert labels == {
        "front": "篇首",
        "c7": "第七章 开放",
        "c7.s1": "第七章 · 第一节 港口",
        "c7.s1.i1": "第七章 · 第一节 · 一、修码头",
        "u1": "结语",
    }


def test_a_document_is_called_by_its_short_title_else_by_its_title_else_by_its_id() -> None:
    named = (PLAN, document("湖城规划\n一、甲\n乙。\n"), document("一、甲\n乙。\n"))
    assert [links.short_title(found) for found in named] == ["《规划》", "《湖城规划》", "《plan》"]
    assert [links.issued(found) for found in named[:2]] == ["湖城，2021", "发布者未知，日期未知"]


@pytest.mark.parametrize(
    ("listed", "present", "lacks"),
    [
        ("第一章 甲\n第二章 乙\n第三章 丙\n", "第二章 乙\n", "第一章、第三章"),
        ("第一章 甲\n第二章 乙\n第三章 丙\n", "第三章 丙\n", "第一章、第二章"),
        ("第一章 甲\n第二章 乙\n第三章 丙\n第四章 丁\n", "第四章 丁\n", "第一章至第三章"),
        (
            "第一章 甲\n第二章 乙\n第三章 丙\n第四章 丁\n第五章 戊\n附件1 工程表\n",
            "第四章 丁\n",
            "第一章至第三章、第五章、附件1（工程表）",
        ),
        (
            "第一章 甲\n第二章 乙\n第三章 丙\n第四章 丁\n第五章 戊\n",
            "第二章 乙\n",
            "第一章、第三章至第五章",
        ),
        ("第一章 甲\n", "第一章 甲\n", ""),
    ],
)
def test_what_is_missing_is_drawn_together_from_three_on(listed: str, present: str, lacks: str) -> None:
    found = document(f"湖城规划\n目录\n{listed}{present}这里有一段话。\n", Metadata(short_title="规划"))
    assert links.lacks(found) == lacks
    expected = [("《规划》", "../texts/plan/index.html", lacks)] if lacks else []
    assert links.incomplete([found], "topics/water.html") == expected


def test_titles_in_the_navigation_are_no_markup() -> None:
    assert links.safe("甲&乙<丙>") == "甲&amp;乙&lt;丙&gt;"
