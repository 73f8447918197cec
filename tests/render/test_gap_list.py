"""缺漏清单: every gap once, counted by document and kind, with its context and where to look."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from builder.editorial.about import Metadata
from builder.layers.gaps.gathered import GAPS
from builder.model.corpus import Corpus
from builder.project.project import Project
from builder.project.settings import Edition, Settings
from builder.render.gap_list import KINDS, render_gaps
from tests.support import corpus_of, document

SETTINGS = Settings("", "main", Edition("1.2", "2026-01-01", None), {})
TEXT = """一、治水
到年，修水库一座，保护人民的生命建康。
二、修路
| 区 | 目标 |
|---|---|
| 东山 | 达%以上 |
"""


def page(corpus: Corpus) -> BeautifulSoup:
    return BeautifulSoup(render_gaps(corpus, SETTINGS)["texts/gaps.md"], "html.parser")


@pytest.fixture(scope="module")
def listed() -> BeautifulSoup:
    return page(corpus_of(document(TEXT, Metadata(short_title="湖城规划"))))


def shown(item: Tag) -> str:
    for mark in item.find_all(class_="pt-lost"):
        mark.string = str(mark["data-mark"])
    return item.get_text()


def test_a_gap_has_its_context_with_the_mark_its_place_and_what_to_look_for(listed: BeautifulSoup) -> None:
    first = listed.find(class_="pt-entries").li  # type: ignore[union-attr]
    assert shown(first.find(class_="pt-context")).startswith("到〔…〕年，修水库一座")  # type: ignore[union-attr,arg-type]
    assert first.a["href"] == "plan/i1.html#i1.p1"  # type: ignore[union-attr,index]
    assert first.find(class_="pt-lines").get_text() == "原文第2行"  # type: ignore[union-attr]
    assert first.find(class_="pt-look").get_text() in TEXT  # type: ignore[union-attr]


def test_counts_lead_to_as_many_entries(listed: BeautifulSoup) -> None:
    row = listed.tbody.tr  # type: ignore[union-attr]
    links = row.find_all("a")[1:]  # type: ignore[union-attr]
    assert links
    text = str(listed)
    for link in links:
        anchor = str(link["href"]).removeprefix("#")
        section = text.split(f"{{ #{anchor} }}")[1].split("{ #")[0]
        assert section.count("<li>") == int(link.get_text()) > 0


def test_every_gap_of_the_four_texts_is_listed_once(corpus: Corpus, project: Project) -> None:
    listed = BeautifulSoup(render_gaps(corpus, project.settings)["texts/gaps.md"], "html.parser")
    gaps = [gap for one in corpus.documents for gap in GAPS.found(corpus, one).all]
    assert len(listed.select(".pt-entries > li")) == len(gaps) > 100
    assert {gap.kind for gap in gaps} <= {kind.id for kind in KINDS}
    assert f"共 {len(gaps)} 处" in listed.get_text()
    last = [int(cell.get_text()) for cell in listed.select(".pt-sum td")]
    assert last[-1] == sum(last[:-1]) == len(gaps)


def test_a_text_without_gaps_has_a_line_of_zeros() -> None:
    listed = page(corpus_of(document("一、治水\n修水库。\n", Metadata(short_title="湖城规划"))))
    assert {cell.get_text() for cell in listed.tbody.tr.find_all("td")} == {"0"}  # type: ignore[union-attr]


def test_each_rule_is_shown_with_an_example_and_one_that_is_left_alone(listed: BeautifulSoup) -> None:
    rows = listed.find_all("table")[-1].tbody.find_all("tr")
    assert len(rows) > 50
    assert all(row.find_all("td")[2].get_text().count("〔…〕") == 1 for row in rows)


def test_what_the_parser_sees_and_cannot_place_is_listed_with_its_line() -> None:
    listed = page(
        corpus_of(document("一、治水\n修水库。\n一、修路\n修公路。\n", Metadata(short_title="湖城规划")))
    )
    item = listed.find_all(class_="pt-entries")[-1].li
    assert item.find(class_="pt-context").get_text() == "修路"
    assert "原文第3行" in item.get_text()
    assert item.a["href"] == "../about/checks.html#w209"
