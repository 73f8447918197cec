"""Where a box ends."""

from __future__ import annotations

import pytest

from tests.support import document


def inside(body: str) -> list[str]:
    """Texts in the box of a section whose item 一、 goes before and 二、 after."""
    found = document(f"第一节 甲\n一、乙\n好。\n专栏1 丙\n{body}二、丁\n好。\n")
    [box] = [division for division in found.divisions if division.kind == "box"]
    return [passage.text for passage in found.passages if passage.division == box.id]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("● 子。\n● 丑。\n寅。\n", ["● 子。", "● 丑。"]),
        ("● 子。● 丑。\n", ["● 子。", "● 丑。"]),
        ("· 子·丑合作。\n", ["· 子·丑合作。"]),
        ("一、子\n（一）丑。\n（二）寅。\n二、卯\n", ["一、子", "（一）丑。", "（二）寅。", "二、卯"]),
        ("1. 子。\n2. 丑。\n4. 寅。\n", ["1. 子。", "2. 丑。"]),
        ("子。\n丑。\n", ["子。", "丑。"]),
        ("子：\n1. 丑。\n2. 寅。\n1. 卯。\n", ["子：", "1. 丑。", "2. 寅。"]),
        ("子：\n（1）丑。\n（2）寅。\n", ["子：", "（1）丑。", "（2）寅。"]),
        ("子：\n● 丑。\n● 寅。\n卯。\n", ["子：", "● 丑。", "● 寅。"]),
        ("子：\n丑：\n1. 寅。\n", ["子：", "丑："]),
        ("子：\n2. 丑。\n3. 寅。\n", ["子："]),
        ("子：\n1.1 丑。\n", ["子："]),
        ("子\t丑\n寅\t1\n卯\t2\n注：辰。\n巳。\n", ["子\t丑\n寅\t1\n卯\t2", "注：辰。"]),
        ("（一）子。\n丑。\n", ["（一）子。"]),
        ("", []),
    ],
)
def test_box_holds_what_its_first_line_announces(body: str, expected: list[str]) -> None:
    assert inside(body) == expected


@pytest.mark.parametrize("strong", ["第二节 戊", "第二章 戊", "专栏2 戊", "附件1 戊"])
@pytest.mark.parametrize("body", ["● 子。\n", "一、子。\n", "子。\n"])
def test_a_chapter_section_annex_or_box_ends_it(strong: str, body: str) -> None:
    found = document(f"第一节 甲\n专栏1 丙\n{body}{strong}\n二、己。\n")
    last = next(division for division in found.divisions if division.title == "戊")
    assert last.parent != found.divisions[1].id


def test_a_cut_item_goes_on_on_the_next_line() -> None:
    assert inside("● 推进铁路枢纽建设，广深港高铁开通运营\n和项目。\n好。\n") == [
        "● 推进铁路枢纽建设，广深港高铁开通运营和项目。"
    ]


def test_a_box_belongs_to_the_division_that_is_open() -> None:
    found = document("第一节 甲\n一、乙\n好。\n专栏1 丙\n● 子。\n二、丁\n好。\n")
    box = next(division for division in found.divisions if division.kind == "box")
    assert box.parent is not None
    assert found.division_by_id[box.parent].title == "乙"
    assert box.level == 3
