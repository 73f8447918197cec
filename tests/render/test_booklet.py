"""A district's booklet: every passage in full and in order, each place cited, nothing hidden."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from builder.layers.districts.gathered import DISTRICTS
from builder.layers.list import LAYERS
from builder.model.corpus import Corpus
from builder.model.document import Gap
from builder.places.reading_order import in_time
from builder.project.project import Project
from builder.project.settings import Edition, Settings
from builder.render.booklet import render_booklets
from builder.render.nav import NAV_FILE
from builder.render.site import render_site
from tests.layers.districts.lake import made
from tests.support import corpus_of


@pytest.fixture(scope="module")
def booklets(corpus: Corpus, project: Project) -> dict[str, BeautifulSoup]:
    found = render_booklets(corpus, project.settings)
    return {path.split("/")[1][:-3]: BeautifulSoup(text, "html.parser") for path, text in found.items()}


def test_everything_stands_there_in_full_with_its_words_marked(
    booklets: dict[str, BeautifulSoup], corpus: Corpus
) -> None:
    for district in DISTRICTS.of(corpus).all:
        items = booklets[district.id].find_all(class_="pt-item")
        mentions = [
            mention
            for document in in_time(corpus.documents)
            for mention in DISTRICTS.of(corpus).mentions(district.id)
            if mention.document is document
        ]
        assert len(items) == len(mentions)
        for item, mention in zip(items, mentions, strict=True):
            words = [tag.get_text() for tag in item.find_all("dd") or item.find_all("p")[:1]]
            assert words == list(mention.cells or [mention.text])
            said = {mark.get_text() for mark in item.find_all("mark")}
            assert said == set(mention.words)
            assert item.find(class_="pt-cited").find("a")["href"] == f"../{mention.url}"
            assert ("说这个区" in item.find(class_="pt-cited").get_text()) == mention.direct


def test_counts_sum_to_what_stands_there(booklets: dict[str, BeautifulSoup]) -> None:
    for booklet in booklets.values():
        chapters = [
            len(chapter.find_all(class_="pt-item"))
            for chapter in booklet.find_all("section", class_="pt-chapter")
        ]
        *lines, last = [
            [int(td.get_text()) for td in tr.find_all("td")] for tr in booklet.tbody.find_all("tr")
        ]  # type: ignore[union-attr]
        assert [line[-1] for line in lines] == chapters
        assert last == [sum(column) for column in zip(*lines, strict=True)]


def test_it_says_which_edition_it_is_and_what_the_texts_lack(
    booklets: dict[str, BeautifulSoup], project: Project
) -> None:
    text = booklets["nansha"].get_text()
    for words in (
        "非官方整理版",
        project.settings.edition.version,
        "第一章至第六章",
        "年份和名称已经脱落",
        "功能定位",
    ):
        assert words in text


def test_each_place_is_cited_with_its_lines_a_row_with_its_own() -> None:
    settings = Settings("", "main", Edition("0", None, None), {})
    page = BeautifulSoup(render_booklets(made(), settings)["booklets/xihu.md"], "html.parser")
    assert [cited.get_text().split("\u3000") for cited in page.find_all(class_="pt-cited")] == [
        ["第一章第2段", "原文第4行"],
        ["第二章表“东山区”一行", "原文第8行"],
        ["第二章表“西湖”一行", "原文第9行", "说这个区"],
        ["第一部分第2段", "原文第4行"],
    ]
    counts = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in page.find_all("tr")]
    assert counts[1:] == [
        ["《规划》", "1", "2", "3"],
        ["《报告》", "0", "1", "1"],
        ["合计", "1", "3", "4"],
    ]


def test_what_is_lost_at_either_edge_of_a_passage_or_row_is_marked_in_it() -> None:
    plan, *others = made().documents
    passage, table = plan.passages[-2], plan.passages[-1]
    assert table.table is not None
    row = table.table.row_cells[0]
    edges = [(passage, passage.where[0][0]), (passage, passage.where[-1][1])]
    edges += [(table, row[0][0]), (table, row[-1][1])]
    gaps = tuple(Gap("lost", "W203", "", (at, at), unit.id, f"缺{n}") for n, (unit, at) in enumerate(edges))
    corpus = corpus_of(replace(plan, gaps=gaps), *others, editorial=made().editorial)
    settings = Settings("", "main", Edition("0", None, None), {})
    page = BeautifulSoup(render_booklets(corpus, settings)["booklets/xihu.md"], "html.parser")
    items = page.find_all(class_="pt-item")[:3]
    for item in items:
        for mark in item.find_all(class_="pt-lost"):
            mark.string = f"〔{mark['aria-label']}〕"
    assert [[tag.get_text() for tag in item.find_all(["p", "dd"])[:-1]] for item in items] == [
        ["〔缺0〕望江楼、新码头、望江楼、旧塔。〔缺1〕"],
        ["〔缺2〕东山区", "办学校，修东山码头〔缺3〕"],
        ["西湖", "修水库，办学校"],
    ]


def test_it_is_no_part_of_the_navigation(corpus: Corpus, project: Project) -> None:
    nav, _, outside = render_site(corpus, project.settings, LAYERS)[NAV_FILE].partition("not_in_nav")
    assert "booklets" not in nav
    assert outside.count("/booklets/") == 11


def test_a_gap_is_shown_in_its_passage_and_in_its_row_alone(corpus: Corpus, project: Project) -> None:
    found = corpus.documents[2]
    table = next(p for p in found.passages if p.table and DISTRICTS.found(corpus, found).rows.get(p.id))
    assert table.table is not None
    cell = table.table.row_cells[1][1]
    gap = Gap("lost", "W203", "", (cell[0], cell[0]), table.id, "缺<字>。")
    changed = replace(found, gaps=(gap,))
    documents = [changed if d is found else d for d in corpus.documents]
    booklets = render_booklets(corpus_of(*documents, editorial=project.editorial), project.settings)
    with_gap = {path: text for path, text in booklets.items() if "缺&#60;字&#62;。" in text}
    second = next(d for d in DISTRICTS.of(corpus).all if d.name == table.table.rows[1][0].removesuffix("区"))
    assert f"booklets/{second.id}.md" in with_gap
    page = BeautifulSoup(with_gap[f"booklets/{second.id}.md"], "html.parser")
    marks = page.find_all(class_="pt-lost", attrs={"aria-label": "缺<字>。"})
    assert [mark.find_parent("dt") is None for mark in marks] == [True]
