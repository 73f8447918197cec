"""Tables written in HTML."""

from __future__ import annotations

import pytest

from builder.model.table import Table
from tests.support import document

ROW = "<tr><td>甲</td><td>乙</td></tr>"


def tables(text: str) -> list[Table]:
    return [passage.table for passage in document(f"一、题\n{text}\n完。\n").passages if passage.table]


@pytest.mark.parametrize("between", ["", "\n", "\n\n  "])
def test_tags_may_stand_on_one_line_or_on_many(between: str) -> None:
    pieces = (
        "<TABLE border=1>",
        "<tbody>",
        "<tr>",
        "<td>甲</td>",
        "<td>乙</td>",
        "</tr>",
        ROW,
        "</tbody>",
        "</TABLE>",
    )
    [table] = tables(between.join(pieces))
    assert (table.header, table.rows) == (("甲", "乙"), (("甲", "乙"),))


def test_tags_that_may_be_left_out_are_not_missed() -> None:
    [table] = tables("<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>")
    assert table.rows == (("丙", "丁"),)


def test_what_frames_a_cell_goes_and_what_stands_in_it_stays() -> None:
    [table] = tables(
        f"<table>{ROW}<tr><td> <p><b>丙&amp;</b></p> </td><td>丁<br>戊<b>己</b></td></tr></table>"
    )
    assert table.rows == (("丙&amp;", "丁<br>戊<b>己"),)


def test_a_cell_on_two_lines_keeps_the_line_break() -> None:
    [table] = tables(f"<table>{ROW}<tr><td>\n丙\n丁\n</td><td></td></tr></table>")
    assert table.rows == (("丙\n丁", ""),)


def test_cells_over_columns_and_rows_are_followed_by_empty_ones() -> None:
    [table] = tables(
        "<table><tr><td>甲</td><td>乙</td><td>丙</td></tr>"
        "<tr><td rowspan=2>丁</td><td colspan='2'>戊</td></tr><tr><td>己</td><td>庚</td></tr></table>"
    )
    assert table.rows == (("丁", "戊", ""), ("", "己", "庚"))


@pytest.mark.parametrize(
    "text",
    [
        f"<table>{ROW}{ROW}",  # no end
        f"<table>{ROW}{ROW}</table>后面的话",  # words behind it
        f"前面的话<table>{ROW}{ROW}</table>",  # words before it
        f"<table>{ROW}格外的字{ROW}</table>",  # words between cells
        f"<table>{ROW}<tr><td><table>{ROW}{ROW}</table></td><td>丙</td></tr></table>",  # one inside another
        "<tablex><tr><td>甲</td></tr></tablex>",  # no table
        "<table><td>甲</td></table>",  # a cell outside of rows
    ],
)
def test_what_is_not_a_whole_table_stays_words(text: str) -> None:
    assert tables(text) == []
    assert not document(f"一、题\n{text}\n完。\n").set_aside


@pytest.mark.parametrize(
    "rows", [ROW, f"{ROW}<tr><td>丙</td></tr>", "<tr><td>甲</td></tr><tr><td>乙</td></tr>"]
)
def test_a_table_without_columns_or_rows_or_with_ragged_ones_is_reported(rows: str) -> None:
    found = document(f"一、题\n<table>{rows}</table>\n完。\n")
    assert [passage.kind for passage in found.passages] == ["item", "paragraph"]
    assert "W211" in [finding.code for finding in found.findings]
