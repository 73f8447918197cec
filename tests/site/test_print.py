"""Pages on paper: what they say of themselves, and what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import PUBLISHED

pytestmark = pytest.mark.browser

OUTLINE = "texts/2021-14th-five-year-plan"
A4 = {"width": 794, "height": 1123}  # 210 × 297 mm
TOOLS = ".pt-tools, .pt-tool, .pt-permalink, .pt-about, .pt-tray-open, .md-header, .md-sidebar, .md-footer"


@pytest.fixture(params=["light", "dark"])
def paper(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    page = browser.new_page(viewport=A4, base_url=address, color_scheme=request.param)
    page.emulate_media(media="print", color_scheme=request.param)
    yield page
    page.close()


def test_a_page_says_document_edition_and_address(paper: Page) -> None:
    paper.goto(f"{OUTLINE}/c9.html")
    source = paper.locator(".pt-source")
    expect(source).to_be_visible()
    expect(source).to_contain_text("纲要的通知。广州市人民政府。2021。“广州规划文本”整理本")
    expect(source).to_contain_text("版，2025-01-01。")
    expect(paper.locator(".pt-printed")).to_have_text(f"广州规划文本　{OUTLINE}/c9.html")
    paper.goto("districts/nansha.html")
    expect(paper.locator(".pt-printed")).to_have_text("广州规划文本　districts/nansha.html")


def test_with_a_published_address_that_is_printed(browser: Browser, published_site: Path) -> None:
    page = browser.new_page()
    page.goto((published_site / f"{OUTLINE}/c9.html").as_uri())
    assert f"{PUBLISHED}texts/" in (page.locator(".pt-printed").text_content() or "")
    page.close()


def test_headings_show_their_numbers_and_addresses(paper: Page) -> None:
    paper.goto(f"{OUTLINE}/c9.html")
    for anchor in ("c9", "c9.s1", "c9.s1.i1", "box14"):
        heading = paper.locator(f"[id='{anchor}']")
        content = heading.evaluate("e => getComputedStyle(e, '::after').content")
        assert content.replace('" "', "").strip('"').replace('"', "").replace(" ", "") == f"#{anchor}"
    assert (paper.locator("[id='c9.s1']").text_content() or "").startswith("第一节")


@pytest.mark.parametrize("url", [f"{OUTLINE}/c9.html", f"{OUTLINE}/all.html", "districts/nansha.html"])
def test_there_is_nothing_to_click_and_everything_fits(paper: Page, url: str) -> None:
    paper.goto(url)
    for tool in paper.locator(TOOLS).all():
        expect(tool).to_be_hidden()
    assert paper.evaluate("document.documentElement.scrollWidth") <= A4["width"]
    wide = paper.evaluate(
        "[...document.querySelectorAll('.pt-table')].filter(e => e.scrollWidth > e.clientWidth).length"
    )
    assert wide == 0


def test_dark_pages_are_dark_on_white(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=A4, base_url=address, color_scheme="dark")
    page.goto(f"{OUTLINE}/c9.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(media="print")
    for chosen in ("[id='c9.s1.i1.p1']", ".pt-source", "[id='c9.s1']"):
        color = page.locator(chosen).evaluate("e => getComputedStyle(e).color.match(/[0-9.]+/g).map(Number)")
        assert max(color[:3]) < 120
    page.close()


def test_on_the_screen_these_lines_are_not_seen(page: Page) -> None:
    page.goto(f"{OUTLINE}/c9.html")
    expect(page.locator(".pt-source")).to_be_hidden()
    expect(page.locator(".pt-printed")).to_be_hidden()
