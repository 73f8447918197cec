"""Pieces of the lines of a table, and how they are put together where a cell was broken.

    8 规上数字经济核心产业营业收入占规上企业营业      two lines, six pieces,
    收入比重（%） 32.5 左右 预期性                    four columns

White space and line breaks part cells, but stand inside them too. A row of more pieces than columns is put together by
the kinds of :data:`_JOINTS`, the surest first, until there are as many as columns. A kind joins everywhere or nowhere:
where that leaves too few pieces, nothing tells where the cells begin, and the row does not fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from builder.text.line import Line
from builder.text.lookalikes import plain

Group = list["Piece"]

_MOST_PIECES = 60
_PIECE = re.compile(r"\S+")
_NUMBERED = re.compile(r"\d{1,2}[.．、]")
_OPEN, _CLOSE = "（([［【〔", "）)]］】〕"
_CONNECTORS = "/／、，,～~"
_COMPARED = "<>≤≥＜＞≦≧=＝±"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line without white space in it: the index of its line, offsets into its text."""

    line: int
    start: int
    end: int
    text: str

    @property
    def is_first(self) -> bool:
        """Whether it begins its line."""
        return self.start == 0


def split(lines: Sequence[Line], index: int, spaced: bool) -> list[Piece]:
    """The pieces of a line: what white space parts, or the whole line."""
    text = lines[index].text
    if not spaced:
        return [Piece(index, 0, len(text), text)]
    return [Piece(index, found.start(), found.end(), found[0]) for found in _PIECE.finditer(text)]


def fit(found: Sequence[Piece], columns: int) -> list[Group] | None:
    """The pieces as that many cells, or ``None`` where nothing tells how."""
    groups = [[piece] for piece in found[: _MOST_PIECES + 1]]
    if len(groups) > _MOST_PIECES:
        return None
    for joint in _JOINTS:
        if len(groups) <= columns:
            break
        groups = _joined(groups, joint)
    return groups if len(groups) == columns else None


def _joined(groups: Sequence[Group], joint: Callable[[Group, Group], bool]) -> list[Group]:
    joined: list[Group] = []
    for group in groups:
        if joined and joint(joined[-1], group):
            joined[-1] = [*joined[-1], *group]
        else:
            joined.append(group)
    return joined


def _is_open(left: Group, right: Group) -> bool:
    """A bracket is open, or a sign that something must follow stands at the end: 人/ + 亿元, < + 0.006."""
    last = left[-1].text
    opened = sum(part.text.count(mark) for part in left for mark in _OPEN)
    closed = sum(part.text.count(mark) for part in left for mark in _CLOSE)
    return opened > closed or last[-1] in _CONNECTORS or last in _COMPARED or right[0].text[0] in _CLOSE


def _is_remark(_: Group, right: Group) -> bool:
    """21.5 + （2024年）."""
    return right[0].text[0] in "（(" and right[-1].text[-1] in "）)"


def _is_broken_word(left: Group, right: Group) -> bool:
    """A line break between two Chinese characters: 营业 + 收入比重（%）."""
    return left[-1].line != right[0].line and _is_han(left[-1].text[-1]) and _is_han(right[0].text[0])


def _is_numbered(left: Group, right: Group) -> bool:
    """A number with its stop before a name: 1. + 人口, in a table without a column for it."""
    return _NUMBERED.fullmatch(left[-1].text) is not None and _is_han(right[0].text[0])


def _is_counted(left: Group, right: Group) -> bool:
    """White space between a figure and its unit: 5 + 左右, 3 + 岁以下."""
    return _on_one_line(left, right) and left[-1].text[-1].isdigit() and _is_han(right[0].text[0])


def _is_clause(left: Group, right: Group) -> bool:
    """White space before a figure that has its unit already: 提高 + 1 个百分点."""
    has_unit = len(right) > 1 and right[0].text[0].isdigit()
    return has_unit and _on_one_line(left, right) and _is_han(left[-1].text[-1])


def _on_one_line(left: Group, right: Group) -> bool:
    return left[-1].line == right[0].line


def _is_han(character: str) -> bool:
    return "\u4e00" <= plain(character) <= "\u9fff"


_JOINTS: tuple[Callable[[Group, Group], bool], ...] = (
    _is_open,
    _is_remark,
    _is_broken_word,
    _is_numbered,
    _is_counted,
    _is_clause,
)
