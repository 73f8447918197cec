"""The lines around a table: its caption and unit above, its notes below.

    表1 “十五五”经济社会发展主要指标        注：1.［］内为五年累计数。
    单位：亿元                            2.2025年数为预计数。

A caption is the line just above a table, numbered (表1) or ending as captions do (…主要指标). A line with a marker, one that
Markdown makes a heading and one that the contents list has are no captions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from builder.parse.joins import is_cut
from builder.text import markers
from builder.text.characters import ends_sentence, has_punctuation
from builder.text.line import Line
from builder.text.lookalikes import plain

_LONGEST = 45
_MOST_NOTES = 12
_MOST_NOTE_LINES = 6
_NUMBERED = re.compile(
    r"(?:图?表|表格)[ \u3000]{0,2}[0-9０-９一二三四五六七八九十]{1,3}(?:[-－—–.．][0-9]{1,2})?(?:[ \u3000:：“《]|(?=[\u4e00-\u9fff]))"
)
_ENDING = re.compile(
    r".{0,40}(?:指标|指标表|指标体系|一览表|情况表|计划表|安排表|项目表|汇总表|明细表|统计表)(?:[（(].{1,12}[）)])?"
)
_UNIT = re.compile(r"[（(]?(?:计量)?单位[:：].{1,16}")
_NOTE = re.compile(r"(?:备注|注|说明|资料来源|数据来源)[:：]")
_FIRST_NUMBER = re.compile(r"(?:备注|注|说明)[:：][ ]?(1)[.．、]")


def is_caption(line: Line, listed: Callable[[str], object]) -> bool:
    """Whether a line, standing above a table, is its caption."""
    text = line.text
    if len(text) > _LONGEST or line.hint or markers.match(text) is not None or listed(text):
        return False
    text = plain(text)
    if _NUMBERED.match(text) and not ends_sentence(text):
        return True
    return _ENDING.fullmatch(text) is not None and not has_punctuation(text)


def is_unit(line: Line) -> bool:
    """Whether a line says in which unit the figures below it are: 单位：亿元."""
    return len(line.text) <= _LONGEST and _UNIT.fullmatch(plain(line.text)) is not None


def notes(lines: Sequence[Line], index: int) -> list[int]:
    """How many lines each of the notes takes up that begin at a line, below a table."""
    if index >= len(lines) or not _NOTE.match(plain(lines[index].text)):
        return []
    counted = _FIRST_NUMBER.match(lines[index].text) is not None
    taken: list[int] = []
    at = index
    while at < len(lines) and len(taken) < _MOST_NOTES:
        if taken and not (counted and _has_number(lines[at].text, len(taken) + 1)):
            break
        end = _note_end(lines, at, len(taken) + 2 if counted else 0)
        taken.append(end - at)
        at = end
    return taken


def _note_end(lines: Sequence[Line], at: int, following: int) -> int:
    """Where a note ends: with its sentence, before the next one or at anything that begins anew."""
    end = at + 1
    while end < min(at + _MOST_NOTE_LINES, len(lines)) and is_cut(lines[end - 1].text):
        line = lines[end]
        if (
            line.apart
            or line.hint
            or _has_number(line.text, following)
            or markers.match(line.text) is not None
        ):
            break
        end += 1
    return end


def _has_number(text: str, number: int) -> bool:
    return text.startswith((f"{number}.", f"{number}．", f"{number}、"))
