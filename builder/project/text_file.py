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
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DataError([_not_text(data, error.start, shown_as)]) from error
    if not text.strip():
        hint = "放入文本，或删去这个文件和它的 .yml。"
        raise DataError([Finding(shown_as, 1, 0, "E103", "文本为空。", "", hint)])
    return SourceText(path.stem, shown_as, path.name, text, hashlib.sha256(data).hexdigest())


def _not_text(data: bytes, at: int, shown_as: str) -> Finding:
    before = data[:at]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace"))
    message = f"不是 UTF-8 文本：第 {at + 1} 个字节是 0x{data[at]:02X}。"
    return Finding(shown_as, line, column, "E102", message, "", "用编辑器另存为 UTF-8（无 BOM）再提交。")
