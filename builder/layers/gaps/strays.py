"""Sentences of something else that stand in the file and were set aside."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.document import Document, Gap

_SHORTEST = 20  # characters of a sentence; what is shorter is a label of a web page


def foreign(document: Document) -> Iterator[Gap]:
    """Each such sentence, as a stray."""
    for item in document.set_aside:
        if (
            item.reason == "boilerplate"
            and len(item.text) >= _SHORTEST
            and item.text.rstrip()[-1] in "。！？"
        ):
            note = "这一句不是这份文件的文字，已作为非正文内容分开。"
            yield Gap(
                "stray", "W306", item.text, item.where, None, note, item.where[0], "high", "foreign-sentence"
            )
