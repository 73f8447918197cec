"""The corrections of one text: what its revisions changed, character by character, with the evidence of each.

Told is what readers read: lines as they are published, so that marks that only got their full width are no correction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from builder.editorial.corrections import Recorded
from builder.editorial.editorial import Editorial
from builder.editorial.revisions import Change, Revision
from builder.layers.contract import Found
from builder.layers.corrections.correction import Correction, FoundCorrections
from builder.layers.corrections.places import Places
from builder.model.document import Document
from builder.text.characters import visible
from builder.text.difference import Difference, aligned, differences, words
from builder.text.source import Range
from builder.text.typography import edited

_AROUND = 10


def find(document: Document, editorial: Editorial, _: Found) -> FoundCorrections:
    """All corrections of a document: those of its revisions, and those that are known by a record alone."""
    revisions = editorial.history.of(document.source.file_name)
    recorded, places = document.metadata.corrections, Places(document)
    if not revisions and not recorded:
        return FoundCorrections(is_known=revisions is not None)
    told = [
        (correction, record)
        for revision in revisions or ()
        for change in revision.changes
        for correction, record in _of_change(change, revision, recorded, places)
    ]
    used = {record.at for _, record in told if record}
    alone = [record for record in recorded if record.at not in used and _differs(record)]
    found = [*(correction for correction, _ in told), *(_of_record(record, places) for record in alone)]
    return FoundCorrections(
        all=tuple(sorted(found, key=lambda one: one.date or "", reverse=True)),
        is_known=revisions is not None,
        in_vain=tuple(record for record in alone if _is_in_vain(record, recorded, places)),
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as it was written, and as it is published."""

    written: str
    published: str


def _lines(written: Iterable[str]) -> list[_Line]:
    """Lines that have any words."""
    return [_Line(line, shown) for line in written if (shown := _published(line))]


def _published(line: str) -> str:
    return edited(visible(line.removeprefix("\ufeff").strip()))


def _of_change(
    change: Change, revision: Revision, recorded: Sequence[Recorded], places: Places
) -> Iterator[tuple[Correction, Recorded | None]]:
    old, new = _lines(change.old), _lines(change.new)
    for a, b in aligned([line.published for line in old], [line.published for line in new]):
        gone, come = old[slice(*a)], new[slice(*b)]
        for near, (before, after) in enumerate(_paired(gone, come), change.line + b[0]):
            for correction, record in _of_lines(before, after, near, recorded, places):
                yield _said(correction, revision, record), record


def _paired(gone: Sequence[_Line], come: Sequence[_Line]) -> list[tuple[Sequence[_Line], Sequence[_Line]]]:
    """Which lines took the place of which: each that of one where they are as many, else all that of all.

    Lines that were only taken away or only added stand each for itself.
    """
    if len(gone) == len(come):
        return [([one], [other]) for one, other in zip(gone, come, strict=True)]
    if gone and come:
        return [(gone, come)]
    return [*(([line], []) for line in gone), *(([], [line]) for line in come)]


def _of_lines(
    gone: Sequence[_Line], come: Sequence[_Line], near: int, recorded: Sequence[Recorded], places: Places
) -> Iterator[tuple[Correction, Recorded | None]]:
    """What differs between lines and those that took their place."""
    old, new = ("\n".join(line.published for line in lines) for lines in (gone, come))
    first = None if differences(old, new) else _place(come, new, 0, near, places)
    for one in differences(old, new):
        correction = _told(old, new, one)
        at = _place(come, new, one.new[0], near, places)
        first = at if first is None else first
        record = next((record for record in recorded if _is_of(record, old, new, one)), None)
        yield replace(correction, unit=places.unit(at)), record
    for line in gone if come else ():
        places.replaced(line.written, first)


def _place(lines: Sequence[_Line], joined: str, offset: int, near: int, places: Places) -> int | None:
    """Where an offset in lines stands today: in the same line, among the same words, or in what took the line's place."""
    if not lines:
        return None
    number = joined.count("\n", 0, offset)
    start = joined.rfind("\n", 0, offset) + 1
    at = places.of(lines[number].written, len(words(joined[start:offset])), near + number)
    if at is None:
        behind = joined[offset : offset + _AROUND].partition("\n")[0]
        at = places.context(joined[max(start, offset - _AROUND) : offset], behind)
    return places.later(lines[number].written) if at is None else at


def _told(old: str, new: str, one: Difference) -> Correction:
    """A difference with the words around it, none from other lines."""
    start, end = one.new
    before = new[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = new[end : end + _AROUND].partition("\n")[0]
    return Correction(
        before, old[slice(*one.old)], new[start:end], after, unit=None, date=None, evidence=None
    )


def _said(correction: Correction, revision: Revision, record: Recorded | None) -> Correction:
    """The same with who says so: a record wins over the message of the commit."""
    return replace(
        correction,
        date=(record and record.date) or revision.date,
        evidence=visible(record.witness if record else revision.basis or "") or None,
        by=visible(record.by) if record and record.by else None,
        subject=visible(revision.subject) or None,
        commit=revision.commit,
        time=revision.time,
    )


def _is_of(record: Recorded, old: str, new: str, one: Difference) -> bool:
    """Whether a record speaks of a difference: its old words and its new ones stand there."""
    return _touches(old, _published(record.old), one.old) and _touches(new, _published(record.new), one.new)


def _touches(text: str, said: str, where: Range) -> bool:
    """Whether words, if there are any, stand in a text so that they touch a range."""
    first = max(0, where[0] - len(said))
    return text.find(said, first, where[1] + len(said)) != -1


def _differs(record: Recorded) -> bool:
    return _published(record.old) != _published(record.new)


def _of_record(record: Recorded, places: Places) -> Correction:
    """What is known by a record alone."""
    old, new = _published(record.old), _published(record.new)
    found = differences(old, new)
    first, last = found[0], found[-1]
    whole = Difference((first.old[0], last.old[1]), (first.new[0], last.new[1]))
    return replace(
        _told(old, new, whole),
        unit=places.unit(places.context("", new)),
        date=record.date,
        evidence=visible(record.witness),
        by=record.by and visible(record.by),
    )


def _is_in_vain(record: Recorded, recorded: Sequence[Recorded], places: Places) -> bool:
    """Whether the new words stand nowhere, and no other record says that they were changed again."""
    new = words(record.new)
    return bool(new) and not places.stands(new) and not any(new in words(other.old) for other in recorded)
