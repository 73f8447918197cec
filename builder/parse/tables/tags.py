"""The tags of a table in HTML that are no words of it: around the words of a cell, and everything outside of cells."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence

from builder.parse.tables.grid import Cell, past_space
from builder.text.line import Line
from builder.text.set_aside import SetAside, holes_set_aside
from builder.text.source import Range

LONGEST_TAG = 300
_FRAME = re.compile(rf"</?(?:p|div|span|font|b|strong|br)\b[^<>]{{0,{LONGEST_TAG}}}>", re.IGNORECASE)


def unframed(parts: Sequence[Line]) -> list[Line]:
    """What a cell says, line by line: the tags around its words are dropped, those inside them stay."""
    first, last = 0, len(parts) - 1
    while first < last and _framed(parts[first].text) == len(parts[first].text):
        first += 1
    while first < last and _words_end(parts[last].text) == 0:
        last -= 1
    kept = list(parts[first : last + 1])
    kept[-1] = kept[-1].part(0, _words_end(kept[-1].text))
    kept[0] = kept[0].part(_framed(kept[0].text))
    return kept


def _framed(text: str) -> int:
    """Where the tags that begin a text end."""
    at = 0
    while (found := _FRAME.match(text, at)) is not None:
        at = past_space(text, found.end())
    return at


def _words_end(text: str) -> int:
    """Where the tags that end a text begin."""
    end = len(text)
    for found in reversed(list(_FRAME.finditer(text))):
        if text[found.end() : end].strip():
            break
        end = found.start()
    return end


def outside(lines: Sequence[Line], rows: Sequence[Sequence[Cell]]) -> Iterator[SetAside]:
    """Everything that no cell owns, without the white space around it."""
    owned = deque(where for row in rows for _, where in row if where[0] < where[1])
    for line in lines:
        for run, start in zip(line.runs, line.starts, strict=True):
            yield from _outside(line, run, start - run[0], owned)


def _outside(line: Line, run: Range, shift: int, owned: deque[Range]) -> Iterator[SetAside]:
    """What of a run stands outside of the ranges; ranges that end in it are dropped."""
    at = run[0]
    while owned and owned[0][0] < run[1]:
        begin, end = owned[0]
        yield from _piece(line, at + shift, begin + shift)
        at = max(at, min(end, run[1]))
        if end > run[1]:
            break
        owned.popleft()
    yield from _piece(line, at + shift, run[1] + shift)


def _piece(line: Line, start: int, end: int) -> list[SetAside]:
    text = line.text[start:end] if start < end else ""
    start += len(text) - len(text.lstrip())
    return holes_set_aside(line, [(start, start + len(text.strip()))], "markup")
