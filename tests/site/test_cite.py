"""Citing a passage: its words, three forms of the citation, what is missing, in Chromium."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.conftest import PUBLISHED

pytestmark = pytest.mark.browser

PROPOSAL = "texts/2025-15th-five-year-plan-proposal"
OUTLINE = "texts/2021-14th-five-year-plan"
NOW = datetime(2026, 7, 2, 23, 30)
EDITION = "“广州规划文本”整理本"
TITLE = "中共广州市委关于制定广州市国民经济和社会发展第十五个五年规划的建议"


def tool(page: Page, anchor: str, words: str) -> Locator:
    """A button beside a passage, a heading or a row."""
    link = page.locator(f'a.pt-permalink[href="#{anchor}"]')
    return link.locator(f'xpath=following-sibling::button[starts-with(@aria-label, "{words}")]')


def cited(page: Page) -> list[str]:
    return page.locator(".pt-form p").all_text_contents()


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_passage_is_cited_in_three_forms(page: Page) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(f"{PROPOSAL}/i5.html")
    tool(page, "n17.p2", "引用").click()
    expect(page.get_by_role("dialog", name="引用")).to_be_visible()
    version = page.locator(".pt-source").get_attribute("data-version")
    path = page.url.partition("#")[0] + "#n17.p2"  # no other address was configured
    assert cited(page) == [
        f"中共广州市委. {TITLE}[EB/OL]. {EDITION}，{version}版. 2025：第五部分第（17）条第2段（2025-01-01）[2026-07-02]. {path}.",
        f"中共广州市委. {TITLE}[EB/OL]. {EDITION}, {version}版. 2025: 第五部分第(17)条第2段(2025-01-01)[2026-07-02]. {path}.",
        f"《“十五五”规划建议》第五部分第（17）条第2段（据{EDITION}{version}版，2025-01-01）",
    ]


def test_the_date_of_access_is_the_readers_own(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address, timezone_id="Asia/Shanghai")
    page.clock.set_fixed_time("2026-07-02T16:30:00Z")
    page.goto(f"{PROPOSAL}/i5.html")
    tool(page, "n17.p2", "引用").click()
    assert "[2026-07-03]" in cited(page)[0]
    page.close()


def test_what_nobody_knows_is_left_out(page: Page) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto("texts/2020-13th-plan-feature/u1.html")
    tool(page, "u1.p1", "引用").click()
    first = cited(page)[0]
    assert first.startswith("广州 开启高质量发展新征程[EB/OL]. ")
    assert "版. “创新驱动 激活发展活力源”第1段（2025-01-01）[2026-07-02]. " in first


def test_words_and_citation_are_copied_and_the_form_is_remembered(page: Page) -> None:
    page.goto(f"{PROPOSAL}/i5.html")
    words = page.locator("[id='n17.p1']").text_content()
    cite = tool(page, "n17.p1", "引用")
    cite.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="复制GB/T 7714—2025")).to_be_focused()
    page.get_by_role("button", name="复制文中注明").click()
    expect(page.get_by_role("status")).to_contain_text("已复制")
    quoted, citation = clipboard(page).split("\n")
    assert quoted == words
    assert citation == cited(page)[2]
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(cite).to_be_focused()
    page.goto(f"{PROPOSAL}/i6.html")
    tool(page, "i6", "引用").click()
    expect(page.get_by_role("button", name="复制文中注明")).to_be_focused()


def test_a_heading_a_table_and_a_row_are_cited(page: Page) -> None:
    page.goto(f"{OUTLINE}/c9.html")
    tool(page, "c9.s1", "引用").click()
    assert page.locator(".pt-cite .pt-quoted").text_content() == "第一节 加强国土空间开发保护"
    assert "《“十四五”规划纲要（第七至十五章）》第九章第一节（据" in cited(page)[2]
    page.keyboard.press("Escape")
    tool(page, "box14.t1.r9", "引用").click()
    row = page.locator(".pt-cite .pt-quoted").text_content() or ""
    assert row.startswith("区\t功能定位\t发展重点\t重点平台\n南沙区\t打造粤港澳全面合作示范区")
    assert "：第九章第二节第二点专栏14表“南沙区”一行（" in cited(page)[0]
    page.keyboard.press("Escape")
    tool(page, "box14.t1", "引用").click()
    table = page.locator(".pt-cite .pt-quoted").text_content() or ""
    assert [len(line.split("\t")) for line in table.split("\n")] == [4] * 12


def test_a_division_that_lost_its_number_says_so(page: Page) -> None:
    page.goto(f"{PROPOSAL}/i3.html")
    tool(page, "i3.x3.p1", "引用").click()
    assert "第三部分“加快建设金融强市”一条（序号缺）" in cited(page)[0]
    assert "第三部分“加快建设金融强市”一条(序号缺)" in cited(page)[1]


def test_a_row_has_a_link_to_itself(page: Page) -> None:
    page.goto(f"{OUTLINE}/c9.html")
    link = page.locator('a[href="#box14.t1.r9"]')
    assert page.locator("[id='box14.t1.r9'] th").text_content() == "南沙区"
    link.click()
    assert clipboard(page) == "《“十四五”规划纲要（第七至十五章）》第九章第二节第二点专栏14表“南沙区”一行"
    assert page.url.endswith("#box14.t1.r9")


@pytest.mark.parametrize("width", [390, 1440])
def test_what_can_be_touched_is_large_enough(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, base_url=address)
    page.goto(f"{OUTLINE}/c9.html")
    small = page.evaluate(
        """() => [...document.querySelectorAll('.pt-permalink, .pt-tool')].filter((one) => {
            const box = one.getBoundingClientRect();
            return box.width < 24 || box.height < 24;
        }).map((one) => one.outerHTML)"""
    )
    page.close()
    assert not small


def test_it_works_from_a_folder_and_with_an_address_cites_it(browser: Browser, published_site: Path) -> None:
    page = browser.new_page()
    page.goto((published_site / f"{OUTLINE}/c7.html?q=1").as_uri().replace("%3F", "?"))
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text }")
    tool(page, "c7.s1.i1.p1", "引用").click()
    assert cited(page)[0].endswith(f"]. {PUBLISHED}{OUTLINE}/c7.html#c7.s1.i1.p1.")
    page.get_by_role("button", name="复制GB/T 7714—2025").click()
    expect(page.get_by_role("status")).to_contain_text("已复制")
    assert page.evaluate("window.copied").startswith("对标国际高标准投资贸易规则")
    page.close()


def test_a_browser_that_keeps_nothing_cites_all_the_same(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address)
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })"
    )
    page.goto(f"{PROPOSAL}/i5.html")
    tool(page, "n17.p1", "引用").click()
    assert len(cited(page)) == 3
    page.close()


GAP = """
const words = document.getElementById("n17.p1").firstChild;
for (const at of [4, 2]) {
  const mark = planTexts.element("span", { class: "pt-lost", "data-mark": "〔…〕", "aria-label": "缺字。" });
  words.splitText(at).before(mark);
}
"""


def test_what_is_missing_stands_in_the_copied_words(page: Page) -> None:
    page.goto(f"{PROPOSAL}/i5.html")
    page.evaluate(GAP)
    words = page.locator("[id='n17.p1']").text_content() or ""
    tool(page, "n17.p1", "引用").click()
    quoted = page.locator(".pt-cite .pt-quoted").text_content()
    assert quoted == f"{words[:2]}〔…〕{words[2:4]}〔…〕{words[4:]}"
    assert page.locator("[id='n17.p1']").text_content() == words
    expect(page.locator(".pt-cite")).to_contain_text("这段话在本文本里有脱落，以〔…〕标出。")
    page.get_by_role("button", name="复制").first.click()
    assert page.evaluate("navigator.clipboard.readText()").endswith("此处有脱落，以〔…〕标出。）")


ROW_GAP = """
const row = document.getElementById("box14.t1.r9");
row.cells[0].firstChild.after(planTexts.element("span", { class: "pt-lost", "data-mark": "〔…〕", "aria-label": "缺字。" }));
"""


def test_what_is_missing_in_a_row_stands_in_that_row_alone(page: Page) -> None:
    page.goto(f"{OUTLINE}/c9.html")
    page.evaluate(ROW_GAP)
    tool(page, "box14.t1.r9", "引用").click()
    quoted = page.locator(".pt-cite .pt-quoted").text_content() or ""
    assert quoted.split("\n")[1].startswith("南沙区〔…〕\t打造")
    page.keyboard.press("Escape")
    tool(page, "box14.t1.r8", "引用").click()
    assert "〔" not in (page.locator(".pt-cite .pt-quoted").text_content() or "").split("\n")[1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_the_dialogs_are_accessible_and_fit(browser: Browser, address: str, scheme: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844}, color_scheme=scheme, base_url=address)
    page.goto(f"{PROPOSAL}/i5.html")
    tool(page, "n17.p2", "摘录").click()
    tool(page, "n17.p2", "引用").click()
    check(page, width)
    page.keyboard.press("Escape")
    page.get_by_role("button", name=re.compile("^摘录 1$")).click()
    check(page, width)
    page.close()


def check(page: Page, width: int) -> None:
    expect(page.get_by_role("dialog")).to_be_visible()
    found = Axe().run(page).response["violations"]
    serious = [
        (one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")
    ]
    assert not serious
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box = page.get_by_role("dialog").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert page.evaluate("(e => e.scrollWidth <= e.clientWidth)(document.querySelector('dialog[open]'))")
