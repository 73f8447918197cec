"""What it takes, beside texts and spans, to rebuild a source text from its published data alone.

Read in the order of their spans, with the edits undone, the texts are all characters that something owns; the white
space between them is published as it stands. How to put them together is said in docs/about/data.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Any

from builder.model.document import Document
from builder.model.edit import Replacement
from builder.text.source import Range


def typography(document: Document) -> list[dict[str, Any]]:
    """The changes of typography, in short: a rule, what it changes into what, how often, and where in each line."""
    return [
        {
            "rule": one.rule,
            "before": one.before,
            "after": one.after,
            "count": len(one.places),
            "places": _by_line(document, one),
        }
        for one in document.typography
    ]


def _by_line(document: Document, one: Replacement) -> list[list[int]]:
    """For each line its number, then the columns."""
    lines: dict[int, list[int]] = {}
    for place in one.places:
        line, column = document.source.line_column(place)
        lines.setdefault(line, [line]).append(column)
    return list(lines.values())


def white_space(document: Document) -> list[str]:
    """What stands before, between and behind the spans: one more than there are spans that are not empty."""
    text = document.source.text
    edges = [(0, 0), *sorted(run for run in _owned(document) if run[0] < run[1]), (len(text), len(text))]
    return [text[end:start] for (_, end), (start, _) in pairwise(edges)]


def _owned(document: Document) -> Iterator[Range]:
    yield from document.title_where
    yield from chain.from_iterable(d.where for d in document.divisions if d.owns_characters)
    for passage in document.passages:
        if passage.table:
            yield from chain.from_iterable(passage.table.line_cells)
        else:
            yield from passage.where
    yield from (item.where for item in document.set_aside)
