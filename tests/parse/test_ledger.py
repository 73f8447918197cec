"""What the contents list and the counts show to be lost."""

from __future__ import annotations

import pytest

from tests.support import document

ENTRIES = "第一章 甲\n第一节 子\n第二节 丑\n第二章 乙\n第一节 寅\n第三章 丙\n"


def statuses(text: str) -> list[tuple[str, str]]:
    return [(division.anchor, division.status) for division in document(text).divisions]


def gaps(text: str) -> list[tuple[str, int]]:
    found = document(text)
    return [(gap.kind, found.source.line_column(gap.where[0])[0]) for gap in found.gaps]


def test_a_missing_section_stands_where_the_list_has_it() -> None:
    text = f"目录\n{ENTRIES}正文在此。\n第一章 甲\n第二节 丑\n好。\n第二章 乙\n第一节 寅\n好。\n第三章 丙\n好。\n"
    assert statuses(text) == [
        ("front", "present"),
        ("c1", "present"),
        ("c1.s1", "missing"),
        ("c1.s2", "present"),
        ("c2", "present"),
        ("c2.s1", "present"),
        ("c3", "present"),
    ]
    assert gaps(text) == [("missing-division", 3)]


def test_a_missing_chapter_is_one_gap_whatever_it_held() -> None:
    text = f"目录\n{ENTRIES}正文在此。\n第二章 乙\n第一节 寅\n好。\n第三章 丙\n好。\n"
    assert gaps(text) == [("missing-division", 2)]


def test_a_present_section_of_another_chapter_does_not_stand_in_for_a_missing_one() -> None:
    text = f"目录\n{ENTRIES}正文在此。\n第一章 甲\n好。\n第二章 乙\n第一节 寅\n好。\n第三章 丙\n好。\n"
    assert dict(statuses(text))["c1.s1"] == "missing"
    assert dict(statuses(text))["c2.s1"] == "present"


def test_what_the_list_does_not_promise_is_kept() -> None:
    text = f"目录\n{ENTRIES}正文在此。\n第一章 甲\n第三节 卯\n好。\n第二章 乙\n好。\n第三章 丙\n好。\n第四章 丁\n好。\n"
    assert ("c1.s3", "present") in statuses(text)
    assert ("c4", "present") in statuses(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、甲\n好。\n二、乙\n好。\n三、丙\n好。\n", []),
        ("一、甲\n好。\n二、乙\n好。\n四、丁\n好。\n", [("missing-marker", 5)]),
        ("一、甲\n好。\n二、乙\n好。\n五、戊\n好。\n", [("missing-marker", 5)] * 2),
        ("一、甲\n（一）子\n好。\n（二）丑\n好。\n二、乙\n（一）寅\n好。\n", []),
        (
            "一、甲\n（一）子\n好。\n（二）丑\n好。\n二、乙\n（二）寅\n好。\n（三）卯\n好。\n",
            [("missing-marker", 7)],
        ),
        ("一、甲\n(1)子。好。\n(2)丑。好。\n二、乙\n(4)寅。好。\n", [("missing-marker", 5)]),
        ("第一章 甲\n专栏3 子\n● 好。\n第二章 乙\n专栏7 丑\n● 好。\n", []),
    ],
)
def test_jumps_in_a_count_are_gaps_and_restarts_are_not(text: str, expected: list[tuple[str, int]]) -> None:
    assert gaps(text) == expected


def test_a_gap_is_also_a_warning_with_its_place_and_words() -> None:
    found = document("一、甲\n好。\n二、乙\n好。\n四、丁\n好。\n")
    [warning] = found.findings
    assert (warning.path, warning.line, warning.column, warning.code) == (
        "source_texts/plan.txt",
        5,
        0,
        "W202",
    )
    assert warning.quote == "四、丁"
    assert "缺三" in warning.message


def test_no_number_is_invented_for_a_lost_marker() -> None:
    found = document("一、甲\n好。\n二、乙\n好。\n四、丁\n好。\n")
    assert [division.number for division in found.divisions] == [1, 2, 4]


@pytest.mark.parametrize(
    ("printed", "code"),
    [("促进共生建设样本", "W205"), ("促进共生，建设范例", "W204"), ("促进 共生、建设样本", "W205")],
)
def test_a_title_that_the_list_gives_otherwise_is_a_warning(printed: str, code: str) -> None:
    entries = "第一章 促进共生,建设样本\n第二章 乙\n第三章 丙\n第四章 丁\n第五章 戊\n"
    body = f"第一章 {printed}\n好。\n第二章 乙\n好。\n第三章 丙\n好。\n第四章 丁\n好。\n第五章 戊\n好。\n"
    found = document(f"目录\n{entries}正文在此。\n{body}")
    assert [(d.code, d.line) for d in found.findings] == [(code, 8)]
    assert found.divisions[1].title == printed
    assert found.divisions[1].title_in_contents == "促进共生，建设样本"


@pytest.mark.parametrize("printed", ["促进 共生，建设样本", "促进共生,建设样本"])
def test_marks_of_another_width_are_no_other_title(printed: str) -> None:
    entries = "第一章 促进共生,建设样本\n第二章 乙\n第三章 丙\n第四章 丁\n第五章 戊\n"
    body = f"第一章 {printed}\n好。\n第二章 乙\n好。\n第三章 丙\n好。\n第四章 丁\n好。\n第五章 戊\n好。\n"
    found = document(f"目录\n{entries}正文在此。\n{body}")
    assert found.findings == ()
    assert found.divisions[1].title_in_contents is None
    assert found.completeness is not None
    assert [entry.status for entry in found.completeness.entries] == ["present"] * 5
