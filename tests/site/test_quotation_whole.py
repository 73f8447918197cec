"""A whole page, selected, copied and pasted by keyboard into the check of quotations."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from tests.site.test_pages import OUTLINE

pytestmark = pytest.mark.browser

DOCUMENTS = [
    OUTLINE,
    "2020-13th-plan-feature",
    "2021-government-work-report",
    "2025-15th-five-year-plan-proposal",
]
REPORT = "2021-government-work-report"
# Pages that show parts of several documents.
COMPOSED = [
    "districts/nansha.html",
    "districts/tianhe.html",
    "districts/nansha.html#by-topic",
    "topics/finance.html",
    "topics/ocean.html",
    "topics/population.html",
    "terms/greater-bay-area.html",
    "terms/yi-dai-yi-lu.html",
    "terms/gaoshuiping-kaifang.html",
    "booklets/nansha.html",
    "booklets/yuexiu.html",
]
Address = Callable[[str], str]


@pytest.fixture(params=["http", "file"])
def of(request: pytest.FixtureRequest, site: Path) -> Address:
    """The address of a page, served and from a folder."""
    return (lambda path: path) if request.param == "http" else (lambda path: f"{site.as_uri()}/{path}")


def check_copy(page: Page, of: Address, path: str) -> str:
    """The answer to all of a page, copied and pasted by keyboard."""
    page.goto(of(path))
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+c")
    page.goto(of("quotation.html"))
    page.get_by_label("贴上引文，或一整页").click()
    page.keyboard.press("Control+v")
    return answer(page)


def answer(page: Page) -> str:
    page.keyboard.press("Control+Enter")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile("。$"), timeout=20_000)
    return status.inner_text()


def chapters(site: Path, name: str) -> list[str]:
    """The pages of a document that show its text."""
    folder = site / "texts" / name
    return [
        f"texts/{name}/{path.name}"
        for path in sorted(folder.glob("*.html"))
        if path.name not in ("index.html", "all.html")
        and BeautifulSoup(path.read_bytes(), "lxml").select_one("article .pt-passage")
    ]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_page_of_a_document_is_word_for_word(page: Page, of: Address, site: Path, name: str) -> None:
    paths = [f"texts/{name}/all.html", *chapters(site, name)]
    answers = {path: check_copy(page, of, path) for path in paths}
    assert len(paths) > 1
    caution = r"(其中 \d+ 处本文本有脱落，以〔…〕标出：缺的字无从核对。)?"
    whole = re.compile(rf"(全文 \d+ 段，字字相符。{caution}|字字相符，现有文本里有 1 处。)")
    assert {path: said for path, said in answers.items() if not whole.fullmatch(said)} == {}


@pytest.mark.parametrize("path", COMPOSED)
def test_passages_of_a_page_with_parts_of_documents_agree_and_its_own_words_are_left_out(
    page: Page, of: Address, path: str
) -> None:
    said = check_copy(page, of, path)
    assert re.search(r"^\d+ 段各自字字相符。", said), said
    assert "行没有核对：是网页上的标题、说明、出处" in said
    assert page.locator(".pt-compared").count() == 0
    assert page.locator(".pt-checked li a").count() > 1


def test_a_document_of_fifty_thousand_characters_is_answered_soon_and_the_page_says_that_it_works(
    page: Page,
) -> None:
    page.goto("quotation.html")
    page.evaluate("planTexts.index.ready()")
    page.goto(f"texts/{OUTLINE}/all.html")
    marks = page.locator(".pt-lost").count()
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+c")
    page.goto("quotation.html")
    page.get_by_label("贴上引文").click()
    page.keyboard.press("Control+v")
    page.evaluate(
        """() => {
            window.said = [];
            const status = document.querySelector('.pt-search-status');
            new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
        }"""
    )
    answer(page)
    assert page.evaluate("said")[0] == "正在核对……"
    assert re.match(rf"全文 \d+ 段，字字相符。其中 {marks} 处本文本有脱落", page.evaluate("said")[-1])


def test_where_the_page_stands_is_linked_by_its_first_and_its_last_passage(page: Page) -> None:
    check_copy(page, lambda path: path, f"texts/{REPORT}/i3.html")
    first, last = page.locator(".pt-checked li a").all()
    assert [first.inner_text(), last.inner_text()[:4]] == ["三、2021年工作安排", "各位代表"]
    last.click()
    page.wait_for_url(re.compile(rf"texts/{REPORT}/i3\.html.*#"))
    expect(page.locator("mark.pt-found").first).to_be_in_viewport()


def test_what_was_changed_on_a_page_is_shown_beside_the_original(page: Page) -> None:
    page.goto(f"texts/{REPORT}/i3.html")
    lines = [line for line in page.locator("article .pt-passage > p").all_inner_texts() if len(line) > 80]
    changed, left = lines[4], lines[9]
    copied = [line for line in lines if line != left]
    page.goto("quotation.html")
    page.get_by_label("贴上引文").fill("\n".join(copied).replace(changed, f"{changed[:30]}某{changed[31:]}"))
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("1 段有不同")
    expect(page.locator(".pt-named li")).to_have_text(f"引文是“某”，原文是“{changed[30]}”。")
    omitted = page.locator(".pt-checked h2", has_text="原文有、贴上的没有的").locator(
        "xpath=following-sibling::ul[1]"
    )
    expect(omitted).to_contain_text(left[:10])


def test_axe_finds_nothing_serious_in_the_answer_to_a_page_and_a_phone_is_wide_enough(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    check_copy(page, lambda path: path, "districts/nansha.html")
    for summary in page.locator(".pt-checked summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    violations = Axe().run(page).response["violations"]
    assert [v["id"] for v in violations if v["impact"] in ("serious", "critical")] == []
