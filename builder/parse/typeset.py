"""The edits of typography (:mod:`builder.text.typography`), made when everything else has been read.

The parser sees the source as it is; here the words of title, headings, passages and cells get their marks and lose
stray spaces. Every change is kept by its place in the source, so that the source can be rebuilt from what is published.
A lead owns no characters: its words change as those of its passage do. What stands in the contents list alone is set
aside as it is; the wording that is shown from there is edited like any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate, chain

from builder.model.completeness import Completeness
from builder.model.document import Division, Document, Passage
from builder.model.edit import Replacement
from builder.model.table import Table
from builder.text.source import Range, SourceText
from builder.text.typography import FULL_WIDTH, NUMBER_SPACE, Change, changed, changes, edited

_Places = dict[int, str]


def typeset(document: Document) -> Document:
    """The document with the edits of typography."""
    found: _Places = {}
    title = document.title and _words((document.title,), document.title_where, found)[0]
    passages = tuple(_passage(passage, found) for passage in document.passages)
    divisions = tuple(_division(division, found) for division in document.divisions)
    return replace(
        document,
        title=title,
        passages=passages,
        divisions=divisions,
        typography=_replacements(document.source, found),
        completeness=_completeness(document.completeness),
    )


def _words(parts: Sequence[str], where: Sequence[Range], found: _Places) -> list[str]:
    """The parts of a text that stands in some ranges, edited together; what changes is added to ``found``."""
    made = changes("".join(parts))
    found.update(zip(_places(where, [at for at, _ in made]), (after for _, after in made), strict=True))
    return _cut(parts, made)


def _cut(parts: Sequence[str], made: Sequence[Change]) -> list[str]:
    if not made:
        return list(parts)
    starts = accumulate(map(len, parts), initial=0)
    return [
        changed(part, [(at - start, after) for at, after in made if start <= at < start + len(part)])
        for part, start in zip(parts, starts, strict=False)
    ]


def _places(where: Sequence[Range], offsets: Iterable[int]) -> Iterable[int]:
    """The places in the source of offsets, which are given in order."""
    runs = zip(where, accumulate((end - start for start, end in where), initial=0), strict=False)
    (start, end), at = next(runs, ((0, 0), 0))
    for offset in offsets:
        while offset - at >= end - start:
            (start, end), at = next(runs)
        yield start + offset - at


def _passage(passage: Passage, found: _Places) -> Passage:
    made: _Places = {}
    table = _table(passage.table, made) if passage.table else None
    text = table.text if table else _words((passage.text,), passage.where, made)[0]
    if not made:
        return passage
    found.update(made)
    removed = tuple(sorted(place for place, after in made.items() if not after))
    return replace(passage, text=text, table=table, removed=removed)


def _table(table: Table, found: _Places) -> Table:
    header, *rows = (
        tuple(_words((cell,), (where,), found)[0] for cell, where in zip(cells, ranges, strict=True))
        for cells, ranges in zip(table.lines, table.line_cells, strict=True)
    )
    return replace(table, header=header, rows=tuple(rows))


def _division(division: Division, found: _Places) -> Division:
    """A heading with its marker and end mark; its characters are looked at together, because neighbours decide."""
    marker, parts = division.marker or "", division.title_parts
    if division.status != "present":
        title, named = edited(division.title), [edited(part) for part in parts]
        listed = division.title_in_contents and edited(division.title_in_contents)
        return replace(division, title=title, title_parts=tuple(named), title_in_contents=listed)
    printed = (marker, *parts, division.end_mark)
    if division.kind == "lead":
        places = chain.from_iterable(range(*run) for run in division.where)
        words = _cut(printed, [(at, found[place]) for at, place in enumerate(places) if place in found])
    else:
        words = _words(printed, division.where, found)
    marker, *named, end_mark = words
    return replace(
        division,
        marker=marker if division.marker else division.marker,
        title="".join(named),
        title_parts=tuple(named),
        title_in_contents=division.title_in_contents and edited(division.title_in_contents),
        end_mark=end_mark,
    )


def _completeness(kept: Completeness | None) -> Completeness | None:
    if kept is None:
        return None
    return replace(kept, entries=tuple(replace(entry, title=edited(entry.title)) for entry in kept.entries))


def _replacements(source: SourceText, found: _Places) -> tuple[Replacement, ...]:
    """What was changed, the same changes together, in the order of their first places."""
    together: dict[tuple[str, str], list[int]] = {}
    for place in sorted(found):
        together.setdefault((source.text[place], found[place]), []).append(place)
    return tuple(
        Replacement(FULL_WIDTH if after else NUMBER_SPACE, before, after, tuple(places))
        for (before, after), places in together.items()
    )
