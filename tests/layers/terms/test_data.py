"""Terms as published: every number beside the text it is counted from."""

from __future__ import annotations

from builder.layers.terms import data
from builder.project.settings import Edition, Settings
from tests.layers.terms.glossary import made
from tests.support import as_published

CORPUS = made()


def test_a_passage_has_the_terms_in_it_with_their_places() -> None:
    [_, first, second] = as_published(CORPUS.documents[0], CORPUS)["passages"]
    assert first["text"] == "湾区是指湖城和山城。推进湖湾区科创走廊。"
    assert first["terms"] == [
        {"id": "bay", "start": 0, "end": 2},
        {"id": "bay-tech", "start": 12, "end": 19},
    ]
    assert [use["id"] for use in second["terms"]] == ["bay", "bay"]


def test_a_term_is_listed_with_passages_titles_and_counts() -> None:
    assert {term["id"]: term for term in data.LISTING.items(CORPUS)}["bay"] == {
        "id": "bay",
        "name": "湖湾区",
        "kind": "policy",
        "aliases": ["湾区"],
        "url": "terms/bay.html",
        "passages": ["plan.c1.p1", "plan.c1.p2", "far.i1.p1"],
        "titles": ["plan.c1"],
        "occurrences": 5,
        "documents": {"plan": 4, "far": 1},
        "longer_names": {"湖湾区科创走廊": 3, "湾区大道": 1},
        "defined_in": [{"passage": "plan.c1.p1", "start": 0, "end": 9}],
        "neighbours": [],
    }


def test_a_term_of_a_city_has_no_line_for_texts_from_elsewhere() -> None:
    [table] = data.TABLES
    lines = list(table.lines(CORPUS, Settings("", "main", Edition("0", None, None), {})))
    assert [line for line in lines if line[0] in ("bay", "lakes")] == [
        ("bay", "湖湾区", "政策和战略", "plan", "规划", 4),
        ("bay", "湖湾区", "政策和战略", "report", "报告", 0),
        ("bay", "湖湾区", "政策和战略", "far", "远方", 1),
        ("lakes", "“双湖”联动", "提法", "plan", "规划", 0),
        ("lakes", "“双湖”联动", "提法", "report", "报告", 1),
    ]
