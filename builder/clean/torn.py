"""Sentences torn around what a page sets off: a number, a quoted name, a closing mark.

    地区生产总值达到
    2.5
    万亿元，增长
    8.1
    %。

A closing mark (，。、；：）%) begins no line: it goes on with the line before. A number or a quoted name alone on its line is
joined to the words around it where the sentence before has not ended and that behind goes on: with a unit or a closing mark,
or as prose does. It does not fire behind the end of a sentence, between cells (short lines without punctuation), before
a marker or an item; a bare number, which may be a page's, or a year, which may be a heading, needs a unit or a mark behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from builder.text import markers
from builder.text.characters import CLOSERS, SENTENCE_ENDS, ends_sentence
from builder.text.line import Line, join
from builder.text.lookalikes import plain
from builder.text.set_aside import SetAside

_SHORTEST_WORDS = 4
_SHORTEST_PROSE = 10
_LONGEST_PIECE = 24
_CONTINUES = "，、；：。,;％%！？"
_OPENERS = {"”": "“", "’": "‘", "）": "（", ")": "(", "》": "《", "」": "「", "』": "『", "】": "【"}
_CELL_ENDS = "）)" + SENTENCE_ENDS  # a label such as 地区生产总值（亿元，现价）
_CLAUSE = re.compile(r"[，。；,;]")
# e.g. “2.5”, “约1.2万”, “5%—6%”, “3000亿元”
_NUMBER = re.compile(
    r"[约近超逾达第]?[+\-－]?\d{1,9}(?:[.．,，:：/]\d{1,6}){0,3}[%％‰]?(?:[—\-–~～至]{1,2}\d{1,9}(?:[.．]\d{1,6})?[%％‰]?)?"
    r"(?:万亿|千亿|百亿|亿|万|千|百)?(?:元|美元|吨|人|人次|户|家|个|项|公里|平方公里|平方米|亩|倍|年|位|%|％)?"
)
_BARE = re.compile(r"\d{1,3}|\d{4}年?")  # a page number, a year that is a heading
_YEAR = re.compile(r"\d{4}年?")
_QUOTED = re.compile(r"[“「『《][^“”「」『』《》。；]{1,20}[”」』》]")
# What a number counts, and other words that begin like it
_COUNTED = """
    万 亿 元 美元 个 家 项 件 人 户 名 位 吨 公里 千米 米 平方 立方 亩 公顷 倍 年 月 日 岁 天 小时 分钟 次 条 座 所 处 套 种 类 届 级 批 支
    只 辆 艘 架 台 箱 标箱 千瓦 微克 毫克 克 度 成 折 强 分 百分点 多万 多亿 多个 多家 多项 余万 余个 余家 余项 左右 以上 以下 以内 % ％ ‰ ℃
"""
_OTHERS = """
    万众 万物 元素 个人 个体 家庭 家园 家电 项目 件数 人均 人民 人才 人口 人工 人类 人员 人力 人大 户籍 户外 名城 名单 名词 名牌 位于 位列 位居
    米面 倍增 年初 年底 年末 年均 年度 年轻 月球 日常 日前 日益 岁月 天津 天然 次序 条件 条例 座谈 所有 所以 所属 处理 处置 处于 套餐 种植 种业
    种子 类型 级别 批准 批发 支持 支撑 支出 支柱 只有 只要 台账 克服 度假 成效 成果 成为 成立 成功 成本 成长 成都 强化 强调 强国 强市 强省 强大
    分类 分别 分析 分布
"""
_UNITS, _OTHER_WORDS = tuple(_COUNTED.split()), tuple(_OTHERS.split())


def torn(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    """The lines, with those joined that a page has torn apart; nothing is set aside."""
    joined: list[Line] = []
    group: list[Line] = []
    index = 0
    while index < len(lines):
        count = _goes_on(group[-1].text, lines, index) if group else 0
        if count == 0:
            joined += _whole(group)
            group, count = [], 1
        group += lines[index : index + count]
        index += count
    return joined + _whole(group), []


def _whole(group: Sequence[Line]) -> list[Line]:
    """The lines of a group as one; a heading that goes on with a sentence is none."""
    return [replace(join(group), hint=False) if len(group) > 1 else group[0]] if group else []


def _goes_on(before: str, lines: Sequence[Line], index: int) -> int:
    """How many lines from one on go on with the line before: none, it alone, or it and the one behind."""
    line = lines[index]
    if line.hint:
        return 0
    if _begins_with_closing_mark(before, line.text):
        return 1
    return 2 if index + 1 < len(lines) and _is_torn(before, line.text, lines[index + 1]) else 0


def _begins_with_closing_mark(before: str, text: str) -> bool:
    first = text[0]
    if first in _OPENERS:
        # 》 and ” also close a sentence; typists open with ” too, so it must have something to close
        return before.rfind(_OPENERS[first]) > before.rfind(first)
    if first not in _CONTINUES or ends_sentence(before):
        return False
    return first not in "％%" or (before[-1].isdigit() and len(text) > 1)


def _is_torn(before: str, text: str, after: Line) -> bool:
    """Whether a number or a quoted name, alone on its line, stands inside a sentence."""
    if len(text) > _LONGEST_PIECE or not (_NUMBER.fullmatch(text) or _QUOTED.fullmatch(text)):
        return False
    if after.hint or _is_piece(after.text) or not _breaks_off(before):
        return False
    continued = after.text[0] in _CONTINUES + CLOSERS or _begins_with_unit(after.text)
    if markers.match(after.text) or not (_CLAUSE.search(before) or _CLAUSE.search(after.text)):
        return False
    if not _CLAUSE.search(before):  # 今年工作 may be a heading, 2026年 begin what stands below it
        return continued and not _YEAR.fullmatch(text)
    if _BARE.fullmatch(text) or not _is_prose(before):
        return continued
    return continued or _is_prose(after.text) or ends_sentence(after.text)


def _begins_with_unit(text: str) -> bool:
    seen = plain(text)
    return seen.startswith(_UNITS) and not seen.startswith(_OTHER_WORDS)


def _breaks_off(text: str) -> bool:
    """Whether a line breaks off before its sentence ends; a heading, a cell and a row of a table do not."""
    heading = markers.match(text) is not None and not _CLAUSE.search(text)
    cell = len(text) < _SHORTEST_WORDS or text[0] in "|｜" or _is_piece(text)
    return not (heading or cell or ends_sentence(text))


def _is_piece(text: str) -> bool:
    return len(text) <= _LONGEST_PIECE and (_NUMBER.fullmatch(text) or _QUOTED.fullmatch(text)) is not None


def _is_prose(text: str) -> bool:
    return len(text) >= _SHORTEST_PROSE and _CLAUSE.search(text) is not None and text[-1] not in _CELL_ENDS
