"""When a line goes on with another."""

from __future__ import annotations

import pytest

from builder.parse import joins
from tests.support import document

CUT = "推进铁路枢纽建设，广深港高铁开通运营，加快建设一批"


@pytest.mark.parametrize(
    "text", [CUT, f"{CUT}，", f"{CUT}、", f"{CUT}“重大", "要把握机遇，乘势而上，奋力推进现"]
)
def test_prose_that_breaks_off_is_cut(text: str) -> None:
    assert joins.is_cut(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{CUT}。",
        f"{CUT}。”",
        f"{CUT}；",
        f"{CUT}：",
        f"{CUT}！）",
        "短，",
        "没有标点的一行无论多长都不是断开的句子",
    ],
)
def test_other_lines_are_not(text: str) -> None:
    assert not joins.is_cut(text)


@pytest.mark.parametrize("between", [0, 1, 8])
def test_up_to_eight_captions_may_stand_in_between(between: int) -> None:
    captions = [f"图片{n}" for n in range(between)]
    found = document("\n".join(["开头。", CUT, *captions, "项目。"]))
    assert [p.text for p in found.passages] == ["开头。", f"{CUT}项目。", *captions]


def test_over_nine_captions_nothing_is_joined() -> None:
    found = document("\n".join(["开头。", CUT, *(f"图片{n}" for n in range(9)), "项目。"]))
    assert [p.text for p in found.passages][1] == CUT


@pytest.mark.parametrize(
    "anew", ["一、项目。", "● 项目。", "——项目。", "- 项目。", "* 项目。", "专栏1 项目", "## 项目"]
)
def test_a_sentence_is_not_continued_by_what_begins_anew(anew: str) -> None:
    found = document(f"开头。\n{CUT}\n{anew}\n二、尾\n好。\n")
    assert [p.text for p in found.passages][1] == CUT


def test_a_join_adds_and_removes_no_character() -> None:
    found = document(f"开头。\n{CUT} \n\u3000项目。\n")
    [edit] = found.edits
    assert (edit.rule, edit.before, edit.after) == ("join", "", "")
    assert edit.where == (found.passages[1].where[0][1],) * 2
