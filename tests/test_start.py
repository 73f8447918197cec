"""What every command pays for at its start."""

from __future__ import annotations

import subprocess
import sys

NEEDED_BY_FEW = (
    "builder.intake.command",
    "bs4",
    "cn2an",
    "hypothesis",
    "lxml",
    "mkdocs",
    "pytest",
    "soupsieve",
)


def test_the_command_line_does_not_load_what_only_taking_in_a_page_needs() -> None:
    script = f"import sys, builder.cli; print([name for name in {NEEDED_BY_FEW} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
