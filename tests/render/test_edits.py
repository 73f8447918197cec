"""Tokens of edits: with them, the words that are shown give those of the source."""

from __future__ import annotations

import re

from hypothesis import given

from builder.render import edits
from tests.generated import TEXT, quick
from tests.support import document


def undone(words: str, tokens: str) -> str:
    """The words before the edits, from the last to the first."""
    found = re.findall(r"([wsjc])(\d+)(?:-([0-9a-f]+))?", tokens)
    for kind, offset, code in reversed(found):
        at = int(offset)
        before = {"w": chr(ord(words[at]) - 0xFEE0) if kind == "w" else "", "s": " ", "j": "\n", "c": ""}[
            kind
        ]
        before = chr(int(code, 16)) if code else before
        words = words[:at] + before + words[at + (kind in "wc") :]
    return words


@quick
@given(TEXT)
def test_the_tokens_of_any_passage_give_its_source(text: str) -> None:
    found = document(text)
    for passage in found.passages:
        tokens = edits.of_passage(found, passage)
        if passage.table is None:
            raw = text[passage.where[0][0] : passage.where[0][1]]
            for before, run in zip(passage.where, passage.where[1:], strict=False):
                raw += ("\n" if "\n" in text[before[1] : run[0]] else "") + text[run[0] : run[1]]
        else:
            cells = passage.table.line_cells
            raw = "\n".join("\t".join(text[start:end] for start, end in line) for line in cells)
        assert undone(passage.text, tokens) == raw


def test_a_heading_counts_the_blanks_that_it_is_shown_with() -> None:
    found = document("第一章 \n推进改革(一),\n扩大开放\n好。\n(一)要求。好,好。\n")
    shown = {d.heading: edits.of_heading(found, d) for d in found.divisions}
    assert shown == {"第一章 推进改革（一），扩大开放": "w8 w10 w11", "（一）要求": "w0 w2"}


def test_what_was_not_edited_has_no_tokens() -> None:
    found = document("第一章 总则\n好，好。\n")
    assert [edits.of_passage(found, passage) for passage in found.passages] == [""]
    assert [edits.of_heading(found, division) for division in found.divisions] == [""]
