"""The values that travel between the stages: frozen, slotted, free of I/O. Places are as in :mod:`builder.text.source`."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from builder.editorial.about import Metadata
from builder.findings.finding import Finding
from builder.model.completeness import Completeness
from builder.model.edit import Edit, Replacement
from builder.model.offsets import kept, nth_kept
from builder.model.table import Table
from builder.text.numerals import note_number
from builder.text.set_aside import SetAside
from builder.text.source import Range, SourceText

FRONT = "篇首"
_PARTING = "，、：；"  # behind these a title's next line needs no blank


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where the copy has evidently lost or garbled characters, or a whole division.

    ``where`` is the range of ``text``, the words that are left; ``place`` is where in the source the missing characters
    would stand (``None``: at the end of ``where``), ``at`` the same as an offset in the passage's text. ``confidence``
    is ``high`` or ``low``; ``rule`` names what found it. ``division`` is the id of the division whose heading has it.
    """

    kind: str
    code: str
    text: str
    where: Range
    passage: str | None
    note: str
    place: int | None = None
    at: int | None = None
    confidence: str = "high"
    rule: str = ""
    division: str | None = None

    @property
    def mark(self) -> int:
        """Where in the source the mark of the gap stands."""
        return self.where[1] if self.place is None else self.place


@dataclass(frozen=True, slots=True)
class Division:
    """A node of the outline.

    ``id`` is the document's id, a dot, and ``anchor``; ``where`` holds the ranges of marker, title and end mark
    (for a missing division: its line in the contents list, which it does not own). ``title_parts`` are the
    printed lines of a title that runs over several lines; ``title`` is these joined without a separator.
    """

    id: str
    anchor: str
    parent: str | None
    level: int
    kind: str
    marker: str | None
    number: int | None
    number_text: str | None
    number_source: str | None
    title: str
    title_parts: tuple[str, ...]
    title_in_contents: str | None
    end_mark: str
    where: tuple[Range, ...]
    status: str = "present"

    @property
    def owns_characters(self) -> bool:
        """Whether marker, title and end mark are the division's own: not those of leads and missing divisions."""
        return self.status == "present" and self.kind != "lead"

    @property
    def heading(self) -> str:
        """Marker and title as a reader writes them: 第七章 扩大高水平对外开放."""
        *parts, last = self.title_parts or (self.title,)
        title = "".join(part if part[-1:] in _PARTING else f"{part} " for part in parts) + last
        if not self.marker:
            return title
        glue = "" if self.marker[-1] in "、)）.．" else " "
        return f"{self.marker}{glue}{title}" if title else self.marker

    @property
    def shown_at(self) -> list[int]:
        """For each character of marker and title its offset in the heading."""
        offsets, at = [], -1
        for character in f"{self.marker or ''}{self.title}":
            at = self.heading.index(character, at + 1)
            offsets.append(at)
        return offsets

    @property
    def name(self) -> str:
        """What a reader calls it: its heading; what stands before the first heading has none and is called 篇首."""
        return FRONT if self.kind == "front" else self.heading


@dataclass(frozen=True, slots=True)
class Passage:
    """The smallest quotable unit. ``where`` holds its maximal runs in reading order.

    ``text`` is these runs with the edits applied; for a table, header and rows with tabs between cells and
    newlines between rows. ``removed`` are the places in the source, in order, of what the edits take away.
    """

    id: str
    anchor: str
    division: str
    kind: str
    text: str
    where: tuple[Range, ...]
    table: Table | None = None
    removed: tuple[int, ...] = ()

    def offset(self, at: int) -> int:
        """The offset in the text of a place in the source, both in code points."""
        if self.table is not None:
            return self.table.offset(at, self.removed)
        return sum(kept(start, min(end, at), self.removed) for start, end in self.where if start < at)

    def place(self, offset: int) -> int:
        """The place in the source of the character at an offset of the text; of its end, the end of the last run."""
        for (start, end), (begins, _) in self.pieces:
            if offset < end:
                return nth_kept(begins, max(0, offset - start), self.removed)
        return self.where[-1][1]

    @property
    def pieces(self) -> Iterator[tuple[Range, Range]]:
        """The offsets of the runs, or of the cells, in the text, each with its range in the source."""
        if self.table is not None:
            for spans, ranges in zip(self.table.cell_spans, self.table.line_cells, strict=True):
                yield from zip(spans, ranges, strict=True)
            return
        at = 0
        for run in self.where:
            length = kept(*run, self.removed)
            yield (at, at + length), run
            at += length

    def row_at(self, offset: int) -> int | None:
        """The row of a table, from 0, in which an offset of the text lies; ``None`` in the header or without a table."""
        return self.table.row_at(offset) if self.table else None

    @property
    def row_anchors(self) -> tuple[str, ...]:
        """The anchors of a table's rows, the header left out; empty for anything else."""
        if self.table is None:
            return ()
        numbers = self.table.row_numbers or range(1, len(self.table.rows) + 1)
        return tuple(f"{self.anchor}.r{number}" for number in numbers)

    @property
    def rows(self) -> tuple[tuple[str, Range], ...]:
        """The anchor of each row of a table and its offsets in the text, end exclusive; empty for anything else."""
        return tuple(zip(self.row_anchors, self.table.row_spans, strict=True)) if self.table else ()


@dataclass(frozen=True)
class Document:
    """One source text once parsed, with its metadata."""

    id: str
    source: SourceText
    metadata: Metadata
    title: str | None
    title_where: tuple[Range, ...]
    divisions: tuple[Division, ...]
    passages: tuple[Passage, ...]
    set_aside: tuple[SetAside, ...]
    edits: tuple[Edit, ...]
    gaps: tuple[Gap, ...]
    typography: tuple[Replacement, ...] = ()
    completeness: Completeness | None = None
    findings: tuple[Finding, ...] = ()

    def __hash__(self) -> int:
        """Quickly told: what is said of a document's places is remembered by the document."""
        return hash(self.id)

    @cached_property
    def changed(self) -> dict[int, str]:
        """What stands in the texts for characters that were changed, by their places in the source, in order."""
        one_for_one = (
            (edit.where[0] + at, after) for edit in self.edits for at, after in enumerate(edit.after)
        )
        return dict(sorted((*one_for_one, *((at, r.after) for r in self.typography for at in r.places))))

    @cached_property
    def _changed_places(self) -> tuple[int, ...]:
        return tuple(self.changed)

    def changed_in(self, run: Range) -> tuple[int, ...]:
        """The places in a range of the source at which characters were changed, in order."""
        places = self._changed_places
        return places[bisect_left(places, run[0]) : bisect_left(places, run[1])]

    @cached_property
    def joins(self) -> frozenset[int]:
        """The ends of runs behind which a line of the source ended within a passage."""
        return frozenset(edit.where[0] for edit in self.edits if edit.rule == "join")

    @cached_property
    def division_by_id(self) -> dict[str, Division]:
        """Divisions by id."""
        return {division.id: division for division in self.divisions}

    @cached_property
    def headings(self) -> tuple[Division, ...]:
        """Divisions that stand on lines of their own or end a line's beginning: all but the leads."""
        return tuple(division for division in self.divisions if division.kind != "lead")

    @cached_property
    def missing(self) -> tuple[Division, ...]:
        """The top-level divisions that the contents list promises and the text lacks, in its order."""
        return tuple(d for d in self.divisions if d.status == "missing" and d.parent is None)

    @cached_property
    def leads(self) -> dict[int, Division]:
        """Leads by the offset at which they, and the passages that open with them, begin."""
        return {d.where[0][0]: d for d in self.divisions if d.kind == "lead"}

    @cached_property
    def passages_by_division(self) -> dict[str, list[Passage]]:
        """Passages by the id of the division they belong to, in reading order."""
        groups: dict[str, list[Passage]] = {}
        for passage in self.passages:
            groups.setdefault(passage.division, []).append(passage)
        return groups

    @cached_property
    def divided(self) -> frozenset[str]:
        """The ids of divisions that have divisions with headings below them."""
        return frozenset(division.parent for division in self.headings if division.parent)

    @cached_property
    def note_marks(self) -> tuple[SetAside, ...]:
        """The marks in the text that refer to notes, in the order of the source."""
        return tuple(item for item in self.set_aside if item.reason == "note-mark")

    @cached_property
    def notes(self) -> dict[int, Passage]:
        """The notes of a list at the end of the text, by the number with which they begin."""
        found: dict[int, Passage] = {}
        for passage in self.passages if self.note_marks else ():
            number = note_number(passage.text) if passage.kind == "note" else None
            if number is not None:
                found.setdefault(number, passage)
        return found

    @cached_property
    def ordinals(self) -> dict[str, int]:
        """Where a passage stands among those of its division, tables counted apart: what a citation says."""
        counts: Counter[tuple[str, bool]] = Counter()
        found = {}
        for passage in self.passages:
            group = passage.division, passage.table is not None
            counts[group] += 1
            found[passage.id] = counts[group]
        return found

    @cached_property
    def counts(self) -> Counter[tuple[str, bool]]:
        """How many passages, and how many tables (``True``), a division has: what the ordinals count up to."""
        return Counter((passage.division, passage.table is not None) for passage in self.passages)

    def ancestors(self, division_id: str) -> tuple[Division, ...]:
        """The division and those above it, the highest first."""
        return self._paths[division_id]

    @cached_property
    def _paths(self) -> dict[str, tuple[Division, ...]]:
        paths: dict[str, tuple[Division, ...]] = {}
        for division in self.divisions:  # what stands above comes first
            above = paths[division.parent] if division.parent else ()
            paths[division.id] = (*above, division)
        return paths

    def page(self, division_id: str) -> str:
        """File name (without suffix) of the page on which a division stands: its top-level division's anchor."""
        return self._pages[division_id]

    @cached_property
    def _pages(self) -> dict[str, str]:
        return {division_id: path[0].anchor for division_id, path in self._paths.items()}

    def url(self, division_id: str, anchor: str) -> str:
        """Address of an anchor in a division, relative to the site root."""
        return f"texts/{self.id}/{self.page(division_id)}.html#{anchor}"
