"""Pages of a document: cover, one for each top-level division, the whole, and those of parts that are missing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from builder.editorial.about import Hints, Leave, Metadata
from builder.model.document import Document
from builder.project.settings import Edition, Settings
from builder.render.documents import render_document
from tests.support import corpus_of, document

TEXT = """\
湖城发展规划
来源：湖城日报
目录
第一章 治水
第一节 水库
第二章 办学
第一节 中学
第二节 小学
第三章 修路
前面的话。
第一章 治水
第一节 水库
修水库。
以上是第一章的任务。
第三章 修路
修公路。
专栏1 公路
大公路一条。
"""
HINTS = Hints(leaves=(Leave("以上是第一章的任务。", 1),))
PLAN = document(TEXT, Metadata(title="湖城发展规划", short_title="规划", hints=HINTS))
SETTINGS = Settings("", "main", Edition("1.2", "2026-01-01", None), {})


def pages(found: Document) -> dict[str, str]:
    rendered = render_document(found, corpus_of(found), SETTINGS)
    return {path.removeprefix("texts/plan/").removesuffix(".md"): text for path, text in rendered.items()}


PAGES = pages(PLAN)


def soup(page: str) -> BeautifulSoup:
    return BeautifulSoup(PAGES[page], "html.parser")


def headings(page: str) -> list[str]:
    return [line for line in PAGES[page].splitlines() if line.startswith("#")]


def words(page: str) -> list[str]:
    """Paragraphs of passages, and the rules between them."""
    found = soup(page).select(".pt-passage p, hr.pt-return")
    return ["———" if tag.name == "hr" else tag.get_text() for tag in found]


def test_there_is_a_cover_the_whole_and_a_page_for_each_top_level_division_missing_or_not() -> None:
    assert list(PAGES) == ["index", "all", "front", "c1", "c2", "c3"]


def test_a_page_has_the_headings_of_its_division_in_their_depth() -> None:
    assert headings("c1") == [
        "# 第一章 治水 { #c1 }",
        "## 第一节 水库 { #c1.s1 }",
    ]
    assert headings("c3") == ["# 第三章 修路 { #c3 }", "## 专栏1 公路 { #c3.box1 .pt-box-title }"]
    assert headings("front") == ["# 篇首 { #front }"]


def test_the_whole_has_them_one_deeper_below_the_title_and_says_what_is_missing() -> None:
    assert headings("all") == [
        "# 湖城发展规划 { #whole }",
        "## 第一章 治水 { #c1 }",
        "### 第一节 水库 { #c1.s1 }",
        "## 第二章 办学 { #c2 .pt-missing }",
        "### 第一节 中学 { #c2.s1 .pt-missing }",
        "### 第二节 小学 { #c2.s2 .pt-missing }",
        "## 第三章 修路 { #c3 }",
        "### 专栏1 公路 { #c3.box1 .pt-box-title }",
    ]
    assert PAGES["all"].count("目录列有这一部分，本文本没有。") == 3
    assert soup("all").select(".pt-tools") == []
    assert len(soup("c1").select(".pt-tools")) == 2 + 2  # headings and passages


def test_six_is_the_deepest_heading_that_html_has() -> None:
    deep = "第一章 甲\n第一节 乙\n一、丙\n（一）丁\n1.戊\n（1）己\n①庚\n好。\n"
    found = document(deep)
    assert [division.level for division in found.headings] == [1, 2, 3, 4, 5, 6, 7]

    def depths(page: str) -> list[int]:
        lines = pages(found)[page].splitlines()
        return [len(line.partition(" ")[0]) for line in lines if line.startswith("#")]

    assert depths("c1") == [1, 2, 3, 4, 5, 6, 6]
    assert depths("all") == [1, 2, 3, 4, 5, 6, 6, 6]  # the title and the same one deeper


def test_before_what_belongs_to_a_higher_division_again_stands_a_rule() -> None:
    assert words("c1") == ["修水库。", "———", "以上是第一章的任务。"]
    assert words("all") == ["前面的话。", *words("c1"), *words("c3")]


def test_the_page_of_a_missing_part_says_so_and_lists_what_the_contents_list_has_below_it() -> None:
    page = soup("c2")
    assert "《规划》的目录列有“第二章 办学”（原文第6行）" in page.get_text()
    assert [item.get_text() for item in page.select(".pt-outline li")] == [
        "第一节 中学 原文第7行",
        "第二节 小学 原文第8行",
    ]
    assert [span["id"] for span in page.select(".pt-outline span[id]")] == ["c2.s1", "c2.s2"]


def test_the_cover_says_what_is_there_what_is_missing_and_where_the_text_is_from() -> None:
    text = soup("index").get_text()
    for said in (
        "有正文：第一章、第三章。缺：第二章（目录列有，文本没有）。",
        "文中所注来源来源：湖城日报 原文第2行",
        "版本 1.2，2026-01-01",
        f"5 段，{sum(len(p.text) for p in PLAN.passages)} 字",
        "这份文件没有按区标注",
    ):
        assert said in text
    assert text.count("文中所注来源") == 1  # the contents list is set aside, too, and is no source
    outline = [(a.get_text(), a["href"]) for a in soup("index").select(".pt-outline a")]
    assert outline[:3] == [
        ("篇首", "front.html#front"),
        ("第一章 治水", "c1.html#c1"),
        ("第一节 水库", "c1.html#c1.s1"),
    ]
    assert outline[5:7] == [("第二节 小学", "c2.html#c2.s2"), ("第三章 修路", "c3.html#c3")]


def test_the_cover_leads_to_the_source_in_the_repository_where_there_is_one() -> None:
    hosted = replace(SETTINGS, repository="https://example.org/r")
    cover = render_document(PLAN, corpus_of(PLAN), hosted)["texts/plan/index.md"]
    link = BeautifulSoup(cover, "html.parser").find("a", string="plan.txt")
    assert link is not None
    assert link["href"] == "https://example.org/r/blob/main/source_texts/plan.txt#L1"


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("一、甲\n" + "好" * 90 + "\n", "好" * 90),
        ("一、甲\n" + "好" * 91 + "\n", "好" * 90 + "……"),
        (
            "一、甲\n| 区 | 定位 |\n|---|---|\n| 东 | 山 |\n前面有表。\n",
            "前面有表。",
        ),  # a paragraph before a table
        ("一、甲\n| 区 | 定位 |\n|---|---|\n| 东 | 山 |\n", "区 定位 东 山"),
    ],
)
def test_a_page_is_described_by_its_first_90_characters(text: str, described: str) -> None:
    page = pages(document(text, Metadata(short_title="规划")))["i1"]
    assert f'description: "《规划》：{described}"' in page
