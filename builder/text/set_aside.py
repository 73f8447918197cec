"""Characters that are not part of the document, set aside with a reason: whole lines, or parts of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builder.text.characters import visible
from builder.text.line import Line
from builder.text.source import Range


@dataclass(frozen=True, slots=True)
class SetAside:
    """Characters that are not part of the document, with the reason."""

    where: Range
    text: str
    reason: str


def set_aside(line: Line, reason: str) -> list[SetAside]:
    """The whole line, set aside for a reason: one item for every run."""
    return [
        SetAside(run, visible(line.text[at : at + run[1] - run[0]]), reason)
        for run, at in zip(line.runs, line.starts, strict=True)
    ]


def split_off(lines: Sequence[Line], reasons: Sequence[str | None]) -> tuple[list[Line], list[SetAside]]:
    """The lines without a reason, and those with one set aside for it."""
    kept = [line for line, reason in zip(lines, reasons, strict=True) if reason is None]
    named = [(line, reason) for line, reason in zip(lines, reasons, strict=True) if reason]
    return kept, [item for line, reason in named for item in set_aside(line, reason)]


def holes_set_aside(line: Line, holes: Iterable[Range], reason: str) -> list[SetAside]:
    """Parts of a line, by ranges of its text, set aside for a reason."""
    return [
        SetAside(run, visible(text), reason)
        for start, end in holes
        if (part := line.text[start:end])
        for run, text in _spelled(line.ranges(start, end), part)
    ]


def _spelled(runs: Sequence[Range], text: str) -> Iterable[tuple[Range, str]]:
    at = 0
    for run in runs:
        length = run[1] - run[0]
        yield run, text[at : at + length]
        at += length
