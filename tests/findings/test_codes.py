"""Every code is explained to the people who meet it."""

from __future__ import annotations

import re
from pathlib import Path

from builder.findings.codes import CODES

CHECKS = Path(__file__).parents[2] / "docs/about/checks.md"


def test_every_code_has_a_section_with_an_example_and_no_section_is_without_its_code() -> None:
    sections = re.split(r"^### ", CHECKS.read_text("utf-8"), flags=re.MULTILINE)[1:]
    explained = {section.split()[0]: section for section in sections}
    assert explained.keys() == CODES.keys()
    for code, section in explained.items():
        assert section.startswith(f"{code} {CODES[code][1]} {{ #{code.lower()} }}")
        assert re.search(rf"^    \S+:\d+:\d+: {code} ", section, flags=re.MULTILINE), code
