"""The printed markers: what they are, and what only looks like one."""

from __future__ import annotations

import pytest

from builder.text import markers


@pytest.mark.parametrize(
    ("line", "kind", "marker", "number"),
    [
        ("第二篇 发展目标", "part", "第二篇", 2),
        ("第三部分 任务", "part", "第三部分", 3),
        ("第七章 扩大开放", "chapter", "第七章", 7),
        ("第 十一 章", "chapter", "第 十一 章", 11),
        ("第二十三章", "chapter", "第二十三章", 23),
        ("第12章", "chapter", "第12章", 12),
        ("第一节深化", "section", "第一节", 1),
        ("十五、加强", "item", "十五、", 15),
        ("（一）综合", "subitem", "（一）", 1),
        ("( 三 ) 能级", "subitem", "( 三 )", 3),
        ("（十二）、任务", "subitem", "（十二）、", 12),
        ("1. 提高", "point", "1.", 1),
        ("１．提高", "point", "１．", 1),
        ("2、壮大", "point", "2、", 2),
        ("(17)提质", "point", "(17)", 17),
        ("（3）目标", "point", "（3）", 3),
        ("专栏14“十四五”", "box", "专栏14", 14),
        ("专栏一 低空", "box", "专栏一", 1),
        ("第⼀章 总体要求", "chapter", "第⼀章", 1),
        ("⼀、做强产业", "item", "⼀、", 1),
        ("（⼗⼆）任务", "subitem", "（⼗⼆）", 12),
        ("专栏 2：平台", "box", "专栏 2：", 2),
        ("附件1 名词解释", "appendix", "附件1", 1),
        ("第十二条 本纲要", "article", "第十二条", 12),
        ("第三条：组织", "article", "第三条：", 3),
        ("一）夯实", "subitem", "一）", 1),
        ("㈡产业", "subitem", "㈡", 2),
        ("⒊开放", "point", "⒊", 3),
        ("⑷改革", "point", "⑷", 4),
        ("1.1 产能", "point", "1.1", 1),
        ("2.3推进", "point", "2.3", 3),
        ("1.2.4 农田", "point", "1.2.4", 4),
        ("5）道路", "point", "5）", 5),
        ("③编制", "point", "③", 3),
    ],
)
def test_line_begins_with_a_marker(line: str, kind: str, marker: str, number: int) -> None:
    found = markers.match(line)
    assert found is not None
    assert (found.rule.kind, found.text, found.number) == (kind, marker, number)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "",
            "第七",
            "章",
            "第章",
            "一是疫情防控",
            "一般公共预算",
            "（广州）",
            "()",
            "（一",
            "3.5亿元",
            "2.3 万亿元",
            "1.1%",
            "第三条路",
            "第二条是",
            "１．５倍",
        ),
        *(
            "2021年",
            "2021、2022年",
            "第一书记",
            "专栏",
            "百花齐放",
            "二一十、",
            "零、甲",
            "(0)甲",
        ),
        *("十 五", "——坚持", " 一、前有空格"),
    ],
)
def test_line_does_not_begin_with_a_marker(line: str) -> None:
    assert markers.match(line) is None


@pytest.mark.parametrize("rule", markers.RULES, ids=lambda rule: rule.prefix)
def test_each_rule_matches_its_own_example(rule: markers.MarkerRule) -> None:
    found = markers.match(rule.example)
    assert found is not None
    assert found.rule is rule


def test_prefixes_of_addresses_are_unique() -> None:
    prefixes = [rule.prefix for rule in markers.RULES]
    assert len(set(prefixes)) == len(prefixes)
    assert not {"p", "t", "r", "u", "front"} & set(prefixes)


def test_only_parts_chapters_sections_boxes_and_annexes_are_strong() -> None:
    strong = {rule.kind for rule in markers.RULES if rule.strong}
    assert strong == {"part", "chapter", "section", "box", "appendix"}


@pytest.mark.parametrize("rule", markers.RULES, ids=lambda rule: rule.prefix)
@pytest.mark.parametrize("number", [1, 10, 11, 20, 21, 99])
def test_spellings_are_read_back_as_the_number(rule: markers.MarkerRule, number: int) -> None:
    for spelling in markers.spellings(rule, number):
        found = markers.match(f"{spelling} 题")
        assert found is not None
        assert (found.rule.kind, found.number) == (rule.kind, number)
