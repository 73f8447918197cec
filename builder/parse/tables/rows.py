"""The rows under a header, read from lines that hold one cell each or cells parted by single spaces.

    1 地区生产总值年均增长（%） 5 左右 预期性          begins with the next number, ends with 预期性
    创新驱动 / （4项） / 8 / 研究与试验发展经费 …      a category stands before the number
    注册护士数（人） / 5.92 / 6.02 / — / 预期性        a row without a number of its own

A row is whole lines. It begins with the next running number, or ends with the attribute, or is as many cells as there are
columns, of which the first is a word and another a figure. Where none of this holds the table ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.parse.tables.figures import is_figure
from builder.parse.tables.pieces import Group, Piece, fit, split
from builder.parse.tables.words import Header
from builder.text import markers
from builder.text.characters import ends_sentence
from builder.text.line import Line

_ATTRIBUTE = re.compile(r"预期性|约束性|引导性|预期|约束|指导性")
_NUMBER = re.compile(r"(\d{1,3})[.．、]?")
_CATEGORY_END = re.compile(r".{0,20}[（(]\d{1,2}项[)）]")
_FURTHEST = 20  # numbers may jump where the copy lost rows
_MOST_CATEGORY_LINES = 4
_LONGEST_CATEGORY_LINE = 20
_MOST_LINES = 24
_LONGEST_LINE = 240


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the pieces of its category, its cells (``None`` where they do not fit the columns), the line behind it."""

    number: int
    category: list[Piece]
    cells: list[Group] | None
    end: int


def read(lines: Sequence[Line], at: int, header: Header, number: int) -> Row | None:
    """The row that begins at a line, when ``number`` was the last one; ``None`` where the table ends."""
    if header.key is None:
        above = at + 1 if _is_category(lines[at]) else at
        row = _by_attribute(lines, above, header, number) or _by_width(lines, above, header)
        return replace(row, category=split(lines, at, header.spaced)) if row and above > at else row
    found = _key(lines, at, header, number)
    if found is None:
        return _by_attribute(lines, at, header, number)
    return _by_number(lines, at, header, found)


def _is_category(line: Line) -> bool:
    """Whether a line, in a table without running numbers, names the group of the rows below it: （一）经济发展."""
    if len(line.text) > _LONGEST_CATEGORY_LINE:
        return False
    values = line.text.split()[1:]
    if any(_ATTRIBUTE.fullmatch(value) or is_figure(value) for value in values):
        return False
    marker = markers.match(line.text)
    begins = marker is not None and marker.rule.kind in ("item", "subitem")
    return begins or _CATEGORY_END.fullmatch(line.text) is not None


def _key(lines: Sequence[Line], at: int, header: Header, number: int) -> Piece | None:
    """The running number of the row that begins at a line, behind the lines of a category at the most."""
    for index in range(at, min(at + _MOST_CATEGORY_LINES + 1, len(lines))):
        line = lines[index]
        if _stops(line):
            return None
        pieces = split(lines, index, header.spaced)[: _MOST_CATEGORY_LINES if header.category == 0 else 1]
        for piece in pieces:
            value = _number(piece.text)
            if value == number + 1 or (piece.is_first and number and number < value <= number + _FURTHEST):
                return piece
        if len(line.text) > _LONGEST_CATEGORY_LINE or _ATTRIBUTE.fullmatch(line.text):
            return None
    return None


def _number(text: str) -> int:
    """The running number that a piece is; 0 when it is none."""
    found = _NUMBER.fullmatch(text)
    return int(found[1]) if found else 0


def _by_number(lines: Sequence[Line], at: int, header: Header, key: Piece) -> Row | None:
    category = [piece for index in range(at, key.line + 1) for piece in split(lines, index, header.spaced)]
    category = [piece for piece in category if (piece.line, piece.start) < (key.line, key.start)]
    number = _number(key.text)
    end = _shortest_end(lines, key, header)
    if end is None:
        return None
    if header.attribute != len(header.columns) - 1:
        end = _with_rest(lines, end, header, number)
    inside = [piece for index in range(key.line, end) for piece in split(lines, index, header.spaced)]
    inside = [piece for piece in inside if piece.start > key.start or piece.line > key.line]
    cells = _cells(inside, (header.key or 0) + 1, header)
    return Row(number, category, None if cells is None else [[key], *cells], end)


def _shortest_end(lines: Sequence[Line], key: Piece, header: Header) -> int | None:
    """Where the fewest lines end that hold as many pieces as the row must have, its attribute among them."""
    width = len(header.columns)
    wanted = width - (header.key or 0) - 1 if header.attribute is None else width - header.attribute - 1
    counted = 0
    seen = header.attribute is None
    for index in range(key.line, min(key.line + _MOST_LINES, len(lines))):
        if _stops(lines[index]) and index > key.line:
            return None
        for piece in split(lines, index, header.spaced):
            if index == key.line and piece.start <= key.start:
                continue
            counted += 1
            if not seen and _ATTRIBUTE.fullmatch(piece.text):
                seen, counted = True, 0
        if seen and counted >= wanted:
            return index + 1
    return None


def _with_rest(lines: Sequence[Line], end: int, header: Header, number: int) -> int:
    """Where a row ends whose last cells may go on: before the next number, if lines that count 项 do not come first."""
    for index in range(end, min(end + _MOST_LINES, len(lines))):
        if _stops(lines[index]):
            break
        first = split(lines, index, header.spaced)[0].text
        if _number(first) == number + 1:
            counted = [at for at in range(end, index) if _CATEGORY_END.fullmatch(lines[at].text)]
            return end if counted or (header.category == 0 and index - end <= _MOST_CATEGORY_LINES) else index
    return end


def _by_attribute(lines: Sequence[Line], at: int, header: Header, number: int) -> Row | None:
    """A row without a running number that ends with the attribute."""
    if (
        header.attribute is None
        or header.attribute != len(header.columns) - 1
        or (header.key is not None and not number)
    ):
        return None
    pieces: list[Piece] = []
    for index in range(at, min(at + _MOST_LINES, len(lines))):
        if _stops(lines[index]):
            return None
        pieces += split(lines, index, header.spaced)
        if _ATTRIBUTE.fullmatch(pieces[-1].text):
            first = 0 if header.key is None else header.key + 1
            return Row(number, [], _cells(pieces, first, header), index + 1)
        if len(pieces) > 3 * len(header.columns):
            return None
    return None


def _by_width(lines: Sequence[Line], at: int, header: Header) -> Row | None:
    """A row of as many cells as there are columns: first a word, among the others a figure."""
    width = len(header.columns)
    end = at + (1 if header.spaced else width)
    if end > len(lines) or header.attribute is not None or any(_stops(line) for line in lines[at:end]):
        return None
    cells = fit([piece for index in range(at, end) for piece in split(lines, index, header.spaced)], width)
    if cells is None or is_figure(cells[0][0].text):
        return None
    return Row(0, [], cells, end) if any(is_figure(cell[0].text) for cell in cells[1:]) else None


def _cells(pieces: Sequence[Piece], first: int, header: Header) -> list[Group] | None:
    """The pieces as the columns from ``first`` on; the attribute stands in its own."""
    if header.attribute is None:
        return fit(pieces, len(header.columns) - first)
    place = next((at for at, piece in enumerate(pieces) if _ATTRIBUTE.fullmatch(piece.text)), None)
    if place is None:
        return None
    before = fit(pieces[:place], header.attribute - first)
    after = fit(pieces[place + 1 :], len(header.columns) - header.attribute - 1)
    return None if before is None or after is None else [*before, [pieces[place]], *after]


def _stops(line: Line) -> bool:
    """Whether a line cannot belong to a row: prose, a heading, a chapter."""
    if line.hint or len(line.text) > _LONGEST_LINE:
        return True
    marker = markers.match(line.text)
    return (marker is not None and marker.rule.strong) or (len(line.text) > 40 and ends_sentence(line.text))
