"""Where a title ends that is printed in front of its paragraph."""

from __future__ import annotations

import pytest

from builder.parse import run_in

PROSE = "当前和今后一个时期，发展环境面临深刻复杂变化，机遇和挑战都有新的内涵，必须把握规律。"


@pytest.mark.parametrize("gap", ["  ", "\u3000", " ", "\t"])
def test_white_space_parts_a_title_from_prose(gap: str) -> None:
    assert run_in.spaced(f"面临的发展环境{gap}{PROSE}") == 7


@pytest.mark.parametrize(
    "text",
    [
        "建设现代化产业体系 夯实实体经济根基",  # a title of two halves
        "建设现代化产业体系 夯实根基。",  # too short for a paragraph
        f"发展PPP 模式{PROSE}",  # a space behind letters
        f"增长 5 左右。{PROSE}",  # a space around figures
        f"这是一句话。 {PROSE}",  # a sentence stands before it
    ],
)
def test_white_space_elsewhere_does_not(text: str) -> None:
    assert run_in.spaced(text) is None


@pytest.mark.parametrize(
    ("title", "paragraph"),
    [
        (
            "促进民营经济加快发展",
            "今年要把民营经济作为振兴的重要力量，消除制约因素，营造全民创业的浓厚氛围，激发活力。",
        ),
        (
            "实施创新驱动战略",
            "“十三五”期间，全市研发投入持续增长，创新平台加快建设，创新活力竞相迸发，成果不断涌现。",
        ),
        (
            "2003年工作回顾",
            "2003年是极不平凡的一年，全市上下攻坚克难，各项事业取得新的成绩，人民生活水平稳步提高。",
        ),
    ],
)
def test_words_that_open_a_paragraph_end_the_title(title: str, paragraph: str) -> None:
    assert run_in.opened(title + paragraph) == len(title)


@pytest.mark.parametrize(
    "text",
    [
        "坚持以人民为中心，今年要把民生实事办好办实，让人民群众有更多获得感、幸福感、安全感，不断促进共同富裕。",
        "全力做好今年春耕。",  # no paragraph behind it
        "扩大开放。我们要坚持以开放促改革、促发展，建设更高水平的开放型经济新体制，培育竞争新优势，再创辉煌。",
    ],
)
def test_the_same_words_inside_a_sentence_do_not(text: str) -> None:
    assert run_in.opened(text) is None
