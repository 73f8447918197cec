"""A finding that says that the program is wrong, not the text."""

from __future__ import annotations

from builder.findings.finding import Finding
from builder.model.document import Document

_QUOTE = 20
_HINT = "这是程序的错误，请附上原文报告。"


def fault(document: Document, at: int, message: str) -> Finding:
    """The finding (E191) at a place of the source, in code points from its start."""
    source = document.source
    return Finding(
        source.path, *source.line_column(at), "E191", message, source.text[at : at + _QUOTE], _HINT
    )
