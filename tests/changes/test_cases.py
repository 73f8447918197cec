"""What stands below a pull request, for changes good and bad: tests/changes/cases (how to read them: tests/changes/support.py)."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from builder.changes import state
from builder.changes.compare import compare
from builder.findings.finding import DataError
from builder.layers.list import LAYERS
from builder.pipeline import Loaded
from builder.render.site import render_site
from tests.changes.support import CASES, COMMENT, folders, told
from tests.support import load_project, run

UNREADABLE = ("13-yml-broken", "14-gb18030", "17-yml-removed")
READABLE = [case for case in CASES if case.name not in UNREADABLE]
# Lists and overviews that could show the change and, as it happens, do not.
NOT_BUILT_OTHERWISE = {
    "06-paragraph-moved": {"districts/dongshan.html"},
    "08-heading-reworded": {"texts/completeness.html"},
    "09-term-added": {"topics/schools.html"},
    "11-yml-only": {"texts/completeness.html", "texts/corrections.html", "texts/plan/corrections.html"},
    "15-paragraph-split": {"districts/index.html", "districts/topics.html"},
}
# Pages on which nothing but a number of order (第1段), or the number of documents, is another one.
NOT_NAMED = {
    "06-paragraph-moved": {"booklets/xihu.html", "districts/xihu.html"},
    "10-document-added": {"booklets/xihu.html", "districts/xihu.html", "terms/bidao.html"},
    "18-document-removed": {"booklets/xihu.html", "districts/xihu.html", "terms/bidao.html"},
}
every = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
readable = pytest.mark.parametrize("case", READABLE, ids=[case.name for case in READABLE])


@every
def test_the_comment_is_the_one_that_editors_reviewed(case: Path, tmp_path: Path) -> None:
    assert told(*folders(case, tmp_path), "markdown") == (case / COMMENT).read_text("utf-8")


@every
def test_a_state_does_not_differ_from_itself(case: Path, tmp_path: Path) -> None:
    before, after = folders(case, tmp_path)
    for folder in (before,) if case.name in UNREADABLE else (before, after):
        assert not compare(state.read(folder), state.read(folder))


@readable
def test_backwards_what_came_goes_and_what_went_comes(case: Path, tmp_path: Path) -> None:
    before, after = map(state.read, folders(case, tmp_path))
    there, back = compare(before, after), compare(after, before)
    swapped = {"added": "removed", "removed": "added", "changed": "changed", "moved": "moved"}
    for name in ("documents", "headings", "passages"):
        kinds = sorted(swapped[one.kind] for one in getattr(there, name))
        assert sorted(one.kind for one in getattr(back, name)) == kinds
    assert sorted((f.before, f.after) for f in back.figures) == sorted(
        (f.after, f.before) for f in there.figures
    )
    assert {(g.closed, g.words) for g in back.gaps} == {(not g.closed, g.words) for g in there.gaps}
    assert {(i.url, len(i.gained), len(i.lost)) for i in back.indexes} == {
        (i.url, len(i.lost), len(i.gained)) for i in there.indexes
    }


@readable
def test_the_pages_named_are_those_that_are_built_otherwise(case: Path, tmp_path: Path) -> None:
    before, after = folders(case, tmp_path)
    named = compare(state.read(before), state.read(after)).pages
    built = [_pages(load_project(folder)) for folder in (before, after)]
    there = {page for page in built[0].keys() | built[1].keys() if built[0].get(page) != built[1].get(page)}
    only_named, only_built = NOT_BUILT_OTHERWISE.get(case.name, set()), NOT_NAMED.get(case.name, set())
    assert (set(named) - there, there - set(named)) == (only_named, only_built)


def _pages(loaded: Loaded) -> dict[str, str]:
    """The pages without the lines of the source, which shift below whatever is inserted, and without the navigation."""
    settings = replace(loaded.project.settings, revisions={})
    files = render_site(loaded.corpus, settings, LAYERS)
    return {
        path.removeprefix("docs/").replace(".md", ".html"): re.sub(
            r"第\d+(?:[–-]\d+)?行|data-line\S*", "", text
        )
        for path, text in files.items()
        if path.endswith(".md")
    }


@every
def test_only_what_cannot_be_read_is_a_failure(case: Path, tmp_path: Path) -> None:
    before, after = map(str, folders(case, tmp_path))
    assert run("diff", before, after).exit_code == (1 if case.name in UNREADABLE else 0)


def test_what_was_unreadable_before_is_not_blamed_on_the_change(tmp_path: Path) -> None:
    [case] = [case for case in CASES if case.name == "14-gb18030"]
    before, after = folders(case, tmp_path)
    shown = told(after, before, "text")
    assert shown.startswith("改动前的文本或编辑数据有 1 处读不出来，比不出变化。这不是这次改动造成的")
    assert "source_texts/plan.txt:1:1: E102" in shown


@every
def test_json_is_one_line_that_has_what_the_comment_says(case: Path, tmp_path: Path) -> None:
    before, after = folders(case, tmp_path)
    line = told(before, after, "json")
    assert line.count("\n") == 1
    found = json.loads(line)
    if case.name in UNREADABLE:
        with pytest.raises(DataError) as error:
            state.read(after)
        assert [one["code"] for one in found["found"]] == [one.code for one in error.value.findings]
    else:
        assert bool([value for value in found.values() if value]) == (case.name != "12-nothing-changed")


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_nothing_to_say_is_one_line(style: str, tmp_path: Path) -> None:
    [case] = [case for case in CASES if case.name == "12-nothing-changed"]
    assert told(*folders(case, tmp_path), style) == "对读者没有变化。\n"


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_a_lost_digit_is_the_first_line(style: str, tmp_path: Path) -> None:
    [case] = [case for case in CASES if case.name == "03-digit-lost"]
    assert "数字少了1位：8000 → 800" in told(*folders(case, tmp_path), style).split("\n")[0]


def test_no_case_was_overlooked() -> None:
    assert len(CASES) >= 14
