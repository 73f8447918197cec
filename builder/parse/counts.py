"""Which markers at the beginning of lines count.

A line that happens to begin with 一、 or 1. is no heading: a marker counts when its number is 1, when the next marker of
its kind has the next number, or when it goes on with a count. 篇, 章, 节, 专栏 and 附件 count wherever they stand.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from builder.parse import boxes
from builder.text import markers
from builder.text.line import Line
from builder.text.markers import Marker

_FURTHEST = 20  # a count that jumps over more than this has not gone on


def counting(lines: Sequence[Line], apart: Collection[int] = ()) -> dict[int, Marker]:
    """The markers that count, by the index of their line; not those in boxes or on lines ``apart`` from the body."""
    found: dict[int, Marker] = {}
    index = 0
    while index < len(lines):
        marker = None if index in apart else markers.match(lines[index].text)
        if marker is not None:
            found[index] = marker
        boxed = marker is not None and marker.rule.kind == "box"
        index = max(boxes.body(lines, index + 1).end, index + 1) if boxed else index + 1
    following = _following(found)
    last: dict[str, int] = {}
    return {index: marker for index, marker in found.items() if _counts(marker, following.get(index), last)}


def _counts(marker: Marker, following: int | None, last: dict[str, int]) -> bool:
    """Whether a marker counts; when it does, its number becomes the last of its kind."""
    number, prefix = marker.number, marker.rule.prefix
    goes_on = prefix in last and last[prefix] < number <= last[prefix] + _FURTHEST
    goes_on = goes_on or (
        last.get(prefix) == number and marker.text[0] in "(（"
    )  # misprinted: （四）（四）（六）
    if not (marker.rule.strong or number == 1 or following == number + 1 or goes_on):
        return False
    last[prefix] = number
    return True


def _following(found: Mapping[int, Marker]) -> dict[int, int]:
    """For each line with a marker, the number of the next marker of the same rule."""
    last: dict[str, int] = {}
    following: dict[int, int] = {}
    for index, marker in found.items():
        if marker.rule.prefix in last:
            following[last[marker.rule.prefix]] = marker.number
        last[marker.rule.prefix] = index
    return following
