"""What a page says of its source text: where it is edited, and where its words go on in another piece of the source."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.project.settings import Edition, Settings
from builder.render import origin
from builder.render.documents import render_document
from builder.render.gap_list import render_gaps
from tests.support import corpus_of, document

EDITION = Edition("0", None, None)
NOWHERE = Settings("", "main", EDITION, {})
HOSTED = Settings("https://github.com/p/t", "main", EDITION, {"plan.txt": "abc"})
TEXT = """湖城规划
第一章
治水，
修水库。
第二章 修路
修公路一条，通车以后，全市的道路里程达到三千公里，比上一年增加一
百公里。
一、桥梁
| 区 | 目标 |
|---|---|
| 东山 | 两座 |
"""
PLAN = document(TEXT)


def page(found: Document, name: str, settings: Settings) -> str:
    return render_document(found, corpus_of(found), settings)[f"texts/plan/{name}.md"]


def test_a_page_says_once_where_its_text_is_edited_and_errors_are_reported() -> None:
    (said,) = BeautifulSoup(page(PLAN, "c1", HOSTED), "html.parser").select("[data-pt-origin]")
    assert said.attrs == {
        "data-pt-origin": "plan",
        "data-file": "source_texts/plan.txt",
        "data-edit": "https://github.com/p/t/edit/main/source_texts/plan.txt#L{line}",
        "data-issue": "https://github.com/p/t/issues/new?title={title}&body={body}",
        "hidden": "",
    }
    assert said.get_text() == ""


def test_without_a_repository_it_says_which_file_and_nothing_more() -> None:
    (said,) = BeautifulSoup(page(PLAN, "c1", NOWHERE), "html.parser").select("[data-pt-origin]")
    assert said.attrs.keys() == {"data-pt-origin", "data-file", "hidden"}
    assert "\nedit:" not in page(PLAN, "c1", NOWHERE)


@pytest.mark.parametrize(("name", "line"), [("index", 1), ("all", 1), ("c1", 2), ("c2", 5)])
def test_the_link_to_edit_a_page_leads_to_the_line_where_it_begins(name: str, line: int) -> None:
    edit = f'edit: "https://github.com/p/t/edit/main/source_texts/plan.txt#L{line}"'
    assert edit in page(PLAN, name, HOSTED).split("---")[1].splitlines()


def test_runs_are_written_where_there_are_several() -> None:
    paragraph, table = PLAN.passages[1:]
    assert origin.runs_of_passage(PLAN, PLAN.passages[0]) == ""
    assert origin.runs_of_passage(PLAN, paragraph) == f"0:6 {paragraph.text.index('百公里')}:7"
    assert origin.runs_of_passage(PLAN, table) == f"0:9 {table.text.index('东山')}:11"


def test_a_heading_says_where_it_goes_on_on_another_line() -> None:
    runs = {division.anchor: origin.runs_of_heading(PLAN, division) for division in PLAN.divisions}
    assert runs["c1"] == "0:2 4:3"
    assert runs["c2"] == ""  # whatever stands between marker and title: a blank is shown
    assert runs["c2.i1"] == ""


def test_what_is_looked_for_at_a_gap_stands_once_in_its_line(corpus: Corpus) -> None:
    listed = BeautifulSoup(render_gaps(corpus, HOSTED)["texts/gaps.md"], "html.parser")
    lines = {text.id: text.source.text.split("\n") for text in corpus.documents}
    looked = [item for item in listed.select("[data-pt-gaps] > li") if item.select(".pt-look")]
    assert len(looked) > 100
    for item in looked:
        words = item.select_one(".pt-look").get_text()  # type: ignore[union-attr]
        number = int(
            item.select_one(".pt-lines").get_text().removeprefix("原文第").split("–")[0].rstrip("行")
        )  # type: ignore[union-attr]
        text = lines[str(item.find_parent("ul")["data-pt-gaps"])]  # type: ignore[index]
        assert text[number - 1].count(words) == 1, words
