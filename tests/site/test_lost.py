"""What is lost, to a reader: a mark in the sentence on every page that shows it, in what is copied, on paper, by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.test_pages import OUTLINE

pytestmark = pytest.mark.browser

REPORT = "texts/2021-government-work-report"
# A page of each kind that shows a passage which has lost something.
PAGES = [
    f"texts/{OUTLINE}/c14.html",
    f"texts/{OUTLINE}/all.html",
    f"texts/{OUTLINE}/front.html",
    "texts/gaps.html",
    "districts/yuexiu.html",
    "districts/yuexiu.html#by-topic",
    "topics/health.html",
    "booklets/yuexiu.html",
]
SELECT = """(element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
}"""


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def damaged(page: Page) -> Locator:
    """The sentence around the first mark that is shown."""
    mark = page.locator("article .pt-lost:visible").first
    return mark.locator("xpath=ancestor::*[self::p or self::td or self::dd][1]")


@pytest.mark.parametrize("path", PAGES)
def test_a_mark_stands_in_the_sentence_and_goes_with_it_when_it_is_copied(page: Page, path: str) -> None:
    page.goto(path)
    sentence = damaged(page)
    sentence.scroll_into_view_if_needed()
    words = sentence.text_content() or ""
    assert "〔" not in words
    sentence.evaluate(SELECT)
    page.keyboard.press("Control+c")
    copied = clipboard(page)
    assert "〔…〕" in copied or "〔？〕" in copied
    assert "".join(copied.split()).replace("〔…〕", "").replace("〔？〕", "") == "".join(words.split())
    page.wait_for_function("!document.querySelector('.pt-lost:not(:empty)')")
    assert sentence.text_content() == words


def test_what_is_lost_is_said_on_hover_and_on_focus_until_escape(page: Page) -> None:
    page.goto(f"texts/{OUTLINE}/c14.html")
    mark = page.locator("article .pt-lost").first
    said = mark.get_attribute("aria-label") or "?"
    page.mouse.move(2, 2)
    mark.hover()
    expect(page.get_by_role("tooltip")).to_have_text(said)
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_have_count(0)
    page.keyboard.press("Tab")
    mark.focus()
    expect(page.get_by_role("tooltip")).to_have_text(said)
    expect(mark).to_have_accessible_name(said)


def test_marks_are_seen_on_paper(page: Page) -> None:
    page.emulate_media(media="print")
    page.goto(f"texts/{OUTLINE}/c14.html")
    mark = page.locator("article .pt-lost").first
    assert mark.evaluate("(mark) => getComputedStyle(mark, '::before').content") == '"〔…〕"'
    assert (mark.bounding_box() or {"width": 0})["width"] > 10
    expect(page.locator(".pt-damaged")).to_be_visible()


@pytest.mark.parametrize(
    "path", [f"texts/{OUTLINE}/c14.html", f"texts/{OUTLINE}/front.html", f"texts/{OUTLINE}/all.html"]
)
def test_a_page_says_how_many_marks_it_has(page: Page, path: str) -> None:
    page.goto(path)
    marks = page.locator(".pt-passage .pt-lost").count()
    assert marks > 0
    expect(page.locator(".pt-damaged")).to_contain_text(f"标出 {marks} 处")


def test_a_report_of_a_gap_can_be_copied(page: Page) -> None:
    page.goto("texts/gaps.html")
    item = page.locator("[data-pt-gaps] > li").first
    item.get_by_role("button", name="复制报告").click()
    expect(page.locator(".pt-toast")).to_contain_text("已复制")
    report = clipboard(page).split("\n")
    assert report[0].startswith("《")
    assert "〔…〕" in report[1]
    assert report[2].startswith("原文第")
    assert report[-2:] == ["应作：", "依据（文件名、页码或网址）："]


def test_a_hit_of_the_search_shows_the_mark(page: Page) -> None:
    page.goto(
        "search.html?q=%E8%BF%90%E8%90%A5%E9%87%8C%E7%A8%8B%E5%8A%9B%E4%BA%89%E8%BE%BE"
    )  # 运营里程力争达
    hit = page.locator(".pt-results .pt-hit-words").first
    expect(hit.locator(".pt-lost").first).to_be_visible()
    assert "力争达公里" in (hit.text_content() or "")
    shown = hit.evaluate("(hit) => window.planTexts.lost.words(hit)")
    assert "到〔…〕年" in shown
    assert "力争达〔…〕公里" in shown


def test_the_answer_to_a_quotation_shows_what_cannot_be_checked_and_the_words_around(page: Page) -> None:
    page.goto("quotation.html")
    page.locator("#pt-quotation").fill("城市轨道交通运营里程力争达900公里")
    page.get_by_role("button", name="核对").click()
    expect(page.locator(".pt-compared .pt-lost")).to_be_visible()
    expect(page.locator(".pt-named")).to_have_text("此处本文本有脱落，无法核对引文的“900”。")
    for around in page.locator(".pt-compared .pt-beside").all():
        expect(around).to_be_visible()


def test_the_line_about_the_text_stands_under_the_title(page: Page) -> None:
    page.goto(f"texts/{OUTLINE}/c14.html")
    title, line = page.locator("article h1").bounding_box(), page.locator(".pt-damaged").bounding_box()
    assert title is not None
    assert line is not None
    assert title["y"] + title["height"] <= line["y"] < title["y"] + title["height"] + 150
