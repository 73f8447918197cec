"""A body that occurs twice: the text pasted twice, or the print version behind the screen version.

The second copy is found as a long run of lines that repeats an earlier run line by line, chrome between them apart. It is set
aside; so is the first instead, where it is cut off and the second goes on. It does not fire on short runs or on small
parts of a text, nor on what is no prose: a contents list that its headings repeat, the cells of tables. A line that differs
ends a run, and stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.clean import chrome
from builder.text.characters import ends_sentence, fold_title
from builder.text.line import Line
from builder.text.set_aside import SetAside, split_off

_FEWEST_LINES = 12  # different ones
_LEAST_SHARE = 0.3  # of the characters of the text
_LEAST_PROSE = 0.5  # of the characters of the run
_SHORTEST_CLUE = 10  # a run is found by a line at least so long


@dataclass(frozen=True, slots=True)
class _Run:
    """Two runs of lines that say the same, by their beginnings and their length."""

    first: int
    second: int
    length: int


def second_copy(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    """Lines that are the second copy of earlier ones go as duplicates, the chrome between them as boilerplate."""
    places = [index for index, line in enumerate(lines) if not chrome.is_head(line.text)]
    text = [lines[index] for index in places]
    keys = [fold_title(line.text) for line in text]
    runs = [run for run in _runs(keys) if _is_body(run, text, keys)]
    repeated = sum(len(key) for run in runs for key in keys[run.second : run.second + run.length])
    reasons: list[str | None] = [None] * len(lines)
    if runs and repeated >= _LEAST_SHARE * sum(map(len, keys)):
        for run in runs:
            begin = run.first if _is_cut_off(run, runs, text) else run.second
            copied = places[begin : begin + run.length]
            start = _chrome_before(lines, copied[0])
            reasons[start : copied[-1] + 1] = ["boilerplate"] * (copied[-1] + 1 - start)
            for index in copied:
                reasons[index] = "duplicate"
    return split_off(lines, reasons)


def _chrome_before(lines: Sequence[Line], index: int) -> int:
    """Where the chrome just before a copy begins, such as 打印版."""
    while index > 0 and (chrome.is_certain(lines[index - 1].text) or chrome.is_word(lines[index - 1].text)):
        index -= 1
    return index


def _runs(keys: Sequence[str]) -> Iterator[_Run]:
    """The longest runs that repeat earlier ones, in order; none of them overlaps what it repeats."""
    seen: dict[str, int] = {}
    end = at = 0
    while at < len(keys):
        first = seen.get(keys[at])
        if first is None:
            if len(keys[at]) >= _SHORTEST_CLUE:
                seen[keys[at]] = at
            at += 1
            continue
        run = _widened(keys, first, at, end)
        yield run
        at = end = run.second + run.length


def _widened(keys: Sequence[str], first: int, second: int, end: int) -> _Run:
    """The run around a line that repeats an earlier one, as far as both say the same; not before ``end``."""
    length = 1
    while (
        second + length < len(keys)
        and first + length < second
        and keys[first + length] == keys[second + length]
    ):
        length += 1
    while first > 0 and second > end and first + length < second and keys[first - 1] == keys[second - 1]:
        first, second, length = first - 1, second - 1, length + 1
    return _Run(first, second, length)


def _is_body(run: _Run, text: Sequence[Line], keys: Sequence[str]) -> bool:
    """Whether a run is long enough and prose for the most part."""
    if run.length < _FEWEST_LINES:
        return False
    part = range(run.second, run.second + run.length)
    if len({keys[index] for index in part}) < _FEWEST_LINES:
        return False
    prose = sum(len(keys[index]) for index in part if ends_sentence(text[index].text))
    return prose >= _LEAST_PROSE * sum(len(keys[index]) for index in part)


def _is_cut_off(run: _Run, runs: Sequence[_Run], text: Sequence[Line]) -> bool:
    """Whether the first copy ends where the second begins, while the second goes on with prose."""
    if len(runs) > 1 or run.first + run.length != run.second:
        return False
    return any(ends_sentence(line.text) for line in text[run.second + run.length :])
