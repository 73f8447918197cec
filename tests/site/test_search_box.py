"""The search box on any page: keys, mouse, input methods, paste."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

CHAPTER = "texts/2021-14th-five-year-plan/c7.html"
SETTLE = """(words) => {
    const input = document.querySelector(".pt-search-box input");
    const fire = (type, options) => input.dispatchEvent(new InputEvent(type, { bubbles: true, ...options }));
    input.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    input.value = "shuang'cheng";
    fire("input", { isComposing: true });
    window.during = document.querySelector(".pt-box-status").textContent;
    input.value = words;
    fire("input", { isComposing: true });
    input.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: words }));
}"""


def opened(page: Page, url: str = CHAPTER) -> Locator:
    page.goto(url)
    page.keyboard.press("/")
    box = page.get_by_role("dialog", name="搜索")
    expect(box.get_by_role("searchbox")).to_be_focused()
    return box


def test_every_page_has_the_way_to_the_search(pages: dict[str, BeautifulSoup]) -> None:
    without = [url for url, soup in pages.items() if len(soup.select(".md-header [data-pt-search]")) != 1]
    assert without == ["404.html"]  # built without an address: it loads and links nothing


def test_slash_opens_it_and_escape_leads_back_to_where_one_was(page: Page) -> None:
    page.goto(CHAPTER)
    link = page.locator("article .pt-crumb a").first
    link.focus()
    page.keyboard.press("/")
    box = page.get_by_role("dialog", name="搜索")
    expect(box).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(link).to_be_focused()


def test_slash_is_a_slash_where_one_writes(page: Page) -> None:
    page.goto("search.html")
    page.locator("#pt-query").focus()
    page.keyboard.type("a/b")
    expect(page.locator("#pt-query")).to_have_value("a/b")
    expect(page.get_by_role("dialog", name="搜索")).to_have_count(0)


def test_arrows_go_through_the_hits_and_enter_opens_one(page: Page) -> None:
    box = opened(page)
    page.keyboard.type("双城联动")
    expect(box.get_by_role("status")).to_contain_text("处")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(box.locator("a.pt-hit").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"\?h="))
    expect(page.locator("mark.pt-current").first).to_be_in_viewport()


def test_enter_in_the_field_leads_to_all_results(page: Page) -> None:
    opened(page)
    page.keyboard.type("双城联动")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"search\.html\?q="))
    expect(page.locator("#pt-query")).to_have_value("双城联动")
    expect(page.locator(".pt-search-status")).to_contain_text("处")


def test_an_input_method_is_waited_for(page: Page) -> None:
    box = opened(page)
    page.evaluate(SETTLE, "双城联动")
    expect(box.get_by_role("status")).to_contain_text("处")
    assert page.evaluate("window.during") == ""


def test_a_paste_is_searched(page: Page) -> None:
    box = opened(page)
    page.evaluate("navigator.clipboard.writeText('双城联动')")
    page.keyboard.press("Control+v")
    expect(box.get_by_role("status")).to_contain_text("处")


def test_what_is_dictated_is_searched(page: Page) -> None:
    box = opened(page)
    page.keyboard.insert_text("双城联动")  # input without a key
    expect(box.get_by_role("status")).to_contain_text("处")


def test_the_home_page_opens_it(page: Page) -> None:
    page.goto("index.html")
    page.get_by_role("link", name="搜索原话").last.click()
    expect(page.get_by_role("dialog", name="搜索")).to_be_visible()


def test_without_scripts_the_way_to_the_search_is_a_link(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / CHAPTER).as_uri())
    page.locator(".md-header [data-pt-search]").click()
    expect(page.locator("[data-pt-search-page]")).to_contain_text("检索要用 JavaScript")
    assert page.url.endswith("/search.html")
    context.close()


def test_no_index_is_loaded_before_the_first_search(page: Page) -> None:
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    box = opened(page)
    assert not [url for url in requested if "data/" in url]
    page.keyboard.type("双城联动")
    expect(box.get_by_role("status")).to_contain_text("处")
    assert [url for url in requested if url.endswith("data/search/text.js")]
