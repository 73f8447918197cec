"""The outline of a document as lines to print."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.document import Document


def outline_lines(document: Document) -> Iterator[str]:
    """The document's title, then each division with its line number, indented by its level."""
    yield document.title or "（没有找到标题）"
    for division in document.divisions:
        line = document.source.line_column(division.where[0][0])[0] if division.where else 1
        missing = "（缺）" if division.status == "missing" else ""
        name = division.name
        yield f"{line:>6}  {'  ' * (division.level - 1)}{name}{missing}"
