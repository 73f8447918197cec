"""Columns parted by tabs, or by two or more spaces.

    指标          2025年    2030年
    人口（万人）   1800      1900
    森林覆盖率     41%       42%

At least three lines in a row with the same number of cells, three or more (two where tabs part them). It does not fire on
headings whose title has two halves or contents lists (no line may begin with a marker, but for 1. as a whole cell), nor on names set apart by
spaces (in every line but the first there must be a figure, or the first must be a header of known words), nor where a
first cell is as long as a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.parse.tables import words
from builder.parse.tables.grid import IRREGULAR, Cell, Region, cell, empty_after, table
from builder.text import markers
from builder.text.characters import ends_sentence
from builder.text.line import Line
from builder.text.source import Range, SourceText

_FEWEST_LINES = 3
_LONGEST_KEY = 30
_LONGEST_CELL = 40
_LONGEST_LINE = 400
_TAB = re.compile(r"\t")
_SPACES = re.compile(r"[ \u3000\xa0]{2,40}")
_FIGURE = re.compile(r"\d")


def find(lines: Sequence[Line], index: int, source: SourceText) -> Region | None:
    """The table that begins at a line, or ``None``."""
    parted = _TAB if "\t" in lines[index].text else _SPACES
    width = len(_cells(lines[index], parted))
    if width < (2 if parted is _TAB else 3):
        return None
    loose = parted is _TAB or words.header(lines, index) is not None
    end = index + 1
    while end < len(lines) and _is_row(lines[end], parted, width, loose):
        end += 1
    found = lines[index:end]
    if len(found) < _FEWEST_LINES:
        return None
    rows = [[_cell(line, where, source) for where in _cells(line, parted)] for line in found]
    whole = [[entry for entry in row if entry is not None] for row in rows]
    if any(len(row) != width for row in whole):
        return Region(len(found), kind=IRREGULAR)
    return Region(len(found), table(whole))


def _cells(line: Line, parted: re.Pattern[str]) -> list[Range]:
    """The cells of a line by offsets into its text; none when it cannot be a row."""
    text = line.text
    if line.hint or len(text) > _LONGEST_LINE or (parted is _SPACES and "\t" in text):
        return []
    holes = [found.span() for found in parted.finditer(text)]
    edges = [0, *(edge for hole in holes for edge in hole), len(text)]
    cells = list(zip(edges[::2], edges[1::2], strict=True))
    longest = max(end - start for start, end in cells)
    key = text[: cells[0][1]]
    marker = markers.match(text)
    heading = marker is not None and (marker.rule.kind != "point" or marker.text != key)
    if heading or len(key) > _LONGEST_KEY or ends_sentence(key):
        return []
    return cells if parted is _TAB or longest <= _LONGEST_CELL else []


def _is_row(line: Line, parted: re.Pattern[str], width: int, loose: bool) -> bool:
    return len(_cells(line, parted)) == width and (loose or _FIGURE.search(line.text) is not None)


def _cell(line: Line, where: Range, source: SourceText) -> Cell | None:
    part = line.part(*where)
    return cell([part], source) if part.text else empty_after([], part.start)
