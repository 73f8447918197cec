"""Which districts a text speaks of, and in which sense.

Every occurrence of a name in the gazetteer is found by leftmost-longest matching, so that 海珠广场 is never also
海珠. An occurrence belongs to exactly one class (district, place, institution, false-hit).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from builder.editorial.cities import City, Name
from builder.model.document import Document, Passage
from builder.model.table import BETWEEN_CELLS
from builder.text.lookalikes import plain

SENSES = ("district", "place", "institution", "false-hit")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name in a text, by code point offsets, end exclusive.

    ``district`` is the district whose name the characters contain (``names_district``), else the first that the
    place concerns, else ``None``. A wording that contains two names, or one twice, gives one
    occurrence for each.
    """

    district: str | None
    sense: str
    surface: str
    start: int
    end: int
    names_district: bool
    concerns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table as something that districts concern: its anchor, its number from 1, offsets in the text."""

    anchor: str
    number: int
    start: int
    end: int
    key: str | None
    concerns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundDistricts:
    """What one text has: occurrences by passage id and by division id (in its title), rows of tables by passage id."""

    passages: dict[str, tuple[Occurrence, ...]]
    titles: dict[str, tuple[Occurrence, ...]]
    rows: dict[str, tuple[Row, ...]]

    def concerns(self, passage_id: str) -> tuple[str, ...]:
        """The districts that a passage concerns, its rows included, in the order in which it names them."""
        occurrences = [found.concerns for found in self.passages.get(passage_id, ())]
        return _union([*occurrences, *(row.concerns for row in self.rows.get(passage_id, ()))])

    def named_in(self, division_id: str) -> tuple[str, ...]:
        """The districts that the title of a division concerns, in the order in which it names them."""
        return _union(found.concerns for found in self.titles.get(division_id, ()))

    def counts(self) -> dict[str, Counter[str]]:
        """How often the name of each district stands in passages and titles, by district and sense."""
        counted: dict[str, Counter[str]] = {}
        for occurrences in (*self.passages.values(), *self.titles.values()):
            for found in occurrences:
                if found.names_district and found.district:
                    counted.setdefault(found.district, Counter())[found.sense] += 1
        return counted


class Finder:
    """Finds a city's names in texts."""

    def __init__(self, city: City) -> None:
        self._names = city.names
        self._contained = [self._districts_in(name, city) for name in city.names]
        surfaces = [name.surface for name in city.names]
        self._automaton = AhoCorasick(surfaces, matchkind=MatchKind.LeftmostLongest)
        self._by_name = {f"{d.name}{suffix}": d.id for d in city.districts for suffix in ("", "区")}

    @staticmethod
    def _districts_in(name: Name, city: City) -> tuple[str, ...]:
        """The districts whose names a wording contains, each as often as it does."""
        counts = ((district.id, name.surface.count(district.name)) for district in city.districts)
        return tuple(district for district, times in counts for _ in range(times))

    def find(self, text: str) -> tuple[Occurrence, ...]:
        """Every occurrence in a text, in order."""
        found: list[Occurrence] = []
        for index, start, end in self._automaton.find_matches_as_indexes(plain(text)):
            name, contained = self._names[index], self._contained[index]
            first = name.concerns[0] if name.concerns else None
            found += [
                Occurrence(district, name.sense, name.surface, start, end, bool(contained), name.concerns)
                for district in contained or (first,)
            ]
        return tuple(found)

    def key(self, cell: str) -> str | None:
        """The district that a table's key cell names, if it is nothing but its name."""
        return self._by_name.get(plain(cell.strip()))


def annotate(document: Document, finder: Finder | None) -> FoundDistricts:
    """What one document has of the names of a city; nothing without a city."""
    if finder is None:
        return FoundDistricts({}, {}, {})
    passages = {passage.id: finder.find(passage.text) for passage in document.passages}
    titles = {
        division.id: finder.find(division.title)
        for division in document.headings
        if division.status == "present"
    }
    rows = {
        passage.id: _rows(passage, passages[passage.id], finder)
        for passage in document.passages
        if passage.table
    }
    return FoundDistricts(
        {key: value for key, value in passages.items() if value},
        {key: value for key, value in titles.items() if value},
        rows,
    )


def _rows(passage: Passage, occurrences: Sequence[Occurrence], finder: Finder) -> tuple[Row, ...]:
    rows: list[Row] = []
    for number, (anchor, (start, end)) in enumerate(passage.rows, 1):
        key = finder.key(passage.text[start:end].partition(BETWEEN_CELLS)[0])
        inside = [found.concerns for found in occurrences if start <= found.start < end]
        rows.append(Row(anchor, number, start, end, key, _union([(key,) if key else (), *inside])))
    return tuple(rows)


def _union(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for group in groups for item in group))
