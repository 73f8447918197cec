"""The search page: the query in the address, filters with counts, answers to what is not there, bad input."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Page, Route, expect

from tests.scripts.shared import cases
from tests.search.brute import Brute
from tests.site.settled import settled

pytestmark = pytest.mark.browser

HEAVIEST = 350_000
CASES = cases("queries")


def found(page: Page) -> tuple[int, int, int]:
    status = page.locator(".pt-search-status")
    names = ("occurrences", "passages", "headings")
    return tuple(int(status.get_attribute(f"data-{name}") or 0) for name in names)  # type: ignore[return-value]


def ask(page: Page, query: str) -> None:
    page.goto(f"search.html?q={quote(query)}")
    page.locator(".pt-search-status:not(:empty)").wait_for()


def counts(page: Page, group: str) -> dict[str, int]:
    labels = page.locator(f".pt-filters label:has(input[name={group}])").all()
    return {
        label.locator("span").first.text_content() or "": int(label.locator(".pt-count").text_content() or 0)
        for label in labels
    }


def test_the_query_is_in_the_address(page: Page, documents: list[dict[str, Any]]) -> None:
    ask(page, "双城联动")
    expected = Brute(documents).find("双城联动")
    assert found(page) == (expected.occurrences, expected.passages, expected.headings)
    page.locator("#pt-query").fill("粮食")
    expect(page).to_have_url(re.compile(quote("粮食")))
    page.reload()
    expect(page.locator("#pt-query")).to_have_value("粮食")


@pytest.mark.parametrize("same", CASES["same"], ids=lambda same: same["query"])
def test_other_characters_widths_and_quotation_marks_find_the_same(page: Page, same: dict[str, Any]) -> None:
    ask(page, same["query"])
    expected = found(page)
    assert expected[0] > 0
    for query in same["others"]:
        ask(page, query)
        assert found(page) == expected, query


def test_a_character_that_is_traditional_and_simplified_means_either_wherever_it_stands(page: Page) -> None:
    for query in CASES["either"]:
        ask(page, query)
        assert found(page)[0] == 1, query


def test_words_that_overlap_are_counted_each_and_marked_together(page: Page) -> None:
    case = CASES["overlapping"]
    ask(page, case["both"])
    both = found(page)[0]
    page.locator(".pt-results > .pt-hits a").first.click()
    page.locator("mark.pt-current").first.wait_for()
    assert case["marked"] in page.locator("mark.pt-found").all_text_contents()
    ask(page, case["one"])
    assert both > found(page)[0]


def test_in_ascii_quotation_marks_every_mark_counts(page: Page) -> None:
    case = CASES["exact"]
    ask(page, case["marked"])
    marked = found(page)[0]
    ask(page, case["unmarked"])
    unmarked = found(page)[0]
    ask(page, case["either"])
    assert marked + unmarked == found(page)[0]
    assert 0 < unmarked < marked
    ask(page, case["none"])
    assert found(page)[0] == 0


def test_a_blank_means_and_within_a_passage(page: Page, documents: list[dict[str, Any]]) -> None:
    one, other = CASES["together"]
    ask(page, f"{one} {other}")
    passages = [p["text"] for document in documents for p in document["passages"]]
    both = [text for text in passages if one in text and other in text]
    assert found(page) == (sum(t.count(one) + t.count(other) for t in both), len(both), 0)


def test_the_row_of_a_table_is_opened(page: Page) -> None:
    ask(page, "广州城市副中心")
    page.locator(".pt-hits a", has_text="南沙区").first.click()
    expect(page.locator("tr:target mark.pt-current").first).to_be_in_viewport()


def test_filters_count_and_narrow(page: Page) -> None:
    ask(page, "科技创新")
    before = found(page)
    by_document = counts(page, "document")
    assert sum(by_document.values()) == before[1] + before[2]
    name, count = next(iter(by_document.items()))
    page.get_by_label(re.compile(re.escape(name))).check()
    after = found(page)
    assert after[1] + after[2] == count
    assert counts(page, "document") == by_document
    expect(page).to_have_url(re.compile("document="))
    page.reload()
    page.locator(".pt-search-status:not(:empty)").wait_for()
    assert found(page) == after


def test_a_choice_among_the_folded_ones_stays_in_view_and_focused(page: Page) -> None:
    ask(page, "发展")
    page.locator(".pt-filters details summary").last.click()
    chosen = page.locator(".pt-filters details input[name=topic]").first
    value = chosen.get_attribute("value")
    chosen.focus()
    page.keyboard.press("Space")
    chosen = page.locator(f".pt-filters input[name=topic][value='{value}']")
    expect(chosen).to_be_checked()
    expect(chosen).to_be_focused()
    expect(chosen).to_be_visible()


def test_an_answer_that_comes_late_is_not_shown(page: Page) -> None:
    held: list[Route] = []
    page.route("**/text.js", lambda route: held.append(route))
    page.goto("search.html")
    page.locator("#pt-query").wait_for()
    with page.expect_request("**/text.js"):
        page.locator("#pt-query").fill("科技")
    page.locator("#pt-query").fill("")
    expect(page).to_have_url(re.compile(r"search\.html$"))
    held[0].continue_()
    page.wait_for_function("window.planTexts.index")
    page.evaluate("window.planTexts.index.ready().then(() => new Promise(requestAnimationFrame))")
    expect(page.locator(".pt-search-status")).to_be_empty()
    expect(page.locator(".pt-results")).to_contain_text("例如")


def test_filters_by_district_topic_number_and_heading(page: Page, documents: list[dict[str, Any]]) -> None:
    ask(page, "创新")
    units = [p for document in documents for p in document["passages"] if "创新" in p["text"]]
    nansha = [p for p in units if any("nansha" in o["concerns"] for o in p["districts"])]
    assert counts(page, "district")["南沙"] >= len(nansha) > 0
    industry = [p for p in units if "industry" in p["topics"]]
    page.goto(f"search.html?q={quote('创新')}&topic=industry")
    page.locator(".pt-search-status:not(:empty)").wait_for()
    assert found(page)[1] == len(industry)
    page.get_by_label("含数字").check()
    assert found(page)[1] == len([p for p in industry if re.search("[0-9０-９]", p["text"])])
    page.goto(f"search.html?q={quote('创新')}&heading=1")
    page.locator(".pt-search-status:not(:empty)").wait_for()
    headings = [
        d
        for document in documents
        for d in document["divisions"]
        if d["status"] == "present" and d["kind"] != "lead" and "创新" in d["title"]
    ]
    assert found(page)[1:] == (0, len(headings))


def test_whoever_comes_back_finds_all_results_that_were_shown_and_a_new_query_begins_anew(page: Page) -> None:
    ask(page, "发展")
    groups = page.locator(".pt-results > .pt-hits")
    few = groups.count()
    page.get_by_role("button", name="再显示").click()
    shown = groups.count()
    assert shown > few
    groups.last.locator("a").last.click()
    page.locator("mark.pt-current").first.wait_for()
    page.go_back()
    expect(groups).to_have_count(shown)
    page.locator("#pt-query").fill("建设")
    expect(groups).to_have_count(few)


def test_headings_come_first_then_documents_in_order(page: Page) -> None:
    ask(page, "科技创新")
    groups = page.locator(".pt-results > .pt-hits").all()
    headed = [group.locator(".pt-hit-heading").count() > 0 for group in groups]
    assert headed == sorted(headed, reverse=True)
    assert True in headed
    names = [group.locator(".pt-hit-document").text_content() for group in groups[sum(headed) :]]
    assert names == sorted(names, key=names.index)
    assert len(dict.fromkeys(names)) > 1


def test_words_that_stand_only_in_a_contents_list_are_a_class_of_their_own(page: Page) -> None:
    ask(page, CASES["promised"])
    assert found(page) == (0, 0, 0)
    expect(page.locator(".pt-contents-only")).to_contain_text("第三章")
    page.locator(".pt-contents-only a").first.click()
    expect(page.locator("mark.pt-current").first).to_be_in_viewport()
    assert "/c3.html" in page.url


def test_nothing_found_says_what_occurs_and_what_is_lacking(page: Page) -> None:
    ask(page, CASES["occurring"]["query"])
    results = page.locator(".pt-results")
    expect(results).to_contain_text(CASES["occurring"]["part"])
    expect(results).to_contain_text("缺第一章至第六章")
    page.locator(".pt-results a", has_text=CASES["occurring"]["part"]).click()
    assert found(page)[0] > 0


@pytest.mark.parametrize("case", CASES["otherwise"], ids=lambda case: case["query"])
def test_a_number_that_is_written_otherwise_is_offered_with_its_count(
    page: Page, case: dict[str, str]
) -> None:
    ask(page, case["query"])
    assert found(page) == (0, 0, 0)
    results = page.locator(".pt-results")
    said = re.search(rf"数字换一种写法，有：{case['other']} (\d+) 处。", results.text_content() or "")
    assert said
    results.get_by_role("link", name=case["other"], exact=True).click()
    expect(page.locator("#pt-query")).to_have_value(case["other"])
    assert found(page)[0] == int(said[1])


@pytest.mark.parametrize("query", ["⻩埔", "⿈埔"])
def test_a_word_copied_from_a_pdf_finds_what_the_word_finds_and_is_marked_on_the_page(
    page: Page, query: str
) -> None:
    ask(page, "黄埔")
    usual = found(page)
    ask(page, query)
    assert found(page) == usual
    assert usual[0] > 0
    page.locator(".pt-results section a").first.click()
    expect(page.locator("mark.pt-current")).to_have_text("黄埔")


def test_a_page_view_before_any_search_is_light(page: Page, site: Path, address: str) -> None:
    requested: set[str] = set()
    kinds = ("script", "stylesheet", "font")
    page.on("request", lambda request: requested.add(request.url) if request.resource_type in kinds else None)
    page.goto("texts/2021-14th-five-year-plan/c9.html")
    settled(page)
    files = [site / unquote(url.removeprefix(address)).partition("?")[0] for url in requested]
    assert len(files) > 5
    assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in files) < HEAVIEST
