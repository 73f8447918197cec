"""A source text rebuilt from nothing but its published data, as docs/about/data.md says how.

Independent of builder.verify on purpose: it knows spans, edits and texts, and nothing of the parser, of the rules of
typography, or of the source.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any

Data = dict[str, Any]
_Place = tuple[int, int]
_Changes = Mapping[_Place, tuple[str, str]]


def rebuild(published: Data) -> str:
    """The source text: every span's characters as they stand there, with the white space around them."""
    changes = _changes(published)
    found: dict[_Place, str] = {}
    for spans, words in _pieces(published):
        rest = words
        for span in spans:
            start, end = (span["line"], span["column"]), (span["end_line"], span["end_column"])
            said, rest = _undone(rest, start, end, changes)
            if start < end:
                assert start not in found, f"two things own the character at {start}"
                found[start] = said
        assert not rest, f"{rest!r} stands nowhere in the source"
    pieces = zip_longest(published["white_space"], (found[start] for start in sorted(found)), fillvalue="")
    return "".join(map("".join, pieces))


def _changes(published: Data) -> _Changes:
    """What was changed: before and after, by line and column."""
    found = {
        (edit["source"]["line"], edit["source"]["column"]): (edit["before"], edit["after"])
        for edit in published["edits"]
        if edit["before"]
    }
    for one in published["typography"]:
        places = [(line, column) for line, *columns in one["places"] for column in columns]
        assert len(places) == one["count"]
        assert not found.keys() & set(places)
        found |= dict.fromkeys(places, (one["before"], one["after"]))
    return found


def _undone(words: str, start: _Place, end: _Place, changes: _Changes) -> tuple[str, str]:
    """The characters of a span before the edits, from words that begin with them; and the words that go on."""
    said: list[str] = []
    used, (line, column) = 0, start
    while (line, column) < end:
        before, after = changes.get((line, column), (None, None))
        if before is None:
            before = after = words[used : used + 1]
            assert before, f"words are missing at {line}:{column}"
        assert words.startswith(after, used)
        said.append(before)
        used += len(after)
        line, column = (line + 1, 0) if before == "\n" else (line, column + 1)
    return "".join(said), words[used:]


def _pieces(published: Data) -> Iterator[tuple[list[Data], str]]:
    yield published["title_source"], published["printed_title"] or ""
    for division in published["divisions"]:
        if division["status"] == "present" and division["kind"] != "lead":
            yield division["source"], f"{division['marker'] or ''}{division['title']}{division['end_mark']}"
    for passage in published["passages"]:
        if passage["kind"] != "table":
            yield passage["source"], passage["text"]
            continue
        for cells, row in zip(passage["cells"], [passage["header"], *passage["rows"]], strict=True):
            yield from (([span], cell) for span, cell in zip(cells, row, strict=True))
    yield from ((item["source"], item["text"]) for item in published["set_aside"])
