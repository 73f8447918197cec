"""Where in a text of today the lines of an earlier one stand: found by their words, because lines move."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from builder.model.document import Document
from builder.text.difference import words
from builder.text.typography import WIDE

_BOM = "\ufeff"
_WIDE = str.maketrans(WIDE)
_ENOUGH = 6  # characters by which a place is known


def _key(line: str) -> str:
    """By what a line is known, whatever its white space and the width of its marks."""
    return _squeezed(line.removeprefix(_BOM))


def _squeezed(text: str) -> str:
    return words(text).translate(_WIDE)


class Places:
    """Finds passages and headings by the words of lines. Lines that were replaced later lead to what replaced them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._later: dict[str, int] = {}

    def of(self, line: str, left: int, near: int) -> int | None:
        """The place of the character of an earlier line behind so many that are no white space.

        Of several lines that are alike the nearest to a line number counts.
        """
        found = self._lines.get(_key(line))
        if found is None:
            return None
        number = min(found, key=lambda one: abs(one - near))
        return self._behind(self._document.source.line_starts[number - 1], left)

    def replaced(self, line: str, at: int | None) -> None:
        """A line stands there no longer: what took its place is found at ``at``."""
        if at is not None:
            self._later.setdefault(_key(line), at)

    def later(self, line: str) -> int | None:
        """Where what took the place of a line stands."""
        return self._later.get(_key(line))

    def context(self, before: str, behind: str) -> int | None:
        """The place between words, if they stand in one place together and are enough to be known by."""
        text, offsets = self._all
        sought = _squeezed(before + behind)
        at = text.find(sought) if len(sought) >= _ENOUGH else -1
        if at == -1 or text.find(sought, at + 1) != -1:
            return None
        return offsets[min(at + len(_squeezed(before)), len(offsets) - 1)]

    def stands(self, said: str) -> bool:
        """Whether words stand anywhere in the text."""
        return _squeezed(said) in self._all[0]

    def _behind(self, start: int, left: int) -> int:
        """The place of the next character on a line behind so many that are no white space; of its last one at most."""
        text, last = self._document.source.text, start
        end = text.find("\n", start)
        for at in range(start, len(text) if end == -1 else end):
            if not text[at].isspace() and text[at] != _BOM:
                last = at
                if not left:
                    break
                left -= 1
        return last

    def unit(self, at: int | None) -> str | None:
        """The id of the passage, or of the heading, that owns the character at a place; else of the nearest on its line."""
        if at is None or not self._runs:
            return None
        index = max(0, bisect_right(self._runs, at, key=lambda run: run[0]) - 1)
        line = self._line(at)
        for start, end, unit in self._runs[index : index + 2]:
            if start <= at < end or line in (self._line(start), self._line(end)):
                return unit
        return None

    def _line(self, at: int) -> int:
        return self._document.source.line_column(at)[0]

    @cached_property
    def _lines(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, line in enumerate(self._document.source.text.split("\n"), 1):
            found.setdefault(_key(line), []).append(number)
        return found

    @cached_property
    def _all(self) -> tuple[str, list[int]]:
        offsets = [at for at, one in enumerate(self._document.source.text) if not one.isspace()]
        return _squeezed(self._document.source.text), offsets

    @cached_property
    def _runs(self) -> list[tuple[int, int, str]]:
        document = self._document
        headings = ((*run, one.id) for one in document.divisions if one.owns_characters for run in one.where)
        passages = ((*run, one.id) for one in document.passages for run in one.where)
        return sorted((*headings, *passages))
