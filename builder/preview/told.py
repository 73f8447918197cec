"""What a preview tells in the page: a script that puts it there.

Every page of a preview asks for it; pages of the published site do not.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from builder.findings.finding import Finding
from builder.findings.printing import as_text

FILE = "preview-told.js"
_SCRIPT = Path(__file__).with_name("told.js")
_MOST = 20


def headline(errors: Sequence[Finding], warnings: Sequence[Finding], broken: Sequence[str]) -> str:
    """In one line what was found; ``""`` where there is nothing to say."""
    if errors:
        return f"有 {len(errors)} 个错误，页面还是改动之前的"
    counts = ((len(warnings), "个新的警告"), (len(broken), "处链接或网页的问题"))
    return "、".join(f"{count} {what}" for count, what in counts if count)


def script(errors: Sequence[Finding], warnings: Sequence[Finding], broken: Sequence[str]) -> str:
    """The script for the pages: findings by line, first errors, then warnings new since the preview began, then links."""
    lines = [*map(as_text, (*errors, *warnings)), *broken]
    told = {
        "headline": headline(errors, warnings, broken),
        "lines": lines[:_MOST],
        "more": len(lines[_MOST:]),
    }
    # "</" must not end the script where somebody puts it into a page.
    return f"window.planTextsTold = {json.dumps(told, ensure_ascii=False)};\n".replace(
        "</", "<\\/"
    ) + _SCRIPT.read_text("utf-8")
