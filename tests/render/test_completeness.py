"""The page that compares contents lists with texts."""

from __future__ import annotations

from bs4 import BeautifulSoup

from builder.editorial.about import Metadata
from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.model.read_text import ReadText
from builder.project.settings import Edition, Settings
from builder.render.completeness import levels, render_completeness
from tests.support import ROOT, document, load_project

LISTED = """目录
第一章 环境
第一节 形势
第二节 目标
第二章 产业，开放
第一节 工业
第二章 产业 开放
第一节 工业
做强工业。
第二节 农业
推广良种。
"""


SETTINGS = Settings("", "main", Edition("0", None, None), {})


def page(*documents: Document) -> BeautifulSoup:
    texts = tuple(ReadText(document) for document in documents)
    [text] = render_completeness(Corpus(texts), SETTINGS).values()
    return BeautifulSoup(text, "html.parser")


def rows(soup: BeautifulSoup) -> list[list[str]]:
    return [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in soup.find_all("tr")][1:]


def test_entries_are_counted_as_present_different_missing_and_extra() -> None:
    found = document(LISTED, Metadata(short_title="规划"))
    assert rows(page(found)) == [["《规划》", "5", "2", "1", "3", "1", "0"]]


def test_a_document_without_a_list_cannot_be_compared_but_its_lost_numbers_count() -> None:
    found = document("一、甲\n好。\n三、丙\n好。\n", Metadata(short_title="报告"))
    assert rows(page(found)) == [["《报告》", "—", "—", "—", "—", "—", "1"]]


def test_chapters_and_sections_are_counted_each_for_itself() -> None:
    said = page(document(LISTED, Metadata(short_title="规划"))).get_text()
    assert "目录中，章 2 条有 1 条，节 3 条有 1 条。" in said
    assert levels(document("目录\n一、甲\n二、乙\n一、甲\n好。\n二、乙\n好。\n")) == ""


def test_places_without_a_number_are_as_many_as_the_cover_lists() -> None:
    for found in load_project(ROOT).corpus.documents:
        listed = [gap for gap in found.gaps if gap.kind == "missing-marker"]
        assert rows(page(found))[0][-1] == str(len(listed))
        if (
            listed
        ):  # five places, of which nobody can tell which four numbers they had, and three that can be told
            assert (len(listed), "七个序号、八处" in found.metadata.completeness) == (8, True)


def test_all_documents_are_summed() -> None:
    one = document(LISTED, Metadata(short_title="规划"))
    assert rows(page(one, one))[-1] == ["全部", "10", "4", "2", "6", "2", "0"]


def test_what_is_missing_different_and_extra_is_named_the_missing_with_what_stood_below_it() -> None:
    items = [item.get_text() for item in page(document(LISTED, Metadata(short_title="规划"))).find_all("li")]
    assert items == [
        "第一章 环境 连同其下 2 条",
        "正文作“第二章 产业 开放”，目录作“产业，开放”",
        "第二节 农业",
    ]
