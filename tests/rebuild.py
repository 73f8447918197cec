"""A source text rebuilt from nothing but its published data.

Independent of builder.verify on purpose: it knows spans, edits and texts, and nothing of the parser. Only the title's
characters are taken from the source, because the published title is the editors' wording.
"""

from __future__ import annotations

from itertools import accumulate
from typing import Any

Data = dict[str, Any]


def rebuild(published: Data, source: str) -> str:
    """The source text with every character that nothing owns, but for white space, replaced by ``\\0``."""
    lines = source.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    built: list[str | None] = [None] * len(source)

    def at(line: int, column: int) -> int:
        return starts[line - 1] + column

    def put(span: Data, words: str) -> str:
        """Write the words of a span; gives those that go beyond it."""
        start, end = at(span["line"], span["column"]), at(span["end_line"], span["end_column"])
        for offset in range(start, end):
            assert built[offset] is None, f"two things own the character at {offset}"
            built[offset] = words[offset - start]
        return words[end - start :]

    for span in published["title_source"]:
        start, end = at(span["line"], span["column"]), at(span["end_line"], span["end_column"])
        put(span, source[start:end])
    for spans, words in _pieces(published):
        rest = words
        for span in spans:
            rest = put(span, rest)
        assert not rest, f"{rest!r} stands nowhere in the source"
    for edit in published["edits"]:
        start = at(edit["source"]["line"], edit["source"]["column"])
        now = built[start : start + len(edit["before"])]
        assert len(edit["before"]) == 0 or now == list(edit["after"]) or now == list(edit["before"])
        built[start : start + len(edit["before"])] = list(edit["before"])
    return "".join(
        c if c is not None else o if o.isspace() else "\0" for c, o in zip(built, source, strict=True)
    )


def _pieces(published: Data) -> list[tuple[list[Data], str]]:
    pieces = [
        (d["source"], f"{d['marker'] or ''}{d['title']}{d['end_mark']}")
        for d in published["divisions"]
        if d["status"] == "present" and d["kind"] != "lead"
    ]
    for passage in published["passages"]:
        if passage["kind"] != "table":
            pieces.append((passage["source"], passage["text"]))
            continue
        for cells, row in zip(passage["cells"], [passage["header"], *passage["rows"]], strict=True):
            pieces += [([span], cell) for span, cell in zip(cells, row, strict=True)]
    return [*pieces, *((item["source"], item["text"]) for item in published["set_aside"])]
