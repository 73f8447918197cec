"""The bytes and words of a file. What cannot be read at all is a finding with its path, never a traceback."""

from __future__ import annotations

from pathlib import Path

from builder.findings.finding import DataError, Finding
from builder.text import encodings

_SAVE = "在电脑上用编辑器打开，看清没有乱码，另存为 UTF-8（记事本：“另存为”，“编码”选 UTF-8），再上传。"


def data(path: Path, shown_as: str) -> bytes:
    """The bytes of a file. Raises :class:`DataError` where there is none (E114), or something else than a file (E107)."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        message, hint = "缺少这个文件。", "补上，或恢复误删的文件。"
        raise DataError([Finding(shown_as, 1, 0, "E114", message, "", hint)]) from error
    except OSError as error:
        raise DataError([_no_file(path, shown_as, error)]) from error


def text(path: Path, shown_as: str) -> str:
    """The words of a file in UTF-8. Raises :class:`DataError`, for what is not UTF-8 too (E102)."""
    return decoded(data(path, shown_as), shown_as).replace("\r\n", "\n").replace("\r", "\n")


def decoded(found: bytes, shown_as: str) -> str:
    """The words that bytes in UTF-8 say, no line end changed. Raises :class:`DataError` for others (E102)."""
    try:
        return found.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DataError([_not_utf8(found, error.start, shown_as)]) from error


def _not_utf8(found: bytes, at: int, shown_as: str) -> Finding:
    """Says how the file was saved, where that can be told, and what to do."""
    before = found[:at]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace"))
    for start, what, hint in encodings.NOT_TEXT:
        if found.startswith(start):
            return Finding(shown_as, 1, 0, "E102", f"不是 UTF-8 文本：这是{what}。", "", hint)
    if name := encodings.saved_as(found):
        line, column = (1, 0) if b"\0" in found else (line, column)
        return Finding(shown_as, line, column, "E102", f"这个文件存成了 {name}，不是 UTF-8。", "", _SAVE)
    message = f"从这里起不是 UTF-8（第 {at + 1} 个字节是 0x{found[at]:02X}），读不出是什么字。"
    return Finding(shown_as, line, column, "E102", message, "", f"多半是从另一种编码的文件里接来的。{_SAVE}")


def _no_file(path: Path, shown_as: str, error: OSError) -> Finding:
    if path.is_dir():
        message = "这里应当是一个文件，却是文件夹。"
        hint = "把里面要用的文件移出来，删去这个文件夹，或给它改名。"
    else:
        message = f"读不了这个文件：{error.strerror or error}。"
        hint = "看看这个文件的权限；是链接的，看看它指到哪里。"
    return Finding(shown_as, 1, 0, "E107", message, "", hint)
