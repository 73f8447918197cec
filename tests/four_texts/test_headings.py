"""Headings of the four texts, told from their raw lines."""

from __future__ import annotations

import re

import pytest

from tests.four_texts.raw import (
    CHAPTERS,
    FILES,
    Documents,
    Row,
    body,
    rows,
)


def test_chapters_of_the_outline_have_their_titles_of_several_lines(documents: Documents) -> None:
    expected = [(line, 1, "chapter", marker, title) for line, marker, title in CHAPTERS]
    assert rows(documents["outline"], "chapter") == expected


def test_each_section_line_of_the_outline_is_a_section(documents: Documents) -> None:
    expected = [
        (number, 2, "section", *match.groups())
        for number, line in body("outline", 99)
        if (match := re.fullmatch(r"(第.节) ?(.+)", line)) and number != 178
    ]
    found = rows(documents["outline"], "section")
    glued = (178, 2, "section", "第一节", "加强国土空间开发保护")
    assert len(found) == 42
    assert [row for row in found if row[0] != 178] == expected
    assert glued in found


def test_each_numeral_line_of_the_outline_is_an_item_below_its_section(documents: Documents) -> None:
    expected = [
        (number, 3, "item", *match.groups())
        for number, line in body("outline", 99)
        if (match := re.fullmatch(r"([一二三四五六七八九十]+、)(.+)", line))
    ]
    assert rows(documents["outline"], "item", "subitem", "point") == expected


def test_each_heading_of_the_report_is_a_division(documents: Documents) -> None:
    expected: list[Row] = []
    for number, line in body("report", 1):
        if match := re.fullmatch(r"([一二三]、)(.+)", line):
            expected.append((number, 1, "item", match[1], match[2].replace("2021 年", "2021年")))
        elif match := re.match(r"(（[一二三四五六七八九十]）) ?([^。]+)。", line):
            expected.append((number, 2, "subitem", *match.groups()))
    assert len(expected) == 3 + 23
    assert rows(documents["report"], "item", "subitem", "point") == expected


def test_each_heading_of_the_proposal_is_a_division(documents: Documents) -> None:
    glued: list[Row] = [
        (38, 1, "item", "三、", "推动“12218”现代化产业体系整体性跃升，走出一条实体经济巩固壮大、新旧动能高效转换的广州路径"),
        (97, 2, "point", "（30）", "全要素增强人工智能基础支撑"),
        (102, 1, "item", "九、", "深入实施“百县千镇万村高质量发展工程”，在城乡区域协调发展中树标杆、作示范"),
        (119, 2, "point", "（40）", "推动绿色低碳转型"),
    ]  # fmt: skip
    lost_markers: list[Row] = [
        (39, 2, "point", "", "打造全国先进制造业基地"),
        (47, 2, "point", "", "建设具有全球影响力的服务经济中心城市"),
        (53, 2, "point", "", "加快建设金融强市"),
        (54, 2, "point", "", "高水平建设产业发展平台"),
        (58, 2, "point", "", "优化产业创新生态"),
        (80, 2, "point", "", "建设更富活力的国际消费中心城市"),
        (85, 2, "point", "", "做强更高能级的国际性综合交通枢纽"),
        (92, 2, "point", "", "全链条推动产业智能化升级"),
    ]
    expected = [*glued, *lost_markers]
    for number, line in body("proposal", 5):
        if match := re.fullmatch(r"([一二三四五六七八九十]+、)([^。]+)", line):
            expected.append((number, 1, "item", *match.groups()))
        elif match := re.match(r"(（\d+）)([^。]+)。", line):
            expected.append((number, 2, "point", *match.groups()))
    found = rows(documents["proposal"], "item", "subitem", "point")
    assert sorted(found) == sorted(expected)
    assert [row[0] for row in found] == sorted(row[0] for row in found)


def test_the_proposal_has_fifteen_parts_and_58_items_but_for_four(documents: Documents) -> None:
    divisions = documents["proposal"].divisions
    assert [d.number for d in divisions if d.kind == "item"] == list(range(1, 16))
    points = [d for d in divisions if d.kind == "point"]
    numbered = [n for n in range(1, 59) if n not in {10, 11, 12, 13}]
    assert [d.number for d in points] == [*numbered[:9], *[None] * 5, *numbered[9:]]
    inferred = {d.number: (d.marker, d.number_text) for d in points if d.number_source == "inferred"}
    assert inferred == {24: ("", None), 27: ("", None), 28: ("", None)}


def test_the_feature_has_five_unnumbered_sections(documents: Documents) -> None:
    assert rows(documents["feature"], "section") == [
        (11, 1, "section", "", "创新驱动 激活发展活力源"),
        (39, 1, "section", "", "协调发展 引领区域发展格局"),
        (49, 1, "section", "", "绿色理念 描绘如画新花城"),
        (65, 1, "section", "", "高水平开放 服务新发展格局"),
        (79, 1, "section", "", "共享惠民 建设幸福广州"),
    ]


@pytest.mark.parametrize("name", FILES)
def test_nothing_else_is_a_division(documents: Documents, name: str) -> None:
    counts = {"feature": 6, "report": 27, "outline": 9 + 42 + 128 + 9 + 1, "proposal": 15 + 54 + 5 + 10 + 1}
    present = [d for d in documents[name].headings if d.status == "present"]
    assert len(present) == counts[name]


def test_text_behind_a_glued_heading_stays_its_text(documents: Documents) -> None:
    opening = {passage.division: passage.text for passage in reversed(documents["proposal"].passages)}
    start = documents["proposal"].id
    assert opening[f"{start}.i3"].startswith("现代化产业体系是中国式现代化的物质技术基础。")
    assert opening[f"{start}.n30"].startswith("适度超前建设新型基础设施")
    section = documents["outline"].division_by_id[f"{documents['outline'].id}.c9.s1"]
    first = next(p for p in documents["outline"].passages if p.division == section.id)
    assert first.text.startswith("加快国土空间总体规划获批")
