"""The nineteen boxes and the table of 专栏14, told from their raw lines."""

from __future__ import annotations

import re

import pytest

from builder.model.document import Division
from tests.four_texts.raw import (
    BOXES,
    LINES,
    WIDE,
    Documents,
    line_of,
)


def box(documents: Documents, name: str, number: int) -> Division:
    return documents[name].division_by_id[f"{documents[name].id}.box{number}"]


@pytest.mark.parametrize(("name", "number", "title", "first", "last", "items"), BOXES)
def test_box_has_its_title_and_its_lines(
    documents: Documents, name: str, number: int, title: str, first: int, last: int, items: int
) -> None:
    found = documents[name]
    division = box(documents, name, number)
    inside = found.passages_by_division[division.id]
    lines = [line_of(found, start) for passage in inside for start, _ in passage.where]
    assert (division.number, division.title) == (number, title)
    assert (min(lines), max(lines), len(inside)) == (first, last, items)


def test_there_are_nineteen_boxes(documents: Documents) -> None:
    boxes = [
        (name, d.number) for name, found in documents.items() for d in found.divisions if d.kind == "box"
    ]
    assert boxes == [(name, number) for name, number, *_ in BOXES]


def test_items_of_boxes_are_the_lines_of_the_text(documents: Documents) -> None:
    for name, number, _, first, last, items in BOXES:
        if items == last - first + 1:
            inside = documents[name].passages_by_division[box(documents, name, number).id]
            lines = [line.translate(WIDE) for line in LINES[name][first : last + 1]]
            assert [passage.text for passage in inside] == lines
            assert {passage.kind for passage in inside} == {"item"}


def test_four_bullets_on_one_line_are_four_items(documents: Documents) -> None:
    inside = documents["proposal"].passages_by_division[box(documents, "proposal", 3).id]
    assert [passage.text[:9] for passage in inside] == [
        f"● {words}" for words in re.findall(r"● (.{7})", LINES["proposal"][82])
    ]
    assert len(inside) == 4


def test_box_14_is_a_table_of_eleven_districts(documents: Documents) -> None:
    [passage] = documents["outline"].passages_by_division[box(documents, "outline", 14).id]
    cells = [line.translate(WIDE) for line in LINES["outline"][189:237]]
    assert passage.table is not None
    assert passage.table.header == ("区", "功能定位", "发展重点", "重点平台")
    assert [list(row) for row in passage.table.rows] == [cells[at : at + 4] for at in range(4, 48, 4)]
    assert [row[0] for row in passage.table.rows] == [
        *("越秀区", "海珠区", "荔湾区", "天河区", "白云区", "黄埔区"),
        *("花都区", "番禺区", "南沙区", "从化区", "增城区"),
    ]
