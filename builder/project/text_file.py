"""First stage: files become source texts. The only thing refused is what is not text at all."""

from __future__ import annotations

import hashlib
from pathlib import Path

from builder.editorial import reading
from builder.findings.finding import DataError, Finding
from builder.text.source import SourceText


def read(path: Path, shown_as: str) -> SourceText:
    """Read one UTF-8 file as it is: no line end is changed.

    Raises :class:`DataError` when it cannot be read, is not UTF-8 or has no characters but white space.
    """
    data = reading.data(path, shown_as)
    text = reading.decoded(data, shown_as)
    if not text.strip():
        hint = "放入文本，或删去这个文件和它的 .yml。"
        raise DataError([Finding(shown_as, 1, 0, "E103", "文本为空。", "", hint)])
    return SourceText(path.stem, shown_as, path.name, text, hashlib.sha256(data).hexdigest())
