"""Tables with pipes."""

from __future__ import annotations

import pytest

from builder.model.table import Table
from builder.verify import characters
from tests.support import document

HEAD = "| 指标 | 2025年 |\n|---|---|\n"


def tables(text: str) -> list[Table]:
    return [passage.table for passage in document(text).passages if passage.table]


def test_cells_are_strings_with_their_places() -> None:
    text = HEAD + "| 人口 | 1800万 |\n"
    [table] = tables(text)
    assert (table.header, table.rows) == (("指标", "2025年"), (("人口", "1800万"),))
    assert [text[a:b] for row in (table.header_cells, *table.row_cells) for a, b in row] == [
        *("指标", "2025年", "人口", "1800万"),
    ]


def test_an_empty_cell_stays_a_cell() -> None:
    [table] = tables(HEAD + "| 人口 | |\n")
    assert table.rows == (("人口", ""),)


@pytest.mark.parametrize("separator", ["|---|---|", "| :-- | --: |", "|:-:|-|"])
def test_separators_of_every_alignment_make_a_table(separator: str) -> None:
    assert len(tables(f"| 甲 | 乙 |\n{separator}\n| 丙 | 丁 |\n")) == 1


@pytest.mark.parametrize("separator", ["|---|", "|---|---|---|", "| 丙 | 丁 |", "---|---", "| | |"])
def test_anything_else_makes_none(separator: str) -> None:
    assert tables(f"| 甲 | 乙 |\n{separator}\n| 丙 | 丁 |\n") == []


def test_two_tables_of_one_division_are_two() -> None:
    assert len(tables(f"一、甲\n{HEAD}| 丙 | 丁 |\n中间的话。\n{HEAD}| 戊 | 己 |\n")) == 2


def test_pipes_at_the_edges_may_be_missing() -> None:
    [table] = tables("一、甲\n指标 | 2025年\n--- | ---\n人口 | 1800万\n | 42%\n")
    assert table.rows == (("人口", "1800万"), ("", "42%"))


@pytest.mark.parametrize(
    "lines",
    [
        "| 甲 | 乙 | 丙 |\n" * 2,
        "| 甲 | 乙 |\n" * 3,
        "甲 | 乙 | 丙\n" * 2,
        "| 甲 | 乙 | 丙 |\n甲 | 乙 | 丙\n" * 3,
    ],
)
def test_few_lines_few_cells_or_mixed_ones_make_none(lines: str) -> None:
    assert tables(lines) == []


def test_dashes_wider_by_one_give_rows_room_for_one_more_cell() -> None:
    [table] = tables("| 甲 | 乙 | 丙 |\n|---|---|---|---|\n| 子 | 丑 | 寅 |\n| 子 | 丑 | 寅 | 卯 |\n")
    assert table.header == ("甲", "乙", "丙", "")
    assert table.rows == (("子", "丑", "寅", ""), ("子", "丑", "寅", "卯"))


def test_an_escaped_pipe_is_no_edge() -> None:
    [table] = tables(HEAD + "| 甲\\|乙 | 丙 |\n")
    assert table.rows == (("甲\\|乙", "丙"),)


def test_a_cell_keeps_what_stands_in_its_middle() -> None:
    """A cell is one stretch of the source: only marks at its edges can be set aside."""
    text = HEAD + "| **人口** | **已完成。**<br>增长[1]。<br> |\n注释：\n[1]增长：变多。\n"
    [table] = tables(text)
    assert table.rows == (("人口", "**已完成。**<br>增长[1]。"),)
    assert not characters(document(text))


def test_lines_of_a_table_are_not_joined_to_prose() -> None:
    found = document("一、甲\n推进铁路枢纽建设，广深港高铁开通运营\n" + HEAD + "| 人口 | 多。 |\n和项目。\n")
    assert [passage.kind for passage in found.passages] == ["paragraph", "table", "paragraph"]
