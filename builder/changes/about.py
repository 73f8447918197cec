"""What is said of a document in its ``.yml``, as far as readers see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from builder.changes import places
from builder.changes.change import CHANGED, Document, Piece
from builder.model import document as model

# The keys of a .yml that covers show, as covers call them. What the others do shows elsewhere: in headings, findings,
# addresses.
SHOWN = {
    "title": "标题",
    "short_title": "简称",
    "kind": "类别",
    "issuer": "发布机关",
    "date": "日期",
    "date_basis": "日期依据",
    "city": "城市",
    "order": "次序",
    "origin": "文本来源",
    "authoritative_source": "权威版本",
    "rights": "权利状况",
    "proofreading": "校对",
    "completeness": "完整程度",
    "damage": "损坏",
}


def changed(base: model.Document, head: model.Document) -> Iterator[Document]:
    """The document with the keys that say something else; nothing where they say the same."""
    before, after = base.metadata.file.data, head.metadata.file.data
    said = tuple(
        (name, Piece(_words(before.get(key)), _words(after.get(key))))
        for key, name in SHOWN.items()
        if before.get(key) != after.get(key)
    )
    if said:
        yield Document(CHANGED, replace(places.of_document(head), path=head.metadata.path), said=said)


def _words(value: Any) -> str:
    """A value as people read it: the values of a list, and what each consists of, with marks between."""
    if isinstance(value, dict):
        return " ".join(map(_words, value.values()))
    if isinstance(value, list):
        return "；".join(map(_words, value))
    return "未知" if value in (None, "unknown") else str(value)
