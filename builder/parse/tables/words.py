"""The words of which headers of tables are made, and the headers that say of themselves that they are one.

    序号 指 标 2030 年目标 属性            one line, parted by white space
    类别 / 序号 / 指标名称 / 2025年 / 预计   one cell a line, or two lines a cell

A header has at least three columns; the first is known as one that rows begin with, and all but one at the most of the
others are known. Prose never fires: each column must be such a word, and no line of a header has more than 60 characters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.parse.tables.pieces import Group, Piece, split
from builder.text.characters import fold_title, has_punctuation
from builder.text.line import Line
from builder.text.lookalikes import plain

KEY = re.compile(r"序号|编号")
ATTRIBUTE = re.compile(r"(?:指标)?(?:属性|性质)")
CATEGORY = re.compile(r"类别|类型|分类|领域|方面")

_FIRST = re.compile(
    r"序号|编号|类别|类型|分类|领域|方面|(?:主要|核心)?指标(?:名称)?|名称|项目(?:名称)?|工程名称|事项|任务"
)
_KNOWN = re.compile(
    r"(?:(?:主要|核心|具体)?指标(?:名称|值|属性|性质)?|(?:项目|工程|任务|产品|类别)?名称|序号|编号|类别|类型|分类|领域|方面|项目|事项|任务"
    r"|(?:计量)?单位|属性|性质|(?:主要|建设|重点|工作)?内容|(?:建设|总)?规模|备注|(?:预期|规划)?目标值?|(?:现状|基期)值?|总投资|建设年限|起止年限"
    r"|(?:责任|牵头|配合|主管|实施|建设)(?:单位|部门)|(?:完成|进展|落实)(?:情况|时间|时限)"
    r"|(?:19|20)\d{2}年?(?:[-—~～至](?:19|20)\d{2}年?)?(?:预计|实际|规划|预期|计划)?(?:完成|目标|现状|基数|基期|指标|产量)?[数值]?"
    r"|[“\"]?十[一二三四五六七八九]五[”\"]?(?:时期|期间|末)?(?:规划)?(?:目标|年均)?"
    r"|年均(?:增长|增速|增幅)?(?:[/／]?[［\[（(〔【]?累计[］\])）〕】]?)?|[［\[〔【]?累计[］\]〕】]?(?:[/／]年均)?)"
    r"(?:[（(][^（()）]{1,12}[）)])?"
)
_SPANNING = re.compile(r"[“\"]?十[一二三四五六七八九]五[”\"]?(?:时期|期间)?(?:规划)?目标|目标值?")
_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 12
_MOST_BROKEN = 4
_LONGEST_LINE = 60
_LONGEST_WORD = 12
_MOST_LINES = 16


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table, each as the pieces that print its name; ``spaced``: white space parts the cells.

    ``lines`` is how many lines the header takes up; ``key``, ``attribute`` and ``category`` are the columns (by index) of
    the running number, of 预期性 or 约束性, and of the group that a row belongs to.
    """

    columns: tuple[Group, ...]
    lines: int
    spaced: bool
    key: int | None
    attribute: int | None
    category: int | None


def header(lines: Sequence[Line], index: int) -> Header | None:
    """The header that begins at a line, or ``None``."""
    if not _begins(lines[index]):
        return None
    spaced = len(_columns(split(lines, index, True))[0]) > 1
    found: list[Piece] = []
    columns: list[Group] = []
    taken = 0
    for at in range(index, min(index + _MOST_LINES, len(lines))):
        if len(lines[at].text) > _LONGEST_LINE or at - index - taken >= _MOST_BROKEN:
            break
        found += split(lines, at, True)
        read, unknown = _columns(found)
        if len(read) > _MOST_COLUMNS or len({_name(column) for column in read}) < len(read):
            break
        if unknown <= (1 if spaced and at == index else 0):
            columns, taken = read, at - index + 1
    known = columns and _FIRST.fullmatch(_name(columns[0]))
    if not known or not _FEWEST_COLUMNS <= len(columns) <= _MOST_COLUMNS:
        return None
    return of_columns(columns, taken, spaced)


def of_columns(columns: Sequence[Group], taken: int, spaced: bool) -> Header:
    """A header of columns, whatever they are called."""
    names = [_name(column) for column in columns]

    def which(pattern: re.Pattern[str]) -> int | None:
        return next((at for at, name in enumerate(names) if pattern.fullmatch(name)), None)

    key = which(KEY)
    category = which(CATEGORY) if key == 1 else None
    return Header(tuple(columns), taken, spaced, key, which(ATTRIBUTE), category)


def numbered(lines: Sequence[Line], index: int) -> Header | None:
    """A header of any short words, one a line, under which rows of as many lines begin with 1, 2, 3."""
    for width in range(2, _MOST_COLUMNS + 1):
        if index + 3 * width >= len(lines) or not _is_word(lines[index + width - 1].text):
            return None
        if lines[index + width].text == "1":
            again = [lines[index + row * width].text for row in (2, 3)]
            if width < _FEWEST_COLUMNS or again != ["2", "3"]:
                return None
            columns = [split(lines, at, False) for at in range(index, index + width)]
            return Header(tuple(columns), width, False, 0, None, None)
    return None


def narrower(found: Header) -> Header | None:
    """The header with a column that spans others (“十五五”目标 over 2030年) put before the first of these."""
    for at, column in enumerate(found.columns[:-1]):
        if _SPANNING.fullmatch(_name(column)):
            merged = [*found.columns[:at], [*column, *found.columns[at + 1]], *found.columns[at + 2 :]]
            return of_columns(merged, found.lines, found.spaced)
    return None


def is_repeated(lines: Sequence[Line], index: int, first: int, found: Header) -> bool:
    """Whether the lines of a header that began at ``first`` stand at ``index`` again, as on a new page."""
    if index + found.lines > len(lines) or len(lines[index].text) > _LONGEST_LINE:
        return False
    return all(
        fold_title(lines[index + n].text) == fold_title(lines[first + n].text) for n in range(found.lines)
    )


def _begins(line: Line) -> bool:
    if line.hint or len(line.text) > _LONGEST_LINE:
        return False
    start = plain("".join(line.text.split()[:2]))
    return _FIRST.match(start) is not None


def _columns(found: Sequence[Piece]) -> tuple[list[Group], int]:
    """The pieces as columns, as few as the words that are known allow, and how many columns are no such words."""
    columns: list[Group] = []
    unknown = 0
    at = 0
    while at < len(found):
        for count in range(min(_MOST_BROKEN, len(found) - at), 0, -1):
            if _KNOWN.fullmatch(_name(found[at : at + count])):
                break
        else:
            count = 1
            unknown += 1 if _is_word(found[at].text) else 2
        columns.append(list(found[at : at + count]))
        at += count
    return columns, unknown


def _is_word(text: str) -> bool:
    return len(text) <= _LONGEST_WORD and not has_punctuation(text) and not text[0].isdigit()


def _name(column: Sequence[Piece]) -> str:
    return plain("".join(piece.text for piece in column))
