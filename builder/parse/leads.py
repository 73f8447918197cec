"""Leads: the short first sentence that names what a paragraph is about.

    经济实力迈上新台阶。2020年地区生产总值突破2.5万亿元…
    ——坚持人民至上。尊重人民主体地位…
    一是疫情防控取得重大战略成果。全面落实…

A lead is a level that a reader can scan and link to. It owns no characters: its range lies inside the passage.
Without a dash or 一是 it must name something (:mod:`builder.parse.naming`), and it is a lead only beside others: a division in which a single paragraph begins with a short sentence has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder import numerals
from builder.model import Range, SourceText
from builder.parse import naming
from builder.parse.outline import Block, Node

_FEWEST = 2
_DASHED = re.compile(r"(——|—)\s{0,4}([^。！？]{2,60})(。)")
_COUNTED = re.compile(
    rf"([{numerals.CHINESE}]{{1,3}})(?:是|要)(?={naming.WORDS}{{2,40}}。)()({naming.WORDS}{{2,40}})(。)"
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


def find(source: SourceText, blocks: Sequence[tuple[Block, Node]]) -> list[Lead]:
    """The leads of all passages, in reading order."""
    plain: dict[int, list[Lead]] = {}
    found: list[Lead] = []
    for index, (block, node) in enumerate(blocks):
        if block.kind != "paragraph" or node.kind == "front":
            continue
        lead = _marked(source, block, node, index)
        if lead:
            found.append(lead)
            continue
        lead = _plain(source, block, node, index)
        if lead:
            plain.setdefault(id(node), []).append(lead)
    found += [lead for leads in plain.values() if len(leads) >= _FEWEST for lead in leads]
    return sorted(found, key=lambda lead: lead.block)


def _first_run(source: SourceText, block: Block) -> tuple[int, str]:
    start, end = block.where[0]
    return start, source.text[start : min(end, start + 80)]


def _marked(source: SourceText, block: Block, node: Node, index: int) -> Lead | None:
    start, text = _first_run(source, block)
    dashed = _DASHED.match(text)
    if dashed:
        return _lead(dashed, start, node, dashed[1], None, index)
    counted = _COUNTED.match(text)
    if counted:
        return _lead(counted, start, node, text[: counted.start(3)], numerals.value(counted[1]), index)
    return None


def _plain(source: SourceText, block: Block, node: Node, index: int) -> Lead | None:
    start, text = _first_run(source, block)
    end = naming.title_end(text)
    if end is None:
        return None
    return Lead(node, None, None, text[:end], ((start, start + end + 1),), index)


def _lead(found: re.Match[str], start: int, node: Node, marker: str, number: int | None, index: int) -> Lead:
    title, end = found.span(found.re.groups - 1)[0], found.end()
    named = (start + title, start + end)
    marked = (start, start + len(marker))
    where = ((start, named[1]),) if marked[1] == named[0] else (marked, named)
    return Lead(node, marker, number, found[found.re.groups - 1], where, index)
