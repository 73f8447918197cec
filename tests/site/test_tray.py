"""The tray: passages collected over pages and windows, in Chromium."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.test_cite import OUTLINE, PROPOSAL, clipboard, tool

pytestmark = pytest.mark.browser

REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })"


def collect(page: Page, url: str, *anchors: str) -> None:
    page.goto(url)
    for anchor in anchors:
        tool(page, anchor, "摘录").click()


def opener(page: Page, count: int) -> Locator:
    return page.get_by_role("button", name=f"摘录 {count}", exact=True)


def lines(page: Page) -> list[str]:
    return page.locator(".pt-tray-list .pt-quoted").all_text_contents()


def test_passages_are_collected_over_pages_and_listed_with_words_place_and_link(page: Page) -> None:
    page.goto(f"{PROPOSAL}/i5.html")
    expect(page.locator(".pt-tray-open")).to_be_hidden()
    tool(page, "n17.p1", "摘录").click()
    expect(tool(page, "n17.p1", "摘录")).to_have_attribute("aria-pressed", "true")
    expect(opener(page, 1)).to_be_visible()
    words = page.locator("[id='n17.p1']").text_content()
    collect(page, f"{OUTLINE}/c9.html", "c9.s1")
    page.goto("index.html")
    opener(page, 2).click()
    assert lines(page) == [words, "第一节 加强国土空间开发保护"]
    page.get_by_role("link", name="《“十五五”规划建议》第五部分第（17）条第1段").click()
    expect(page.locator("[id='n17.p1']")).to_be_in_viewport()
    expect(tool(page, "n17.p1", "摘录")).to_have_attribute("aria-pressed", "true")


def test_a_link_to_a_place_on_the_same_page_closes_the_list(page: Page) -> None:
    collect(page, f"{PROPOSAL}/i5.html", "n23.p1")
    opener(page, 1).click()
    page.locator(".pt-tray-list a").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("[id='n23.p1']")).to_be_in_viewport()


def test_a_second_click_takes_it_out_again(page: Page) -> None:
    collect(page, f"{PROPOSAL}/i5.html", "n17.p1", "n17.p1")
    expect(page.get_by_role("status")).to_contain_text("已移出摘录")
    expect(page.locator(".pt-tray-open")).to_be_hidden()
    expect(tool(page, "n17.p1", "摘录")).to_have_attribute("aria-pressed", "false")


def test_one_and_all_are_removed_and_come_back(page: Page) -> None:
    collect(page, f"{PROPOSAL}/i5.html", "n17.p1", "n17.p2", "n18.p1")
    opener(page, 3).click()
    before = lines(page)
    page.get_by_role("button", name="移出《“十五五”规划建议》第五部分第（17）条第2段").click()
    assert lines(page) == [before[0], before[2]]
    expect(page.get_by_role("button", name="撤销")).to_be_focused()
    page.keyboard.press("Enter")
    assert lines(page) == before
    page.get_by_role("button", name="清空").click()
    assert lines(page) == []
    expect(page.get_by_text("没有摘录。")).to_be_visible()
    page.get_by_role("button", name="撤销").click()
    assert lines(page) == before
    page.get_by_role("button", name="清空").click()
    page.keyboard.press("Escape")
    expect(page.locator(".pt-tray-open")).to_be_hidden()


def test_all_are_copied_in_the_chosen_form(page: Page) -> None:
    page.clock.set_fixed_time(datetime(2026, 7, 2, 12))
    collect(page, f"{PROPOSAL}/i5.html", "n17.p1", "n17.p2")
    opener(page, 2).click()
    page.get_by_label("格式").select_option("文中注明")
    page.get_by_role("button", name="全部复制").click()
    expect(page.get_by_role("status")).to_contain_text("已复制2条")
    first, second = clipboard(page).split("\n\n")
    assert first.startswith("巩固提升国家营商环境创新试点城市建设成果")
    assert second.split("\n")[1].startswith(
        "《“十五五”规划建议》第五部分第（17）条第2段（据“广州规划文本”整理本"
    )
    page.get_by_label("格式").select_option("GB/T 7714—2025")
    page.get_by_role("button", name="全部复制").click()
    expect(page.get_by_role("status")).to_contain_text("已复制2条")
    assert clipboard(page).count("[2026-07-02]. http://127.0.0.1:") == 2


def test_they_are_saved_as_a_text_file(page: Page) -> None:
    collect(page, f"{PROPOSAL}/i5.html", "n17.p1")
    opener(page, 1).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="存为文件").click()
    assert download.value.suggested_filename == "摘录.txt"
    saved = Path(download.value.path()).read_bytes()
    assert saved.startswith("\ufeff巩固提升国家营商环境".encode())
    assert saved.count(b"\r\n") == 2


def test_escape_closes_and_focus_goes_back(page: Page) -> None:
    collect(page, f"{PROPOSAL}/i5.html", "n17.p1")
    opener(page, 1).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="摘录")).to_be_visible()
    page.keyboard.press("Escape")
    expect(opener(page, 1)).to_be_focused()


def test_two_windows_show_the_same(page: Page) -> None:
    page.goto(f"{PROPOSAL}/i5.html")
    other = page.context.new_page()
    collect(other, f"{PROPOSAL}/i6.html", "i6")
    expect(opener(page, 1)).to_be_visible()
    tool(page, "n17.p1", "摘录").click()
    opener(other, 2).click()
    assert len(lines(other)) == 2
    other.get_by_role("button", name="清空").click()
    expect(page.locator(".pt-tray-open")).to_be_hidden()
    expect(tool(page, "n17.p1", "摘录")).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("script", [REFUSED, "Storage.prototype.setItem = () => { throw new Error('full') }"])
def test_without_storage_it_works_for_the_page_and_says_so(
    browser: Browser, address: str, script: str
) -> None:
    page = browser.new_page(base_url=address)
    page.add_init_script(script)
    collect(page, f"{PROPOSAL}/i5.html", "n17.p1", "n17.p2")
    expect(page.get_by_role("status")).to_contain_text("只在这一页有效")
    opener(page, 2).click()
    expect(page.get_by_role("dialog").get_by_text("浏览器不让保存")).to_be_visible()
    assert len(lines(page)) == 2
    page.close()


def test_from_a_folder_it_is_the_same_on_other_pages(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    collect(page, (site / f"{PROPOSAL}/i5.html").as_uri(), "n17.p1")
    page.goto((site / "districts/nansha.html").as_uri())
    opener(page, 1).click()
    page.locator(".pt-tray-list a").click()
    page.wait_for_url((site / f"{PROPOSAL}/i5.html").as_uri() + "#n17.p1")
    context.close()


@pytest.mark.parametrize("kept", ["{", "[1, null, {}]", '{"a": 1}', '[{"key": 5, "quoted": "x"}]'])
def test_what_does_not_belong_there_is_ignored(page: Page, kept: str) -> None:
    page.goto("index.html")
    page.evaluate("text => localStorage.setItem(`planTexts ${planTexts.address('')} tray`, text)", kept)
    page.reload()
    expect(page.locator(".pt-tray-open")).to_be_hidden()
    collect(page, f"{PROPOSAL}/i5.html", "n17.p1")
    expect(opener(page, 1)).to_be_visible()


HOSTILE = """
const all = "key quoted place address accessed title short issuer date site version updated".split(" ");
const item = Object.fromEntries(all.map((name) => [name, "<img src=x onerror=alert(1)>"]));
item.key = "javascript:alert(2)";
localStorage.setItem(`planTexts ${planTexts.address("")} tray`, JSON.stringify([item]));
"""


def test_what_is_kept_is_never_markup_nor_a_script(page: Page) -> None:
    page.goto("index.html")
    page.evaluate(HOSTILE)
    page.reload()
    opener(page, 1).click()
    assert lines(page) == ["<img src=x onerror=alert(1)>"]
    assert page.locator("dialog img").count() == 0
    assert (page.locator(".pt-tray-list a").get_attribute("href") or "").startswith("http://127.0.0.1")
