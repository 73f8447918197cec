"""Lines torn out of a sentence, and lines that only look so."""

from __future__ import annotations

import pytest

from builder.clean import clean
from tests.support import source


def lines(text: str) -> list[str]:
    return [line.text for line in clean(source(text)).lines]


@pytest.mark.parametrize(
    "text",
    [
        "地区生产总值达到\n2.5\n万亿元，增长\n8.1\n%。",
        "全市共有\n12\n个区，各具特色。",
        "城乡居民收入稳步增长，城乡居民收入比缩小到\n2:1\n以下。",
        "到2030年，全市经济总量达到\n3000亿元\n左右。",
        "巩固脱贫攻坚成果，深入实施\n“百村示范”\n工程，成效显著。",
        "湖城的规划\n，统筹推进各项工作。",
        "统筹推进（包括老城\n）各项工作。",
        "全年增长8.1\n%，好于预期。",
    ],
)
def test_a_torn_sentence_is_joined(text: str) -> None:
    assert lines(text) == [text.replace("\n", "")]


@pytest.mark.parametrize(
    "text",
    [
        "任务全面完成。\n2.5\n万亿元，创新高。",  # behind the end of a sentence
        "生产总值\n3.5\n万亿元",  # cells
        "增速\n%\n5",
        "人均收入（元，现价）\n43210.5\n城镇收入（元，现价）",
        "加快建设一批重大工程，完善交通网络，推进\n12\n项目建设，完善网络。",  # a page number
        "加快建设一批重大工程，完善交通网络，推进\n2030年\n目标任务，全部完成。",  # a heading
        "今年安排\n2026\n年，我们要抓好落实。",
        "一、今年安排\n12\n个项目，全部开工。",  # behind a heading
        "一般公共预算收入稳定，增长\n2.5\n1.增加投入。",  # before a marker
        "| 甲 |\n2.5\n万元，增长。",
        "成效显著。\n”十五五”时期，湖城再上新台阶。",  # a quotation mark typed the wrong way round
    ],
)
def test_other_lines_stay_as_they_are(text: str) -> None:
    assert lines(text) == text.split("\n")


def test_a_bold_line_that_goes_on_is_no_heading() -> None:
    [line] = clean(source("**综合实力提升**\n，再上新台阶。")).lines
    assert not line.hint
    assert line.bold == ((0, 6),)
