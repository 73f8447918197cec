"""The bytes and words of a file. What cannot be read at all is a finding with its path, never a traceback."""

from __future__ import annotations

from pathlib import Path

from builder.findings.finding import DataError, Finding


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
    try:
        words = data(path, shown_as).decode("utf-8")
    except UnicodeDecodeError as error:
        found = Finding(shown_as, 1, 0, "E102", "不是 UTF-8 文本。", "", "另存为 UTF-8。")
        raise DataError([found]) from error
    return words.replace("\r\n", "\n").replace("\r", "\n")


def _no_file(path: Path, shown_as: str, error: OSError) -> Finding:
    if path.is_dir():
        message = "这里应当是一个文件，却是文件夹。"
        hint = "把里面要用的文件移出来，删去这个文件夹，或给它改名。"
    else:
        message = f"读不了这个文件：{error.strerror or error}。"
        hint = "看看这个文件的权限；是链接的，看看它指到哪里。"
    return Finding(shown_as, 1, 0, "E107", message, "", hint)
