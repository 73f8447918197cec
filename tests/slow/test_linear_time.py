"""Ten times the text takes about ten times as long, whatever its shape."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from builder.clean import clean
from builder.editorial.about import Metadata
from builder.parse.document import parse
from tests.support import source


def fives(size: int) -> str:
    """Groups of headings that look like contents lists but are not repeated."""
    group = "一、甲{0}号\n二、乙{0}号\n三、丙{0}号\n四、丁{0}号\n五、戊{0}号\n正文。\n"
    return "".join(group.format(n) for n in range(size // 50))


def contents_of_one_number(size: int) -> str:
    """A contents list in which every entry has the same number, and a body with other titles."""
    count = size // 20
    body = "".join(f"第一章 乙{n}\n正文。\n" for n in range(count))
    return "目录\n" + "".join(f"第一章 甲{n}\n" for n in range(count)) + "正文从这里开始。\n" + body


def many_chapters(size: int) -> str:
    """A contents list of thousands of chapters, all of them present."""
    count = size // 24
    entries = "".join(f"第{n}章 甲\n" for n in range(1, count + 1))
    return f"目录\n{entries}正文从这里开始。\n" + entries.replace("\n", "\n正文。\n")


def twice(size: int) -> str:
    """A body that occurs twice."""
    body = "".join(f"第{n}项任务已经全面完成，成效显著。\n" for n in range(size // 36))
    return body + body


LONG: dict[str, Callable[[int], str]] = {
    "one line": lambda size: "广州的发展，" * (size // 6),
    "one line of sentences": lambda size: "一、广州发展。" * (size // 7),
    "one character": lambda size: "一" * size,
    "one character a line": lambda size: "一\n" * (size // 2),
    "white space": lambda size: "甲" + " " * size + "乙",
    "nothing but markers": lambda size: "（一）\n" * (size // 4),
    "headings": lambda size: "一、甲\n" * (size // 4),
    "markers in one line": lambda size: "（一）" * (size // 3),
    "nested brackets": lambda size: "(" * (size // 2) + "）" * (size // 2),
    "closing marks": lambda size: "甲。" + "”」』" * (size // 3),
    "bullets": lambda size: "专栏1 甲\n" + "● 甲。" * (size // 4),
    "boxes": lambda size: "专栏1 甲\n区\n" * (size // 8),
    "cut lines": lambda size: "推进铁路枢纽建设，广深港高铁开通运营\n" * (size // 20),
    "captions": lambda size: "图片说明\n" * (size // 5),
    "pipes": lambda size: "|" * size,
    "a table": lambda size: "| 甲 | 乙 |\n|---|---|\n" + "| 丙 | 丁 |\n" * (size // 10),
    "rows without dashes": lambda size: "| 甲 | 乙 | 丙 |\n| 甲 | 乙 |\n" * (size // 24),
    "tags": lambda size: "<table>" + "<tr><td>甲</td><td>乙</td></tr>" * (size // 29) + "</table>",
    "tags without an end": lambda size: "<table>\n<tr>\n" * (size // 13),
    "line breaks in a cell": lambda size: "<table><tr><td>" + "<br>\n" * (size // 5) + "</table>",
    "cells over many rows": lambda size: (
        "<table>" + "<tr><td colspan=30 rowspan=30>甲</td></tr>" * (size // 43) + "</table>"
    ),
    "tabs": lambda size: "甲\t乙\t1\n" * (size // 6),
    "columns of names": lambda size: "甲  乙  丙\n" * (size // 8),
    "headers of tables": lambda size: "序号\n指标\n单位\n1\n甲\n乙\n丙\n" * (size // 17),
    "rows under a header": lambda size: (
        "序号 指标 2030年 属性\n" + "".join(f"{n} 人均 5 左右 预期性\n" for n in range(1, size // 15))
    ),
    "one cell a line": lambda size: (
        "序号\n指标\n2030年\n属性\n" + "".join(f"{n}\n人均\n5\n预期性\n" for n in range(1, size // 12))
    ),
    "jumps": lambda size: "（一）甲。\n（二十）乙。\n" * (size // 13),
    "groups of five headings": fives,
    "contents of one number": contents_of_one_number,
    "many chapters": many_chapters,
    "control characters": lambda size: "\x07" * size,
    "a body that occurs twice": twice,
    "one sentence again and again": lambda size: "推进铁路枢纽建设，广深港高铁开通运营。\n" * (size // 20),
    "torn numbers": lambda size: "地区生产总值达到\n2.5\n万亿元，增长\n8.1\n%\n" * (size // 25),
    "lines of closing marks": lambda size: "（广州" + "）\n" * (size // 2),
    "titles and menus": lambda size: "政府工作报告\n首页\n" * (size // 10),
    "menus in one line": lambda size: "首页 > " * (size // 5),
    "headlines": lambda size: "版权所有：广州\n相关新闻\n" + "广州市召开会议\n" * (size // 8),
    "nested divisions": lambda size: "第一章 甲\n第一节 乙\n一、丙\n（一）丁\n1. 戊\n(1) 己\n" * (size // 33),
}


def seconds(text: str) -> float:
    """The least CPU time of two tries, at least ten milliseconds (so that noise does not count)."""
    spent = []
    for _ in range(2):
        started = time.process_time()
        parse(clean(source(text)), Metadata())
        spent.append(time.process_time() - started)
        if spent[0] > 10:
            break
    return max(0.01, min(spent))


@pytest.mark.slow
@pytest.mark.parametrize("shape", LONG)
def test_ten_times_the_text_takes_about_ten_times_as_long(shape: str) -> None:
    once = seconds(LONG[shape](30_000))
    assert once < 1.5, "ten times as much would take minutes"
    assert seconds(LONG[shape](300_000)) < 20 * once
