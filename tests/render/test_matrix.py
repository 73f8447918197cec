"""Districts and topics in one table: it sums to what the pages list, each number leads to its passages."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from builder.editorial.about import Metadata
from builder.editorial.editorial import Editorial
from builder.editorial.topics import Topic
from builder.layers.districts.gathered import DISTRICTS
from builder.model.corpus import Corpus
from builder.render.district import render_district_pages
from builder.render.matrix import render_matrix, steps
from tests.layers.districts.lake import CITY
from tests.render import contrast
from tests.support import ROOT, corpus_of, document


@pytest.fixture(scope="module")
def table(corpus: Corpus) -> Tag:
    found = BeautifulSoup(render_matrix(corpus)["districts/topics.md"], "html.parser").find("table")
    assert isinstance(found, Tag)
    return found


def lines(table: Tag) -> dict[str, list[Tag]]:
    return {tr.find("th").get_text(): tr.find_all("td") for tr in table.tbody.find_all("tr")}  # type: ignore[union-attr]


def number(cell: Tag) -> int:
    return int(cell.get_text().split()[0])


def test_rows_are_topics_and_columns_districts(table: Tag, corpus: Corpus) -> None:
    names = [*(topic.name for topic in corpus.editorial.topics), "未归主题", "涉及的段落"]
    assert list(lines(table)) == names
    head = [cell.get_text() for cell in table.thead.find_all("th")]  # type: ignore[union-attr]
    assert head == ["主题", *(district.name for district in DISTRICTS.of(corpus).all)]


def test_a_column_sums_to_the_passages_of_its_district(table: Tag, corpus: Corpus) -> None:
    *topics, totals = lines(table).values()
    for column, district in enumerate(DISTRICTS.of(corpus).all):
        counted = sum(
            district.id in row.concerns
            for one in corpus.documents
            for rows in DISTRICTS.found(corpus, one).rows.values()
            for row in rows
        )
        for one in corpus.documents:
            layer = DISTRICTS.found(corpus, one)
            counted += sum(
                district.id in layer.concerns(passage.id) for passage in one.passages if not passage.table
            )
        assert sum(number(cells[column]) for cells in topics) == number(totals[column]) == counted


def test_a_number_leads_to_as_many_passages(table: Tag, corpus: Corpus) -> None:
    pages = {
        path.split("/")[1].replace(".md", ".html"): BeautifulSoup(text, "html.parser")
        for path, text in render_district_pages(corpus).items()
    }
    *topics, _ = lines(table).values()
    for cell in (cell for cells in topics for cell in cells):
        link = cell.find("a")
        if link is None:
            assert cell.get_text() == "0"
            continue
        page, _, anchor = str(link["href"]).partition("#")
        part = pages[page].find(id=anchor)
        assert isinstance(part, Tag)
        entries = len(part.find_all("li"))
        main, *also = link.get_text().split()
        assert int(main) + sum(map(int, also)) == entries > 0
        assert link["aria-label"].endswith(link.get_text())


def test_shades_are_steps_and_the_number_always_stands_there(table: Tag) -> None:
    *topics, _ = lines(table).values()
    shades: dict[int, set[str]] = {}
    for cell in (cell for cells in topics for cell in cells):
        shades.setdefault(number(cell), set()).add("".join(cell.get("class", [])))  # type: ignore[arg-type]
    assert all(len(shade) == 1 for shade in shades.values())
    assert shades[0] == {""}
    assert shades[max(shades)] == {"pt-step-4"}


@pytest.mark.parametrize(
    ("numbers", "limits"),
    [([], (1,)), ([0, 1], (1,)), ([3], (1, 2)), ([10], (1, 2, 3, 5)), ([0, 80, 4], (1, 10, 20, 40))],
)
def test_steps_follow_the_highest_number(numbers: list[int], limits: tuple[int, ...]) -> None:
    assert steps(numbers) == limits


def test_the_legend_says_the_numbers_of_each_shade_in_words() -> None:
    topic = Topic("water", "水利", ("水库",), (), ())
    found = document("一、水利\n" + "东山区的水库。\n" * 10 + "西湖区的水库。\n", Metadata(city="hucheng"))
    page = render_matrix(corpus_of(found, editorial=Editorial({"hucheng": CITY}, (topic,))))[
        "districts/topics.md"
    ]
    soup = BeautifulSoup(page, "html.parser")
    legend = [(span["class"], span.get_text()) for span in soup.select(".pt-legend span")]
    assert legend == [
        (["pt-step-1"], "1"),
        (["pt-step-2"], "2"),
        (["pt-step-3"], "3–4"),
        (["pt-step-4"], "5 以上"),
    ]
    assert [cell.get("class") for cell in soup.select("tbody tr")[0].select("td")] == [
        ["pt-step-4"],
        ["pt-step-1"],
    ]


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_words_on_every_shade_are_readable(scheme: str) -> None:
    css = (ROOT / "docs/assets/css/districts.css").read_text("utf-8")
    colors = contrast.of_scheme(css, scheme)
    for step in range(1, 5):
        assert contrast.ratio(colors[f"--pt-step-{step}"], colors["--pt-step-text"]) >= 4.5


def test_without_districts_there_is_no_table(corpus: Corpus) -> None:
    assert render_matrix(corpus_of(*corpus.documents)) == {}
