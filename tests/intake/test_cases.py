"""Cases that an editor can review: tests/intake/cases/*.txt, each a text in another format and what it becomes.

A case is ``=== name``, ``--- 输入`` and ``--- 结果``, in which ``⏎`` stands for an empty line; then, where words of the
input stand nowhere in the text, ``--- 没有取的``, a line for each that is reported.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.intake import markdown, web_page
from tests.support import document

FOLDER = Path(__file__).parent
CONVERT = {"markdown": markdown.convert, "web_page": web_page.convert}


def read_cases() -> dict[str, tuple[str, str, str, str]]:
    cases = {}
    for path in sorted((FOLDER / "cases").glob("*.txt")):
        for block in re.split(r"^=== ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            name, given, text, *left_out = re.split(r"\n--- (?:输入|结果|没有取的)\n", block)
            expected = text.rstrip("\n").replace("⏎", "")
            cases[f"{path.stem}: {name}"] = (path.stem, given, expected, "".join(left_out).strip("\n"))
    return cases


CASES = read_cases()


@pytest.mark.parametrize("name", CASES)
def test_text_is_converted_as_an_editor_expects(name: str) -> None:
    kind, given, expected, left_out = CASES[name]
    text, found = CONVERT[kind](given)
    assert "\n".join(found.left_out) == left_out
    assert [line.rstrip() for line in text.split("\n")] == [line.rstrip() for line in expected.split("\n")]


@pytest.mark.parametrize("name", [name for name in CASES if name.startswith("markdown")])
def test_markdown_keeps_its_line_numbers(name: str) -> None:
    _, given, _, _ = CASES[name]
    assert markdown.convert(given)[0].count("\n") == given.count("\n")


def test_a_table_on_one_line_is_the_one_thing_that_moves_lines() -> None:
    text, _ = markdown.convert(
        "甲\n<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>\n乙"
    )
    assert text.split("\n") == ["甲", "| 1 | 2 |", "|---|---|", "| 3 | 4 |", "乙"]


def test_a_converted_table_is_a_table_of_the_document() -> None:
    _, given, _, _ = CASES["web_page: 没有结束标签的表格"]
    found = document("一、甲\n" + web_page.convert(given)[0])
    assert found.passages[0].table
    assert found.passages[0].table.header == ("甲", "乙")


@pytest.mark.parametrize("path", sorted((FOLDER / "pages").glob("*.html")), ids=lambda path: path.stem)
def test_page_gives_the_text_that_stands_beside_it(path: Path) -> None:
    text, _ = web_page.convert(path.read_text("utf-8"))
    assert f"{text}\n" == path.with_suffix(".txt").read_text("utf-8")
