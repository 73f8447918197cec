"""校对: what an editor writes in the ``.yml``, and what is wrong with it, with its place."""

from __future__ import annotations

import pytest

from builder.editorial import yaml_file
from builder.editorial.proofreading import Proofreading, Record, proofreading
from builder.findings.finding import DataError
from tests.support import METADATA

HEAD = METADATA.format(title="规划", city="null").replace("proofreading: 未校对\n", "")
FIRST = HEAD.count("\n") + 1


def read(said: str) -> Proofreading:
    return proofreading(yaml_file.parse(f"{HEAD}{said}", "plan.yml", "document"))


def records(said: str) -> list[Record]:
    return list(read(f"proofreading:\n{said}").records)


def test_what_is_not_said_was_not_compared_with_anything() -> None:
    assert read("") == Proofreading()


def test_a_sentence_is_no_record() -> None:
    assert read("proofreading: 未与原件核对\n") == Proofreading(words="未与原件核对")


def test_a_record_says_which_division_was_compared_with_what_by_whom_and_when() -> None:
    said = "  - divisions: c4.s2\n    state: 已校\n    by: 张三\n    against: 公报\n    date: 2026-05-01\n"
    [record] = records(said)
    assert record == Record("c4.s2", "已校", "公报", "张三", "2026-05-01", ("proofreading", 0, "divisions"))


@pytest.mark.parametrize("divisions", ["", "divisions: 全文, ", "divisions: [全文], "])
def test_a_record_without_a_division_is_of_the_whole_text(divisions: str) -> None:
    [record] = records(f"  - {{{divisions}state: 已复核, against: 公报}}\n")
    assert (record.division, record.state) == (None, "已复核")


def test_several_divisions_have_a_record_each() -> None:
    found = records("  - {divisions: [c4, c6.s1], state: 已校, against: 公报}\n")
    assert [record.division for record in found] == ["c4", "c6.s1"]


def test_that_a_division_was_not_compared_needs_no_witness() -> None:
    assert records("  - {divisions: c4, state: 未校}\n")[0].against is None


WRONG = {
    "a state that there is not": ("- {state: 校过, against: 公报}", 5, "E113", "应为以下之一：未校、已校、已复核"),
    "no state": ("- {divisions: c4, against: 公报}", 4, "E113", "缺少键“state”"),
    "compared with nothing": ("- {divisions: c4, state: 已校}", 4, "E113", "缺少键“against”"),
    "compared again with nothing": ("- {divisions: c4, state: 已复核}", 4, "E113", "缺少键“against”"),
    "compared with no words": ("- {state: 已校, against: ''}", 16, "E113", "against"),
    "no divisions": ("- {divisions: [], state: 未校}", 5, "E113", "divisions"),
    "a number for a division": ("- {divisions: 4, state: 未校}", 5, "E113", "数字要加引号"),
    "a key that there is not": ("- {division: c4, state: 未校}", 5, "E113", "不认识的键“division”"),
    "a date that is none": ("- {state: 未校, date: 昨天}", 16, "E113", "date"),
    "a month that there is not": ("- {state: 未校, date: 2026-13-01}", 16, "E113", "date"),
    "a day that there is not": ("- {state: 未校, date: 2026-02-29}", 16, "E113", "没有 2026-02-29 这一天"),
    "a division given twice": ("- {divisions: [c4, c5, c4], state: 未校}", 25, "E122", "“c4”的校对记录出现了两次"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_told_with_its_place(name: str) -> None:
    said, column, code, words = WRONG[name]
    with pytest.raises(DataError) as error:
        records(f"  {said}\n")
    [found] = error.value.findings
    assert (found.path, found.line, found.column, found.code) == ("plan.yml", FIRST + 1, column, code)
    assert words in found.message


@pytest.mark.parametrize(
    ("one", "other"), [("divisions: 全文, ", ""), ("divisions: c4, ", "divisions: [c4], ")]
)
def test_a_division_in_two_records_is_told_at_the_second(one: str, other: str) -> None:
    with pytest.raises(DataError) as error:
        records(f"  - {{{one}state: 已校, against: 公报}}\n  - {{{other}state: 未校}}\n")
    [found] = error.value.findings
    assert (found.line, found.code) == (FIRST + 2, "E122")
    assert "现在的一条" in found.hint


@pytest.mark.parametrize("state", ["已校", "已复核"])
def test_a_state_is_no_sentence_but_needs_a_witness(state: str) -> None:
    with pytest.raises(DataError) as error:
        read(f"proofreading: {state}\n")
    [found] = error.value.findings
    assert (found.line, found.code) == (FIRST, "E113")
    assert "against" in found.message


@pytest.mark.parametrize("date", ["2026-05-01", "2024-02-29", "2026-05", '"2026"'])
def test_a_date_says_as_much_as_is_known(date: str) -> None:
    assert records(f"  - {{state: 未校, date: {date}}}\n")[0].date == date.strip('"')
