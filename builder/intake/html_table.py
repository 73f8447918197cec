"""Tables of a page: which are tables of data, and how they become pipe tables.

A cell that spans rows or columns stands where it begins; the other places stay empty. Repeating it would put
characters into the text that stand there once, and count a district more often than it is named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bs4.element import Tag

from builder.intake import html_tags
from builder.intake.html_walk import steps

_FEWEST_ROWS = 2
_WIDEST = 60
_LONGEST_CELL = 1000
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class DataTable:
    """The captions, the cells of every row, and words that stand in neither, as they stand in the page."""

    captions: tuple[Tag, ...]
    stray: tuple[str, ...]
    rows: tuple[tuple[Tag, ...], ...]

    def lines(self, cell: Callable[[Tag], str]) -> list[str]:
        """A pipe table. Rows of one cell before and after it (its title, notes) are lines of their own.

        Words that stand in no cell come first, as browsers show them.
        """
        rows = list(_grid(self.rows, cell))
        width = max(len(row) for row in rows)
        alone = [_is_alone(tags, row) for tags, row in zip(self.rows, rows, strict=True)]
        first, last = alone.index(False), len(alone) - alone[::-1].index(False)
        above = [*self.stray, *map(cell, self.captions)]
        above += [row[0] for row in rows[:first]]
        table = [_row([*row, *[""] * (width - len(row))]) for row in rows[first:last]]
        below = [row[0] for row in rows[last:]]
        return [line for line in (*above, table[0], f"|{'---|' * width}", *table[1:], *below) if line]


def _is_alone(tags: tuple[Tag, ...], row: list[str]) -> bool:
    """Whether a row is one cell, beside which no cell from above reaches down."""
    return len(tags) == 1 and len(row) == _span(tags[0], "colspan")


def read(table: Tag) -> DataTable | None:
    """The table, or ``None`` when it only arranges the page: its cells are then read one after the other."""
    rows: list[list[Tag]] = [[]]
    captions: list[Tag] = []
    stray: list[str] = []
    length = inside = 0
    for node, ends in steps(table, lambda _: True):
        if not isinstance(node, Tag):
            length += len(str(node))
            if length > _LONGEST_CELL:
                return None
            if not inside and html_tags.is_text(node) and (words := " ".join(str(node).split())):
                stray.append(words)
        elif node.name == "table" or node.name in html_tags.HEADINGS:
            return None
        elif node.name in ("td", "th", "caption"):
            length = 0
            inside += -1 if ends else 1
            if not ends and inside == 1:
                (captions if node.name == "caption" else rows[-1]).append(node)
        elif not ends and node.name == "tr" and not inside:
            rows.append([])
    rows = [row for row in rows if row]
    if html_tags.attribute(table, "role") == "presentation" or not _is_data(rows):
        return None
    return DataTable(tuple(captions), tuple(stray), tuple(map(tuple, rows)))


def is_around_others(table: Tag) -> bool:
    """Whether a table with tables in its cells would be one of data without them: no pipe table can hold it.

    One that holds tables that hold others again, over and over, arranges the page.
    """
    rows: list[list[Tag]] = []
    deep = deepest = length = 0
    for node, ends in steps(table, lambda _: True):
        if not isinstance(node, Tag):
            length += len(str(node))
        elif node.name == "table":
            deep += -1 if ends else 1
            deepest = max(deep, deepest)
        elif not deep and node.name in ("td", "th") and not ends:
            length = 0
            rows = rows or [[]]
            rows[-1].append(node)
        elif not deep and node.name == "tr" and not ends:
            rows.append([])
        if (
            length > _LONGEST_CELL
            or deepest > _DEEPEST
            or (isinstance(node, Tag) and node.name in html_tags.HEADINGS)
        ):
            return False
    rows = [row for row in rows if row]
    arranges = html_tags.attribute(table, "role") == "presentation"
    return deepest > 0 and not arranges and _is_data(rows)


def _is_data(rows: list[list[Tag]]) -> bool:
    widths = [sum(_span(cell, "colspan") for cell in row) for row in rows]
    return sum(len(row) > 1 for row in rows) >= _FEWEST_ROWS and max(widths) <= _WIDEST


def _grid(rows: tuple[tuple[Tag, ...], ...], cell: Callable[[Tag], str]) -> Iterator[list[str]]:
    """The words of every row, with empty places for what other cells span."""
    taken: dict[int, int] = {}  # column: how many more rows a cell from above takes
    for row in rows:
        words: list[str] = []
        begun: dict[int, int] = {}
        for tag in row:
            while taken.get(len(words)):
                words.append("")
            width, height = _span(tag, "colspan"), _span(tag, "rowspan")
            begun.update(dict.fromkeys(range(len(words), len(words) + width), height))
            words += [cell(tag).replace("|", "｜"), *[""] * (width - 1)]
        while taken.get(len(words)):
            words.append("")
        taken = {at: left - 1 for at, left in (taken | begun).items() if left > 1}
        yield words


def _span(tag: Tag, name: str) -> int:
    value = html_tags.attribute(tag, name)
    return max(1, int(value)) if re.fullmatch(r"\d{1,4}", value) else 1


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
