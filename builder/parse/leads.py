"""Leads: the short first sentence that names what a paragraph is about.

    经济实力迈上新台阶。2020年地区生产总值突破2.5万亿元…
    ——坚持人民至上。尊重人民主体地位…
    一是疫情防控取得重大战略成果。全面落实…

A lead is a level that a reader can scan and link to. It owns no characters: its range lies inside the passage.
A dashed paragraph that is one sentence of several clauses names nothing. Without a dash or 一是 a lead must name
something (:mod:`builder.parse.naming`) and stand beside others: a division in which a single paragraph begins with a short
sentence has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.parse import naming
from builder.parse.outline import Block, Node
from builder.text import numerals
from builder.text.line import Line, of_runs
from builder.text.lookalikes import plain
from builder.text.source import Range

_FEWEST = 2
_LONGEST = 80
_DASHED = re.compile(r"(—{1,4}|－{2})[ \t\u3000]{0,4}([^。！？]{2,60})(。)")
_COUNTED = re.compile(
    rf"(?:([{numerals.CHINESE}]{{1,3}})(?:是|要)|第([{numerals.CHINESE}]{{1,2}})，|(?:首先|其次|再次|最后)，)"
    rf"({naming.WORDS}{{2,40}})(。)"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead before it has an id: the ranges of marker, title and end mark, the number of 一是, its block's index."""

    node: Node
    marker: str | None
    number: int | None
    title: str
    where: tuple[Range, ...]
    block: int


def find(blocks: Sequence[tuple[Block, Node]]) -> list[Lead]:
    """The leads of all passages, in reading order."""
    plain: dict[int, list[Lead]] = {}
    found: list[Lead] = []
    for index, (block, node) in enumerate(blocks):
        if block.kind != "paragraph" or node.kind == "front":
            continue
        line = of_runs(block.text, block.where).part(0, _LONGEST)
        lead = _marked(line, node, index)
        if lead:
            found.append(lead)
            continue
        end = naming.title_end(line.text)
        if end is not None:
            plain.setdefault(id(node), []).append(_lead(line, node, (None, None), (0, end, end + 1), index))
    found += [lead for leads in plain.values() if len(leads) >= _FEWEST for lead in leads]
    return sorted(found, key=lambda lead: lead.block)


def _marked(line: Line, node: Node, index: int) -> Lead | None:
    dashed = _DASHED.match(line.text)
    if dashed and not (dashed.end() == len(line.text) and "，" in dashed[2]):
        return _lead(line, node, (dashed[1], None), (dashed.start(2), dashed.end(2), dashed.end()), index)
    counted = _COUNTED.match(plain(line.text))
    if counted:
        numeral = counted[1] or counted[2]
        marker = (line.text[: counted.start(3)], numerals.value(numeral) if numeral else None)
        return _lead(line, node, marker, (counted.start(3), counted.end(3), counted.end()), index)
    return None


def _lead(
    line: Line, node: Node, marker: tuple[str | None, int | None], at: tuple[int, int, int], index: int
) -> Lead:
    """A lead from its marker and number, and the offsets at which its title begins, its title ends, and it ends."""
    title, title_end, end = at
    marked = line.ranges(0, len(marker[0])) if marker[0] else ()
    named = line.ranges(title, end)
    if marked and marked[-1][1] == named[0][0]:
        named = ((marked[-1][0], named[0][1]), *named[1:])
        marked = marked[:-1]
    return Lead(node, *marker, line.text[title:title_end], (*marked, *named), index)
