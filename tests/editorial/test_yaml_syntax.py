"""YAML as people write it: what is wrong, in plain words, at the line where it begins.

The cases stand in bad_yaml.txt: what was written, and below ``→`` what is said of it (→| is a tab, ␈ a control character).
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.editorial import yaml_file
from builder.findings.finding import DataError, Finding
from tests.support import ROOT

FILE = Path(__file__).parent / "bad_yaml.txt"


def cases() -> dict[str, tuple[str, list[str]]]:
    found = {}
    for section in FILE.read_text("utf-8").split("\n### ")[1:]:
        name, _, rest = section.partition("\n")
        written, _, said = rest.partition("→\n")
        found[name] = written.replace("→|", "\t").replace("␈", "\b"), said.strip().split("\n")
    return found


CASES = cases()


def said(written: str) -> list[Finding]:
    with pytest.raises(DataError) as error:
        yaml_file.parse(written, "plan.yml", "topics")
    return list(error.value.findings)


def as_written(found: Finding) -> str:
    """``line:column code message``, and what to do."""
    where = found.headline.removeprefix("plan.yml:").replace(": ", " ", 1)
    return f"{where} → {found.hint}" if found.hint else where


@pytest.mark.parametrize("name", CASES)
def test_it_is_said_where_it_begins_and_what_to_do(name: str) -> None:
    written, expected = CASES[name]
    assert [as_written(found) for found in said(written)] == expected


@pytest.mark.parametrize("name", CASES)
def test_no_word_of_it_is_english(name: str) -> None:
    for found in said(CASES[name][0]):
        words = found.message.replace("YAML", "").replace("Tab", "")
        assert not any(word in words for word in ("expected", "found", "while", "pattern", "type"))
        assert found.hint


@pytest.mark.parametrize(
    "written",
    [
        "[“专、精、特、新”, 一网统管、全城统管]",
        '["实验室，研发"]',
        "['实验室，研发']",
        "\n      - 实验室，研发",
        "[工程：一期]",
        "[【实验室】]",
        "[－]",
    ],
)
def test_full_width_marks_that_are_words_are_left_alone(written: str) -> None:
    topics = f"topics:\n  - id: water\n    name: id是水：利，电\n    words: {written}\n"
    assert yaml_file.parse(topics, "topics.yml", "topics").data["topics"][0]["name"] == "id是水：利，电"


def rows() -> list[tuple[str, str, str]]:
    """What the guide says not to write, what to write, and the code that is said otherwise."""
    section = (
        (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## YAML 怎样写")[2].partition("\n## ")[0]
    )
    found = re.findall(r"^\| `(.+?)` \| `(.+?)`.*\[([EW]\d+)\]", section, flags=re.MULTILINE)
    return [(wrong, right, code) for wrong, right, code in found]


@pytest.mark.parametrize(("wrong", "right", "code"), rows())
def test_the_table_of_the_guide_is_true(wrong: str, right: str, code: str) -> None:
    def codes(value: str) -> list[str]:
        line = value if value[0] != "[" else f"words: {value}"
        try:
            yaml_file.parse(f"terms:\n  - id: x\n    {line}\n", "terms.yml", "terms")
        except DataError as error:
            return [one.code for one in error.findings]
        return []

    assert code in codes(wrong)
    assert not {"E111", "E115"} & set(codes(right))
