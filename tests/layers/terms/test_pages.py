"""The page of a term: how it is also written, how often which document has it and why not, all its places."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from builder.layers.terms.pages import render_terms
from tests.layers.terms.glossary import made

PAGES = render_terms(made())


def page(term: str) -> BeautifulSoup:
    return BeautifulSoup(PAGES[f"terms/{term}.md"], "html.parser")


def lines(term: str) -> list[tuple[str, ...]]:
    """The table of documents."""
    rows = page(term).find_all("tr")[1:]
    return [tuple(cell.get_text() for cell in row.find_all(["th", "td"])) for row in rows]


LACKING = "该文件缺第二章"
ABSENT = "现有文本中未见"


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (
            "bay",
            [
                (
                    "《报告》 2020",
                    "0",
                    f"未单独出现，另在更长的名称里 3 次，目录所列而正文缺失的第二章标题中有；{LACKING}",
                ),
                ("《规划》 2021-05", "4", "另在更长的名称里 1 次"),
                ("《远方》 未注明日期", "1", ""),
            ],
        ),
        (
            "unused",
            [
                ("《报告》 2020", "0", f"{ABSENT}；{LACKING}"),
                ("《规划》 2021-05", "0", ABSENT),
                ("《远方》 未注明日期", "0", ABSENT),
            ],
        ),
        # A city's term was not looked for elsewhere.
        ("lakes", [("《报告》 2020", "1", LACKING), ("《规划》 2021-05", "0", ABSENT)]),
    ],
)
def test_documents_are_in_the_order_of_time_each_with_a_count_or_why_there_is_none(
    term: str, expected: list[tuple[str, ...]]
) -> None:
    assert lines(term) == expected


def test_other_wordings_are_named_unless_they_differ_in_quotation_marks_and_blanks_alone() -> None:
    assert "也写作：湾区。" in page("bay").get_text()
    assert "也写作：两湖联动。" in page("lakes").get_text()
    assert "也写作" not in page("unused").get_text()


def test_the_words_that_explain_it_lead_to_their_place() -> None:
    quotation = page("bay").blockquote
    assert quotation is not None
    assert quotation.get_text() == "湾区是指湖城和山城《规划》第一章第1段"
    assert quotation.a is not None
    assert quotation.a["href"] == "../texts/plan/c1.html#c1.p1"


def test_longer_names_lead_to_their_pages_where_they_are_terms_the_most_frequent_first() -> None:
    longer = page("bay").find(class_="pt-longer")
    assert longer is not None
    assert longer.get_text().startswith("不算在内：2 个更长的名称湖湾区科创走廊（3）、湾区大道（1）。")
    assert [a["href"] for a in longer.find_all("a")] == ["bay-tech.html", "../about/method.html#terms"]


def test_all_places_stand_by_document_in_the_order_of_time_headings_among_passages() -> None:
    def places(term: str) -> list[tuple[str, list[str]]]:
        groups = page(term).find_all("section")
        return [(g.h3.get_text(), [a["href"] for a in g.find_all("a", class_="pt-ref")]) for g in groups]

    plan = "../texts/plan/c1.html#c1"
    assert places("bay") == [
        ("《规划》 3 处", [plan, f"{plan}.p1", f"{plan}.p2"]),
        ("《远方》 1 处", ["../texts/far/i1.html#i1.p1"]),
    ]
    assert [name for name, _ in places("bay-tech")] == ["《报告》 1 处", "《规划》 1 处"]
