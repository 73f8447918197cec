"""The structure of the texts in ``structure/`` as an editor labelled it: lines from 1, titles without markers.

``NAME.labels.yml`` stands beside ``NAME.txt``. ``half`` says whether the text may be used to change the program
(``tuning``) or is kept aside (``measuring``). ``title`` is the document's own. The other keys are lists:

* ``headings``: first line, kind, level (1 is the highest of the text, one more for each division above), marker
  (empty where the copy lost it), title. An article (第一条) has no title;
* ``leads``: short first sentences that name what a paragraph is about, one level below their division;
* ``boxes``: the line of 专栏N, the last line that belongs to it, title, number of its passages (null for a table);
* ``tables``: first line of the header, rows below the header (lines of categories are rows), columns;
* ``joins``: line on which the first half of a cut sentence ends, its last and the other half's first eight
  characters; or, in a hard-wrapped text, ``paragraphs``: where each begins, with its first six characters;
* ``not_headings``: lines that look like headings and are none.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "structure"
HALVES = ("tuning", "measuring")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, or a lead (of kind ``lead``)."""

    line: int
    kind: str
    level: int
    marker: str
    title: str


@dataclass(frozen=True, slots=True)
class Box:
    first: int
    last: int
    title: str
    items: int | None


@dataclass(frozen=True, slots=True)
class Table:
    line: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Join:
    """A sentence that two lines share: where it is cut, the last characters before and the first after."""

    line: int
    end: str
    begin: str


@dataclass(frozen=True, slots=True)
class Start:
    """A line with its first characters."""

    line: int
    begins: str


@dataclass(frozen=True, slots=True)
class Labels:
    """One labelled text. ``paragraphs`` is ``None`` unless the text is hard-wrapped; it has no joins then."""

    name: str
    half: str
    title: str
    headings: tuple[Heading, ...]
    leads: tuple[Heading, ...]
    boxes: tuple[Box, ...]
    tables: tuple[Table, ...]
    joins: tuple[Join, ...]
    paragraphs: tuple[Start, ...] | None
    not_headings: tuple[Start, ...]

    @property
    def path(self) -> Path:
        return FOLDER / f"{self.name}.txt"


def read_labels(half: str) -> list[Labels]:
    """The labels of all texts of one half, by name."""
    found = [_read(path) for path in sorted(FOLDER.glob("*.labels.yml"))]
    return [labels for labels in found if labels.half == half]


def _read(path: Path) -> Labels:
    data = yaml.safe_load(path.read_text("utf-8"))
    paragraphs = data.get("paragraphs")
    return Labels(
        name=path.name.removesuffix(".labels.yml"),
        half=data["half"],
        title=data["title"],
        headings=tuple(Heading(**item) for item in data["headings"]),
        leads=tuple(Heading(kind="lead", **item) for item in data["leads"]),
        boxes=tuple(Box(**item) for item in data["boxes"]),
        tables=tuple(Table(**item) for item in data["tables"]),
        joins=tuple(Join(**item) for item in data.get("joins", ())),
        paragraphs=None if paragraphs is None else tuple(Start(**item) for item in paragraphs),
        not_headings=tuple(Start(**item) for item in data["not_headings"]),
    )
