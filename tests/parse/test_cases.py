"""Cases that an editor can review: tests/parse/cases/*.txt, each a text and the outline it must have.

A case is ``=== name``, an optional part ``--- 说明`` (YAML: ``title``, ``titles``, ``leaves``,
``unmarked``), ``--- 输入`` and
``--- 结果``. Divisions are printed as ``[level] kind marker｜title｜end mark``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from builder.editorial.about import Hints, Leave, Metadata
from builder.verify import characters
from tests.support import document, outline


@dataclass(frozen=True)
class Case:
    name: str
    about: str
    text: str
    expected: str


def read_cases() -> list[Case]:
    cases = []
    for path in sorted((Path(__file__).parent / "cases").glob("*.txt")):
        for block in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            head, *parts = re.split(r"^--- (说明|输入|结果)\n", block, flags=re.MULTILINE)
            part = dict(zip(parts[::2], parts[1::2], strict=True))
            name = f"{path.stem}: {head.strip()}"
            cases.append(Case(name, part.get("说明", ""), part["输入"], part["结果"]))
    return cases


CASES = read_cases()


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_text_has_the_outline_an_editor_expects(case: Case) -> None:
    about = yaml.safe_load(case.about) or {}
    leaves = tuple(Leave(item["words"], item["level"]) for item in about.get("leaves", ()))
    hints = Hints(tuple(about.get("titles", ())), leaves, tuple(about.get("unmarked", ())))
    found = document(case.text, Metadata(title=about.get("title"), hints=hints))
    assert "\n".join(outline(found)) == case.expected.rstrip()
    assert not characters(found)


def test_no_case_was_overlooked() -> None:
    assert len(CASES) >= 40
    assert len({case.name for case in CASES}) == len(CASES)
