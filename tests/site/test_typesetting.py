"""Lines are set as Chinese is set: marks in full width, none at the wrong end of a line."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = [
    "texts/2021-14th-five-year-plan/c9.html",
    "texts/2021-government-work-report/i1.html",
    "texts/2025-15th-five-year-plan-proposal/i3.html",
]
# The first and the last character of every line of every passage and cell.
ENDS = """() => {
    const ends = [];
    for (const block of document.querySelectorAll(".pt-passage > p, .pt-passage td")) {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let before = null;
        while (walker.nextNode()) {
            const node = walker.currentNode;
            for (let i = 0; i < node.length; i++) {
                range.setStart(node, i);
                range.setEnd(node, i + 1);
                const { top, height } = range.getBoundingClientRect();
                const middle = top + height / 2;
                if (before && Math.abs(middle - before.middle) > height / 2) ends.push(before.character + node.data[i]);
                before = { middle, character: node.data[i] };
            }
        }
    }
    return ends;
}"""


@pytest.mark.parametrize("width", [360, 1000])
@pytest.mark.parametrize("path", PAGES)
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(
    browser: Browser, address: str, path: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, base_url=address)
    page.goto(path)
    ends = page.evaluate(ENDS)
    words = "".join(page.locator(".pt-passage > p").all_text_contents())
    page.close()
    assert len(ends) > 50
    assert [pair for pair in ends if pair[1] in "，。、；：！？）》”’】…" or pair[0] in "（《“‘【"] == []
    assert re.findall(r"[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]", words) == []


def test_the_room_beside_figures_stretches_no_line_that_is_flush(page: Page) -> None:
    page.goto(PAGES[0])
    style = "element => getComputedStyle(element).textAutospace"
    assert page.locator(".pt-passage > p").first.evaluate(style) == "no-autospace"
    assert page.locator(".pt-passage td").first.evaluate(style) == "normal"
