"""The search page when something is wrong: hostile queries and addresses, files missing or damaged."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.scripts.shared import cases, words
from tests.site.asking import ASK
from tests.site.settled import settled

pytestmark = pytest.mark.browser

HOSTILE = [
    *map(words, cases("queries")["hostile"]),
    " ".join(map(chr, range(0x4E00, 0x4E00 + 5_000))),
]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_queries_get_an_answer(page: Page, query: str) -> None:
    page.goto("search.html")
    page.locator("#pt-query").wait_for()
    page.evaluate(ASK, query)
    answers = re.compile(r"^(\d+ 处：.+。|没有找到。|空格和引号不参加检索，请再写几个字。)$")
    expect(page.locator(".pt-search-status")).to_have_text(answers if query.strip() else "")
    assert page.evaluate("window.hurt") is None
    assert page.locator(".pt-results img").count() == 0


def test_lone_surrogates_are_answered(page: Page) -> None:
    page.goto("search.html")
    page.locator("#pt-query").wait_for()
    page.evaluate(
        """() => { const input = document.querySelector("#pt-query"); input.value = "广\\ud800州\\udc00";
            input.dispatchEvent(new InputEvent("input", { bubbles: true })) }"""
    )
    expect(page.locator(".pt-search-status")).to_have_text("没有找到。")


@pytest.mark.parametrize(
    "query",
    ["?q=%E5%B9%BF%E5", "?q=%", "?q=广州&document=nowhere&topic=%00&number=9", "?h=%E5#nowhere", "?q=a&q=b"],
)
def test_an_address_with_an_invalid_query_opens(page: Page, query: str) -> None:
    page.goto(f"search.html{query}")
    page.locator(".pt-results:not(:empty)").wait_for()


def test_a_long_query_in_the_address_of_a_folder(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto(f"{(site / 'search.html').as_uri()}?q={quote('科技创新' * 300)}")
    expect(page.locator(".pt-search-status")).to_have_text("没有找到。")
    page.close()


@pytest.fixture
def damaged(site: Path, tmp_path: Path) -> Iterator[Path]:
    copy = shutil.copytree(site, tmp_path / "site")
    yield copy
    shutil.rmtree(copy)


def test_a_missing_script_is_said_in_one_sentence(browser: Browser, damaged: Path) -> None:
    for name in ("find", "alignment"):
        (damaged / f"assets/js/search/{name}.js").unlink()
    page = browser.new_page()
    for name in ("search.html", "quotation.html"):
        page.goto((damaged / name).as_uri())
        expect(page.locator("article .pt-notice")).to_contain_text("网站的文件没有载入")
    page.keyboard.press("/")
    page.keyboard.type("科技")
    expect(page.locator(".pt-box-status")).to_contain_text("网站的文件没有载入")
    page.close()


@pytest.mark.parametrize("name", ["text.js", "places.js", "fold.js"])
@pytest.mark.parametrize("damage", ["missing", "cut off", "of another build"])
def test_a_damaged_index_is_said_in_one_sentence(
    browser: Browser, damaged: Path, name: str, damage: str
) -> None:
    path = damaged / "data/search" / name
    content = path.read_text("utf-8")
    if damage == "missing":
        path.unlink()
    elif damage == "cut off":
        path.write_text(content[: len(content) // 2], "utf-8")
    else:
        path.write_text(re.sub(r'\("[0-9a-f]{16}"', '("0"', content), "utf-8")
    page = browser.new_page()
    page.goto(f"{(damaged / 'search.html').as_uri()}?q={quote('科技创新')}")
    if not (name == "fold.js" and damage == "of another build"):  # the table has no builds
        expect(page.locator(".pt-search-status")).to_contain_text("检索数据没有载入")
    page.get_by_role("link", name="引文核对").first.click()
    expect(page.locator("article h1")).to_have_text("引文核对")
    page.close()


@pytest.mark.parametrize("name", ["scripts", "site", "here", "turns", "search/query", "search/index"])
def test_where_scripts_do_not_run_the_page_says_so_in_chinese(
    browser: Browser, damaged: Path, name: str
) -> None:
    (damaged / f"assets/js/{name}.js").write_text("this is no script;", "utf-8")
    for missing in (False, True):
        if missing:
            (damaged / f"assets/js/{name}.js").unlink()
        page = browser.new_page()
        for path in ("search.html", "quotation.html"):
            if name == "search/query" and path == "quotation.html":  # does without
                continue
            page.goto(f"{(damaged / path).as_uri()}?q={quote('科技创新')}")
            said = page.locator("[data-pt-search-page], [data-pt-quotation-page]")
            expect(said).to_contain_text(re.compile("程序没有运行|程序没有全部运行|网站的文件没有载入"))
            assert not re.search("undefined|[Ee]rror|read prop", said.text_content() or "")
        page.close()


@pytest.mark.parametrize(
    "kept",
    ["1", '"dark"', "[]", "{}", "no json", '{"color":1}', '{"index":"x","color":{"scheme":"slate"}}', "null"],
)
def test_whatever_the_browser_kept_of_the_theme_a_page_opens(page: Page, kept: str) -> None:
    page.goto("search.html")
    names = ["/.__palette", "/.__tabs"]
    page.evaluate(
        "([names, kept]) => names.forEach((name) => localStorage.setItem(name, kept))", [names, kept]
    )
    for path in (f"search.html?q={quote('科技创新')}", "texts/2021-14th-five-year-plan/c9.html"):
        page.goto(path)
        expect(page.locator("article h1")).to_be_visible()
    settled(page)
    page.locator("label[for^=__palette]:visible").click()
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
