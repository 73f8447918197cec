"""What editors say about a document: the values of the ``.yml`` beside a source text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Leave:
    """A closing: the passage that begins with ``words`` belongs to the open division of ``level``."""

    words: str
    level: int


@dataclass(frozen=True, slots=True)
class Hints:
    """What the outline cannot be told from the text, keyed by quoted words."""

    titles: tuple[str, ...] = ()
    leaves: tuple[Leave, ...] = ()
    unmarked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that an editor has judged: it is no longer reported."""

    code: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Alias:
    """The anchor under which something was published before, and the one under which it stands now."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class OriginFile:
    """The file a text was converted from: its name, format, encoding and the SHA-256 of its bytes."""

    name: str
    format: str
    encoding: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a document, and on what basis. ``None`` means that nobody has said."""

    title: str | None = None
    short_title: str | None = None
    kind: str | None = None
    issuer: str | None = None
    date: str | None = None
    date_basis: str | None = None
    city: str | None = None
    order: int = 0
    origin: str | None = None
    authoritative_source: str | None = None
    rights: str | None = None
    proofreading: str | None = None
    completeness: str | None = None
    damage: str | None = None
    origin_file: OriginFile | None = None
    hints: Hints = field(default_factory=lambda: Hints())
    accepted: tuple[Accepted, ...] = ()
    aliases: tuple[Alias, ...] = ()
    places: Mapping[tuple[str, str], tuple[int, int]] = field(default_factory=dict)

    def place(self, section: str, words: str = "") -> tuple[int, int]:
        """Line and column at which the ``.yml`` has these words in a section; its beginning when nobody knows."""
        return self.places.get((section, words), (1, 0))
