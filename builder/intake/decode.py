r"""Bytes become text. Reads the bytes of a file; gives its text with ``\n`` as the only line end, and the encoding.

The encodings are tried in a fixed order, strictly: byte order mark, UTF-8, GB 18030 (which contains GBK and GB 2312).
Guessing by statistics would sometimes be wrong without anyone noticing; here the one doubtful case, bytes that
happen to be valid GB 18030, must also read like Chinese.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from builder.findings.finding import DataError, Finding
from builder.text.encodings import NOT_TEXT, reads_like_chinese

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8 BOM"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16 LE"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16 BE"),
)
_SAVE = "用编辑器按原来的编码打开，看清没有乱码，另存为 UTF-8。"
_MHTML = re.compile(rb"(?:^|\n)Content-Type:[ \t]{0,4}multipart/related", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9_-]{1,40})", re.IGNORECASE)
_SNIFFED = 4096
_CHINESE = {"gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "utf-8", "utf8"}
_CONTROLS = dict.fromkeys([*range(0x20), 0x7F], None)
_MOST_CONTROLS = 0.02


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file and the name of the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes, shown_as: str) -> Decoded:
    """The text that bytes encode. Raises :class:`DataError` (E132) when they are no text, or nobody can tell which."""
    for start, what, hint in NOT_TEXT:
        if data.startswith(start):
            raise _refused(shown_as, f"这是{what}，不是文本。", hint)
    if _MHTML.search(data[:_SNIFFED]):
        raise _refused(shown_as, "这是 MHTML 文件，不是网页。", "在浏览器里另存为“网页，仅 HTML”。")
    text, encoding = _text(data, shown_as)
    if len(text) - len(text.translate(_CONTROLS)) > _allowed(text):
        raise _refused(shown_as, "有大量控制字符，不是文本。", _SAVE)
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def _allowed(text: str) -> float:
    ordinary = sum(text.count(character) for character in "\t\n\r\f")
    return ordinary + max(2.0, _MOST_CONTROLS * len(text))


def _text(data: bytes, shown_as: str) -> tuple[str, str]:
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(codec), name
            except UnicodeDecodeError as error:
                at = f"第 {error.start + len(mark) + 1} 个字节起读不出来。"
                raise _refused(shown_as, f"开头的标记说是 {name}，{at}", _SAVE) from error
    if b"\0" in data:
        raise _refused(shown_as, "有空字符（NUL），不是文本，或是没有 BOM 的 UTF-16。", _SAVE)
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError as error:
        return _chinese(data, error, shown_as), "GB18030"


def _chinese(data: bytes, not_utf8: UnicodeDecodeError, shown_as: str) -> str:
    declared = _CHARSET.search(data[:_SNIFFED])
    name = declared[1].decode("ascii").lower() if declared else ""
    if name and name not in _CHINESE:
        raise _refused(shown_as, f"网页自称编码是 {name}，程序只读 UTF-8、UTF-16 和 GB 18030。", _SAVE)
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        at = max(error.start, not_utf8.start)
        line = data[:at].count(b"\n") + 1
        message = f"既不是 UTF-8，也不是 GB 18030：第 {at + 1} 个字节是 0x{data[at]:02X}。"
        raise _refused(shown_as, message, _SAVE, line) from error
    if not reads_like_chinese(text):
        raise _refused(shown_as, "按 GB 18030 读出的多是生僻字，恐怕是乱码，原来可能是 Big5 等编码。", _SAVE)
    return text


def _refused(shown_as: str, message: str, hint: str, line: int = 1) -> DataError:
    return DataError([Finding(shown_as, line, 0, "E132", message, "", hint)])
