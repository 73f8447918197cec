"""What a result's page marks (?h=…): what is counted is what a reader sees."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

WORD = "广州"
REPORT = "texts/2021-government-work-report"
PAGES = [
    f"{REPORT}/i1.html",
    f"{REPORT}/index.html",
    "texts/2021-14th-five-year-plan/c9.html",
    "texts/2020-13th-plan-feature/front.html",
    "texts/completeness.html",
    "districts/nansha.html",
    "districts/nansha.html#by-topic",
    "districts/topics.html",
    "terms/index.html",
    "booklets/nansha.html",
    "index.html",
]
# What of the marked words a reader sees, by the browser's own account; hits by what touches, a word never beside itself.
STANDING = """() => {
    const marks = [...document.querySelectorAll('mark.pt-found')];
    const seen = (mark) => {
        const { width, height } = mark.getBoundingClientRect();
        if (!width || !height || !mark.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
        mark.scrollIntoView({ block: 'center' });
        const [{ left, top, right, bottom }] = mark.getClientRects();
        const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return mark.contains(found) || found?.contains(mark) && !found.matches('html, body');
    };
    for (const details of document.querySelectorAll('article details')) details.open = true;
    return marks.filter(seen).map((mark) => mark.textContent).join('');
}"""
COUNTED = re.compile(r"第 (\d+) 处，共 (\d+) 处")


def counted(page: Page) -> tuple[int, int]:
    said = COUNTED.search(page.locator(".pt-found-bar").text_content() or "")
    assert said
    return int(said[1]), int(said[2])


def address(path: str, words: str) -> str:
    page, _, fragment = path.partition("#")
    return f"{page}?h={quote(words)}{'#' + fragment if fragment else ''}"


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", PAGES)
def test_as_many_marks_are_counted_as_can_be_seen_and_the_first_one_is(
    page: Page, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address(path, WORD))
    page.locator(".pt-found-bar").wait_for()
    if "#" not in path:
        expect(page.locator("mark.pt-current").first).to_be_in_viewport()
    total = int((re.findall(r"(\d+) 处", page.locator(".pt-found-bar").text_content() or ""))[-1])
    assert page.evaluate(STANDING) == WORD * total
    assert total > 0


def test_a_phrase_of_which_a_part_is_a_link_is_one_hit_on_its_page_as_in_the_search(page: Page) -> None:
    words = "打造广州科技创新轴"
    page.goto(f"search.html?q={quote(words)}")
    expect(page.locator(".pt-search-status")).to_contain_text("1 处")
    page.locator(".pt-results > .pt-hits a").first.click()
    page.locator("mark.pt-current").first.wait_for()
    assert counted(page) == (1, 1)
    assert "".join(page.locator("mark.pt-current").all_text_contents()) == words
    expect(page.get_by_role("button", name="下一处")).to_have_count(0)


def test_words_marked_in_what_is_folded_open_it(page: Page) -> None:
    page.goto(address("terms/index.html", WORD))
    assert counted(page)[0] == 1
    for at in range(1, counted(page)[1] + 1):
        expect(page.locator("mark.pt-current").first).to_be_in_viewport()
        assert counted(page)[0] == at
        page.get_by_role("button", name="下一处").click()
    assert counted(page)[0] == 1
    page.get_by_role("button", name="上一处").click()
    assert counted(page)[0] == counted(page)[1]


def test_in_another_view_of_a_page_the_marks_of_that_view_are_counted(page: Page) -> None:
    page.goto(address("districts/nansha.html", WORD))
    before = counted(page)
    page.get_by_role("link", name="按主题").click()
    expect(page.locator(".pt-found-bar")).not_to_contain_text(f"共 {before[1]} 处")
    page.get_by_role("button", name="下一处").click()
    expect(page.locator("mark.pt-current").first).to_be_in_viewport()
    assert counted(page)[1] != before[1]


def test_marks_are_counted_when_the_page_knows_which_view_was_asked_for(page: Page) -> None:
    path = address("districts/nansha.html#by-topic", WORD)
    held: list[Route] = []
    page.route(
        "**/permalink.js", lambda route: held.append(route)
    )  # the last script: without it the page is not whole
    page.goto(path, wait_until="commit")
    page.wait_for_function("window.planTexts?.fold")
    page.evaluate("window.planTexts.fold.ready().then(() => new Promise(requestAnimationFrame))")
    held[0].continue_()
    page.locator(".pt-found-bar").wait_for()
    late = counted(page)
    page.unroute("**/permalink.js")
    page.goto("index.html")
    page.goto(path)
    page.locator(".pt-found-bar").wait_for()
    assert late == counted(page)
    assert page.evaluate(STANDING) == WORD * late[1]


def test_words_that_only_paper_shows_are_not_counted(page: Page) -> None:
    page.goto(address("about/search.html", WORD))
    page.locator("mark.pt-found").first.wait_for(state="attached")
    expect(page.locator(".pt-found-bar")).to_have_count(0)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (" ".join(map(chr, range(0x4E00, 0x4E00 + 20_000))), "词句太长，只标前面的一部分"),
        ("广州 " + " ".join(f"第{number}" for number in range(20_000)), "词句太长，只标前面的一部分"),
        ("广" * 100_000, "没有标出什么（词句太长，只标前面的一部分）"),
        ("的 和 ， 。 、 发展 建设", "只标出"),
    ],
    ids=["every character", "many words", "one long word", "words that are everywhere"],
)
def test_an_address_with_endless_words_opens_at_once_and_says_what_is_left_out(
    browser: Browser, site: Path, words: str, said: str
) -> None:
    page = browser.new_page()
    page.goto(f"{(site / 'texts/2021-14th-five-year-plan/all.html').as_uri()}?h={quote(words)}")
    expect(page.locator(".pt-dock")).to_contain_text(said, timeout=5_000)
    assert page.locator("mark.pt-found").count() <= 2_000
    page.close()
