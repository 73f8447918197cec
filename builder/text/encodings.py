"""In which encoding, or as which kind of file, bytes that are not UTF-8 were saved."""

from __future__ import annotations

# Files that are often sent instead of a text: how they begin, what they are, what to do.
NOT_TEXT = (
    (b"%PDF", "PDF 文件", "从 PDF 中取出文字，存为 UTF-8 的 .txt。"),
    (b"PK\x03\x04", "压缩包，或 Word（.docx）一类的文件", "在 Word 中另存为纯文本（UTF-8）或网页。"),
    (b"\xd0\xcf\x11\xe0", "Word（.doc）一类的文件", "在 Word 中另存为纯文本（UTF-8）或网页。"),
    (b"{\\rtf", "RTF 文件", "在 Word 中另存为纯文本（UTF-8）或网页。"),
)
_UTF_16 = "UTF-16（记事本叫“Unicode”或“UTF-16 LE”）"
_GB_18030 = "GB18030 或 GBK（记事本叫“ANSI”）"
_FEWEST_COMMON = 0.5  # simplified Chinese has 0.99, traditional in GBK 0.7, Big5 read as GB 18030 0.15


def saved_as(data: bytes) -> str | None:
    """The encoding of a text that is not UTF-8, with the name that Windows has for it; ``None`` where nobody can tell."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0\n" in data or b"\n\0" in data:
        return _UTF_16
    try:
        return _GB_18030 if reads_like_chinese(data.decode("gb18030")) else None
    except UnicodeDecodeError:
        return None


def reads_like_chinese(text: str) -> bool:
    """Whether at least half of the characters beyond ASCII are punctuation or among the 3,755 commonest of GB 2312."""
    beyond = "".join(character for character in text if not character.isascii())
    pairs = beyond.encode("gb2312", "ignore")
    common = sum(1 for byte in pairs[::2] if 0xA1 <= byte <= 0xA3 or 0xB0 <= byte <= 0xD7)
    return not beyond or common / len(beyond) >= _FEWEST_COMMON
