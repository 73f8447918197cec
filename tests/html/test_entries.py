"""Entries of indexes: how many are shown, how they are grouped, what one says."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from builder.editorial.about import Metadata
from builder.html.entries import Entry, Group, by_document, heading_entry, passage_entry
from builder.html.escape import raw
from tests.support import document

TEXT = "第一章 治水\n第一节 水库\n建设<水库>。\n修堤坝。\n"
LAKE = document(TEXT, Metadata(short_title="湖城规划", issuer="湖城", date="2021-03"), "lake")
HILL = document(TEXT, Metadata(short_title="山城规划"), "hill")
PAGE = "topics/water.html"


def group(number: int, **more: str) -> Group:
    entries = tuple(Entry(f"第{n}段", f"#p{n}", raw("字"), LAKE) for n in range(number))
    return Group("湖城", more.pop("href", ""), entries, **more)


@pytest.mark.parametrize(
    ("entries", "shown", "folded"), [(0, 0, 0), (5, 5, 0), (6, 6, 0), (7, 5, 2), (20, 5, 15)]
)
def test_five_entries_are_shown_and_never_a_single_one_is_folded(
    entries: int, shown: int, folded: int
) -> None:
    found = group(entries)
    assert (len(found.shown), len(found.folded)) == (shown, folded)
    assert (*found.shown, *found.folded) == found.entries


def test_what_is_folded_opens_under_its_number() -> None:
    soup = BeautifulSoup(group(7).html("处", "h4"), "html.parser")
    assert soup.h4 is not None
    assert soup.h4.get_text() == "湖城 7 处"
    assert [len(listed.find_all("li")) for listed in soup.find_all("ul")] == [5, 2]
    assert soup.details is not None
    assert soup.details.summary is not None
    assert soup.details.summary.get_text() == "其余 2 处"
    assert "<details>" not in group(6).html()


def test_a_group_has_a_link_and_a_note_only_where_there_are_some() -> None:
    assert (
        group(1)
        .html()
        .startswith('<section class="pt-group"><h3>湖城 <span class="pt-count">1 段</span></h3><ul')
    )
    assert (
        group(1, href="a.html", note="<注>")
        .html()
        .startswith(
            '<section class="pt-group"><h3><a href="a.html">湖城</a> <span class="pt-count">1 段</span></h3>'
            '<p class="pt-issued">&#60;注&#62;</p><ul'
        )
    )


def test_the_entry_of_a_passage_says_where_it_stands_and_why_it_is_listed() -> None:
    found = passage_entry(PAGE, LAKE, LAKE.passages[0], [(3, 5)], "文中的“水库”。")
    assert found.__html__() == (
        '<li><a class="pt-ref" href="../texts/lake/c1.html&#35;c1.s1.p1">第一章 · 第一节 水库</a>'
        '<p class="pt-context">建设&#60;<mark>水库</mark>&#62;。</p>'
        '<details class="pt-because"><summary>依据</summary><p>文中的“水库”。</p></details></li>'
    )
    assert "依据" not in passage_entry(PAGE, LAKE, LAKE.passages[0], []).__html__()


def test_the_entry_of_a_heading_says_that_it_is_one() -> None:
    found = heading_entry(PAGE, LAKE, LAKE.headings[1], [(0, 2)])
    assert (found.label, found.href, found.excerpt) == (
        "第一章 · 第一节 水库（标题）",
        "../texts/lake/c1.html#c1.s1",
        "<mark>水库</mark>",
    )


def test_entries_are_grouped_in_the_order_of_the_documents_those_without_any_left_out() -> None:
    entries = [
        passage_entry(PAGE, found, found.passages[n], []) for found, n in ((HILL, 0), (LAKE, 1), (HILL, 1))
    ]
    groups = by_document(PAGE, [LAKE, document("一、空\n空。\n", name="none"), HILL], entries)
    assert [(g.name, g.href, g.note, [e.href[-2:] for e in g.entries]) for g in groups] == [
        ("《湖城规划》", "../texts/lake/index.html", "湖城，2021-03", ["p2"]),
        ("《山城规划》", "../texts/hill/index.html", "发布者未知，日期未知", ["p1", "p2"]),
    ]
