"""The links to the source text that stand without scripts: the edit link of a page, the lines of a passage."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup

from tests.site.conftest import REPOSITORY
from tests.site.test_origin import CHAPTER, FILE, OUTLINE


def test_the_pages_own_edit_link_leads_to_the_source_text(pages: dict[str, BeautifulSoup]) -> None:
    edits = {name: [str(a["href"]) for a in page.select("a[rel=edit]")] for name, page in pages.items()}
    of_documents = {name for name in pages if name.startswith("texts/") and name.count("/") == 2}
    assert edits[CHAPTER] == [f"{REPOSITORY}/edit/main/{FILE}#L{first_line(pages[CHAPTER])}"]
    assert edits[f"{OUTLINE}/all.html"] == [f"{REPOSITORY}/edit/main/{FILE}#L1"]
    assert {name for name, found in edits.items() if found} <= of_documents
    assert all(edits[name] or "moved" in str(pages[name]) for name in of_documents)


def first_line(page: BeautifulSoup) -> str:
    return page.select_one(".pt-lines").get_text().removeprefix("原文第").split("–")[0].rstrip("行")  # type: ignore[union-attr]


def test_without_a_repository_no_page_has_one(published_site: Path) -> None:
    for path in (published_site / "texts").rglob("*.html"):
        assert 'rel="edit"' not in path.read_text("utf-8")


def test_without_javascript_the_source_line_is_the_permalink(pages: dict[str, BeautifulSoup]) -> None:
    found = pages[CHAPTER].select(".pt-tools .pt-lines")
    assert found
    assert all(str(one["href"]).startswith(f"{REPOSITORY}/blob/") for one in found)
    assert "修改原文" not in "".join(one.get_text() for one in pages[CHAPTER].select("article"))
