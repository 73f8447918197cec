"""Texts whose paragraphs stand on one line."""

from __future__ import annotations

from tests.support import document, outline

LONG = "全市上下攻坚克难，" * 55 + "成效显著。"


def readable(text: str) -> list[str]:
    lines = outline(document(text.replace("@@", LONG)))
    return [line.replace(LONG, "@@") for line in lines if not line.startswith("非正文 markup")]


def test_a_space_behind_a_sentence_parts_paragraphs_and_bold_type_names_them() -> None:
    text = (
        "各位代表：现在，我报告工作。 **一、2018年工作回顾** 2018年是开局之年。@@"
        " 主要做了以下工作：**转型发展迈出坚实步伐。**开展项目建设。@@ **创新引领作用增强。**建成一批平台。@@"
        " **二、2019年工作安排** 今年要做好以下工作。@@ **（一）推动创新。**加快建设平台。@@"
        " **（二）扩大开放。**优化环境。@@ 各位代表，让我们团结起来！"
    )
    assert readable(text) == [
        "[1] front",
        "    paragraph: 各位代表：现在，我报告工作。",
        "[1] item 一、｜2018年工作回顾",
        "    paragraph: 2018年是开局之年。@@",
        "    paragraph: 主要做了以下工作：",
        "  [2] lead ｜转型发展迈出坚实步伐｜。",
        "      paragraph（属于 一、）: 转型发展迈出坚实步伐。开展项目建设。@@",
        "  [2] lead ｜创新引领作用增强｜。",
        "      paragraph（属于 一、）: 创新引领作用增强。建成一批平台。@@",
        "[1] item 二、｜2019年工作安排",
        "    paragraph: 今年要做好以下工作。@@",
        "  [2] subitem （一）｜推动创新｜。",
        "      paragraph: 加快建设平台。@@",
        "  [2] subitem （二）｜扩大开放｜。",
        "      paragraph: 优化环境。@@",
        "      paragraph: 各位代表，让我们团结起来！",
    ]


def test_without_spaces_the_numbers_part_it() -> None:
    text = (
        "现在报告工作。一、工作回顾。经济平稳增长。@@二、工作安排。抓好以下工作。@@三、自身建设。加强建设。@@"
    )
    assert readable(text) == [
        "[1] front",
        "    paragraph: 现在报告工作。",
        "[1] item 一、｜工作回顾｜。",
        "    paragraph: 经济平稳增长。@@",
        "[1] item 二、｜工作安排｜。",
        "    paragraph: 抓好以下工作。@@",
        "[1] item 三、｜自身建设｜。",
        "    paragraph: 加强建设。@@",
    ]


def test_a_line_of_ordinary_length_stays_whole() -> None:
    text = "一、总则\n坚持**稳中求进**。 加快发展。**扩大开放。**优化环境。\n二、分则\n抓好落实。"
    assert "    paragraph: 坚持稳中求进。 加快发展。扩大开放。优化环境。" in readable(text)


def test_so_does_a_long_one_with_few_breaks() -> None:
    assert readable("@@@@@@@@ 加快发展。") == ["[1] front", "    paragraph: @@@@@@@@ 加快发展。"]
