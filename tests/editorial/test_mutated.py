"""The editorial files of the project with one thing written wrong: it is said of that file, on that line."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.editorial import about, yaml_file
from builder.findings.finding import DataError, Finding
from tests.support import ROOT

SCHEMAS = {
    "topics": "topics",
    "terms": "terms",
    "typos": "typos",
    "districts": "districts",
    "gazetteer": "gazetteer",
}
FILES = sorted([*(ROOT / "editorial").rglob("*.yml"), *(ROOT / "source_texts").glob("*.yml")])
KEY = re.compile(r"(?P<before>[ ]*(?:- )?\{?)(?P<key>[a-z_]+)(?P<colon>: )(?P<value>\S.*)")


class Mistake(NamedTuple):
    """A file with a mistake on a line (from 1)."""

    path: Path
    line: int
    text: str


@cache
def lines(path: Path) -> tuple[str, ...]:
    return tuple(path.read_text("utf-8").split("\n"))


@cache
def entries(path: Path) -> tuple[int, ...]:
    """The lines, from 0, on which a key stands with a value that ends there."""
    return tuple(
        number
        for number, line in enumerate(lines(path))
        if not line.lstrip().startswith("#")
        and (found := KEY.match(line))
        and (found["value"][0] != "[" or found["value"].endswith("]"))
    )


def wrong_type(found: re.Match[str]) -> str:
    return f"{found['before']}{found['key']}: {{x: [1]}}" + ("}" if "{" in found["before"] else "")


def yes_or_no(found: re.Match[str]) -> str:
    return f"{found['before']}{found['key']}: true" + ("}" if "{" in found["before"] else "")


def unknown_key(found: re.Match[str]) -> str:
    return f"{found['before']}x{found['key']}: {found['value']}"


def full_width_colon(found: re.Match[str]) -> str:
    return f"{found['before']}{found['key']}：{found['value']}"


def no_blank(found: re.Match[str]) -> str:
    return f"{found['before']}{found['key']}:{found['value'].lstrip('[')}"


def open_quotation(found: re.Match[str]) -> str:
    return f"{found['before']}{found['key']}: '{found['value'].replace(chr(39), '')}"


def open_bracket(found: re.Match[str]) -> str:
    return f"{found['before']}{found['key']}: [{found['value'].strip('[]')}"


def full_width_list(found: re.Match[str]) -> str:
    return f"{found['before']}{found['key']}: [甲，乙]" + ("}" if "{" in found["before"] else "")


def tab(found: re.Match[str]) -> str:
    return f"\t{found[0]}"


MISTAKES = (
    *(wrong_type, yes_or_no, unknown_key, full_width_colon, no_blank, open_quotation, open_bracket),
    *(full_width_list, tab),
)


@st.composite
def mistakes(draw: st.DrawFn) -> Mistake:
    path = draw(st.sampled_from(FILES))
    at = draw(st.sampled_from(entries(path)))
    found = KEY.match(lines(path)[at])
    assert found
    changed = [*lines(path)[:at], draw(st.sampled_from(MISTAKES))(found), *lines(path)[at + 1 :]]
    return Mistake(path, at + 1, "\n".join(changed))


def said(path: Path, text: str) -> list[Finding]:
    """What loading a file with this text says, by the loader of its kind."""
    schema = SCHEMAS.get(path.stem, "document")
    try:
        file = yaml_file.parse(text, path.name, schema)
        if schema == "document":
            about.metadata(file)
    except DataError as error:
        return list(error.findings)
    return []


@settings(max_examples=300, deadline=None)
@given(mistakes())
def test_a_mistake_is_said_on_its_line(mistake: Mistake) -> None:
    found = said(mistake.path, mistake.text)
    assert {one.path for one in found} <= {mistake.path.name}
    assert not any("程序的错误" in one.hint + one.message for one in found)
    assert mistake.line in {one.line for one in found}
    assert all(one.line == mistake.line or "缺少键" in one.message for one in found)
