"""The search against a count by brute force, through the interface, hosted and from a folder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.search.brute import Brute
from tests.search.sampler import absent, present

pytestmark = pytest.mark.browser

SEED = 20260701
PRESENT, ABSENT, CLICKED = 200, 30, 24

# Types a query as a reader would see it arrive, waits for the answer and reads all of it.
ASK = """async (phrase) => {
    const input = document.querySelector("#pt-query");
    const status = document.querySelector(".pt-search-status");
    input.value = phrase;
    const answered = new Promise((done) => document.addEventListener("pt-answered", done, { once: true }));
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await answered;
    document.querySelector(".pt-results > button")?.click();
    const links = (selector) => [...document.querySelectorAll(selector)].map((link) => ({
        url: link.href, marks: [...link.querySelectorAll("mark")].map((mark) => mark.textContent) }));
    return {
        occurrences: Number(status.dataset.occurrences),
        passages: Number(status.dataset.passages),
        headings: Number(status.dataset.headings),
        found: links(".pt-results > .pt-hits a"),
    };
}"""


@pytest.fixture(scope="module")
def phrases(documents: list[dict[str, Any]]) -> list[str]:
    return present(list(documents), PRESENT, SEED)


@pytest.fixture(scope="module")
def brute(documents: list[dict[str, Any]]) -> Brute:
    return Brute(documents)


@pytest.fixture(scope="module", params=["http", "file"])
def root(request: pytest.FixtureRequest, address: str, site: Path) -> str:
    return address if request.param == "http" else f"{site.as_uri()}/"


@pytest.fixture(scope="module")
def search_page(browser: Browser, root: str) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(f"{root}search.html")
    page.locator(".pt-search-status").wait_for(state="attached")
    yield page
    page.close()


def _path(url: str, root: str) -> str:
    parts = urlsplit(url.removeprefix(root))
    return f"{parts.path}#{parts.fragment}"


def test_every_phrase_is_found_everywhere_it_stands_and_nowhere_else(
    search_page: Page, root: str, phrases: list[str], brute: Brute
) -> None:
    wrong = []
    for phrase in phrases:
        answer, expected = search_page.evaluate(ASK, phrase), brute.find(phrase)
        urls = {_path(found["url"], root) for found in answer["found"]}
        counts = (answer["occurrences"], answer["passages"], answer["headings"])
        if urls != expected.urls or counts != (expected.occurrences, expected.passages, expected.headings):
            wrong.append((phrase, counts, expected.occurrences, urls ^ expected.urls))
    assert not wrong


def test_phrases_that_do_not_occur_are_not_found(search_page: Page, documents: list[dict[str, Any]]) -> None:
    for phrase in absent(list(documents), ABSENT, SEED):
        answer = search_page.evaluate(ASK, phrase)
        assert (phrase, answer["occurrences"], answer["found"]) == (phrase, 0, [])


def test_the_first_hit_shows_the_phrase(search_page: Page, phrases: list[str]) -> None:
    fold = "(text) => planTexts.fold.fold(text)"
    for phrase in phrases:
        first = search_page.evaluate(ASK, phrase)["found"][0]
        assert search_page.evaluate(fold, phrase) in [
            search_page.evaluate(fold, mark) for mark in first["marks"]
        ]


def _lands(page: Page, root: str, phrase: str) -> str:
    """Search, click the first hit; what is wrong with the place where that leads, if anything."""
    page.goto(f"{root}search.html")
    page.evaluate(ASK, phrase)
    page.locator(".pt-results > .pt-hits a").first.click()
    page.locator("mark.pt-current").wait_for()
    return str(
        page.evaluate(
            """(phrase) => {
            const mark = document.querySelector("mark.pt-current");
            const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
            const [box] = mark.getClientRects(); // the first line of it
            const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            const marks = [...target.querySelectorAll("mark.pt-found")].map((m) => m.textContent).join("");
            if (!target.contains(mark)) return "the mark is not in the passage";
            if (box.top < 0 || box.bottom > innerHeight) return "the mark is not in view";
            if (!mark.contains(top)) return "something covers the mark";
            if (!planTexts.fold.fold(marks).includes(planTexts.fold.fold(phrase))) return "other words are marked";
            return "";
        }""",
            phrase,
        )
    )


def test_a_click_leads_to_the_passage_with_the_phrase_marked_and_in_view(
    browser: Browser, root: str, phrases: list[str]
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    wrong = {phrase: found for phrase in phrases[:CLICKED] if (found := _lands(page, root, phrase))}
    page.close()
    assert not wrong


@pytest.mark.slow
def test_so_does_every_click(browser: Browser, root: str, phrases: list[str]) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    wrong = {phrase: found for phrase in phrases[CLICKED:] if (found := _lands(page, root, phrase))}
    page.close()
    assert not wrong


def test_python_and_the_browser_fold_alike(search_page: Page, documents: list[dict[str, Any]]) -> None:
    from builder.search.fold import fold_table

    texts = [json.dumps(document, ensure_ascii=False) for document in documents]
    texts.append("".join(map(chr, (*range(1, 0xD800), *range(0xE000, 0x10000)))) + "𠮷野家𫝈")
    for text in texts:
        assert search_page.evaluate("(text) => planTexts.fold.fold(text)", text) == fold_table().fold(text)
