"""The search against a count by brute force, through the interface, hosted and from a folder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from builder.text.fold import fold_table
from tests.search.brute import Brute, places
from tests.search.folding import fold
from tests.search.sampler import Sampler
from tests.site.asking import ASK

pytestmark = pytest.mark.browser

SEED = 20260701
COUNTS = {
    "two-character words": 40,
    "policy terms": 45,
    "across words": 45,
    "punctuation": 25,
    "quotation marks": 15,
    "digits": 15,
    "single characters": 15,
}
PRESENT, ABSENT, CLICKED = 200, 30, 14


def sampled(documents: list[dict[str, Any]], *, occur: bool) -> list[str]:
    """Phrases of all kinds in one order, those that occur or those that do not."""
    texts = [field for place in places(documents) for field in place.fields]
    found = [
        phrase.words for phrase in Sampler(texts, SEED, COUNTS, ABSENT).phrases() if phrase.occurs is occur
    ]
    assert len(found) == (PRESENT if occur else ABSENT)
    return sorted(found, key=lambda words: sha256(words.encode()).digest())


@pytest.fixture(scope="module")
def phrases(documents: list[dict[str, Any]]) -> list[str]:
    return sampled(documents, occur=True)


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
    page.locator("#pt-query").wait_for()
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
        if fold(phrase) not in map(fold, answer["found"][0]["marks"]):
            wrong.append((phrase, "the first hit shows", answer["found"][0]["marks"]))
    assert not wrong


def test_phrases_that_do_not_occur_are_not_found(search_page: Page, documents: list[dict[str, Any]]) -> None:
    for phrase in sampled(documents, occur=False):
        answer = search_page.evaluate(ASK, phrase)
        assert (phrase, answer["occurrences"], answer["found"]) == (phrase, 0, [])


# What is wrong with the place where the words should be marked and shown.
LANDED = """(phrase) => {
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
}"""


def _landed(page: Page, phrase: str) -> str:
    page.locator("mark.pt-current").first.wait_for()
    return str(page.evaluate(LANDED, phrase))


def test_a_click_leads_to_the_passage_with_the_phrase_marked_and_in_view(
    browser: Browser, root: str, phrases: list[str]
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    wrong = []
    for phrase in phrases[:CLICKED]:
        page.goto(f"{root}search.html")
        page.locator("#pt-query").wait_for()
        page.evaluate(ASK, phrase)
        page.locator(".pt-results > .pt-hits a").first.click()
        wrong += [(phrase, found)] if (found := _landed(page, phrase)) else []
    page.close()
    assert not wrong


@pytest.mark.slow
def test_so_does_the_first_address_of_others(
    browser: Browser, search_page: Page, root: str, phrases: list[str]
) -> None:
    """Every fourth, others hosted than from a folder: most of the time goes into loading pages."""
    mine = phrases[CLICKED + 2 * root.startswith("file") :: 4]
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    wrong = []
    for phrase in mine:
        page.goto(search_page.evaluate(ASK, phrase)["found"][0]["url"])
        wrong += [(phrase, found)] if (found := _landed(page, phrase)) else []
    page.close()
    assert not wrong


FOLD = "async (text) => { await planTexts.fold.ready(); return planTexts.fold.fold(text); }"


def test_python_and_the_browser_fold_alike(
    browser: Browser, root: str, documents: list[dict[str, Any]]
) -> None:
    texts = [json.dumps(document, ensure_ascii=False) for document in documents]
    texts.append("".join(map(chr, (*range(1, 0xD800), *range(0xE000, 0x10000)))) + "𠮷野家𫝈")
    page = browser.new_page()
    page.goto(f"{root}search.html")
    for text in texts:
        assert page.evaluate(FOLD, text) == fold_table().fold(text)
    page.close()
