"""The words of passages as HTML, with what layers mark in them and note below."""

from __future__ import annotations

import html
from typing import Any

import pytest

from builder.layers.contract import Key, Layer, Mark, Note
from builder.model.read_text import Loss
from builder.render.fragments import fragments, in_order, linked
from tests.support import document

PAGE = "texts/plan/index.html"


@pytest.mark.parametrize(
    ("marks", "shown"),
    [
        ([], "东山<西湖>区"),
        ([(0, 2)], "【东山】<西湖>区"),
        ([(0, 2), (2, 6)], "【东山】【<西湖>】区"),  # side by side
        ([(3, 7)], "东山<【西湖>区】"),
        ([(0, 3), (2, 4)], "【东山<】西湖>区"),  # of those that overlap the first stands
        ([(5, 8)], "东山<西湖>区"),  # one that goes on beyond the end is left out
    ],
)
def test_marks_lie_in_the_words_without_changing_them(marks: list[tuple[int, int]], shown: str) -> None:
    found = linked("东山<西湖>区", 0, 7, [Mark(start, end, "x") for start, end in marks], PAGE)
    assert html.unescape(found).replace('<span class="x">', "【").replace("</span>", "】") == shown


def test_in_a_part_of_a_text_only_the_marks_that_lie_wholly_in_it_are_left() -> None:
    marks = [Mark(0, 2, "x"), Mark(1, 3, "x"), Mark(2, 3, "x"), Mark(3, 5, "x")]
    assert linked("东山西湖区", 2, 4, marks, PAGE) == '<span class="x">西</span>湖'


def test_a_mark_with_an_address_is_a_link_from_the_page() -> None:
    mark = Mark(0, 2, "pt-term", "terms/bay.html")
    assert linked("湖湾区", 0, 3, [mark], PAGE) == '<a class="pt-term" href="../../terms/bay.html">湖湾</a>区'


TEXT = """一、总则
——<绿色>发展。绿色是底色。
| 区 | 定位 |
|---|---|
| 东山 | 山区 |
"""


def layer(name: str, at: int) -> Layer[Any, Any]:
    """A layer that marks two characters and notes a word below, in the first passage and in the table."""
    return Layer(
        Key(name),
        find=lambda *_: None,
        gather=lambda _: None,
        marks=lambda found, _: {p.id: [Mark(at, at + 2, name)] for p in found.passages},
        notes=lambda found, _: {found.passages[0].id: [Note(at, f"<{name}>", "note")]},
    )


def test_marks_and_notes_of_all_layers_stand_in_a_passage_in_the_order_of_its_words_and_of_the_layers() -> (
    None
):
    found = document(TEXT)
    made = fragments(found, {"late": None, "early": None}, [layer("late", 3), layer("early", 0)], {})
    [paragraph, table] = [made[passage.id] for passage in found.passages]
    assert paragraph.body == (
        '<p id="i1.p1"><strong id="i1.l1"><span class="early">——</span>'
        '&#60;<span class="late">绿色</span>&#62;发展</strong>。绿色是底色。</p>'
    )
    assert paragraph.below == (
        '<div class="note" data-at="3">&#60;late&#62;</div><div class="note" data-at="0">&#60;early&#62;</div>'
    )
    # 区⇥定位⏎东山⇥山区: the first mark lies across two cells.
    assert table.cells == (("区", "定位"), ("东山", "山区"))
    assert (table.body, table.below) == ("", "")


def test_a_paragraph_without_a_lead_is_one_stretch() -> None:
    found = document("一、总则\n坚持绿色发展\n")
    [paragraph] = fragments(found, {"x": None}, [layer("x", 2)], {}).values()
    assert paragraph.body == '<p id="i1.p1">坚持<span class="x">绿色</span>发展</p>'


def test_a_mark_in_a_table_lies_in_its_cell() -> None:
    found = document(TEXT)
    [_, table] = fragments(found, {"x": None}, [layer("x", 5)], {}).values()
    assert table.cells == (("区", "定位"), ('<span class="x">东山</span>', "山区"))


LOST = '<span class="pt-lost" data-mark="〔…〕" role="img" tabindex="0" aria-label="缺字"></span>'


@pytest.mark.parametrize(
    ("marks", "losses", "shown"),
    [
        ([], [0, 2, 5], "〔…〕东山〔…〕西湖区〔…〕"),
        ([], [2, 2], "东山〔…〕西湖区"),  # of one place one
        ([(2, 4)], [2, 4], "东山〔…〕【西湖】〔…〕区"),  # at the edges of a mark
        ([(1, 4)], [2], "东山〔…〕西湖区"),  # words that something is missing from are perhaps others
        ([(0, 1), (1, 4)], [2], "【东】山〔…〕西湖区"),
    ],
)
def test_what_is_lost_has_its_mark_among_the_words(
    marks: list[tuple[int, int]], losses: list[int], shown: str
) -> None:
    ordered = in_order([Mark(a, b, "x") for a, b in marks], [Loss(at, "缺字") for at in losses])
    found = linked("东山西湖区", 0, 5, ordered, PAGE).replace(LOST, "〔…〕")
    assert found.replace('<span class="x">', "【").replace("</span>", "】") == shown


def test_what_is_lost_where_a_lead_ends_stands_behind_it_and_once() -> None:
    found = document(TEXT)
    passage = found.passages[0]
    made = fragments(found, {}, (), {passage.id: [Loss(len("——<绿色>发展"), "缺字")]})[passage.id]
    assert made.body.replace(LOST, "〔…〕").endswith("发展</strong>〔…〕。绿色是底色。</p>")


def test_what_is_lost_at_the_edges_of_a_cell_stands_in_it() -> None:
    found = document(TEXT)
    table = found.passages[1]  # 区⇥定位⏎东山⇥山区
    losses = [Loss(at, "缺字") for at in (0, 5, 7, 10)]
    made = fragments(found, {}, (), {table.id: losses})[table.id]
    shown = tuple(tuple(cell.replace(LOST, "〔…〕") for cell in line) for line in made.cells)
    assert shown == (("〔…〕区", "定位"), ("〔…〕东山〔…〕", "山区〔…〕"))
