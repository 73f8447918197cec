"""``outline`` reads every format; a ``.txt`` in UTF-8 is read as the build reads it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builder.intake.convert import read_any
from builder.project.text_file import read
from tests.support import TEXT, run

EXPECTED = ["湖城发展规划", "一、建设水库", "二、办好学校", "（一）东山的学校"]
PAGE = (
    "<html><title>某页</title><body><div>" + "".join(f"<p>{line}</p>" for line in TEXT.split("\n")) + "</div>"
)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", TEXT.encode()),
        ("a.txt", TEXT.replace("\n", "\r\n").encode("gb18030")),
        ("a.txt", TEXT.encode("utf-16")),
        ("a.md", f"---\ntitle: 甲\n---\n{TEXT}".encode()),
        ("a.markdown", TEXT.replace("\n", "\n\n").encode()),
        ("a.html", PAGE.encode()),
        ("a.htm", PAGE.encode("gb18030")),
        ("某页", PAGE.encode()),
        ("a", TEXT.encode("utf-8-sig")),
    ],
)
def test_outline_is_the_same_whatever_the_format(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    lines = run("outline", str(path)).stdout.splitlines()
    assert [lines[0], *(line[6:].strip() for line in lines[1:])] == EXPECTED


def test_lines_of_markdown_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: 甲\n---\n\n<!-- 注\n释 -->\n{TEXT}", "utf-8")
    assert run("outline", str(path)).stdout.splitlines()[1] == "     8  一、建设水库"


def test_json_has_the_checksum_of_the_file_and_positions_in_the_converted_text(tmp_path: Path) -> None:
    path = tmp_path / "某页.html"
    path.write_text(PAGE, "utf-8")
    found = json.loads(run("outline", str(path), "--json").stdout)
    assert (found["id"], found["source_file"], found["title"]) == ("某页", "某页.html", None)
    assert found["divisions"][0]["source"][0]["line"] == 2


@pytest.mark.parametrize(
    "text", ["一、甲\r\n乙\r丙\n", "\ufeff一、甲\n", "<html><p>一、甲</p>", "一、\x00\n"]
)
def test_utf8_text_is_read_without_any_change(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    assert read_any(path, "a.txt")[0] == read(path, "a.txt")
    assert read_any(path, "a.txt")[0].text == text
