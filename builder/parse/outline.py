"""The values of an outline while it is being built: divisions (nodes) and passages before they have ids."""

from __future__ import annotations

from dataclasses import dataclass, field

from builder.model.table import Table
from builder.parse.contents import Entry
from builder.parse.headings import Heading
from builder.text.line import Line
from builder.text.markers import MarkerRule
from builder.text.set_aside import SetAside
from builder.text.source import Range

UNNUMBERED_RANK = 4  # of headings without a marker, in a text in which nothing says better


@dataclass(frozen=True, slots=True)
class Block:
    """A passage before it has an id."""

    kind: str
    where: tuple[Range, ...]
    text: str
    table: Table | None = None


@dataclass(slots=True, eq=False)
class Node:
    """A division while the outline is being built."""

    kind: str
    rule: MarkerRule | None
    rank: float
    level: int
    parent: Node | None
    heading: Heading | None
    entry: Entry | None = None
    children: list[Node] = field(default_factory=list)
    status: str = "present"
    inferred: int | None = None
    unmarked: bool = False  # an editor says that its marker is lost; its number is not known

    @property
    def number(self) -> int | None:
        """The number that marker or contents list prints, or that counting gives a lost marker."""
        if self.inferred is not None:
            return self.inferred
        if self.heading and self.heading.marker:
            return self.heading.marker.number or None
        return (self.entry.marker.number or None) if self.entry and self.entry.marker else None


@dataclass(frozen=True, slots=True)
class Outline:
    """Top-level nodes, passages with the node each belongs to, and what the walk set aside."""

    tops: list[Node]
    blocks: list[tuple[Block, Node]]
    set_aside: list[SetAside]
    strays: list[Line]
    unused_hints: list[str]
    items: set[tuple[str, int]]
    unread: list[Line]
