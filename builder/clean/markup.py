"""What Markdown and invisible characters add to a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from builder.text import markers, yaml_head
from builder.text.characters import PREFACES, is_invisible
from builder.text.line import Line
from builder.text.set_aside import SetAside, holes_set_aside, set_aside
from builder.text.source import Range

_LONGEST_FRAME = 60
_MARKS = ">-*+#"
_FRAME = re.compile(r"</?(?:details|summary)>|-{3,}|\*{3,}|_{3,}|\*(?: \*){2,}")
_SUMMARY = re.compile(r"<summary>([^<>]*)</summary>")
# e.g. “> ” (not of “> 52”, a figure), “- ” (first group), “## ” (second group)
_LEADING = re.compile(
    r">(?![ \t]{0,4}\d[\d.,%]{0,12}(?:左右|以上)?$)[ \t]{0,4}(?=\S)|([-*+][ \t]{1,4})(?=\S)|(#{1,6})[ \t\u3000]{1,8}(?=\S)"
)


def front_matter(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    """The YAML between --- and --- at the start of a Markdown file goes."""
    head = yaml_head.length([f"{' ' * line.indented}{line.text}" for line in lines[: yaml_head.LONGEST]])
    return list(lines[head:]), [item for line in lines[:head] for item in set_aside(line, "front-matter")]


def invisible(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    """A line loses the byte order mark or zero-width characters before its first visible one."""
    kept: list[Line] = []
    aside: list[SetAside] = []
    for line in lines:
        if not is_invisible(line.text[0]):
            kept.append(line)
            continue
        if is_invisible(line.text):
            aside += set_aside(line, "invisible")
            continue
        count = 0
        while is_invisible(line.text[count]):
            count += 1
        aside += holes_set_aside(line, [(0, count)], "invisible")
        kept.append(line.without([(0, count)] if count else []))
    return kept, aside


def frames(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    """Lines of tags and rules go (``<details>``, ``---``); ``<summary>目录</summary>`` loses its tags."""
    kept: list[Line] = []
    aside: list[SetAside] = []
    apart = False
    for line in lines:
        short = len(line.text) <= _LONGEST_FRAME
        if short and _FRAME.fullmatch(line.text):
            aside += set_aside(line, "markup")
            apart = True
            continue
        found = _SUMMARY.fullmatch(line.text) if short else None
        holes = [(0, found.start(1)), (found.end(1), len(line.text))] if found else []
        aside += holes_set_aside(line, holes, "markup")
        kept.append(replace(line.without(holes), apart=True) if holes or (apart and not line.apart) else line)
        apart = False
    return kept, aside


def marks(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    """Markdown's marks go: ``## ``, ``> ``, a list's ``- `` before a marker, the ``**`` around bold type.

    A heading by ``#`` and a line that is bold as a whole are hints that the line is a heading.
    """
    kept: list[Line] = []
    aside: list[SetAside] = []
    for line in lines:
        start, heading = _leading_marks(line.text) if line.text[0] in _MARKS else (0, False)
        bold = _bold(line.text, start)
        holes = [(0, start)] if start else []
        holes += [mark for begin, end in bold for mark in ((begin - 2, begin), (end, end + 2))]
        if not holes:
            kept.append(line)
            continue
        aside += holes_set_aside(line, _tight(line.text, holes), "markup")
        whole = len(bold) == 1 and bold[0] == (start + 2, len(line.text) - 2)
        kept.append(replace(replace(line, bold=tuple(bold)).without(holes), hint=heading or whole))
    return kept, aside


def _leading_marks(text: str) -> tuple[int, bool]:
    """How many characters of quote, list and heading marks begin a line, and whether one makes it a heading."""
    start = 0
    heading = False
    while found := _LEADING.match(text, start):
        if found[1] and not _begins_heading(text, found.end()):
            break  # a list's bullet stays: it says that the passage is an item
        start = found.end()
        heading = heading or found[2] is not None
    return start, heading


def _begins_heading(text: str, at: int) -> bool:
    marker = markers.match(text, at)
    return text[at:] in PREFACES or (marker is not None and marker.rule.kind != "point")


def _bold(text: str, start: int) -> list[Range]:
    """The words between pairs of ``**``, by offsets; what stands between digits or letters is no mark (2**3).

    In a row with pipes only a cell that is bold as a whole loses its marks: a cell is one stretch of the source.
    """
    found = _marked(text, start)
    return found if "|" not in text else [(a, b) for a, b in found if _fills_cell(text, a - 2, b + 2)]


def _fills_cell(text: str, start: int, end: int) -> bool:
    while start > 0 and text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    return (start == 0 or text[start - 1] == "|") and (end == len(text) or text[end] == "|")


def _marked(text: str, start: int) -> list[Range]:
    found: list[Range] = []
    at = text.find("**", start)
    while at != -1:
        end = text.find("**", at + 2)
        if end == -1:
            break
        inner = text[at + 2 : end]
        before, after = text[at - 1 : at] if at else "", text[end + 2 : end + 3]
        if inner.strip() and not any(side.isascii() and side.isalnum() for side in (before, after)):
            found.append((at + 2, end))
            at = text.find("**", end + 2)
        else:
            at = end
    return found


def _tight(text: str, holes: Sequence[Range]) -> list[Range]:
    """The holes without white space behind them, which belongs to nobody."""
    return [(start, start + len(text[start:end].rstrip())) for start, end in holes]
