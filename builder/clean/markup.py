"""What Markdown and invisible characters add to a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from builder.characters import is_invisible
from builder.clean.line import Line, holes_set_aside, set_aside
from builder.model import Range, SetAside

_LONGEST_FRONT_MATTER = 40
_HEADING = re.compile(r"#{1,6}[ \t\u3000]{1,8}(?=\S)")


def front_matter(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    """The YAML between --- and --- at the start of a Markdown file goes."""
    ends = (index for index, line in enumerate(lines[1:_LONGEST_FRONT_MATTER], 1) if line.text == "---")
    head = next(ends, -1) + 1 if lines and lines[0].text == "---" else 0
    return list(lines[head:]), [item for line in lines[:head] for item in set_aside(line, "front-matter")]


def invisible(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    """A line loses the byte order mark or zero-width characters before its first visible one."""
    kept: list[Line] = []
    aside: list[SetAside] = []
    for line in lines:
        if is_invisible(line.text):
            aside += set_aside(line, "invisible")
            continue
        count = 0
        while is_invisible(line.text[count]):
            count += 1
        aside += holes_set_aside(line, [(0, count)], "invisible")
        kept.append(line.without([(0, count)] if count else []))
    return kept, aside


def marks(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    """A Markdown heading loses its ``## ``, a line that is bold as a whole its ``**``, one that is both loses both."""
    kept: list[Line] = []
    aside: list[SetAside] = []
    for line in lines:
        holes = _marks(line.text)
        aside += holes_set_aside(line, holes, "markup")
        kept.append(replace(line.without(holes), hint=True) if holes else line)
    return kept, aside


def _marks(text: str) -> list[Range]:
    heading = _HEADING.match(text)
    start = heading.end() if heading else 0
    holes = [(0, len(text[:start].rstrip()))] if heading else []
    bare = text[start:]
    inner = bare[2:-2]
    if bare.startswith("**") and bare.endswith("**") and inner.strip() and "**" not in inner:
        holes += [(start, start + 2), (len(text) - 2, len(text))]
    return holes
