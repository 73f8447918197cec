"""Every code is explained to the people who meet it."""

from __future__ import annotations

import re
from pathlib import Path

from builder.findings.codes import CODES
from builder.layers.list import LAYERS

CHECKS = Path(__file__).parents[2] / "docs/about/checks.md"


def test_every_code_has_a_section_with_an_example_and_no_section_is_without_its_code() -> None:
    sections = re.split(r"^### ", CHECKS.read_text("utf-8"), flags=re.MULTILINE)[1:]
    explained = {section.split()[0]: section for section in sections if re.match(r"[A-Z]\d+ ", section)}
    codes = CODES | {code: title for layer in LAYERS for code, title in layer.codes.items()}
    assert explained.keys() == codes.keys()
    for code, section in explained.items():
        assert section.startswith(f"{code} {codes[code]} {{ #{code.lower()} }}")
        assert re.search(rf"^    \S+:\d+:\d+: {code} ", section, flags=re.MULTILINE), code
