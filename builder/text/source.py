r"""A source text, and where something stands in it.

Two ways to say where something stands are used, and never mixed:

* a **range** ``(start, end)`` counts Unicode code points from the start of the source text, end exclusive;
  it is what the program works with;
* a **span** counts lines from 1 (a line ends at ``\\n`` only) and columns in code points from 0, ends exclusive;
  it is what people and the published data see.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the source text: lines from 1, columns from 0 in code points, ends exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class SourceText:
    """One source text, as read: ``id`` is the file's stem, ``path`` what findings call it."""

    id: str
    path: str
    file_name: str
    text: str
    sha256: str

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset of the first character of every line."""
        starts = [0]
        find = self.text.find
        at = find("\n")
        while at != -1:
            starts.append(at + 1)
            at = find("\n", at + 1)
        return starts

    def line_column(self, offset: int) -> tuple[int, int]:
        """The line (from 1) and column (from 0) of a code point offset."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1]

    def span(self, where: Range) -> Span:
        """The span of a range."""
        line, column = self.line_column(where[0])
        end_line, end_column = self.line_column(where[1])
        return Span(line, column, end_line, end_column)
