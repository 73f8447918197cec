"""What is told from where it stands: sentences of something else that were set aside, paragraphs that begin with a mark."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.document import Document, Gap

_MARKS = "、，；"
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
                "stray",
                "W306",
                item.text,
                item.where,
                None,
                note,
                item.where[0],
                None,
                "high",
                "foreign-sentence",
            )


def beheaded(document: Document) -> Iterator[Gap]:
    """Each passage that begins with a mark which can only stand behind words: what stood before it is lost."""
    for passage in document.passages:
        if len(passage.text) > 1 and passage.text[0] in _MARKS:
            start = passage.where[0][0]
            note = f"段首的“{passage.text[0]}”前有文字脱落。"
            yield Gap(
                *("missing-text", "W304", passage.text[:1], (start, start + 1), passage.id, note),
                *(start, 0, "high", "mark-at-the-beginning"),
            )
