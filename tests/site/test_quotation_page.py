"""The page for checking quotations as a reader uses it: any input, three answers, the way to the passage."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from tests.scripts import shared
from tests.site.checking import CASES, HEADING, PASSAGE, paste
from tests.site.invented import HELD_ASIDE

pytestmark = pytest.mark.browser


def test_any_input_is_answered(page: Page) -> None:
    page.goto("quotation.html")
    for name, case in CASES["bad"].items():
        page.get_by_label("贴上引文").evaluate(
            "(field, words) => { field.value = words }", shared.words(case)
        )
        page.get_by_role("button", name="核对").click()
        page.wait_for_function("!document.querySelector('.pt-search-status').textContent.includes('正在')")
        expect(page.get_by_role("status"), name).to_have_text(re.compile("。$"))
    assert page.evaluate("window.executed") is None
    assert page.locator(".pt-checked :is(img, script)").count() == 0


@pytest.fixture(params=["http", "file"])
def opened(request: pytest.FixtureRequest, page: Page, site: Path) -> Page:
    """The page, served and from a folder."""
    page.goto("quotation.html" if request.param == "http" else (site / "quotation.html").as_uri())
    return page


def sees_that_it_is_right(page: Page) -> None:
    paste(page, PASSAGE)
    expect(page.get_by_role("status")).to_have_text("字字相符，现有文本里有 1 处。")
    expect(page.locator(".pt-exactly mark")).to_have_text(PASSAGE)


def sees_what_differs(page: Page) -> None:
    named = CASES["named"]
    paste(page, named["words"])
    expect(page.get_by_role("status")).to_have_text(named["summary"])
    quotation, original = page.locator(".pt-compared dd").all()
    assert quotation.locator("del:not(.pt-light)").all_inner_texts() == ["带", "的", "家国"]
    assert original.locator("ins:not(.pt-light)").all_inner_texts() == ["引", "国家", "科技"]
    assert quotation.locator(".pt-light").all_inner_texts() == [","]
    assert original.locator(".pt-light").all_inner_texts() == ["。"]
    expect(page.locator(".pt-legend")).to_be_visible()
    expect(page.locator(".pt-named li")).to_have_text(named["said"])


def sees_that_it_is_not_there(page: Page) -> None:
    paste(page, HELD_ASIDE[1])
    expect(page.get_by_role("status")).to_have_text("现有文本里没有这段话。")
    expect(page.locator(".pt-parts a").first).to_have_text("创新在现代化建设全局中的核心地位")
    expect(page.locator(".pt-checked")).to_contain_text("查不到不等于没有写过")


def test_a_reader_gets_one_of_three_answers_and_goes_to_the_passage(opened: Page) -> None:
    sees_what_differs(opened)
    sees_that_it_is_not_there(opened)
    sees_that_it_is_right(opened)
    opened.locator(".pt-place a").first.click()
    opened.wait_for_url(re.compile(r"\?h=.*#"))
    expect(opened.locator("mark.pt-found").first).to_be_in_viewport()


def test_only_punctuation_is_said_so(page: Page) -> None:
    page.goto("quotation.html")
    page.get_by_label("贴上引文").fill("创新是引领发展的第一动力,汇聚国家战略科技力量")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status")).to_have_text("文字相同，只有标点 1 处不同。")


def test_a_rank_is_set_beside_that_of_the_same_thing(page: Page) -> None:
    page.goto("quotation.html")
    paste(page, "广州港集装箱吞吐量居全球第一")
    expect(page.locator(".pt-named").first).to_contain_text("引文是“一”，原文是“六”。")
    expect(page.locator(".pt-place").first.locator(".pt-note")).to_have_text(
        "原文在这里依次列出几项，引文只引了一部分：数字按原文的次序对照。"
    )


def test_the_address_carries_a_short_text(page: Page, address: str) -> None:
    page.goto("quotation.html")
    paste(page, HEADING)
    expect(page.get_by_role("status")).to_have_text("字字相符，现有文本里有 1 处。")
    page.goto(page.url)
    expect(page.get_by_role("status")).to_have_text("字字相符，现有文本里有 1 处。")
    paste(page, PASSAGE * 20)
    expect(page.locator(".pt-checked > *").first).to_be_visible()
    assert page.url == f"{address}quotation.html"


@pytest.mark.parametrize("damage", ["missing", "damaged"])
def test_without_its_index_the_page_says_so(browser: Browser, address: str, damage: str) -> None:
    def spoil(route: Route) -> None:
        route.abort() if damage == "missing" else route.fulfill(body="planTexts.data.text('x', 'y')")

    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.route("**/data/search/text.js", spoil)
    page.goto("quotation.html")
    paste(page, PASSAGE)
    expect(page.get_by_role("status")).to_contain_text("检索数据没有载入")
    if damage == "missing":
        page.unroute("**/data/search/text.js")
        page.get_by_role("button", name="核对").click()
        expect(page.get_by_role("status")).to_contain_text("字字相符")
    context.close()


# The second shows everything: a piece that is right, one with differences, one that is not there.
RESULTS = [
    "高质量发展",
    f"{HEADING}{PASSAGE}……创新是带领发展的的第一动力,汇聚家国战略力量……给每只企鹅发一把雨伞",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_and_a_phone_is_wide_enough(
    browser: Browser, address: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, color_scheme=scheme, base_url=address
    )
    page = context.new_page()
    page.goto("quotation.html")
    for words in RESULTS:
        paste(page, words)
        expect(page.get_by_role("status")).to_contain_text("字字相符")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        violations = Axe().run(page).response["violations"]
        assert [v["id"] for v in violations if v["impact"] in ("serious", "critical")] == []
    context.close()
