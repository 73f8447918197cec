"""Files that are not UTF-8: in plain words how they were saved, on the line where it begins, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.editorial import reading
from builder.findings.finding import DataError, Finding
from builder.project import text_file

TEXT = "plan 2026\n湖城规划\n一、坚持原则，抓好落实。\n"


def said(folder: Path, data: bytes) -> list[Finding]:
    """What is said of a text and of a ``.yml`` with these bytes."""
    path = folder / "plan.txt"
    path.write_bytes(data)
    found = []
    for read in (text_file.read, reading.text):
        with pytest.raises(DataError) as error:
            read(path, "plan.txt")
        found += error.value.findings
    return found


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (TEXT.encode("gb18030"), 2, "GB18030 或 GBK（记事本叫“ANSI”），不是 UTF-8"),
        (TEXT.encode("gbk"), 2, "GB18030 或 GBK"),
        (TEXT.encode("utf-16"), 1, "UTF-16（记事本叫“Unicode”"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), 1, "UTF-16"),
        (TEXT.encode("utf-16-le"), 1, "UTF-16"),
        (TEXT.encode("big5", "ignore"), 2, "读不出是什么字"),
        (TEXT.encode() + "新增一段".encode("gbk"), 4, "从这里起不是 UTF-8"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", 1, "Word"),
    ],
)
def test_how_a_file_was_saved_is_said_where_it_begins(
    tmp_path: Path, data: bytes, line: int, words: str
) -> None:
    for found in said(tmp_path, data):
        assert found.code == "E102"
        assert found.line == line
        assert words in found.message
        assert "另存为" in found.hint


def test_utf_8_is_read_as_it_is() -> None:
    assert reading.decoded("\ufeff湖城\r\n".encode(), "plan.txt") == "\ufeff湖城\r\n"
