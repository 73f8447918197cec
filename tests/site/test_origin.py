"""From a page to its source text: 修改原文 with the words to look for, 我要纠错, a report to copy."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.site.conftest import REPOSITORY, ROOT

OUTLINE = "texts/2021-14th-five-year-plan"
CHAPTER = f"{OUTLINE}/c9.html"
FILE = "source_texts/2021-14th-five-year-plan.txt"
browsing = pytest.mark.browser
SELECT = """(paragraph) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const last = nodes[nodes.length - 1];
    const range = document.createRange();
    range.setStart(last, last.length - 7);
    range.setEnd(last, last.length - 3);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return range.toString();
}"""
EVERY = """() => {
    const found = [];
    for (const lines of document.querySelectorAll(".pt-tools .pt-lines")) {
        lines.click();
        const dialog = document.querySelector(".pt-origin");
        found.push([dialog.querySelector("a").href, dialog.querySelector(".pt-quoted").textContent]);
        dialog.close();
    }
    return found;
}"""


def lines(page: Page, anchor: str) -> Locator:
    """原文第N行 of a passage or a heading."""
    return page.locator(f'.pt-tools:has(> a[href="#{anchor}"]) .pt-lines')


def opened(page: Page, anchor: str) -> Locator:
    """What opens there."""
    lines(page, anchor).and_(page.locator("[aria-haspopup=dialog]")).click()
    dialog = page.get_by_role("dialog", name="原文")
    expect(dialog).to_be_visible()
    return dialog


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def answered(page: Page) -> list[str]:
    """The addresses at the hosting service that are asked for, from now on."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body="<title>host</title>", content_type="text/html")

    page.context.route(f"{REPOSITORY}/**", answer)
    return asked


def source_line(number: int, file: str = FILE) -> str:
    return (ROOT / file).read_text("utf-8").split("\n")[number - 1]


@browsing
def test_a_word_is_edited_at_its_line_on_the_branch_with_the_words_to_look_for_copied(page: Page) -> None:
    asked = answered(page)
    page.goto(CHAPTER)
    permalink = lines(page, "c9.s1.p1").get_attribute("href") or ""
    assert "/blob/" in permalink
    dialog = opened(page, "c9.s1.p1")
    expect(dialog.get_by_role("link", name="看原文")).to_have_attribute("href", permalink)
    edit = dialog.get_by_role("link", name="修改原文")
    number = int(permalink.rpartition("#L")[2])
    expect(edit).to_have_attribute("href", f"{REPOSITORY}/edit/main/{FILE}#L{number}")
    edit.click()
    page.wait_for_url(f"{REPOSITORY}/edit/**")
    assert asked == [f"{REPOSITORY}/edit/main/{FILE}"]
    page.go_back()
    words = clipboard(page)
    assert 8 <= len(words) <= 40
    assert source_line(number).count(words) == 1


@browsing
def test_it_is_done_by_keyboard_and_the_focus_comes_back(page: Page) -> None:
    answered(page)
    page.goto(CHAPTER)
    at = lines(page, "c9.s1.p1")
    expect(at).to_have_attribute("role", "button")
    for key in ("Enter", " "):
        at.focus()
        page.keyboard.press(key)
        expect(page.get_by_role("link", name="修改原文", exact=True).last).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(at).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{REPOSITORY}/edit/**")


@browsing
def test_what_a_reader_selected_is_what_is_looked_for(page: Page) -> None:
    page.goto(CHAPTER)
    selected = page.locator("[id='c9.s1.p1']").evaluate(SELECT)
    dialog = opened(page, "c9.s1.p1")
    words = dialog.locator(".pt-quoted").text_content() or ""
    assert selected in words
    assert len(words) < 20
    assert source_line(int((lines(page, "c9.s1.p1").text_content() or "")[3:-1])).count(words) == 1


@browsing
def test_a_link_held_with_a_key_is_left_to_the_browser(page: Page) -> None:
    page.goto(CHAPTER)
    expect(lines(page, "c9.s1.p1")).to_have_attribute("role", "button")
    went = lines(page, "c9.s1.p1").evaluate(
        """(link) => {
            let went = null;
            const see = (event) => { went = !event.defaultPrevented; event.preventDefault(); };
            document.addEventListener("click", see, { once: true });
            link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: true }));
            return went;
        }"""
    )
    assert went
    expect(page.get_by_role("dialog")).to_have_count(0)


@browsing
def test_an_error_is_reported_in_a_prefilled_issue(page: Page) -> None:
    page.goto(CHAPTER)
    passage = page.locator("[id='c9.s1.p1']").text_content() or ""
    issue = opened(page, "c9.s1.p1").get_by_role("link", name="我要纠错").get_attribute("href") or ""
    assert issue.startswith(f"{REPOSITORY}/issues/new?")
    filled = {name: values[0] for name, values in parse_qs(urlsplit(issue).query).items()}
    assert filled["title"].startswith("纠错：《“十四五”规划纲要（第七至十五章）》第九章第一节")
    for said in (page.url.partition("#")[0] + "#c9.s1.p1", "2021-14th-five-year-plan.c9.s1.p1", FILE):
        assert said in filled["body"]
    assert passage[:300] in filled["body"]
    assert passage[:301] not in filled["body"] or len(passage) <= 300
    assert len(issue) < 8000


@browsing
def test_a_report_is_copied_by_those_without_an_account(page: Page) -> None:
    page.goto(CHAPTER)
    opened(page, "box14.t1").get_by_role("button", name="复制报告").click()
    expect(page.get_by_role("status")).to_contain_text("已复制")
    report = clipboard(page).split("\n")
    assert report[0].startswith("《“十四五”规划纲要（第七至十五章）》")
    assert "编号：2021-14th-five-year-plan.box14.t1" in report
    assert report[-2:] == ["应作：", "依据（文件名、页码或网址）："]


@browsing
def test_where_the_browser_copies_nothing_the_words_are_shown_before_one_leaves(page: Page) -> None:
    asked = answered(page)
    page.goto(CHAPTER)
    edit = opened(page, "c9.s1.p1").get_by_role("link", name="修改原文")
    page.evaluate(
        """() => {
            navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
            document.execCommand = () => false;
        }"""
    )
    edit.click()
    expect(page.get_by_role("status")).to_contain_text("没能复制")
    assert asked == []
    edit.click()
    page.wait_for_url(f"{REPOSITORY}/edit/**")


@browsing
def test_words_to_look_for_stand_once_in_the_line_that_opens_for_every_passage(
    browser: Browser, address: str, documents: list[dict[str, Any]], site: Path
) -> None:
    page = browser.new_page(base_url=address)
    total = 0
    for document in documents:
        for path in sorted((site / "texts" / document["id"]).glob("*.html")):
            page.goto(path.relative_to(site).as_posix())
            if not page.locator(".pt-tools .pt-lines").count():
                continue
            page.locator(".pt-lines[aria-haspopup]").first.wait_for()
            for edit, words in page.evaluate(EVERY):
                file, _, number = unquote(edit).partition("/edit/main/")[2].partition("#L")
                total += 1
                assert source_line(int(number), file).count(words) == 1, (edit, words)
    page.close()
    assert total > 700


@browsing
def test_every_gap_leads_to_its_line_and_to_an_issue(page: Page) -> None:
    asked = answered(page)
    page.goto("texts/gaps.html")
    item = page.locator("[data-pt-gaps] > li", has=page.locator(".pt-look")).first
    look = item.locator(".pt-look").text_content()
    edit = item.get_by_role("link", name="修改原文")
    expect(edit).to_have_attribute("href", edit_address(item))
    assert page.locator("[data-pt-gaps] > li").count() == page.get_by_role("link", name="修改原文：").count()
    issue = item.get_by_role("link", name="我要纠错").get_attribute("href") or ""
    document, _, anchor = (item.locator(".pt-ref").get_attribute("href") or "").partition("#")
    assert f"编号：{document.split('/')[0]}.{anchor}" in parse_qs(urlsplit(issue).query)["body"][0]
    edit.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{REPOSITORY}/edit/**")
    assert len(asked) == 1
    page.go_back()
    assert clipboard(page) == look


def edit_address(item: Locator) -> str:
    """The edit address of the line that an entry names."""
    view = item.locator("a.pt-lines").get_attribute("href") or ""
    file = view.partition("/source_texts/")[2].partition("#")[0]
    return f"{REPOSITORY}/edit/main/source_texts/{file}#{view.partition('#')[2].partition('-')[0]}"


@browsing
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_it_is_accessible_and_fits(browser: Browser, address: str, scheme: Any, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844}, color_scheme=scheme, base_url=address)
    page.goto(CHAPTER)
    dialog = opened(page, "c9.s1.p1")
    check(page, width)
    box = dialog.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert all(
        (one.bounding_box() or {"height": 0})["height"] >= 24 for one in dialog.locator("a, button").all()
    )
    page.goto("texts/gaps.html")
    page.get_by_role("link", name="修改原文：").first.wait_for()
    check(page, width)
    small = page.evaluate(
        "() => [...document.querySelectorAll('a.pt-tool')].filter((one) => one.getBoundingClientRect().height < 24).length"
    )
    page.close()
    assert small == 0


def check(page: Page, width: int) -> None:
    violations = Axe().run(page).response["violations"]
    assert [f"{found['id']}: {node['html'][:120]}" for found in violations for node in found["nodes"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@browsing
def test_without_a_repository_the_report_remains(browser: Browser, published_site: Path) -> None:
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto((published_site / CHAPTER).as_uri())
    lines(page, "c9.s1.p1").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="原文")
    expect(dialog.get_by_role("button", name="复制报告")).to_be_focused()
    assert dialog.get_by_role("link").count() == 0
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("已复制")
    page.goto((published_site / "texts/gaps.html").as_uri())
    expect(page.get_by_role("button", name="复制报告").first).to_be_visible()
    assert page.get_by_role("link", name="修改原文").count() == 0
    context.close()


@browsing
def test_in_a_folder_links_lead_out_and_only_at_a_click(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked = answered(page)
    page.goto((site / CHAPTER).as_uri())
    dialog = opened(page, "c9.s1.p1")
    expect(dialog.get_by_role("link", name="修改原文")).to_be_visible()
    assert asked == []
    dialog.get_by_role("link", name="修改原文").click()
    page.wait_for_url(f"{REPOSITORY}/edit/**")
    context.close()
