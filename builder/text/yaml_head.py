"""YAML front matter: what stands between --- and --- (or ...) at the very top of a Markdown file and reads like keys.

    ---
    title: 湖城规划
    tags:
      - 规划
    ---

Other words between such lines are words of the text: --- is a line across the page too, and may stand around a title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST = 40
_FENCE = re.compile(r"-{3,8}")
_KEY = re.compile(r"([\w-]{1,40})[ \t]{0,4}:(?:[ \t]+(\S.*)?)?")
_GOES_ON = re.compile(r"[ \t]|- |[\]}]")


def length(lines: Sequence[str]) -> int:
    """How many lines the front matter takes up; 0 where there is none."""
    if not lines or not _FENCE.fullmatch(lines[0].strip().lstrip("\ufeff")):
        return 0
    has_key = False
    for at, line in enumerate(lines[1:LONGEST], 1):
        bare = line.strip()
        if _FENCE.fullmatch(bare) or bare == "...":
            return at + 1 if has_key else 0
        if _KEY.fullmatch(line.rstrip()):
            has_key = True
        elif bare and not (has_key and _GOES_ON.match(line)):
            return 0
    return 0


def key_and_value(line: str) -> tuple[str, str] | None:
    """What a line of front matter says under which key, without quotation marks; ``None`` when it has no value."""
    found = _KEY.fullmatch(line.rstrip())
    return (found[1], found[2].strip("\"' \t")) if found and found[2] else None
