"""What titles and dates say, and what is made from them."""

from __future__ import annotations

import pytest

from builder.intake import dates, names

TITLES = {
    "2021年湖城市政府工作报告": ("政府工作报告", "2021-government-work-report", "2021年政府工作报告", "湖城市人民政府"),
    "2023年湖城市人民政府工作报告": ("政府工作报告", "2021-government-work-report", "2021年政府工作报告", "湖城市人民政府"),
    "湖城市国民经济和社会发展第十四个五年规划和2035年远景目标纲要": (
        *("五年规划纲要", "2021-14th-five-year-plan", "“十四五”规划纲要", ""),
    ),
    "湖城市人民政府关于印发湖城市国民经济和社会发展第十三个五年规划纲要的通知": (
        *("五年规划纲要", "2021-13th-five-year-plan", "“十三五”规划纲要", "湖城市人民政府"),
    ),
    "中华人民共和国国民经济和社会发展第一个五年计划纲要": (
        *("五年规划纲要", "2021-1st-five-year-plan", "“一五”计划纲要", ""),
    ),
    "中共湖城市委关于制定湖城市国民经济和社会发展第二十二个五年规划的建议": (
        *("规划建议", "2021-22nd-five-year-plan-proposal", "“二十二五”规划建议", "中共湖城市委"),
    ),
    "湖城市水务发展“十四五”规划": ("专项规划", "", "", ""),
    "湖城 开启新征程": ("", "", "", ""),
}  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_title_says_kind_plan_and_issuer(title: str) -> None:
    said = names.read((title,))
    found = (said.kind, names.slug(said, "2021"), names.short_title(said, "2021", ""), said.issuer)
    assert found == TITLES[title]


def test_nothing_is_made_of_what_is_not_known() -> None:
    said = names.read(("政府工作报告",))
    assert (names.slug(said, ""), names.short_title(said, "", "")) == ("", "")
    assert (said.place, said.issuer, said.year) == ("", "", "")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("（2021年1月29日在湖城市第十五届人民代表大会第六次会议上）", "2021-01-29"),
        ("——2021 年 1 月 29 日在湖城市人民代表大会上", "2021-01-29"),
        ("二〇二一年一月二十九日", "2021-01-29"),
        ("（二〇一〇年十月）", "2010-10"),
        ("（二O二五年一月十五日在湖城市第十六届人民代表大会第五次会议上）", "2025-01-15"),
        ("二0二五年⼀⽉⼗五⽇", "2025-01-15"),
        ("二○二○年四月", "2020-04"),
        ("２０２１年４月印发", "2021-04"),
        ("（1991年4月第七届全国人民代表大会第四次会议批准）", "1991-04"),
        ("发布日期：2021年2月5日", None),
        ("4月20日湖城市人民代表大会批准", None),
        ("2021年2月30日大会通过", None),
        ("2021年1月以来，全市上下通过努力取得了成绩。", None),
        ("2021年湖城市政府工作报告", None),
    ],
)
def test_date_is_taken_where_a_line_states_it(line: str, date: str | None) -> None:
    found = dates.find(["湖城市政府工作报告", "", line, "各位代表：", *["正文。"] * 40])
    assert (found.date if found else None) == date


@pytest.mark.parametrize(
    ("first", "second", "date"),
    [
        ("（2025年1月15日在湖城市第十六届", "人民代表大会第五次会议上）", "2025-01-15"),
        ("**——2025年1月15日在湖城市**", "**第十六届人民代表大会第五次会议上**", "2025-01-15"),
        ("（二〇二五年一月十", "五日在湖城市人民代表大会上）", "2025-01-15"),
        ("（二O二五年", "一月十五日在湖城市人民代表大会上）", "2025-01-15"),
        ("2025年1月", "15日", "2025-01-15"),
        ("2025年1月15", "日", "2025-01-15"),
        ("（2025年1月", "湖城市人民代表大会批准）", "2025-01"),
        ("2025年1月15日起施行的办法规定，湖城市", "人民代表大会每年举行一次会议", None),
        ("2025年1月15日以来全市上下努力奋斗", "大会取得圆满成功。", None),
        ("发布日期：2025年1", "月15日", None),
    ],
)
def test_a_date_that_is_broken_over_two_lines_is_taken(first: str, second: str, date: str | None) -> None:
    found = dates.find(["湖城市政府工作报告", first, second, "各位代表：", *["正文。"] * 40])
    assert (found.date if found else None) == date
    assert not found or not date or found.quote.startswith(first.strip("（*—"))


def test_a_date_at_the_end_may_be_broken_too() -> None:
    found = dates.find([*["正文。"] * 50, "湖城市人民政府", "二〇二一年", "四月二日"])
    assert found == dates.StatedDate("2021-04-02", "二〇二一年四月二日")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("（2025年1月15日 张三）", "2025-01-15"),
        ("(2025年1月15日张三·李四)", "2025-01-15"),
        ("2025年1月15日 张三来访", None),  # no brackets
        ("（2025年1月15日，张三）", None),
    ],
)
def test_a_date_in_brackets_with_the_name_of_who_spoke_is_taken(line: str, date: str | None) -> None:
    found = dates.find(["湖城市政府工作报告", line, "各位代表：", *["正文。"] * 40])
    assert (found.date if found else None) == date


@pytest.mark.parametrize("zero", "O0○〇零Ｏo")
def test_a_year_in_chinese_figures_is_read_whatever_stands_for_zero(zero: str) -> None:
    line = f"（二{zero}二五年一月十五日在湖城市人民代表大会上）"
    found = dates.find(["湖城市政府工作报告", line, *["正文。"] * 40])
    assert found == dates.StatedDate("2025-01-15", line.strip("（）"))


def test_date_at_the_end_counts_only_alone_on_its_line() -> None:
    body = ["正文。"] * 50
    found = dates.find([*body, "湖城市人民政府", "2021年4月2日", ""])
    assert found == dates.StatedDate("2021-04-02", "2021年4月2日")
    assert dates.find([*body, "2021年4月2日印发"]) is None
