"""Numbered sentences that are no headings.

    五年计划的基本任务是：
    一、建立和扩建电力工业、煤矿工业和石油工业；
    二、在农业、手工业合作化的基础上，逐步地……

A count is an enumeration when most of its lines are whole sentences with nothing below them, or begin with a sentence
too long for a title. Then none of its lines is a heading, be some as short as a title. Headings that the contents list
promises are never taken for items.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.parse.contents import Contents
from builder.parse.headings import Heading
from builder.text.line import Line
from builder.text.markers import Marker

_FEWEST = 2
_LONGEST_TITLE = 40  # of a title with two commas or more
_COMMAS = "，,；;"


def find(
    lines: Sequence[Line],
    counting: Mapping[int, Marker],
    readings: Mapping[int, Heading | None],
    contents: Contents | None,
) -> set[int]:
    """The lines (by index) whose markers count items and not headings."""
    found: set[int] = set()
    for run in _runs(counting):
        promised = any(contents and contents.promises(counting[i], lines[i].text) for i in run)
        likely = sum(_is_likely(lines, index, counting, readings[index]) for index in run)
        if len(run) >= _FEWEST and not promised and 2 * likely < len(run):
            found.update(run)
        found.update(index for index in run if _reads_as_list(readings[index]) and not promised)
    return found


def without_title(
    counting: Mapping[int, Marker], readings: Mapping[int, Heading | None], items: set[int]
) -> list[int]:
    """The lines (by index) that a count of 一、 or （一） has among headings, and whose title nothing ends."""
    return [
        index
        for run in _runs(counting)
        if any(readings[other] for other in run)
        for index in run
        if readings[index] is None and index not in items and counting[index].rule.kind in ("item", "subitem")
    ]


def _runs(counting: Mapping[int, Marker]) -> list[list[int]]:
    """Lines whose markers are of one kind and count upwards."""
    open_runs: dict[str, list[int]] = {}
    runs: list[list[int]] = []
    for index, marker in counting.items():
        if marker.rule.strong:
            continue
        run = open_runs.get(marker.rule.prefix)
        if run is None or counting[run[-1]].number >= marker.number:
            run = open_runs[marker.rule.prefix] = []
            runs.append(run)
        run.append(index)
    return runs


def _is_likely(
    lines: Sequence[Line], index: int, counting: Mapping[int, Marker], heading: Heading | None
) -> bool:
    """Whether a line reads as a heading: it has a title, and is no sentence with nothing below it."""
    if heading is None:
        return False
    whole = heading.rest is None and heading.end_mark in ("。", "；", ";")
    after = index + heading.lines
    barren = after >= len(lines) or after in counting
    return not (whole and barren)


def _reads_as_list(heading: Heading | None) -> bool:
    """Whether a title is a row of clauses: longer than titles are, with two commas or more."""
    if heading is None or heading.rest is not None or len(heading.title) <= _LONGEST_TITLE:
        return False
    return sum(heading.title.count(comma) for comma in _COMMAS) > 1
