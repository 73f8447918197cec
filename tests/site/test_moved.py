"""Old addresses lead to their words, on any static host and from a folder, with JavaScript and without it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import build_site, copy_project
from tests.support import METADATA, run

RULE = "坚持党的领导，贯彻新发展理念，推动高质量发展取得实效，确保各项任务圆满完成。"
INDUSTRY = "建设先进制造业强市，发展战略性新兴产业，培育未来产业集群，打造产业发展新高地。"
TRAFFIC = "完善综合立体交通网络，推进广深港高铁和机场扩建工程建设，形成内畅外联的格局。"
SCHOOLS = "办好人民满意的教育，增加普惠性幼儿园和公办学校的学位供给，促进教育公平发展。"
TABLE = "| 区 | 定位 |\n|---|---|\n| 东山 | 水库所在的山区 |\n| 西湖 | 学校集中的城区 |\n"
BEFORE = f"湖城发展规划\n一、总则\n{RULE}\n{INDUSTRY}\n{TABLE}二、交通\n{TRAFFIC}\n三、教育\n{SCHOOLS}\n"
AFTER = f"湖城发展规划\n一、总则\n{RULE}\n{TABLE}三、教育\n{SCHOOLS}\n{INDUSTRY}\n{TRAFFIC}\n"
ALIASES = """\
aliases:
  - {from: i2, to: i3}
  - {from: i1.p2, to: i3.p2}
  - {from: i2.p1, to: i3.p3}
  - {from: i1.t9, to: i1.t1}
  - {from: i1.t1.r9, to: i1.t1.r2}
"""
LAKE = "texts/lake"


@pytest.fixture(scope="module")
def moved_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A text published twice: a passage went to another page, and so did the whole second part."""
    project = copy_project(tmp_path_factory.mktemp("moved"))
    shutil.rmtree(project / "source_texts")
    shutil.rmtree(project / "editorial/addresses", ignore_errors=True)
    (project / "source_texts").mkdir()
    text, about = project / "source_texts/lake.txt", project / "source_texts/lake.yml"
    text.write_text(BEFORE, encoding="utf-8")
    about.write_text(METADATA.format(title="湖城发展规划", city="null"), encoding="utf-8")
    assert run("addresses", "--root", str(project)).exit_code == 0
    text.write_text(AFTER, encoding="utf-8")
    assert run("addresses", "--root", str(project)).exit_code == 1
    about.write_text(about.read_text("utf-8") + ALIASES, encoding="utf-8")
    assert run("addresses", "--root", str(project)).exit_code == 0
    assert run("addresses", "--check", "--root", str(project)).exit_code == 0
    return build_site(project)


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page in a browser without JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def soup(site: Path, page: str) -> BeautifulSoup:
    return BeautifulSoup((site / LAKE / page).read_bytes(), "lxml")


def follow(site: Path, page: str, anchor: str) -> str:
    """The words of the passage to which the link under an anchor leads."""
    under = soup(site, page).find(id=anchor)
    assert under is not None
    target, _, fragment = str(under.find("a")["href"]).partition("#")
    found = soup(site, target).find(id=fragment)
    assert found is not None
    return found.get_text()


def test_the_page_that_is_gone_has_a_plain_link_for_itself_and_for_every_old_fragment(
    moved_site: Path,
) -> None:
    assert follow(moved_site, "i2.html", "i2") == "三、教育"
    assert follow(moved_site, "i2.html", "i2.p1") == TRAFFIC
    assert soup(moved_site, "i2.html").select_one("[data-pt-moved-page] a")["href"] == "i3.html#i3"


def test_a_page_that_lost_a_passage_says_where_it_is_now(moved_site: Path) -> None:
    assert follow(moved_site, "i1.html", "i1.p2") == INDUSTRY


def test_old_anchors_stand_right_before_their_words(moved_site: Path) -> None:
    whole = soup(moved_site, "all.html")
    for anchor, words in (("i1.p2", INDUSTRY), ("i2.p1", TRAFFIC)):
        assert whole.find(id=anchor).find_next("p").get_text() == words
    assert whole.find(id="i2").find_next(["h2", "h3"]).get_text() == "三、教育"
    assert soup(moved_site, "i1.html").find(id="i1.t1.r9").parent.get_text() == "西湖"


def test_an_alias_that_the_lock_does_not_know_is_an_anchor_too(moved_site: Path) -> None:
    assert soup(moved_site, "i1.html").find(id="i1.t9").find_next("table")["id"] == "i1.t1"


def test_anchors_are_unique_on_every_page(moved_site: Path) -> None:
    for path in (moved_site / LAKE).glob("*.html"):
        ids = [str(tag["id"]) for tag in soup(moved_site, path.name).find_all(id=True)]
        assert len(ids) == len(set(ids)), path.name


def test_the_page_that_is_gone_is_in_no_navigation_and_found_by_no_search(moved_site: Path) -> None:
    assert '"i2"' not in (moved_site / "data/search/places.js").read_text("utf-8")
    assert "旧网址" not in (moved_site / "data/search/text.js").read_text("utf-8")
    for path in moved_site.rglob("*.html"):
        page = BeautifulSoup(path.read_bytes(), "lxml")
        assert not [a for a in page.find_all("a", href=True) if str(a["href"]).endswith("i2.html")], path
    assert soup(moved_site, "i2.html").find("meta", attrs={"name": "robots"})["content"] == "noindex"


OLD = {
    "i2.html": ("i3.html#i3", "三、教育"),
    "i2.html#i2": ("i3.html#i3", "三、教育"),
    "i2.html#i2.p1": ("i3.html#i3.p3", TRAFFIC),
    "i2.html#nonsense": ("i3.html#i3", "三、教育"),
    "i1.html#i1.p2": ("i3.html#i3.p2", INDUSTRY),
}


@pytest.mark.browser
@pytest.mark.parametrize("old", OLD)
def test_an_old_link_opened_from_a_folder_lands_on_its_words(
    moved_site: Path, browser: Browser, old: str
) -> None:
    now, words = OLD[old]
    context = browser.new_context(viewport={"width": 1200, "height": 300})
    page = context.new_page()
    page.goto((moved_site / LAKE).as_uri() + "/" + old)
    page.wait_for_url((moved_site / LAKE).as_uri() + "/" + now)
    target = page.locator(f"[id='{now.partition('#')[2]}']")
    expect(target).to_be_in_viewport()
    expect(target).to_have_text(words)
    context.close()


@pytest.mark.browser
def test_an_old_anchor_of_the_whole_document_opens_its_words_in_view(
    moved_site: Path, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": 1200, "height": 300})
    page = context.new_page()
    page.goto((moved_site / LAKE / "all.html").as_uri() + "#i2.p1")
    expect(page.get_by_text(TRAFFIC)).to_be_in_viewport()
    assert page.url.endswith("all.html#i2.p1")
    context.close()


@pytest.mark.browser
def test_without_javascript_the_link_under_the_fragment_is_there_to_be_followed(
    moved_site: Path, plain: Page
) -> None:
    plain.goto((moved_site / LAKE / "i2.html").as_uri() + "#i2.p1")
    link = plain.locator("[id='i2.p1'] a")
    expect(link).to_be_in_viewport()
    link.click()
    expect(plain.get_by_text(TRAFFIC)).to_be_in_viewport()
