"""From the matrix to the passages, and a booklet on paper, opened from a folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser

A4 = [595, 842]  # points
NO_PAPER = ".md-header, .md-tabs, .md-sidebar, .md-footer, .pt-actions, .pt-tray-open"


def test_a_number_of_the_matrix_leads_to_its_passages_without_scripts(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto((site / "districts/topics.html").as_uri())
    cell = page.locator(".pt-matrix td a", has_text="+").first
    main, also = re.findall(r"\d+", cell.inner_text())
    cell.click()
    part = page.locator(f"[id='{page.url.partition('#')[2]}']")
    expect(part.locator("h3")).to_be_in_viewport()
    entries = part.locator("li")
    expect(entries).to_have_count(int(main) + int(also))
    for entry in entries.all():
        expect(entry).to_be_visible()
    expect(page.locator(".pt-by-document")).to_be_hidden()
    page.get_by_role("link", name="按文件").click()
    expect(page.locator("[id='direct']")).to_be_visible()
    expect(part).to_be_hidden()
    page.go_back()
    expect(part).to_be_visible()
    page.locator(".pt-bars a").last.scroll_into_view_if_needed()
    bar = page.locator(".pt-bars a").nth(1)
    bar.click()
    expect(page.locator(f"[id='{page.url.partition('#')[2]}'] h3")).to_be_in_viewport()
    context.close()


def test_bars_are_a_line_high_and_as_long_as_their_numbers_say(browser: Browser, site: Path) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto((site / "districts/nansha.html").as_uri())
    bars = page.locator(".pt-bars").first.evaluate(
        """(list) => [...list.children].map((item) => {
            const { width, height } = item.querySelector("rect").getBoundingClientRect();
            return [parseInt(item.querySelector(".pt-bar-count").textContent, 10), width, height];
        })"""
    )
    page.close()
    most, longest, _ = bars[0]
    assert longest > 200
    for count, width, height in bars:
        assert width / longest == pytest.approx(count / most, abs=0.02)
        assert 8 < height < 24


def test_names_stay_in_sight_while_the_matrix_scrolls(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto((site / "districts/topics.html").as_uri())
    region = page.locator(".pt-matrix")
    region.scroll_into_view_if_needed()
    region.evaluate("e => e.scrollTo(e.scrollWidth, e.scrollHeight)")
    box = "e => { const { left, right, top } = e.getBoundingClientRect(); return [left, right, top].map(Math.round) }"
    left, right, top = region.evaluate(box)
    corner = region.locator("thead th").first.evaluate(box)
    last = region.locator("thead th").last.evaluate(box)
    total = region.locator("tbody th").last.evaluate(box)
    assert [corner[0], corner[2], last[2], total[0]] == pytest.approx([left, top, top, left], abs=2)
    assert last[1] <= right <= 390
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_a_booklet_prints_on_a4_and_shows_nothing_to_click(browser: Browser, site: Path) -> None:
    page = browser.new_page(viewport={"width": 794, "height": 1123}, color_scheme="dark")
    page.goto((site / "booklets/huangpu.html").as_uri())
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name="打印这一页").click()
    assert page.evaluate("window.printed") is True
    sizes = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    assert len(sizes) > 3
    assert {tuple(round(float(side)) for side in size) for size in sizes} == {tuple(A4)}
    page.emulate_media(media="print")
    for tool in page.locator(NO_PAPER).all():
        expect(tool).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 794
    style = "(e, at) => getComputedStyle(e, at)"
    heading, row = page.locator(".pt-chapter > h3").first, page.locator(".pt-row").first
    assert heading.evaluate(f"e => ({style})(e).breakAfter") == "avoid"
    assert row.evaluate(f"e => ({style})(e).breakInside") == "avoid"
    link = page.locator(".pt-cited a").first
    assert link.evaluate(f"e => ({style})(e, '::after').content") in ("none", "normal")
    page.close()
