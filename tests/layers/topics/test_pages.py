"""The pages of topics: what is mainly about one, what touches it, and which words say so."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from builder.editorial.about import Metadata
from builder.editorial.editorial import Editorial
from builder.editorial.topics import Topic
from builder.layers.topics.counts import count
from builder.layers.topics.gathered import TOPICS
from builder.layers.topics.pages import render_topics
from builder.layers.topics.score import TopicScore
from builder.model.address import Unit
from builder.model.corpus import Corpus
from builder.project.settings import Edition, Settings
from tests.support import corpus_of, document

EDITORIAL = Editorial(
    topics=(
        Topic("water", "水利", ("水库", "水"), ("堤坝",), ("治水",)),
        Topic("schools", "教育", ("学校",), (), ()),
        Topic("roads", "交通", ("公路",), (), ()),
    )
)
PLAN = """\
湖城规划
目录
第一章 治水
第二章 教育
第一章 治水
修水库，修水库；修堤坝。
这些事一件一件地办。
| 区 | 任务 |
|---|---|
| 东山 | 办学校 |
| 西湖 | 修水库 |
"""
REPORT = "湖城报告\n一、各项工作\n办学校，办学校；没有别的。\n修水库；办学校。\n没有什么。\n"
SETTINGS = Settings("", "main", Edition("0", None, None), {})


def made(*, matrix: bool = False) -> Corpus:
    documents = (
        document(PLAN, Metadata(short_title="规划"), "plan"),
        document(REPORT, Metadata(short_title="报告"), "report"),
    )
    corpus = corpus_of(*documents, editorial=EDITORIAL)
    pages = (Unit("districts/topics", "matrix", ""),) if matrix else ()
    return Corpus(corpus.texts, corpus.editorial, corpus.layers, pages)


CORPUS = made()
PAGES = {path: BeautifulSoup(text, "html.parser") for path, text in render_topics(CORPUS, SETTINGS).items()}


def test_passages_and_rows_have_topics_the_main_one_first_by_their_words_and_the_titles_above() -> None:
    assert {place: [score.topic for score in scores] for place, scores in TOPICS.of(CORPUS).items()} == {
        "plan.c1.p1": ["water"],
        "plan.c1.p2": ["water"],  # by its title alone
        "plan.c1.t1": ["water"],
        "plan.c1.t1.r1": ["schools"],
        "plan.c1.t1.r2": ["water"],
        "report.i1.p1": ["schools"],
        "report.i1.p2": ["water", "schools"],
    }


def test_counts_are_of_main_topics_and_of_others() -> None:
    scores = {name: TopicScore(name, 1.0, ()) for name in ("water", "schools", "roads")}
    passages = [("water", "schools", "roads"), ("water",), ("schools", "water"), ()]
    counts = count(tuple(scores[name] for name in passage) for passage in passages)
    assert counts.main == {"water": 2, "schools": 1, None: 1}
    assert counts.also == {"schools": 1, "roads": 1, "water": 1}


@pytest.mark.parametrize(
    ("topic", "main", "also"),
    [
        ("water", ["《规划》 c1.p1 c1.p2 c1.t1", "《报告》 i1.p2"], []),
        ("schools", ["《报告》 i1.p1"], ["《报告》 i1.p2"]),
        ("roads", [], []),
    ],
)
def test_a_page_has_what_is_mainly_about_its_topic_and_then_what_touches_it(
    topic: str, main: list[str], also: list[str]
) -> None:
    page = PAGES[f"topics/{topic}.md"]
    lists: dict[str, list[str]] = {"main": [], "also": []}
    for group in page.find_all("section"):
        part = "also" if group.find_previous(string=lambda text: "{ #also }" in text) else "main"
        links = [str(a["href"]).rpartition("#")[2] for a in group.find_all("a", class_="pt-ref")]
        lists[part].append(" ".join([group.h3.a.get_text(), *links]))
    assert lists == {"main": main, "also": also}
    # An address of either part leads to the page even where the part is empty.
    assert {tag["id"] for tag in page.find_all(class_="pt-old")} == {n for n in lists if not lists[n]}
    assert f"以此为主的 {sum(len(one.split()) - 1 for one in main)} 段" in page.get_text()
    assert ("兼及的 1 段" in page.get_text()) is bool(also)


def test_an_entry_says_which_words_spoke_for_the_topic_those_of_titles_first_and_marks_the_others() -> None:
    entry = PAGES["topics/water.md"].find("li")
    assert entry is not None
    assert [mark.get_text() for mark in entry.find_all("mark")] == ["水库", "堤坝"]
    assert entry.find(class_="pt-because").p.get_text() == "标题和段首的“治水”；文中的“水库”“堤坝”。"  # type: ignore[union-attr]
    other = PAGES["topics/schools.md"].find("li")
    assert other is not None
    assert other.find(class_="pt-because").p.get_text() == "文中的“学校”。"  # type: ignore[union-attr]


def test_at_most_six_words_are_marked_the_first_ones() -> None:
    words = ("甲水", "乙水", "丙水", "丁水", "戊水", "己水", "庚水")
    editorial = Editorial(topics=(Topic("water", "水利", words, (), ()),))
    corpus = corpus_of(document(f"一、总则\n{'、'.join(words)}。\n"), editorial=editorial)
    page = BeautifulSoup(render_topics(corpus, SETTINGS)["topics/water.md"], "html.parser")
    assert [mark.get_text() for mark in page.find_all("mark")] == list(words[:6])


def test_the_overview_counts_passages_by_document_and_leads_to_the_matrix_where_there_is_one() -> None:
    page = PAGES["topics/index.md"]
    rows = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in page.find_all("tr")]
    assert rows == [
        ["主题", "《规划》", "《报告》", "合计"],
        ["水利", "3", "1", "4"],
        ["教育", "0", "2", "2"],
        ["交通", "0", "0", "0"],
    ]
    assert [a["href"] for a in page.find_all("a") if "topics" in a["href"]] == ["../data/topics.csv"]
    with_matrix = render_topics(made(matrix=True), SETTINGS)["topics/index.md"]
    assert "../districts/topics.html" in with_matrix
    assert "《规划》</a>缺第二章" in with_matrix
