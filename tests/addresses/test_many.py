"""A register of tens of thousands of lines is checked in seconds, whatever became of what it remembers."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from builder.addresses import lock as lock_file
from builder.addresses.fingerprint import fingerprint
from builder.addresses.lock import Entry
from tests.support import run, small_project


def remembered(lines: int, in_chapter: int) -> str:
    """Chapters of as many passages each, none of which the small project has."""
    entries = []
    for number in range(lines):
        chapter, passage = divmod(number, in_chapter)
        anchor = f"c{chapter}.p{passage}" if passage else f"c{chapter}"
        entries.append(Entry(f"c{chapter}", anchor, fingerprint(f"发布过的第{number}段文字")))
    return lock_file.write(entries)


@pytest.mark.parametrize("name", ["lake", "_pages", "gone"])
def test_a_register_of_twenty_thousand_lost_lines_is_checked_in_seconds(tmp_path: Path, name: str) -> None:
    files: dict[str, str | bytes | None] = {f"editorial/addresses/{name}.lock": remembered(20_000, 2)}
    root = small_project(tmp_path, files)
    started = time.process_time()
    result = run("check", "--root", str(root))
    assert time.process_time() - started < 8
    assert result.exit_code == 1
    assert "E141" in result.stdout


def test_what_an_alias_of_a_chapter_would_carry_is_counted(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {"editorial/addresses/lake.lock": remembered(60, 20)}
    lines = run("check", "--root", str(small_project(tmp_path, files))).stdout.splitlines()
    assert [line.partition(" ")[2] for line in lines if "E141" in line] == [
        f"E141 网址 texts/lake/c{chapter}.html#c{chapter} 连同其下 19 个网址将消失。" for chapter in range(3)
    ]
