"""校改记录 on the built site: lists, marks and what they lead to, in a text that was corrected and one that was not."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.repository import Repository
from tests.site.conftest import PUBLISHED, REPOSITORY, build_site, copy_project
from tests.support import METADATA

ABOUT = METADATA.format(title="湖城发展规划", city="null")
TEXT = """\
湖城发展规划
第一章 治水
修水库800座，筑堤坝，保安全。
第二章 办学
办学校，请老师，添课桌。
"""
LAKE, POND = "source_texts/lake.txt", "source_texts/pond.txt"


@pytest.fixture(scope="module")
def lakes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of two texts: ``lake`` was corrected and its correction taken back, ``pond`` only got other line ends."""
    project = copy_project(tmp_path_factory.mktemp("corrected"))
    for path in (*(project / "source_texts").iterdir(), *(project / "editorial/addresses").glob("*.lock")):
        path.unlink()
    for path in (project / "editorial/terms.yml", *(project / "editorial/cities").glob("*/terms.yml")):
        path.unlink()
    made = Repository(project)
    made.git("init", "-q", "-b", "main")
    about = {"source_texts/lake.yml": ABOUT, "source_texts/pond.yml": ABOUT}
    made.commit("Add", {LAKE: TEXT, POND: TEXT.replace("800", "8000"), **about})
    made.commit("改正座数\n\n依据：湖城公报 2026年第1期", {LAKE: TEXT.replace("800", "8000")})
    made.commit("换行", {POND: TEXT.replace("800", "8000").replace("\n", "\r\n")})
    made.commit('Revert "改正座数"', {LAKE: TEXT})
    return build_site(project, SITE_URL=PUBLISHED, REPOSITORY_URL=REPOSITORY)


def main(site: Path, page: str) -> BeautifulSoup:
    return BeautifulSoup((site / page).read_bytes(), "lxml").select_one("article") or BeautifulSoup()


def test_both_lists_have_the_correction_and_that_it_was_taken_back(lakes: Path) -> None:
    for page in ("texts/corrections.html", "texts/lake/corrections.html"):
        entries = main(lakes, page).select(".pt-corrections > li")
        assert [[one.get_text() for one in entry.select("del, ins")] for entry in entries] == [
            ["8000", "800"],
            ["800", "8000"],
        ]
        assert "依据：湖城公报 2026年第1期" in entries[1].get_text()
        assert all(str(entry.select_one("a.pt-hash")["href"]).startswith(REPOSITORY) for entry in entries)  # type: ignore[index]
    assert "还没有改正过。" in main(lakes, "texts/pond/corrections.html").get_text()


def test_a_corrected_passage_leads_to_its_record_and_back(lakes: Path) -> None:
    marks = main(lakes, "texts/lake/c1.html").select("a.pt-corrected")
    assert [(one.get_text(), one["href"]) for one in marks] == [("校改", "corrections.html#at-c1.p1")]
    record = main(lakes, "texts/lake/corrections.html").find(id="at-c1.p1")
    assert record
    assert [a["href"] for a in record.select("a.pt-ref")] == ["c1.html#c1.p1"]  # type: ignore[union-attr]
    for page in ("texts/lake/c2.html", "texts/pond/c1.html", "texts/lake/all.html"):
        assert main(lakes, page).select(".pt-corrected") == []


def test_the_cover_and_the_feed_lead_to_it(lakes: Path) -> None:
    assert main(lakes, "texts/lake/index.html").select('a[href="corrections.html"]')
    feed = (lakes / "data/corrections.atom").read_text("utf-8")
    assert f"{PUBLISHED}texts/lake/c1.html#c1.p1" in feed
    assert "pond" not in feed
