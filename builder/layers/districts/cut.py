"""Entries of a gazetteer that cut a district's name in two: 落户南, where a text has 落户南沙."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.editorial.cities import City, Name
from builder.findings.finding import Finding
from builder.layers.districts.find import FoundDistricts, Occurrence
from builder.model.document import Division, Document, Passage
from builder.text.lookalikes import plain

_AROUND = 6


@dataclass(frozen=True, slots=True)
class Cut:
    """A name of the gazetteer, and a place where it takes characters from a district's name: the words, the line."""

    name: Name
    words: str
    line: int


def cuts(document: Document, city: City, district: str, found: FoundDistricts) -> Iterator[Cut]:
    """Every place of a document at which an entry leaves no whole name of a district, by its name without 区."""
    entries = {name.surface: name for name in city.names if name.at}
    for unit, text, occurrences in _read(document, found):
        for start in _starts(plain(text), district):
            taken = _taken_by(occurrences, start, start + len(district))
            if taken and taken.surface in entries:
                at = unit.place(start) if isinstance(unit, Passage) else unit.where[0][0]
                words = text[max(0, start - _AROUND) : start + len(district) + _AROUND]
                yield Cut(entries[taken.surface], words, document.source.line_column(at)[0])


def _read(
    document: Document, found: FoundDistricts
) -> Iterator[tuple[Division | Passage, str, tuple[Occurrence, ...]]]:
    """What was read of a document: passages and headings, their words and what was found in them."""
    for passage in document.passages:
        yield passage, passage.text, found.passages.get(passage.id, ())
    for division in document.headings:
        yield division, division.title, found.titles.get(division.id, ())


def findings(document: Document, city: City, district: str, found: FoundDistricts) -> Iterator[Finding]:
    """A finding for every such entry, where it stands (E126)."""
    first: dict[str, list[Cut]] = {}
    for cut in cuts(document, city, district, found):
        first.setdefault(cut.name.surface, []).append(cut)
    for surface, places in first.items():
        where = f"{document.source.path} 第 {places[0].line} 行（{places[0].words}）"
        message = f"“{surface}”截断了区名“{district}”，共 {len(places)} 处，先见于 {where}。"
        hint = "把词条写长，写到含有整个区名，或者换一个不与区名相连的写法；不要了的，删去。"
        yield city.gazetteer.finding(places[0].name.at, "E126", message, hint)


def _starts(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at != -1:
        yield at
        at = text.find(name, at + len(name))


def _taken_by(occurrences: tuple[Occurrence, ...], start: int, end: int) -> Occurrence | None:
    """What overlaps the name at a place without holding the whole of it."""
    overlapping = (one for one in occurrences if one.start < end and start < one.end)
    return next((one for one in overlapping if not (one.start <= start and end <= one.end)), None)
