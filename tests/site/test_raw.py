"""原样 and 整理: what the source has, in place of the edited words, on a page and in one passage."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.conftest import ROOT
from tests.site.test_cite import clipboard, tool

OUTLINE = "texts/2021-14th-five-year-plan"
REPORT = "texts/2021-government-work-report"
TWIN = "xpath=following-sibling::*[contains(@class, 'pt-as-is')][1]"


@pytest.fixture(params=["http", "file"])
def reader(request: pytest.FixtureRequest, browser: Browser, address: str, site: Path) -> Iterator[Page]:
    """A page of the site, hosted and opened from a folder."""
    root = address if request.param == "http" else f"{site.as_uri()}/"
    page = browser.new_page(base_url=root, viewport={"width": 1200, "height": 900})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    page.close()
    assert not errors


def opened(page: Page, path: str) -> None:
    page.goto(path)
    page.locator(".pt-raw > button").wait_for()


def raw_of(document: dict[str, Any], passage: dict[str, Any]) -> list[str]:
    """The words of a passage, line by line, as the source file has them; those of a table, cell by cell."""
    lines = (ROOT / "source_texts" / document["source_file"]).read_text("utf-8").split("\n")
    spans = [cell for row in passage["cells"] for cell in row] if passage["cells"] else passage["source"]
    return [lines[span["line"] - 1][span["column"] : span["end_column"]] for span in spans]


def of_page(documents: list[dict[str, Any]], path: str) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return [(d, p) for d in documents for p in d["passages"] if p["url"].startswith(f"{path}#")]


@pytest.mark.browser
@pytest.mark.parametrize("path", [f"{OUTLINE}/c9.html", f"{REPORT}/i1.html"])
def test_a_page_shows_the_characters_of_the_source_and_goes_back(
    reader: Page, documents: list[dict[str, Any]], path: str
) -> None:
    opened(reader, path)
    switch = reader.locator(".pt-raw > button")
    before = reader.locator("article").inner_text()
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    assert reader.url.endswith("?raw=1")
    shown = 0
    for document, passage in of_page(documents, path):
        words = reader.locator(f"[id='{passage['url'].partition('#')[2]}']")
        if passage["kind"] == "table":
            words = words.locator("xpath=..")
        raw = raw_of(document, passage)
        twin = words.locator(TWIN)
        if not twin.count():
            assert "".join(raw) == passage["text"]
            continue
        shown += 1
        assert not words.is_visible()
        assert marks(twin) == marks(words)
        if passage["kind"] == "table":
            assert twin.locator("th, td").all_text_contents() == raw
        else:
            assert twin.inner_text().split("\n") == raw
    assert shown > 15
    switch.click()
    assert "raw" not in reader.url
    assert reader.locator("article").inner_text() == before


@pytest.mark.browser
def test_the_address_says_which_passages_are_shown_as_they_are(reader: Page) -> None:
    opened(reader, f"{REPORT}/i1.html?raw=i1.k2.p2&x=1")
    twin = reader.locator(".pt-as-is")
    assert twin.all_text_contents()[0].startswith("科技创新策源功能明显增强。")
    assert "达 21 家和 241 家" in twin.inner_text()
    expect(tool(reader, "i1.k2.p2", "原样")).to_have_attribute("aria-pressed", "true")
    expect(reader.locator(".pt-raw > button")).to_have_attribute("aria-pressed", "false")
    tool(reader, "i1.k3.p3", "原样").click()
    assert reader.url.endswith("?x=1&raw=i1.k2.p2%2Ci1.k3.p3")
    assert twin.nth(1).inner_text().count("\n") == 1  # two lines of the source were joined
    tool(reader, "i1.k2.p2", "原样").click()
    tool(reader, "i1.k3.p3", "原样").click()
    assert reader.url.endswith("?x=1")
    expect(twin).to_have_count(0)


@pytest.mark.browser
def test_headings_too_and_the_whole_text_on_one_page(reader: Page) -> None:
    opened(reader, f"{REPORT}/all.html?raw=1")
    assert "(二)动能转换显著加快" in reader.locator(".pt-as-is").all_text_contents()
    assert reader.locator("[id='i1.k2']").text_content() == "（二）动能转换显著加快"


@pytest.mark.browser
def test_what_was_edited_is_marked_when_asked_for(reader: Page) -> None:
    opened(reader, f"{REPORT}/i1.html?raw=i1.k3.p3")
    told = reader.locator(".pt-changes")
    expect(told).to_contain_text("分行接起1处")
    counts = told.get_by_text("数字旁的空格删去13处。")
    expect(counts).not_to_be_visible()
    expect(reader.locator(".pt-marked")).to_have_count(0)
    told.locator("summary").click()
    expect(counts).to_be_visible()
    expect(reader.locator(".pt-marked .pt-edit-space")).to_have_count(13)


@pytest.mark.browser
def test_what_is_shown_is_copied_and_what_is_cited_is_edited(page: Page) -> None:
    opened(page, f"{REPORT}/i1.html?raw=i1.k2.p2")
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+c")
    copied = clipboard(page)
    assert "国家、省重点实验室达 21 家和 241 家" in copied
    assert "国家、省重点实验室达21家" not in copied
    assert "标出改动" not in copied
    assert "原样" not in copied
    tool(page, "i1.k2.p2", "引用").click()
    words = page.get_by_role("dialog", name="引用").inner_text()
    assert "国家、省重点实验室达21家和241家" in words
    assert "raw=" not in words


@pytest.mark.browser
def test_marks_of_what_is_lost_stand_in_the_source_too_and_go_with_it_once(page: Page) -> None:
    opened(page, f"{OUTLINE}/c9.html?raw=1")
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+c")
    copied = clipboard(page)
    assert copied.count("到〔…〕年,城市轨道交通运营里程力争达〔…〕公里") == 1
    assert copied.count("〔…〕") + copied.count("〔？〕") == marks(
        page.locator("article"), ".pt-lost:visible"
    )


def marks(inside: Locator, which: str = ".pt-lost") -> int:
    return inside.locator(which).count()


@pytest.mark.browser
def test_a_fragment_leads_to_the_passage_as_it_is(reader: Page) -> None:
    opened(reader, f"{REPORT}/i1.html?raw=1#i1.k7.p2")
    twin = reader.locator("[id='i1.k7.p2']").locator(TWIN)
    expect(twin).to_be_in_viewport()


def test_without_scripts_the_lines_of_the_source_are_linked(pages: dict[str, BeautifulSoup]) -> None:
    page = pages[f"{REPORT}/i1.html"]
    switch = page.find(class_="pt-raw")
    assert switch is not None
    assert switch.get_text() == "整理过标点、空格或分行"
    assert switch.find("a")["href"] == "../../about/method.html#edits"
    edited = page.find_all(attrs={"data-edits": True}, class_="pt-passage")
    assert len(edited) > 15
    assert all(one.find("a", class_="pt-lines")["href"] for one in edited)


def test_a_page_without_edits_has_no_switch(pages: dict[str, BeautifulSoup]) -> None:
    assert pages["texts/2020-13th-plan-feature/u5.html"].find(class_="pt-raw") is None
