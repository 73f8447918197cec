"""What a page has behind its text: who edited it, buttons, other news, the owner of the site.

    （责任编辑：王某）
    相关新闻
    某市召开常务会议
    版权所有：某市人民政府

Certain chrome goes wherever it stands. Behind the last line of the body, words of menus go too where certain chrome stands
before them, and all headlines under a list's head (相关新闻). The body ends with its last line of prose, marker, note or
heading: a list's head that such a line follows stays, and so does whatever else is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clean import chrome
from builder.text import markers
from builder.text.characters import CLOSERS
from builder.text.line import Line
from builder.text.set_aside import SetAside, split_off

_LONGEST_HEADLINE = 60
_LONGEST_QUESTION = 30  # a headline may ask or exclaim, a paragraph is longer
_NOTE = re.compile(r"注[:：]|[\[〔【]\^?\d{1,3}[\]〕】]|[①-⑳]|\*{1,3}")


def chrome_lines(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    """Certain chrome goes, behind the body words and headlines too; lines that name the source go as such."""
    reasons = [_reason(line.text) for line in lines]
    sure = listed = False
    for index in range(_end_of_body(lines), len(lines)):
        text = lines[index].text
        listed = listed or chrome.begins_list(text)
        if listed or (sure and chrome.is_word(text)):
            reasons[index] = reasons[index] or "boilerplate"
        sure = sure or listed or reasons[index] == "boilerplate"
    return split_off(lines, reasons)


def _reason(text: str) -> str | None:
    if chrome.is_source(text):
        return "source-line"
    return "boilerplate" if chrome.is_certain(text) else None


def _end_of_body(lines: Sequence[Line]) -> int:
    """The index behind the last line that belongs to the body for certain."""
    for index in range(len(lines) - 1, -1, -1):
        if _is_body(lines[index]):
            return index + 1
    return 0


def _is_body(line: Line) -> bool:
    text = line.text
    if chrome.is_certain(text) or chrome.is_source(text) or chrome.begins_list(text):
        return False
    if len(text) > _LONGEST_HEADLINE or line.hint or markers.match(text) or _NOTE.match(text):
        return True
    end = text.rstrip(CLOSERS)[-1:]
    return end in "。；：" or (end in "！？!?" and len(text) > _LONGEST_QUESTION)
