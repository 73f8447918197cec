"""Files of any format become text. Reads the bytes of a file; gives its text with what is known of its origin.

Three formats are told apart, by content first and then by suffix: a saved web page, Markdown, plain text.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from builder.editorial import reading
from builder.editorial.about import OriginFile
from builder.findings.finding import DataError, Finding
from builder.intake import decode
from builder.intake.found import Found
from builder.project.text_file import read
from builder.text.source import SourceText

_PAGES = (".htm", ".html", ".shtml", ".xhtml")
_MARKDOWN = (".md", ".markdown")
_IS_PAGE = re.compile(
    r"\s{0,200}(?:<\?xml[^<>]{0,200}>\s{0,200})?<(?:!doctype\s+html|html|head|body)\b", re.I
)
_AROUND = "表格里还有表格：里面的表格照样保留，外面的从这里起一格一行，按原来的次序排列。"
_REWRITE = "对照原件，把外面的表格改写成竖线表格；行号是转换以后的。"
_QUOTED = 40
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n){2,}")


@dataclass(frozen=True, slots=True)
class Converted:
    """A text with its origin (format, encoding and checksum of the file) and what the file says about itself."""

    text: str
    origin: OriginFile
    found: Found


def convert(data: bytes, file_name: str, shown_as: str) -> Converted:
    """The text of a file. Raises :class:`DataError` when it is no text (E132) or has none (E103)."""
    decoded = decode.decode(data, shown_as)
    kind = format_of(decoded.text, file_name)
    text, found = decoded.text, Found()
    if kind != "txt":
        text, found = _without_markup(decoded.text, kind)
    if not text.strip():
        raise DataError([Finding(shown_as, 1, 0, "E103", "文本为空。", "", "看看存下来的是不是正文。")])
    origin = OriginFile(file_name, kind, decoded.encoding, hashlib.sha256(data).hexdigest())
    return Converted(text, origin, found)


def _without_markup(text: str, kind: str) -> tuple[str, Found]:
    # Imported when a file needs them: the parser of HTML takes a fifth of a second, at the start of every command.
    from builder.intake import markdown, web_page

    return markdown.convert(text) if kind == "markdown" else web_page.convert(text)


def findings(converted: Converted, shown_as: str) -> list[Finding]:
    """What an editor has to look at in the converted text (W211): tables with tables in their cells."""
    lines = converted.text.split("\n")
    return [
        Finding(shown_as, line + 1, 0, "W211", _AROUND, lines[line].strip("|* ")[:_QUOTED], _REWRITE)
        for line in converted.found.flattened
    ]


def format_of(text: str, file_name: str) -> str:
    """``html``, ``markdown`` or ``txt``."""
    suffix = Path(file_name).suffix.lower()
    if suffix in _PAGES or (suffix not in _MARKDOWN and _IS_PAGE.match(text)):
        return "html"
    return "markdown" if suffix in _MARKDOWN else "txt"


def as_source_text(converted: Converted) -> str:
    """The text as it is kept in ``source_texts/``.

    Markdown loses the blank lines that stand where something was; plain text keeps every line.
    """
    text = converted.text
    if converted.origin.format == "markdown":
        text = _BLANK_LINES.sub("\n\n", text).strip("\n")
    return text if text.endswith("\n") else f"{text}\n"


def read_any(path: Path, shown_as: str) -> tuple[SourceText, list[Finding]]:
    """A file of any format as a source text, and what was found in it; positions refer to the converted text.

    Raises :class:`DataError`.

    A ``.txt`` in UTF-8 is read as the build reads it, without any change, carriage returns included.
    """
    data = reading.data(path, shown_as)
    if path.suffix == ".txt" and _is_utf8(data):
        return read(path, shown_as), []
    converted = convert(data, path.name, shown_as)
    text = SourceText(path.stem, shown_as, path.name, converted.text, converted.origin.sha256)
    return text, findings(converted, shown_as)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
