"""Tables: Markdown's pipes, and tables flattened to one cell a line.

A flattened table is told by its shape: a header of *k* short cells without punctuation, then rows of *k* cells of
which the first (the key) is as short and the others are not all so, with nothing left over.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.characters import has_punctuation, visible
from builder.clean.line import Line, holes_set_aside, set_aside
from builder.model import Range, SetAside, Table

_WIDEST = 8
_LONGEST_KEY = 12
_FEWEST_ROWS = 2
_SEPARATOR = re.compile(r"[|:\- \t]{3,}")


@dataclass(frozen=True, slots=True)
class Piped:
    """A Markdown table, its pipes set aside, and how many lines it takes up."""

    table: Table
    set_aside: tuple[SetAside, ...]
    lines: int


def flattened(lines: Sequence[Line]) -> Table | None:
    """The table that the lines are when each is a cell, or ``None``."""
    for width in range(2, _WIDEST + 1):
        if len(lines) % width or len(lines) // width <= _FEWEST_ROWS:
            continue
        rows = [lines[at : at + width] for at in range(0, len(lines), width)]
        if _is_header(rows[0]) and all(_is_row(row) for row in rows[1:]):
            return _table(rows)
    return None


def _is_header(cells: Sequence[Line]) -> bool:
    return all(_is_key(cell.text) for cell in cells)


def _is_row(cells: Sequence[Line]) -> bool:
    return _is_key(cells[0].text) and not all(_is_key(cell.text) for cell in cells[1:])


def _is_key(text: str) -> bool:
    return len(text) <= _LONGEST_KEY and not has_punctuation(text)


def _table(rows: Sequence[Sequence[Line]]) -> Table:
    words = [tuple(visible(cell.text) for cell in row) for row in rows]
    cells: list[tuple[Range, ...]] = [tuple((cell.start, cell.end) for cell in row) for row in rows]
    return Table(words[0], tuple(words[1:]), cells[0], tuple(cells[1:]))


def piped(lines: Sequence[Line], index: int) -> Piped | None:
    """The Markdown table that begins at a line, or ``None``. Rows of another width end it."""
    if index + 1 >= len(lines) or not _has_pipes(lines[index].text):
        return None
    separator = lines[index + 1]
    if not (_SEPARATOR.fullmatch(separator.text) and "|" in separator.text and "-" in separator.text):
        return None
    header = _cells(lines[index])
    if len(_cells(separator)) != len(header):
        return None
    rows = [header]
    at = index + 2
    while at < len(lines) and _has_pipes(lines[at].text) and len(_cells(lines[at])) == len(header):
        rows.append(_cells(lines[at]))
        at += 1
    aside = set_aside(separator, "markup")
    for line in (lines[index], *lines[index + 2 : at]):
        aside += _pipes(line)
    return Piped(_table(rows), tuple(aside), at - index)


def _has_pipes(text: str) -> bool:
    return len(text) > 2 and text[0] == "|" and text[-1] == "|"


def _edges(line: Line) -> list[int]:
    return [at for at, character in enumerate(line.text) if character == "|"]


def _cells(line: Line) -> list[Line]:
    edges = _edges(line)
    return [line.part(left + 1, right) for left, right in itertools.pairwise(edges)]


def _pipes(line: Line) -> list[SetAside]:
    return holes_set_aside(line, [(at, at + 1) for at in _edges(line)], "markup")
