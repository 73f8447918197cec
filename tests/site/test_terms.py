"""Terms on the built site: their links in the texts, the previews at these, their pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser, Page, expect

CHAPTER = "texts/2021-14th-five-year-plan/c7.html"


@pytest.fixture(scope="module")
def terms(site: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((site / "data/terms.json").read_text("utf-8"))["terms"]
    return found


def outside_book_titles(text: str, use: dict[str, Any]) -> bool:
    """Whether a use is not a part of a longer title in book title marks."""
    titles = [match.span(1) for match in re.finditer("《([^《》]*)》", text)]
    inside = [(a, b) for a, b in titles if a <= use["start"] and use["end"] <= b]
    return all((a, b) == (use["start"], use["end"]) for a, b in inside)


def first_uses(document: dict[str, Any]) -> dict[str, list[tuple[str, str]]]:
    """By the address of each passage the first uses of terms in their sections: the words and the term."""
    seen = set()
    found: dict[str, list[tuple[str, str]]] = {}
    for passage in document["passages"]:
        found[passage["url"]] = []
        for use in passage["terms"]:
            key = passage["division"], use["id"]
            if key not in seen and outside_book_titles(passage["text"], use):
                seen.add(key)
                words = passage["text"][use["start"] : use["end"]]
                found[passage["url"]].append((words, use["id"]))
    return found


def links(element: Tag) -> list[tuple[str, str]]:
    return [
        (link.get_text(), str(link["href"]).rpartition("/")[2].removesuffix(".html"))
        for link in element.select("a.pt-term")
    ]


def test_the_first_use_in_each_section_is_a_link_and_no_other(
    pages: dict[str, BeautifulSoup], documents: list[dict[str, Any]]
) -> None:
    expected = {url: uses for document in documents for url, uses in first_uses(document).items()}
    assert sum(map(len, expected.values())) > 500
    for url, uses in expected.items():
        path, _, fragment = url.partition("#")
        element = pages[path].find(id=fragment)
        assert isinstance(element, Tag)
        assert links(element) == uses, url


def test_a_term_s_page_has_every_place(pages: dict[str, BeautifulSoup], terms: list[dict[str, Any]]) -> None:
    for term in terms:
        page = pages[term["url"]]
        assert len(page.select(".pt-entries > li")) == len(term["passages"]) + len(term["titles"])
        numbers = [int(row.select("td")[0].get_text()) for row in page.select(".pt-grid tbody tr")]
        assert sum(numbers) == term["occurrences"] == sum(term["documents"].values())


def test_the_marked_words_are_the_term(pages: dict[str, BeautifulSoup], terms: list[dict[str, Any]]) -> None:
    for term in terms:
        marked = {mark.get_text() for mark in pages[term["url"]].select(".pt-entries mark")}
        assert marked <= {term["name"], *term["aliases"]}, term["id"]


def test_documents_without_the_term_say_what_they_lack(
    pages: dict[str, BeautifulSoup], terms: list[dict[str, Any]]
) -> None:
    outline = "2021-14th-five-year-plan"
    absent = next(term for term in terms if outline not in term["documents"])
    said = pages[absent["url"]].select_one(".pt-grid").get_text()  # type: ignore[union-attr]
    assert "现有文本中未见；该文件缺第一章至第六章" in said


def address(passage: dict[str, Any], start: int) -> str:
    """The address of the passage, or of the row of a table in which an offset of its text lies."""
    row = passage["text"].count("\n", 0, start) if passage["rows"] else 0
    url, anchor = passage["url"].split("#")
    return f"{url}#{passage['row_ids'][row - 1].removeprefix(passage['id'].partition('.')[0] + '.') if row else anchor}"


def test_definitions_are_the_words_of_a_text(
    pages: dict[str, BeautifulSoup], terms: list[dict[str, Any]], documents: list[dict[str, Any]]
) -> None:
    passages = {passage["id"]: passage for document in documents for passage in document["passages"]}
    defined = [term for term in terms if term["defined_in"]]
    assert defined
    for term in defined:
        quoted = pages[term["url"]].select(".pt-definition")
        for quotation, place in zip(quoted, term["defined_in"], strict=True):
            passage = passages[place["passage"]]
            assert quotation.p is not None
            assert quotation.p.get_text() == passage["text"][place["start"] : place["end"]]
            assert str(quotation.a["href"]) == f"../{address(passage, place['start'])}"  # type: ignore[index]


# The preview at a term's link


@pytest.fixture(scope="module", params=["http", "file"])
def chapter(request: pytest.FixtureRequest, browser: Browser, address: str, site: Path) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{address if request.param == 'http' else f'{site.as_uri()}/'}{CHAPTER}")
    yield page
    page.close()


@pytest.mark.browser
def test_a_preview_shows_on_focus_and_escape_closes_it(chapter: Page) -> None:
    link = chapter.locator("a.pt-term").first
    chapter.keyboard.press("Tab")
    link.focus()
    preview = chapter.get_by_role("tooltip")
    expect(preview).to_contain_text(link.text_content() or "?")
    assert link.get_attribute("aria-describedby") == preview.get_attribute("id")
    chapter.keyboard.press("Escape")
    expect(preview).to_have_count(0)
    assert link.get_attribute("aria-describedby") is None


@pytest.mark.browser
def test_a_preview_shows_on_hover_and_stays_while_the_pointer_is_on_it(chapter: Page) -> None:
    link = chapter.locator("a.pt-term").nth(1)
    chapter.mouse.move(2, 2)
    link.hover()
    preview = chapter.get_by_role("tooltip")
    expect(preview).to_be_visible()
    chapter.clock.install()
    preview.hover()
    chapter.clock.run_for(600)
    expect(preview).to_be_visible()
    chapter.mouse.move(2, 2)
    expect(preview).to_have_count(0)


@pytest.mark.browser
def test_a_preview_shows_at_a_link_that_focus_scrolls_into_view_and_goes_with_it(chapter: Page) -> None:
    chapter.keyboard.press("Tab")
    chapter.locator("a.pt-term").first.focus()
    preview = chapter.get_by_role("tooltip")
    expect(preview).to_be_visible()
    # What previews say is loaded now, so that the next one shows before the page has scrolled.
    chapter.locator("a.pt-term").last.focus()
    chapter.wait_for_function("scrollY > 0")
    chapter.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    expect(preview).to_be_visible()
    chapter.evaluate("scrollTo(0, 0)")
    expect(preview).to_be_hidden()


@pytest.mark.browser
def test_a_preview_stays_within_the_window(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(f"{address}{CHAPTER}")
    page.keyboard.press("Tab")
    for link in page.locator("a.pt-term").all()[:6]:
        link.focus()
        preview = page.get_by_role("tooltip")
        expect(preview).to_contain_text(link.text_content() or "?")
        box = preview.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 800
    page.close()
