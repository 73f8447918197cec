"""Checking quotations, in Chromium: the check itself, in bulk and piece by piece."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.altered import altered, unaltered
from tests.site.checking import ASIDE, CASES, HEADING, PAGE, PASSAGE, READY, SEED, checked, faults, paste
from tests.site.invented import HELD_ASIDE, PARAGRAPHS_HELD_ASIDE, PARAGRAPHS_TUNING, TUNING

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def bench(browser: Browser, address: str) -> Iterator[Page]:
    """The page, for checks in bulk."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto(PAGE)
    page.wait_for_function(READY)
    yield page
    context.close()


def answer(page: Page, words: str) -> dict[str, Any]:
    (one,) = checked(page, [words])[0]["answers"]
    assert isinstance(one, dict)
    return one


def test_altered_quotations_lead_to_their_passage_with_the_right_characters_marked(
    bench: Page, documents: list[dict[str, Any]]
) -> None:
    quotations = list(islice(altered(documents, ASIDE, SEED), 100))
    found = zip(quotations, checked(bench, [q.words for q in quotations]), strict=True)
    wrong = [(q.words, q.changes, fault) for q, one in found if (fault := faults(q, one["answers"]))]
    assert not wrong


def test_changed_width_is_no_change_of_words(bench: Page, documents: list[dict[str, Any]]) -> None:
    some = islice(altered(documents, ASIDE, SEED + 2), 400)
    quotations = [q for q in some if all(not re.match(r"\w", c.original + c.quotation) for c in q.changes)]
    assert len(quotations) > 3
    for one in checked(bench, [q.words for q in quotations]):
        counts = one["answers"][0]["places"][0]["counts"]
        assert counts["punctuation"] > 0
        assert counts["word"] == 0


def test_unaltered_quotations_are_word_for_word(bench: Page, documents: list[dict[str, Any]]) -> None:
    quotations = list(islice(unaltered(documents, ASIDE, SEED), 60))
    for quotation, one in zip(quotations, checked(bench, [q.words for q in quotations]), strict=True):
        assert [a["verdict"] for a in one["answers"]] == ["exact"]
        assert {place["address"] for place in one["answers"][0]["places"]} <= quotation.addresses
        assert one["answers"][0]["total"] >= len(quotation.addresses)


@pytest.mark.parametrize("invented", [TUNING, HELD_ASIDE], ids=["tuning", "held aside"])
def test_invented_sentences_are_refused(bench: Page, invented: Sequence[str]) -> None:
    found = checked(bench, invented)
    assert [
        words for words, one in zip(invented, found, strict=True) if one["answers"][0]["verdict"] != "absent"
    ] == []


def test_of_an_invented_sentence_the_stretches_that_occur_are_named(bench: Page) -> None:
    for words, part in CASES["occurring"]:  # the second begins with characters of two units
        one = answer(bench, words)
        assert one["verdict"] == "absent"
        assert one["parts"][0][0] == part
        assert one["parts"][0][1] > 0


@pytest.mark.parametrize("words", CASES["exact"])
def test_blanks_outer_quotation_marks_and_outer_ellipses_do_not_count(bench: Page, words: str) -> None:
    assert answer(bench, words)["verdict"] == "exact"


@pytest.mark.parametrize(("words", "sort", "count"), CASES["otherwise"])
def test_differences_that_are_none_of_words(bench: Page, words: str, sort: str, count: int) -> None:
    place = answer(bench, words)["places"][0]
    assert {name: found for name, found in place["counts"].items() if found} == {sort: count}


def test_a_wrong_first_or_last_character_is_set_against_the_right_one(bench: Page) -> None:
    case = CASES["ends"]
    runs = answer(bench, case["words"])["places"][0]["runs"]
    assert [[run["quote"], run["original"]] for run in runs if run["kind"] != "same"] == case["differences"]


def test_short_quotations_are_judged_more_strictly(bench: Page) -> None:
    for words, verdict in CASES["short"]:
        assert answer(bench, words)["verdict"] == verdict, words


def test_a_quotation_may_run_over_a_heading_and_passages(bench: Page) -> None:
    one = answer(bench, f"{HEADING}\n{PASSAGE}")
    assert one["verdict"] == "exact"
    assert one["places"][0]["units"] == 2
    changed = answer(bench, f"{HEADING}\n{PASSAGE.replace('引领', '带领')}")
    assert changed["places"][0]["counts"]["word"] == 1
    assert changed["places"][0]["units"] == 2


def test_every_place_is_counted_and_headings_of_missing_chapters_apart(
    bench: Page, documents: list[dict[str, Any]]
) -> None:
    texts = [p["text"] for d in documents for p in d["passages"] if p["text"]]
    assert answer(bench, "的")["total"] >= sum(text.count("的") for text in texts)
    missing = next(
        d for doc in documents for d in doc["divisions"] if d["status"] == "missing" and d["title"]
    )
    one = answer(bench, missing["title"])
    assert one["verdict"] == "exact"
    assert one["promised"] > 0


def test_words_of_a_table_lead_to_their_row(bench: Page) -> None:
    place = answer(bench, CASES["row"]["words"])["places"][0]
    assert place["address"].endswith(f"#{CASES['row']['anchor']}")


@pytest.mark.parametrize("case", CASES["pieces"], ids=lambda case: case["words"][:12])
def test_a_text_is_parted_and_its_pieces_are_checked_one_by_one(bench: Page, case: dict[str, Any]) -> None:
    (one,) = checked(bench, [case["words"]])
    assert (one["parted"], one["order"]) == (case["parted"], case["order"])
    assert [a["verdict"] for a in one["answers"]] == case["verdicts"]


SAME_PASSAGE, NEIGHBOURS = (tuple(parts) for parts in CASES["left_out"].values())


def said(page: Page, words: str) -> str:
    """What the page says above the places."""
    found: str = page.evaluate(
        "async (words) => planTexts.quotationWords.summary(planTexts.quotation.check(await planTexts.index.ready(), words))",
        words,
    )
    return found


@pytest.mark.parametrize("parts", [SAME_PASSAGE, NEIGHBOURS], ids=["same passage", "neighbours"])
def test_sentences_with_words_left_out_between_them_are_found_one_by_one(
    bench: Page, parts: tuple[str, str]
) -> None:
    (one,) = checked(bench, ["".join(parts)])
    assert one["parted"] == "sentences"
    assert [a["verdict"] for a in one["answers"]] == ["exact", "exact"]
    assert one["order"] == "follows"
    assert one["leavesOut"]
    assert one["isOnePassage"] is (parts is SAME_PASSAGE)
    assert "略去了文字（引文没有用省略号）" in said(bench, "".join(parts))


def test_sentences_that_stand_together_are_one_piece(bench: Page, documents: list[dict[str, Any]]) -> None:
    texts = [p["text"] for d in documents for p in d["passages"] if p["text"] and not p["rows"]]
    sentences = [s for s in (re.findall("[^。]+。", text) for text in texts) if len(s) >= 6]
    assert len(sentences) > 3
    for one in sentences[:4]:
        (found,) = checked(bench, ["".join([*one[:2], *one[4:6]])])
        assert [a["verdict"] for a in found["answers"]] == ["exact", "exact"]


@pytest.mark.parametrize("mark", ["", "。"], ids=["broken off", "ended"])
def test_a_paragraph_cut_short_before_another_has_no_words_that_differ(
    bench: Page, documents: list[dict[str, Any]], mark: str
) -> None:
    passages = next(d for d in documents if d["id"] == "2021-government-work-report")["passages"]
    texts = [p["text"] for p in passages if p["text"]]
    pairs = [(a, b) for a, b in pairwise(texts) if min(len(a), len(b)) > 120][:8]
    short = [re.sub(r"[0-9.]+$", "", a[:-27]) for a, _ in pairs]  # half a number is another number
    asked = [f"{a}{mark}\n{b}" for a, (_, b) in zip(short, pairs, strict=True)]
    for one, found in zip(pairs, checked(bench, asked), strict=True):
        assert found["parted"] in ("paragraphs", "lines", "sentences"), one
        assert [a["places"][0]["counts"]["word"] for a in found["answers"]] == [0] * len(found["answers"])
        assert found["order"] == "follows"


def test_a_few_words_left_out_between_sentences_are_said_to_be_missing(bench: Page) -> None:
    one = answer(bench, PASSAGE.replace("。汇聚", "。"))
    assert one["places"][0]["counts"]["word"] == 2


@pytest.mark.parametrize("invented", [PARAGRAPHS_TUNING, PARAGRAPHS_HELD_ASIDE], ids=["tuning", "held aside"])
def test_invented_paragraphs_are_refused(bench: Page, invented: Sequence[str]) -> None:
    for texts in (invented, [words.replace("。", "。\n") for words in invented]):
        found = zip(texts, checked(bench, texts), strict=True)
        assert [w for w, one in found if [a["verdict"] for a in one["answers"]] != ["absent"]] == []


def test_one_true_sentence_does_not_save_an_invented_one(bench: Page) -> None:
    (one,) = checked(bench, [SAME_PASSAGE[0] + HELD_ASIDE[0] + HELD_ASIDE[2]])
    assert [a["verdict"] for a in one["answers"]] == ["exact", "absent"]
    short = answer(bench, "着力保障和改善民生。" + HELD_ASIDE[0])
    assert short["verdict"] == "absent"
    assert short["parts"]


def test_pieces_that_do_not_follow_each_other_are_told_from_those_of_two_documents(bench: Page) -> None:
    assert "次序和原文不同" in said(bench, "".join(reversed(NEIGHBOURS)))
    assert "不在同一份文件里" in said(bench, f"{SAME_PASSAGE[0]}……{HEADING}")


@pytest.mark.parametrize(("words", "summary"), CASES["counted"])
def test_differences_are_counted_by_places(bench: Page, words: str, summary: str) -> None:
    assert said(bench, words) == summary


def test_a_clause_left_out_before_the_last_words_is_missing(page: Page) -> None:
    page.goto("quotation.html")
    paste(page, CASES["counted"][0][0])
    expect(page.locator(".pt-named li")).to_have_text(["引文缺“、光明科学城”。"])
    assert page.locator(".pt-compared del").count() == 0


QUOTED = CASES["quoted"]


@pytest.mark.parametrize(("words", "source"), CASES["sources"])
def test_a_source_behind_the_quotation_is_left_out(bench: Page, words: str, source: str) -> None:
    assert answer(bench, words)["verdict"] == "exact"
    assert said(bench, words).endswith(f"。引文后面的文字像是出处，没有核对：{source}。")


@pytest.mark.parametrize("form", ["gb2025", "gb2015", "plain"])
def test_a_quotation_copied_here_with_its_citation_is_word_for_word(page: Page, form: str) -> None:
    page.goto("texts/2021-government-work-report/all.html")
    page.wait_for_function("window.planTexts?.forms !== undefined")
    copied = page.evaluate("([item, form]) => planTexts.forms.quotation(item, form)", [CASES["cited"], form])
    page.goto("quotation.html")
    paste(page, copied)
    expect(page.get_by_role("status")).to_contain_text("字字相符，现有文本里有 1 处。引文后面的文字像是出处")


def test_brackets_of_the_texts_are_no_source(bench: Page, documents: list[dict[str, Any]]) -> None:
    texts = [
        re.sub(r"\s", "", p["text"]) for d in documents for p in d["passages"] if p["text"] and not p["rows"]
    ]
    endings = [m[0] for text in texts for m in re.finditer(r"[^。；（）]{8,40}（[^（）]+）", text)]
    assert len(endings) > 5
    for words in (*endings, *(f"猪{words}" for words in endings)):
        (found,) = checked(bench, [words])
        assert found["sources"] == [], words
    assert answer(bench, QUOTED.replace("枢纽。", "枢纽（广州）。"))["verdict"] == "different"


def test_only_headings_are_called_headings(page: Page, documents: list[dict[str, Any]]) -> None:
    page.goto("quotation.html")
    paste(page, f"{HEADING}{PASSAGE}")
    expect(page.locator(".pt-place summary")).to_have_text("跨 2 处标题和段落")
    passages = next(d for d in documents if d["id"] == "2021-14th-five-year-plan")["passages"]
    ids = {p["url"].split("#")[1]: p["text"] for p in passages if p["text"]}
    one = next(i for i in ids if i.endswith(".p1") and f"{i[:-1]}2" in ids)
    paste(page, f"{ids[one]}{ids[f'{one[:-1]}2']}")
    expect(page.locator(".pt-place summary")).to_have_text("跨 2 段")


def test_on_paper_the_words_are_as_large_as_those_around_and_the_form_is_gone(page: Page) -> None:
    page.goto("quotation.html")
    paste(page, QUOTED)
    expect(page.locator(".pt-exactly")).to_be_visible()
    page.emulate_media(media="print")
    sizes = page.locator(".pt-exactly :is(mark, .pt-context)").evaluate_all(
        "nodes => nodes.map(node => getComputedStyle(node).fontSize)"
    )
    assert len(set(sizes)) == 1
    for gone in (".pt-check", "#pt-quotation", "#pt-quotation-help"):
        expect(page.locator(gone)).to_be_hidden()
    expect(page.get_by_role("status")).to_be_visible()


def test_long_quotations_are_answered_for_their_first_characters(
    bench: Page, documents: list[dict[str, Any]]
) -> None:
    text = "".join(p["text"] for d in documents for p in d["passages"] if p["text"])[:10_000]
    for words in (text.replace("的", "地"), text[::-1], "发展" * 5_000):
        started = bench.evaluate("performance.now()")
        (one,) = checked(bench, [words])
        assert bench.evaluate("performance.now()") - started < 5_000  # half a second on an idle machine
        assert one["checked"] == 4_000
        assert one["length"] > 9_000
