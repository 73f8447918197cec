"""Texts whose paragraphs stand on one line.

    …提出意见。 **一、2018年工作回顾** 2018年是…… 一年来，我们主要做了以下工作：**转型发展迈出坚实步伐。**开展……

A line far longer than a paragraph is split where a sentence ends and white space follows, and around words in bold type
that name what follows them. It does not fire on lines of ordinary length, or inside a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from builder.text import markers
from builder.text.characters import CLAUSE_ENDS, CLOSERS, SENTENCE_ENDS
from builder.text.line import Line

LONG_LINE = 1500
_FEWEST_BREAKS = 3
_BREAK = re.compile(rf"[{re.escape(SENTENCE_ENDS)}][{re.escape(CLOSERS)}]{{0,3}}[ \t\u3000]{{1,8}}(?=\S)")


def split(lines: Sequence[Line]) -> list[Line]:
    """The lines, with very long ones split into the paragraphs they hold."""
    return [part for line in lines for part in (_split(line) if _is_long(line) else (line,))]


def _is_long(line: Line) -> bool:
    return len(line.text) >= LONG_LINE and not line.in_table


def _split(line: Line) -> Iterator[Line]:
    cuts = {found.end() for found in _BREAK.finditer(line.text)}
    bold = list(_bold_breaks(line))
    cuts.update(bold)
    if len(cuts) < _FEWEST_BREAKS:
        yield line
        return
    for start, end in pairwise([0, *sorted(cuts - {0, len(line.text)}), len(line.text)]):
        part = line.part(start, end)
        if part.text:
            whole = part.bold_start == len(part.text) and part.text[-1] not in SENTENCE_ENDS
            yield replace(part, hint=whole, apart=True)


def _bold_breaks(line: Line) -> Iterator[int]:
    """Before words in bold type that begin a paragraph, and behind those that are a heading."""
    text = line.text
    for start, end in line.bold:
        before = text[max(0, start - 8) : start].rstrip(" \t\u3000" + CLOSERS)
        if before and before[-1] not in CLAUSE_ENDS:
            continue
        spaced = end < len(text) and text[end].isspace()
        ends = text[start:end].rstrip().endswith(tuple(SENTENCE_ENDS))
        if spaced or ends or markers.match(text, start):
            yield start
        if spaced and not ends:
            yield end
