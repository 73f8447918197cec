"""Where a text says what a term means: which words, in which passage or row of a table."""

from __future__ import annotations

import pytest

from builder.editorial.terms import Definition, Term
from builder.layers.terms.definitions import Defined, resolve
from builder.places.citation import called
from tests.support import document

TABLED = document(
    "湖城规划\n一、各区\n东山区是一座山。\n| 区 | 任务是修堤 |\n|---|---|\n| 东山 | 任务是办学 |\n| 西湖 | 任务是造林 |\n"
)


def defined(words: str) -> tuple[Defined, ...]:
    term = Term("a", "甲乙", "policy", defined_in=(Definition("plan", words),))
    return resolve([term], [TABLED]).get("a", ())


@pytest.mark.parametrize(
    ("words", "row", "anchor", "place"),
    [
        ("是一座山", None, "i1.p1", "《湖城规划》第一部分"),
        ("任务是修堤", None, "i1.t1", "《湖城规划》第一部分表"),
        ("任务是办学", 0, "i1.t1.r1", "《湖城规划》第一部分表“东山”一行"),
        ("西湖", 1, "i1.t1.r2", "《湖城规划》第一部分表“西湖”一行"),
        ("造林", 1, "i1.t1.r2", "《湖城规划》第一部分表“西湖”一行"),
    ],
)
def test_the_place_is_the_passage_or_the_row(words: str, row: int | None, anchor: str, place: str) -> None:
    [found] = defined(words)
    assert found.words == words
    assert (found.row, found.url.partition("#")[2]) == (row, anchor)
    assert called(found.document, found.passage, found.row) == place


def test_words_that_stand_in_two_passages_define_nothing() -> None:
    assert defined("东山") == ()
