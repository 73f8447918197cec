"""Where phrases stand, by section, and what follows for an engine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.bench.browser import Answer
from tests.bench.measure import Figures, figures, sizes
from tests.bench.table import Row, tables
from tests.bench.texts import fields
from tests.bench.truth import Sections, Truth
from tests.search.sampler import Phrase

PAGE = "texts/plan/c1.html"
HTML = """<nav id="menu"></nav><article><p id="moved"></p><h1 id="c1">第一章 总则</h1><p id="c1.p1">甲</p>
<h2 id="c1.s1">第一节 目标</h2><p id="c1.s1.p1">乙<span id="c1.s1.l1">丙</span></p><table id="t1"></table></article>"""


def division(anchor: str, title: str, **more: Any) -> dict[str, Any]:
    given = {"url": f"{PAGE}#{anchor}", "status": "present", "kind": "section", "marker": None}
    return {**given, "title": title, **more}


def passage(anchor: str, text: str, **more: Any) -> dict[str, Any]:
    return {"url": f"{PAGE}#{anchor}", "text": text, "header": None, "rows": None, **more}


DOCUMENT = {
    "divisions": [
        division("c1", "总则", marker="第一章"),
        division("c1.s1", "目标"),
        division("c1.s1.l1", "短句", kind="lead"),
        division("c1.s2", "缺的一节", status="missing"),
    ],
    "passages": [
        passage("c1.p1", "“十四五”时期，经济发展。"),
        passage("c1.s1.p1", "短句。到２０２５年，經濟增长"),
        passage(
            "t1",
            "区\t定位\n越秀\t核心",
            header=["区", "定位"],
            rows=[["越秀", "核心"]],
            row_ids=["plan.t1.r1"],
        ),
    ],
}
SECTIONS = Sections({PAGE: HTML})
TRUTH = Truth(fields([DOCUMENT]), SECTIONS.at)
FIRST, SECOND = (PAGE, "c1"), (PAGE, "c1.s1")


def test_an_anchor_lies_in_the_section_of_the_nearest_heading_above() -> None:
    assert SECTIONS.at(PAGE, "c1.p1") == FIRST
    assert SECTIONS.at(PAGE, "c1.s1.l1") == SECTIONS.at(PAGE, "c1.s1") == SECOND
    assert SECTIONS.at(PAGE, "moved") == SECTIONS.at(PAGE, "") == FIRST


def test_phrases_are_found_in_headings_passages_and_cells() -> None:
    assert TRUTH.places("第一章总则") == TRUTH.places("时期") == {FIRST}
    assert TRUTH.places("短句") == TRUTH.places("越秀") == {SECOND}


def test_characters_that_fold_to_the_same_are_the_same() -> None:
    assert TRUTH.places("经济") == {FIRST, SECOND}
    assert TRUTH.places("2025年,") == {SECOND}
    assert TRUTH.places("十四五时期") == {FIRST}


def test_nothing_is_found_across_fields_or_in_what_is_missing() -> None:
    assert not TRUTH.places("越秀核心")
    assert not TRUTH.places("总则十四五")
    assert not TRUTH.places("缺的一节")


def test_figures_are_pooled_over_places() -> None:
    phrases = [Phrase("经济", "a"), Phrase("时期", "a"), Phrase("没有", "absent", occurs=False)]
    answers = [
        Answer(((PAGE, "c1.p1"), (PAGE, "c1")), 1.0),
        Answer(((PAGE, ""), (PAGE, "t1")), 2.0),
        Answer(((PAGE, "c1"),), 9.0),
    ]
    assert figures(phrases, answers, TRUTH, SECTIONS) == Figures(2 / 3, 1 / 2, 2 / 3, 1, 1, 2.0)


def test_sizes_are_as_they_are_and_compressed(tmp_path: Path) -> None:
    (tmp_path / "index").write_bytes(b"a" * 10_000)
    raw, compressed = sizes([tmp_path / "index"])
    assert raw == 10_000
    assert 0 < compressed < 100


def test_a_row_of_each_table() -> None:
    row = Row("ours", Figures(1, 0.5, 0.254, 3, 20, 0.1), "works", 385_000, 152_600)
    assert "| ours | 100.0% | 50.0% | 25.4% | 3/20 | works |" in tables([row]).splitlines()
    assert "| ours | 385 | 153 | 0.1 |" in tables([row]).splitlines()
