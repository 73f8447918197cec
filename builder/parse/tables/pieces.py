"""Pieces of the lines of a table, and how they are put together where a cell was broken.

    8 规上数字经济核心产业营业收入占规上企业营业      two lines, six pieces,
    收入比重（%） 32.5 左右 预期性                    four columns

White space and line breaks part cells, but stand inside them too. A row of more pieces than columns is put together in
the order of :data:`_JOINTS`, the surest first, and only where one kind of joint gives just the number that is missing;
else nothing tells where its cells begin, and it does not fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from builder.clean.line import Line

Group = list["Piece"]

_PIECE = re.compile(r"\S+")
_OPEN, _CLOSE = "（([［【", "）)]］】"
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
    groups = [[piece] for piece in found]
    for joint in _JOINTS:
        if len(groups) <= columns:
            break
        groups = _joined(groups, joint)
    return groups if len(groups) == columns else None


def _joined(groups: Sequence[Group], joint: Callable[[Group, Piece], bool]) -> list[Group]:
    joined: list[Group] = []
    for group in groups:
        if joined and joint(joined[-1], group[0]):
            joined[-1] = [*joined[-1], *group]
        else:
            joined.append(group)
    return joined


def _is_open(group: Group, piece: Piece) -> bool:
    """A bracket is open, or a sign that something must follow stands at the end: 人/ + 亿元, < + 0.006."""
    last = group[-1].text
    opened = sum(part.text.count(mark) for part in group for mark in _OPEN)
    closed = sum(part.text.count(mark) for part in group for mark in _CLOSE)
    return opened > closed or last[-1] in _CONNECTORS or last in _COMPARED or piece.text[0] in _CLOSE


def _is_remark(_: Group, piece: Piece) -> bool:
    """21.5 + （2024年）."""
    return piece.text[0] in "（(" and piece.text[-1] in "）)"


def _is_broken_word(group: Group, piece: Piece) -> bool:
    """A line break between two Chinese characters: 营业 + 收入比重（%）."""
    return group[-1].line != piece.line and _is_han(group[-1].text[-1]) and _is_han(piece.text[0])


def _is_spaced(left: Callable[[str], bool], right: Callable[[str], bool], group: Group, piece: Piece) -> bool:
    """White space on one line between a digit and a Chinese character: 5 + 左右, 提高 + 1."""
    return group[-1].line == piece.line and left(group[-1].text[-1]) and right(piece.text[0])


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


_JOINTS: tuple[Callable[[Group, Piece], bool], ...] = (
    _is_open,
    _is_remark,
    _is_broken_word,
    partial(_is_spaced, str.isdigit, _is_han),
    partial(_is_spaced, _is_han, str.isdigit),
)
