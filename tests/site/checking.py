"""The check of quotations, asked in bulk on its page, and whether an answer to an altered quotation is right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page

from tests.scripts.shared import cases
from tests.site.altered import Change, Quotation, leftmost, solid

SEED = 20260101
ASIDE = 1  # the half of the passages that the limits were not chosen with
PAGE = "quotation.html"
READY = "window.planTexts?.quotationResults !== undefined"
CHECK = """async (quotations) => {
    const index = await planTexts.index.ready();
    const root = planTexts.address('');
    const addressOf = (hit) => planTexts.results.href(index, hit, '').replace(root, '').replace('?h=', '');
    const answered = (words) => {
        const { answers, ...found } = planTexts.quotation.check(index, words);
        return { ...found, answers: answers.map(({ verdict, places, total, promised, parts }) => ({
            verdict, total, promised, parts: (parts || []).map(({ words, count }) => [words, count]),
            places: places.slice(0, 5).map(({ hits, runs, counts }) => ({
                runs, counts, units: hits.length, address: addressOf(hits[0]),
            })),
        })) };
    };
    return quotations.map(answered);
}"""


def checked(page: Page, quotations: Sequence[str]) -> list[dict[str, Any]]:
    """What the check says to every quotation; places are given with their addresses, five at most."""
    found: list[dict[str, Any]] = page.evaluate(CHECK, list(quotations))
    return found


def verdicts(found: dict[str, Any]) -> list[str]:
    """The answers to the pieces of a quotation, in a word each."""
    return [one["verdict"] for one in found["answers"]]


def marked(runs: Sequence[dict[str, Any]]) -> list[Change]:
    """What is marked at a place, in the terms of :mod:`tests.site.altered`."""
    found, at = [], 0
    for run in runs:
        quotation, original = (solid(run[side]) for side in ("quote", "original"))
        if run["kind"] != "same":
            found.append(Change(at, run["kind"], quotation, original))
        at += len(original)
    return found


def faults(quotation: Quotation, answers: Sequence[dict[str, Any]]) -> str | None:
    """What is wrong with the answer to an altered quotation. Right is: the first place is a passage that has the
    words; the two sides are the quotation and the words; marked is what was altered and nothing else."""
    if [one["verdict"] for one in answers] != ["different"]:
        return f"{[one['verdict'] for one in answers]}"
    place = answers[0]["places"][0]
    if place["address"] not in quotation.addresses:
        return f"led to {place['address']}"
    for side, words in (("quote", quotation.words), ("original", quotation.original)):
        if solid("".join(run[side] for run in place["runs"])) != words:
            return f"another {side}"
    expected = {leftmost(change, quotation.original) for change in quotation.changes}
    found = {leftmost(change, quotation.original) for change in marked(place["runs"])}
    return None if found == expected else f"marked {sorted(found)}"


CASES = cases("quotations")
PASSAGE, HEADING = CASES["passage"], CASES["heading"]


def paste(page: Page, words: str) -> None:
    """Put words into the field of the page and have them checked."""
    page.get_by_label("贴上引文").fill(words)
    page.get_by_role("button", name="核对").click()
