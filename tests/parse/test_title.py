"""The document's own title."""

from __future__ import annotations

import pytest

from builder.editorial.about import Metadata
from tests.support import document


@pytest.mark.parametrize(
    "title",
    [
        *(
            "2021年湖城市政府工作报告",
            "湖城市第十四个五年规划纲要",
            "关于印发某规划的通知",
            "中共湖城市委关于某事的建议",
        ),
        *("湖城市国土空间规划（2021—2035年）", "某区三年行动计划", "实施方案(试行)"),
    ],
)
def test_a_line_that_reads_as_a_title_is_the_title(title: str) -> None:
    assert document(f"{title}\n正文。\n").title == title.replace("(试行)", "（试行）")


@pytest.mark.parametrize(
    "line", ["这是一份很好的报告。", "正文里提到规划的事", "一、规划", "规" * 70 + "规划"]
)
def test_another_line_is_not(line: str) -> None:
    assert document(f"{line}\n正文。\n").title is None


def test_a_title_is_not_looked_for_behind_the_first_sentence() -> None:
    assert document("正文。\n湖城规划\n正文。\n").title is None


def test_a_known_title_is_found_whatever_its_spaces_and_punctuation() -> None:
    found = document("网页导航。\n湖城\n开启“新”征程\n正文。\n", Metadata(title="湖城 开启新征程"))
    assert found.title == "湖城开启“新”征程"
    assert len(found.title_where) == 2


def test_a_known_title_is_found_in_a_copy_that_has_lost_its_figures() -> None:
    known = Metadata(title="湖城第十四个五年规划和2035年远景目标纲要")
    found = document("网页导航。\n湖城第十四个五年规划\n和年远景目标纲要\n正文。\n", known)
    assert found.title == "湖城第十四个五年规划和年远景目标纲要"
    assert document("湖城第十五个五年规划和年远景目标纲要\n正文。\n", known).title is None


def test_a_known_title_that_is_not_there_is_not_invented() -> None:
    found = document("湖城规划\n正文。\n", Metadata(title="山城规划"))
    assert found.title is None
    assert [passage.text for passage in found.passages] == ["湖城规划", "正文。"]


def test_nothing_before_an_unknown_title_is_thrown_away() -> None:
    assert not document("湖城文件\n湖城规划\n正文。\n").set_aside
