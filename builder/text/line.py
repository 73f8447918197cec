"""A line of text as the rules see it, whatever stands between its characters in the file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from operator import itemgetter

from builder.text.source import Range, SourceText


@dataclass(frozen=True, slots=True)
class Line:
    """A line (a part of one, or several joined) without the white space around it.

    ``runs`` are the ranges of the source that spell ``text``: one for a plain line, several where markup was taken
    out or lines were joined. ``starts`` are the offsets into ``text`` at which they begin.
    """

    text: str
    runs: tuple[Range, ...]
    starts: tuple[int, ...]
    hint: bool = False  # Markdown marks the whole line as a heading (# or **)
    bold: tuple[Range, ...] = ()  # which characters Markdown prints in bold type
    apart: bool = False  # an empty line stands before it
    indented: bool = False  # white space stands before it on its line
    in_table: bool = False  # it belongs to a table, or to what looks like one

    @property
    def start(self) -> int:
        """Code point offset of the first character."""
        return self.runs[0][0]

    @property
    def end(self) -> int:
        """Code point offset behind the last character."""
        return self.runs[-1][1]

    def ranges(self, start: int, end: int) -> tuple[Range, ...]:
        """The ranges of the source that spell a part, by offsets into the text; at least one, if an empty one."""
        if len(self.runs) == 1:
            return ((self.start + start, self.start + end),)
        first = bisect_right(self.starts, start) - 1
        found: list[Range] = []
        for index in range(first, len(self.runs)):
            (begin, stop), at = self.runs[index], self.starts[index]
            if at >= end:
                break
            left, right = begin + max(0, start - at), min(stop, begin + end - at)
            if left < right:
                found.append((left, right))
        begin = self.runs[first][0] + start - self.starts[first]
        return tuple(found) or ((begin, begin),)

    def part(self, start: int, end: int | None = None) -> Line:
        """A part of the line, by offsets into its text, again without white space around it."""
        text = self.text[start:end]
        begin = start + len(text) - len(text.lstrip())
        text = text.strip()
        runs = self.ranges(begin, begin + len(text))
        bold = _shifted(self.bold, begin, len(text)) if self.bold else ()
        return Line(text, runs, _starts(runs), hint=self.hint and start == 0, bold=bold)

    def without(self, holes: Sequence[Range]) -> Line:
        """The line without some of its characters, given as ranges of its text in order."""
        if not holes:
            return self
        edges = [0, *(edge for hole in holes for edge in hole), len(self.text)]
        kept = [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]
        text = "".join(self.text[start:end] for start, end in kept)
        runs = [run for start, end in kept for run in self.ranges(start, end)]
        bold = _moved(self.bold, holes) if self.bold else ()
        runs = runs or [(self.start, self.start)]
        bare = Line(text, tuple(runs), _starts(runs), bold=bold)
        if text and (text[0].isspace() or text[-1].isspace()):
            bare = bare.part(0)
        return Line(bare.text, bare.runs, bare.starts, self.hint, bare.bold, self.apart, self.indented)

    @property
    def bold_start(self) -> int:
        """How many first characters are in bold type."""
        return self.bold[0][1] if self.bold and self.bold[0][0] == 0 else 0


def _shifted(ranges: Sequence[Range], by: int, length: int) -> tuple[Range, ...]:
    first = bisect_right(ranges, by, key=itemgetter(1))
    last = bisect_left(ranges, by + length, key=itemgetter(0))
    return tuple((max(0, start - by), min(length, end - by)) for start, end in ranges[first:last])


def _moved(ranges: Sequence[Range], holes: Sequence[Range]) -> tuple[Range, ...]:
    """Ranges of a text, none of which crosses a hole, once the holes are taken out."""
    lengths = (0, *accumulate(end - start for start, end in holes))
    ends = [end for _, end in holes]
    return tuple((a - lengths[bisect_right(ends, a)], b - lengths[bisect_right(ends, b)]) for a, b in ranges)


def _starts(runs: Sequence[Range]) -> tuple[int, ...]:
    return (0,) if len(runs) == 1 else (0, *accumulate(end - start for start, end in runs[:-1]))


def of_runs(text: str, runs: Iterable[Range]) -> Line:
    """A line of the runs that spell its text."""
    runs = tuple(runs)
    return Line(text, runs, _starts(runs))


def join(lines: Sequence[Line]) -> Line:
    """Lines joined without a separator; hints, bold type and what stands before are those of the first."""
    if len(lines) == 1:
        return lines[0]
    bare = of_runs("".join(line.text for line in lines), [run for line in lines for run in line.runs])
    return replace(lines[0], text=bare.text, runs=bare.runs, starts=bare.starts)


def raw_lines(source: SourceText) -> list[Line]:
    """The lines of a text that have anything but white space."""
    lines: list[Line] = []
    offset = 0
    apart = False
    for raw in source.text.split("\n"):
        stripped = raw.strip()
        if stripped:
            left = len(raw) - len(raw.lstrip())
            run = (offset + left, offset + left + len(stripped))
            lines.append(Line(stripped, (run,), (0,), apart=apart, indented=left > 0))
        apart = not stripped
        offset += len(raw) + 1
    return lines
