"""Whatever lines of tables stand together: each character is accounted for, and what is rendered is what was written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder import verify
from tests.generated import few, quick
from tests.rebuild import rebuild
from tests.support import as_published, document
from tests.test_properties import assert_reads_as_written

LINE = st.sampled_from([
    *("序号 指 标 2030 年目标 属性", "类别 序号 指标 2025年 属性", "指标 2025年 2030年", "序号 项目 责任单位"),
    *("序号", "指标", "单位", "2025年", "预计", "属性", "“十五五”目标", "年均/", "累计", "类别"),
    *("1", "2", "3", "1.", "4", "—", "> 5", "预期性", "约束性", "经济发展", "（7项）", "一、经济强（12 项）"),
    *("1 地区生产总值 5 左右 预期性", "2 人均 提高 1 个 预期性", "3 甲占乙比", "重（%） 6 约束性", "4 老城区 更新 住建局"),
    *("人口 1800 1900", "地区生产总值（亿元）", "甲\t乙\t1", "甲\t\t2", "甲  乙  3", "丙　　丁　　4"),
    *("|甲|乙|丙|", "|---|---|---|", "| **甲** | 乙**丙** | <br>丁 |", "甲 | 乙 | 丙", "--- | --- | ---", "| \\| | 甲 |", "|||"),
    *("<table>", "<tr>", "<td>甲</td>", "<td rowspan=2>乙", "丙</td>", "</tr>", "</table>", "<tr><td colspan='2'></td></tr>"),
    "<table><tr><th>甲</th><th><b>乙</b></th></tr><tr><td>丙<br></td><td><p>&lt;丁</p></td></tr></table>",
    *("专栏1 主要指标", "表1 主要指标", "单位：亿元", "注：1.甲。", "2.乙", "第一章 甲", "一、甲", "（一）乙。丙。", "1.丁", "● 戊"),
    *("这里是一句话，说明前面的表格。", "**甲**", "[1]", "注释：", "[1]甲：乙。", "", "甲\x0b乙", "甲\r"),
])  # fmt: skip
LINES = st.lists(LINE, min_size=2, max_size=30).map("\n".join)


@quick
@given(LINES)
def test_each_character_is_accounted_for(text: str) -> None:
    found = document(text + "\n")
    assert not verify.characters(found)
    assert rebuild(as_published(found)) == text + "\n"


@quick
@given(LINES)
def test_every_row_has_a_cell_for_each_column(text: str) -> None:
    for passage in document(text).passages:
        if passage.table:
            rows = (passage.table.header, *passage.table.rows)
            assert {len(row) for row in rows} == {len(passage.table.header)}
            places = (passage.table.header_cells, *passage.table.row_cells)
            assert [len(row) for row in places] == [len(row) for row in rows]
            assert list(passage.where) == sorted(passage.where)


@few
@given(LINES)
def test_it_is_rendered_as_written(text: str) -> None:
    assert_reads_as_written(document(text))
