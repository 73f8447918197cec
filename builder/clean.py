"""Second stage: the lines of a source text, and what on them is not part of the document.

Reads a :class:`~builder.model.SourceText`; gives its non-empty lines without the white space around them, and
what was set aside. Nothing is joined or interpreted here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.characters import is_invisible, visible
from builder.model import Range, SetAside, SourceText

_LONGEST_FRONT_MATTER = 40
_HEADING = re.compile(r"#{1,6}[ \t\u3000]{1,8}(?=\S)")
# e.g. “- 12 -”, “— 12 —”, “第 12 页”, “第12页 共80页”
_PAGE_NUMBER = re.compile(
    r"[-—–][ \-—–]{0,4}\d{1,4}[ \-—–]{0,4}[-—–]|第 {0,2}\d{1,4} {0,2}页(?:[ /，,]{0,2}共 {0,2}\d{1,4} {0,2}页)?"
)
# e.g. “来源：广州市人民政府”, “数据来源：中共广州市委宣传部”: provenance for the cover, not text
_SOURCE_LINE = re.compile(r"(?:数据|信息|稿件)?来源[:：][^。，,]{2,40}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line (or a part of one) without the white space around it.

    ``start`` and ``end`` are code point offsets; ``hint`` says that Markdown marks it as a heading.
    """

    start: int
    end: int
    text: str
    hint: bool = False

    def part(self, start: int, end: int | None = None) -> Line:
        """A part of the line, by offsets into its text, again without white space around it."""
        text = self.text[start:end]
        left = len(text) - len(text.lstrip())
        text = text.strip()
        begin = self.start + start + left
        return Line(begin, begin + len(text), text, self.hint)

    @property
    def where(self) -> Range:
        """The range of the line in the source."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The lines that remain and what was set aside."""

    source: SourceText
    lines: tuple[Line, ...]
    set_aside: tuple[SetAside, ...]


def set_aside(line: Line, reason: str) -> SetAside:
    """The whole line, set aside for a reason."""
    return SetAside(line.where, visible(line.text), reason)


def clean(source: SourceText) -> Cleaned:
    """Split a source text into lines and set aside markup, page numbers and source lines."""
    lines: list[Line] = []
    aside: list[SetAside] = []
    raw = _raw_lines(source.text)
    head = _front_matter(raw)
    aside += [set_aside(line, "front-matter") for line in raw[:head]]
    for line in raw[head:]:
        reason = _reason(line.text)
        if reason:
            aside.append(set_aside(line, reason))
            continue
        seen, hidden = _without_invisible(line)
        bare, markup = _without_markup(seen)
        aside += hidden + markup
        lines.append(bare)
    return Cleaned(source, tuple(lines), tuple(aside))


def _raw_lines(text: str) -> list[Line]:
    lines: list[Line] = []
    offset = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = offset + len(raw) - len(raw.lstrip())
            lines.append(Line(start, start + len(stripped), stripped))
        offset += len(raw) + 1
    return lines


def _front_matter(lines: list[Line]) -> int:
    """How many lines the YAML between --- and --- at the start of a Markdown file takes up."""
    if not lines or lines[0].text != "---":
        return 0
    ends = (index for index, line in enumerate(lines[1:_LONGEST_FRONT_MATTER], 1) if line.text == "---")
    return next(ends, -1) + 1


def _reason(text: str) -> str | None:
    if len(text) > 60:
        return "invisible" if is_invisible(text) else None
    if is_invisible(text):
        return "invisible"
    if _PAGE_NUMBER.fullmatch(text):
        return "page-number"
    if _SOURCE_LINE.fullmatch(text):
        return "source-line"
    return None


def _without_invisible(line: Line) -> tuple[Line, list[SetAside]]:
    """A line loses the byte order mark or zero-width characters before its first visible one."""
    count = 0
    while is_invisible(line.text[count]):
        count += 1
    if not count:
        return line, []
    where = (line.start, line.start + count)
    return line.part(count), [SetAside(where, line.text[:count], "invisible")]


def _without_markup(line: Line) -> tuple[Line, list[SetAside]]:
    """A Markdown heading loses its ``## ``, a line that is bold as a whole its ``**``, one that is both loses both."""
    aside: list[SetAside] = []
    heading = _HEADING.match(line.text)
    if heading:
        line, aside = _cut(line, heading.end(), 0)
    inner = line.text[2:-2]
    if line.text.startswith("**") and line.text.endswith("**") and inner.strip() and "**" not in inner:
        line, marks = _cut(line, 2, 2)
        aside = aside + marks
    return line, aside


def _cut(line: Line, left: int, right: int) -> tuple[Line, list[SetAside]]:
    bare = line.part(left, len(line.text) - right)
    marks = [(line.start, line.start + len(line.text[:left].rstrip()))]
    if right:
        marks.append((line.end - right, line.end))
    aside = [
        SetAside(where, line.text[where[0] - line.start : where[1] - line.start], "markup") for where in marks
    ]
    return Line(bare.start, bare.end, bare.text, hint=True), aside
