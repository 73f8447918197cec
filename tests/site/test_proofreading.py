"""校对 on the built site: cover, home page and pages of a text that was compared in part, and of one that was not."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.site.conftest import build_site, copy_project
from tests.support import METADATA

TEXT = """\
湖城发展规划
第一章 治水
第一节 水库
修水库，筑堤坝，保安全。
第二节 河道
清河道，通水系，护两岸。
第二章 办学
办学校，请老师，添课桌。
"""
RECORDS = """\
proofreading:
  - {divisions: c1, state: 已校, against: 湖城公报 2026年第1期, by: 张三, date: 2026-05-01}
  - {divisions: c1.s2, state: 已复核, against: 湖城公报 2026年第1期, by: 李四}
"""
WITHOUT = METADATA.format(title="湖城发展规划", city="null").replace("proofreading: 未校对\n", "")


@pytest.fixture(scope="module")
def lakes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of two texts with the same words: ``lake`` was compared in part, ``pond`` was not."""
    project = copy_project(tmp_path_factory.mktemp("proofread"))
    for path in (*(project / "source_texts").iterdir(), *(project / "editorial/addresses").glob("*.lock")):
        path.unlink()
    for path in (project / "editorial/terms.yml", *(project / "editorial/cities").glob("*/terms.yml")):
        path.unlink()
    for name, about in (("lake", WITHOUT + RECORDS), ("pond", WITHOUT)):
        (project / f"source_texts/{name}.txt").write_text(TEXT, encoding="utf-8")
        (project / f"source_texts/{name}.yml").write_text(about, encoding="utf-8")
    return build_site(project)


def main(site: Path, page: str) -> BeautifulSoup:
    return BeautifulSoup((site / page).read_bytes(), "lxml").select_one("article") or BeautifulSoup()


def line(site: Path, page: str) -> str:
    """The quiet line under the title; empty where there is none."""
    shown = main(site, page).select(".pt-damaged")
    found = [
        one for one in shown if not one.get_text().startswith("预览：")
    ]  # nothing is recorded of these texts
    assert len(found) <= 1
    return found[0].get_text() if found else ""


def test_the_cover_says_in_one_line_how_many_chapters_are_in_which_state(lakes: Path) -> None:
    assert line(lakes, "texts/lake/index.html") == "3 段；校对：1 章已校，1 章未校。缺漏清单"
    assert line(lakes, "texts/pond/index.html") == "3 段；校对：2 章未校。缺漏清单"


def test_the_cover_names_witness_person_and_day_below(lakes: Path) -> None:
    [fact] = [dd for dd in main(lakes, "texts/lake/index.html").select(".pt-facts dd") if "对照" in dd.text]
    assert "与湖城公报 2026年第1期对照，张三，2026-05-01" in fact.text
    assert "与湖城公报 2026年第1期对照，李四" in fact.text
    assert [a["href"] for a in fact.select("a")] == [
        *("c1.html#c1", "c1.html#c1.s2", "../../about/method.html#proofreading")
    ]
    method = BeautifulSoup((lakes / "about/method.html").read_bytes(), "lxml")
    assert method.find(id="proofreading")


def test_the_contents_list_has_a_word_where_something_was_compared(lakes: Path) -> None:
    lines = {
        name: [li.get_text() for li in main(lakes, f"texts/{name}/index.html").select(".pt-outline li")]
        for name in ("lake", "pond")
    }
    assert lines["lake"] == [
        "第一章 治水 已校",
        "第一节 水库",
        "第二节 河道 已复核",
        "第二章 办学",
    ]
    assert lines["pond"] == ["第一章 治水", "第一节 水库", "第二节 河道", "第二章 办学"]


def test_a_chapter_that_was_compared_says_so_and_the_others_stay_without_a_line(lakes: Path) -> None:
    assert line(lakes, "texts/lake/c1.html") == "这一页已校。校对记录"
    assert line(lakes, "texts/lake/all.html") == "这一页部分已校。校对记录"
    for page in ("texts/lake/c2.html", "texts/pond/c1.html", "texts/pond/all.html"):
        assert line(lakes, page) == ""
    [lead] = main(lakes, "texts/lake/c1.html").select(".pt-damaged a")
    assert lead["href"] == "index.html#about"


def test_the_home_page_says_it_in_a_word_where_all_is_in_one_state(lakes: Path) -> None:
    cards = [li.get_text() for li in main(lakes, "index.html").select(".pt-cards li")]
    assert [card.rpartition("3 段，")[2] for card in cards] == ["1 章已校，1 章未校", "未校"]
