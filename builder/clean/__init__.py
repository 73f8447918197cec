"""Second stage: the lines of a source text, and what on them is not part of the document.

Reads a :class:`~builder.text.source.SourceText`; gives its lines without the white space around them, and what was set
aside. Every rule takes lines and gives lines; a rule that joins or splits them says so in its name.
"""

from __future__ import annotations

from dataclasses import dataclass

from builder.clean import copies, furniture, markup, page_end, torn
from builder.running.garbage_collection import paused
from builder.text.line import Line, raw_lines
from builder.text.set_aside import SetAside
from builder.text.source import SourceText


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The lines that remain and what was set aside."""

    source: SourceText
    lines: tuple[Line, ...]
    set_aside: tuple[SetAside, ...]


RULES = (
    markup.front_matter,
    markup.invisible,
    furniture.page_furniture,
    markup.frames,
    markup.marks,
    torn.torn,
    copies.second_copy,
    page_end.chrome_lines,
)


@paused
def clean(source: SourceText) -> Cleaned:
    """Split a source text into lines and set aside what is not part of the document, rule by rule."""
    lines = raw_lines(source)
    aside: list[SetAside] = []
    for rule in RULES:
        lines, found = rule(lines)
        aside += found
    return Cleaned(source, tuple(lines), tuple(aside))
