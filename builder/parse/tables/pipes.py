r"""Tables with pipes.

    | 指标 | 2025年 |        指标 | 2025年 | 属性
    |---|---:|              --- | --- | ---
    | 人口 | 1800万 |        人口 | 1800万 | 预期性

A header and a line of dashes under it, as wide as the header, make a table, with pipes at the outer edges or without.
Without the dashes three lines in a row with the same number of cells, three or more, are one. It does not fire on a pipe
inside a sentence. A row of another width ends a table; where the dashes are wider by a column than the header, rows may
have that column too. ``\|`` is no edge of a cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from builder.parse.tables.grid import Cell, Region, cell, empty_after, table, trimmed
from builder.text.line import Line
from builder.text.set_aside import SetAside, holes_set_aside, set_aside
from builder.text.source import Range, SourceText

_FEWEST_LINES = 3
_FEWEST_CELLS = 3
_SEPARATOR = re.compile(r"[|:\- \t]{3,}")


def find(lines: Sequence[Line], index: int, source: SourceText) -> Region | None:
    """The table that begins at a line, or ``None``."""
    if "|" not in lines[index].text:
        return None
    return _with_dashes(lines, index, source) or _without_dashes(lines, index, source)


def _with_dashes(lines: Sequence[Line], index: int, source: SourceText) -> Region | None:
    if index + 1 >= len(lines) or not _is_separator(lines[index + 1].text):
        return None
    header, separator = lines[index], lines[index + 1]
    if _is_framed(header) != _is_framed(separator):
        return None
    least, width = len(_cells(header)), len(_cells(separator))
    if least < 2 or not (width == least or width == least + 1 >= _FEWEST_CELLS + 1):
        return None
    end = index + 2
    while end < len(lines) and _is_row(lines[end], header) and least <= len(_cells(lines[end])) <= width:
        end += 1
    return _region([header, *lines[index + 2 : end]], set_aside(separator, "markup"), width, source)


def _without_dashes(lines: Sequence[Line], index: int, source: SourceText) -> Region | None:
    width = len(_cells(lines[index]))
    if width < _FEWEST_CELLS:
        return None
    end = index
    while end < len(lines) and _is_row(lines[end], lines[index]) and len(_cells(lines[end])) == width:
        end += 1
    if end - index < _FEWEST_LINES:
        return None
    return _region(lines[index:end], [], width, source)


def _region(rows: Sequence[Line], aside: list[SetAside], width: int, source: SourceText) -> Region:
    taken = len(rows) + (1 if aside else 0)
    found: list[list[Cell]] = []
    for row in rows:
        cells, marks = _read(row, width, source)
        if cells is None:
            return Region(taken, kind="item")
        found.append(cells)
        aside += [*holes_set_aside(row, [(at, at + 1) for at in _pipes(row.text)], "markup"), *marks]
    return Region(taken, table(found), tuple(aside))


def _read(row: Line, width: int, source: SourceText) -> tuple[list[Cell] | None, list[SetAside]]:
    """The cells of a row, empty ones added up to a width, and the line breaks set aside at their edges."""
    cells: list[Cell] = []
    aside: list[SetAside] = []
    for start, end in _cells(row):
        words, marks = trimmed(row.part(start, end))
        found = cell([words], source)
        if found is None:
            return None, []
        cells.append(found)
        aside += marks
    while len(cells) < width:
        cells.append(empty_after(cells, row.end))
    return cells, aside


def _is_separator(text: str) -> bool:
    return _SEPARATOR.fullmatch(text) is not None and "|" in text and "-" in text


def _is_row(line: Line, header: Line) -> bool:
    return "|" in line.text and not line.hint and _is_framed(line) == _is_framed(header)


def _is_framed(line: Line) -> bool:
    """Whether pipes stand at both edges of a line."""
    return len(line.text) > 2 and line.text[0] == "|" and line.text[-1] == "|" and line.text[-2] != "\\"


def _pipes(text: str) -> list[int]:
    return [at for at, character in enumerate(text) if character == "|" and text[at - 1 : at] != "\\"]


def _cells(line: Line) -> list[Range]:
    """The cells of a row by offsets into its text, white space around them included."""
    pipes = _pipes(line.text)
    edges = pipes if _is_framed(line) else [-1, *pipes, len(line.text)]
    return [(left + 1, right) for left, right in pairwise(edges)]
