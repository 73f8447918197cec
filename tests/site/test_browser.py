"""What a reader does, in Chromium."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, expect

from tests.site.conftest import PUBLISHED
from tests.site.settled import settled

pytestmark = pytest.mark.browser

OUTLINE = "texts/2021-14th-five-year-plan"
KINDS = {
    "home": "index.html",
    "cover": f"{OUTLINE}/index.html",
    "chapter with boxes and a table": f"{OUTLINE}/c9.html",
    "chapter as the source has it": f"{OUTLINE}/c9.html?raw=1",
    "items that run through": "texts/2025-15th-five-year-plan-proposal/i5.html",
    "whole document": "texts/2020-13th-plan-feature/all.html",
    "front": f"{OUTLINE}/front.html",
    "stub": f"{OUTLINE}/c1.html",
    "district": "districts/nansha.html",
    "districts": "districts/index.html",
    "districts and topics": "districts/topics.html",
    "booklet": "booklets/nansha.html",
    "topic": "topics/finance.html",
    "topics": "topics/index.html",
    "about": "about/index.html",
    "method": "about/method.html",
    "checks": "about/checks.html",
    "data": "about/data.html",
    "search": "search.html?q=%E7%A7%91%E6%8A%80%E5%88%9B%E6%96%B0",
    "search without result": "search.html?q=%E4%B8%8D%E5%9C%A8%E8%BF%99%E9%87%8C%E7%9A%84%E8%AF%9D",
    "a result's page": f"{OUTLINE}/c9.html?h=%E5%B9%BF%E5%B7%9E",
    "quotation check": "quotation.html",
    "search method": "about/search.html",
    "contents lists compared": "texts/completeness.html",
    "unknown address": "404.html",
}
# Without an address of its own the site cannot know where an unknown page lies: that page loads and links nothing.
WITH_THE_THEME = [kind for kind in KINDS if kind != "unknown address"]


@pytest.mark.parametrize(
    ("width", "scheme"), [(1440, "light"), (1440, "dark"), (1000, "light"), (390, "light")]
)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(browser: Browser, address: str, kind: str, width: int, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, base_url=address
    )
    page = context.new_page()
    page.goto(KINDS[kind])
    violations = Axe().run(page).response["violations"]
    context.close()
    assert [f"{found['id']}: {node['html'][:120]}" for found in violations for node in found["nodes"]] == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_is_wider_than_a_phone(browser: Browser, address: str, kind: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=address)
    page = context.new_page()
    page.goto(KINDS[kind])
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_nothing_is_fetched_from_another_host(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address)
    page = context.new_page()
    requested: list[Request] = []
    page.on("request", lambda request: requested.append(request))
    for url in KINDS.values():
        page.goto(url)
        settled(page)
    context.close()
    assert requested
    assert [
        request.url for request in requested if not request.url.startswith((address, "data:", "blob:"))
    ] == []


def test_pages_open_from_a_folder_without_asking_for_anything_else(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    for url in KINDS.values():
        if url == "404.html":  # only a server shows it
            continue
        path, _, query = url.partition("?")
        page.goto(f"{(site / path).as_uri()}?{query}")
        expect(page.locator("article h1")).to_be_visible()
    page.close()
    assert [url for url in requested if not url.startswith((site.as_uri(), "data:", "blob:"))] == []


@pytest.mark.parametrize("unknown", ["x.html", "texts/x.html", "texts/a/b/c/x.html?q=1#p1"])
def test_an_unknown_address_is_answered_whole_at_any_depth(
    browser: Browser, address: str, unknown: str
) -> None:
    context = browser.new_context(base_url=address)
    page = context.new_page()
    failed: list[str] = []
    page.on("response", lambda found: failed.append(found.url) if found.status >= 400 else None)
    page.goto(unknown)
    settled(page)
    expect(page.get_by_role("heading", name="没有这个页面")).to_be_visible()
    assert [url for url in failed if url not in (page.url.partition("#")[0], f"{address}favicon.ico")] == []
    context.close()


def test_an_address_opens_its_passage_in_view(page: Page) -> None:
    page.goto(f"{OUTLINE}/c9.html#c9.s3.i3.p2")
    expect(page.locator("[id='c9.s3.i3.p2']")).to_be_in_viewport()


def test_a_copied_link_without_site_address_says_document_number_and_words(page: Page) -> None:
    page.goto(f"{OUTLINE}/c7.html")
    page.locator(".pt-passage .pt-permalink").nth(1).click()
    expect(page.get_by_role("status")).to_contain_text("已复制")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(
        "《“十四五”规划纲要（第七至十五章）》第七章第一节第一点：“对标国际高标准投资贸易规则"
    )
    assert page.url.endswith("#c7.s1.i1.p1")


def test_a_copied_link_with_site_address_is_that_address(browser: Browser, published_site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((published_site / f"{OUTLINE}/c7.html").as_uri())
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text }")
    page.locator(".pt-passage .pt-permalink").nth(1).click()
    expect(page.get_by_role("status")).to_contain_text("已复制")
    assert page.evaluate("window.copied") == f"{PUBLISHED}{OUTLINE}/c7.html#c7.s1.i1.p1"
    context.close()


def test_the_reader_chooses_whether_a_district_is_shown_by_document_or_by_topic(page: Page) -> None:
    page.goto("districts/nansha.html")
    by_document, by_topic = page.locator(".pt-by-document"), page.locator(".pt-by-topic")
    expect(by_document).to_be_visible()
    expect(by_topic).to_be_hidden()
    page.get_by_role("link", name="按主题").click()
    expect(by_topic).to_be_visible()
    expect(by_document).to_be_hidden()
    page.get_by_role("link", name="按文件").click()
    expect(by_document).to_be_visible()


def test_long_groups_fold_and_open_by_keyboard(page: Page) -> None:
    page.goto("districts/nansha.html")
    folded = page.locator(".pt-by-document details").first
    hidden = folded.locator("li").first
    expect(hidden).to_be_hidden()
    folded.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(hidden).to_be_visible()


def test_an_entry_leads_to_its_passage(page: Page) -> None:
    page.goto("districts/panyu.html")
    page.locator(".pt-by-document .pt-ref").first.click()
    page.wait_for_url(re.compile("#"))
    target = page.locator(f"[id='{page.url.partition('#')[2]}']")
    expect(target).to_be_in_viewport()


@pytest.mark.parametrize("kind", ["home", "district", "items that run through", "cover"])
def test_everything_in_the_article_is_reached_by_keyboard(page: Page, kind: str) -> None:
    page.goto(KINDS[kind])
    wanted = page.evaluate(
        """() => [...document.querySelectorAll('article a[href], article button, article summary, article input')]
            .filter(e => e.checkVisibility() && !(e.type === 'radio' && !e.checked)).length"""
    )
    reached = 0
    for _ in range(wanted + 120):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => { const e = document.activeElement;
                return [e !== document.body && !!e.closest('article') && e.matches('a, button, summary, input'), e === document.body] }"""
        )
        reached += state[0]
        if reached == wanted:
            break
    assert reached == wanted


def test_a_table_becomes_cards_on_a_phone(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=address)
    page = context.new_page()
    page.goto(f"{OUTLINE}/c9.html#box14.t1.r9")
    cell = page.locator("[id='box14.t1.r9'] td").first
    box = cell.bounding_box()
    assert box is not None
    assert box["width"] > 250
    assert (
        page.evaluate("e => getComputedStyle(e, '::before').content", cell.element_handle()) == '"功能定位"'
    )
    context.close()
