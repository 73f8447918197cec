"""Headings without a number: by Markdown, by the contents list, by their shape; and where they stand.

    过去五年工作回顾            a short line without punctuation, between prose and prose
    2017年工作安排              the same: 一、二、 begin anew below it, so it stands above them
    一、保持经济平稳健康发展

An unnumbered heading, unless it is the only one, stands just above the markers that begin at 1 behind it. One that begins no count stands where the
others of the text do, or, where none does, below whatever is open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from builder.parse import front
from builder.parse.contents import Contents
from builder.text import markers
from builder.text.characters import BULLETS, PREFACES, ends_sentence, has_punctuation
from builder.text.line import Line
from builder.text.markers import Marker

LOWEST_RANK = 8.8  # below every marker of the body
_LONGEST = 30
_LONGEST_BY_MARKDOWN = 60
_SHORTEST_PROSE = 40
_ENDLESS = 1 << 60


def find(
    lines: Sequence[Line],
    ranks: Mapping[str, float],
    counting: Mapping[int, Marker],
    contents: Contents | None,
) -> dict[int, float]:
    """The rank of each line (by index) that is a heading without a number.

    ``counting`` holds the markers of the body by line, ``ranks`` the ranks of their kinds.
    """
    highest = min(
        (ranks[m.rule.prefix] for m in counting.values() if m.rule.kind not in ("box", "appendix")),
        default=LOWEST_RANK,
    )
    named = {
        index
        for index, line in enumerate(lines)
        if not line.in_table and (is_preface(line.text) or (contents and contents.lists(line.text)))
    }
    shaped = [
        index for index in range(len(lines)) if index not in named and _is_heading(lines, index, counting)
    ]
    found = dict.fromkeys(named, highest)
    return found | _ranks(shaped, ranks, counting, highest)


def is_preface(text: str) -> bool:
    """Whether a line is 前言, 结束语 …: a sibling of the highest divisions."""
    return len(text) <= _LONGEST and "".join(text.split()) in PREFACES


def _ranks(
    shaped: Sequence[int], ranks: Mapping[str, float], counting: Mapping[int, Marker], highest: float
) -> dict[int, float]:
    begun: dict[int, float] = {}
    waiting = sorted(counting)
    at = 0
    for index, following in pairwise([*shaped, _ENDLESS]):
        while at < len(waiting) and waiting[at] <= index:
            at += 1
        if at < len(waiting) and waiting[at] < following and counting[waiting[at]].number == 1:
            begun[index] = ranks[counting[waiting[at]].rule.prefix] - 0.5
    if len(shaped) == 1 and begun:
        begun = {
            shaped[0]: begun[shaped[0]] + 0.5
        }  # the only one: an opening beside 一、二、, not above them
    usual = Counter(begun.values()).most_common(1)
    other = usual[0][0] if usual else LOWEST_RANK
    return {index: begun.get(index, other if usual or counting else highest) for index in shaped}


def _is_heading(lines: Sequence[Line], index: int, counting: Mapping[int, Marker]) -> bool:
    line = lines[index]
    if (
        line.in_table
        or markers.match(line.text) is not None
        or front.kind(line.text)
        or line.text[-1] in "：:；;，,"
    ):
        return False
    if line.text[0] in "(（" and line.text[-1] in ")）":
        return False  # （2026—2030年）, （草案）
    if line.hint:
        return len(line.text) <= _LONGEST_BY_MARKDOWN
    return _looks_like_title(lines, index, counting)


def _looks_like_title(lines: Sequence[Line], index: int, counting: Mapping[int, Marker]) -> bool:
    """A short line without punctuation between prose and prose, or prose and a marker that begins a count."""
    if index == 0 or index + 1 >= len(lines):
        return False
    text, before, after = lines[index].text, lines[index - 1].text, lines[index + 1]
    if len(text) > _LONGEST or has_punctuation(text) or ends_sentence(text) or text[0] in BULLETS:
        return False
    if not ends_sentence(before) or len(text) < 3 or not any("\u4e00" <= c <= "\u9fff" for c in text):
        return False
    begins = index + 1 in counting and counting[index + 1].number == 1
    shortest = _SHORTEST_PROSE if counting else len(text)
    return begins or (len(after.text) > shortest and ends_sentence(after.text))
