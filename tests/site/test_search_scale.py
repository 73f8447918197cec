"""Twenty times the corpus: as exact, and as quick as a reader types."""

from __future__ import annotations

import json
import shutil
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from builder.pipeline import Timings, load_corpus
from builder.publish import document_object
from builder.search.files import index_files
from tests.search.brute import Brute
from tests.search.sampler import absent, present
from tests.site.asking import ASK
from tests.site.test_search import ABSENT, PRESENT, SEED
from tests.slow.test_scaling import project

pytestmark = [pytest.mark.browser, pytest.mark.slow]

COPIES = 20
FIRST, MEDIAN = 500, 30  # milliseconds

# From the input to the answer laid out on the page.
TIME = f"""async (phrase) => {{
    const start = performance.now();
    const answer = await ({ASK.replace('document.querySelector(".pt-results > button")?.click();', "")})(phrase);
    document.body.getBoundingClientRect();
    return [performance.now() - start, answer.occurrences, answer.passages, answer.headings];
}}"""


@pytest.fixture(scope="module")
def large(site: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, Any]]]:
    """The site with the index of twenty copies of every text, and these as published."""
    corpus, _ = load_corpus(project(tmp_path_factory.mktemp("copies"), COPIES), Timings())
    copy = shutil.copytree(site, tmp_path_factory.mktemp("large") / "site")
    for path, script in index_files(corpus).items():
        (copy / path.removeprefix("docs/")).write_text(script, "utf-8")
    documents = [document_object(document, corpus) for document in corpus.documents]
    return copy, json.loads(json.dumps(documents))


@pytest.fixture
def page_at_scale(browser: Browser, large: tuple[Path, list[dict[str, Any]]]) -> Iterator[Page]:
    page = browser.new_page()
    page.goto((large[0] / "search.html").as_uri())
    page.locator("#pt-query").wait_for()
    yield page
    page.close()


def test_counts_are_true_and_queries_quick(
    page_at_scale: Page, large: tuple[Path, list[dict[str, Any]]], documents: list[dict[str, Any]]
) -> None:
    brute = Brute(large[1])
    phrases = present(list(documents), PRESENT, SEED) + absent(list(documents), ABSENT, SEED)
    times = []
    for phrase in phrases:
        milliseconds, *counts = page_at_scale.evaluate(TIME, phrase)
        expected = brute.find(phrase)
        assert counts == [expected.occurrences, expected.passages, expected.headings], phrase
        times.append(milliseconds)
    first, *others = times
    print(f"first {first:.0f} ms, median {statistics.median(others):.1f} ms, longest {max(others):.0f} ms")
    assert first < FIRST
    assert statistics.median(others) < MEDIAN
