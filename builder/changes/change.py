"""The values of a comparison: what one state of a project has otherwise than another. Frozen, free of I/O.

``before`` and ``after`` are words, ``base`` and ``head`` the states. Addresses are given from the site's root.
"""

from __future__ import annotations

from dataclasses import dataclass

from builder.addresses import site
from builder.findings.finding import Finding

CHANGED = "changed"
ADDED = "added"
REMOVED = "removed"
MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words as it was and as it is; what did not change is the same in both."""

    before: str
    after: str

    @property
    def changed(self) -> bool:
        """Whether the words differ."""
        return self.before != self.after


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: what readers call it, its address, and the file and line on which it begins."""

    label: str
    url: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that is another one now; ``before`` or ``after`` is empty where there is none.

    ``kind`` is one of :data:`builder.changes.figures.KINDS`, ``digits`` how many digits it has more (or fewer) than
    before.
    """

    kind: str
    before: str
    after: str
    digits: int
    place: Place
    context: Pieces


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that was changed, added, removed or moved; one that was moved may have been changed, too.

    ``place`` is where it stands now (of one that was removed: where it stood), ``was`` where it stood before.
    """

    kind: str
    place: Place
    pieces: Pieces
    was: Place | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that was changed (worded or numbered otherwise), added or removed.

    ``titles`` leave out the markers. ``was`` is where it stood, when its address is another one now.
    """

    kind: str
    place: Place
    pieces: Pieces
    titles: Pieces
    was: Place | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was added or removed (with the number of its passages), or of which something else is said.

    ``said`` are the keys of its ``.yml`` that readers see, as they were and as they are.
    """

    kind: str
    place: Place
    passages: int = 0
    said: tuple[tuple[str, Piece], ...] = ()


@dataclass(frozen=True, slots=True)
class Address:
    """A published address that would not show its words any more.

    ``to`` is where it leads on to; ``None`` where it would vanish or (``taken``) show other words. ``alias`` is then
    the line that would keep it and ``file`` where it belongs. ``below`` are addresses that share its fate.
    """

    url: str
    words: str
    to: str | None = None
    taken: bool = False
    file: str = ""
    alias: str = ""
    below: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Under which key of its file the line belongs."""
        return "moved" if self.file == site.MOVED else "aliases"


@dataclass(frozen=True, slots=True)
class Index:
    """A page that lists passages (of a district, a topic, a term), with those that it gained and lost.

    ``kind`` is empty for a page that was there before and still is, else whether the page was added or removed.
    """

    layer: str
    name: str
    url: str
    gained: tuple[Place, ...]
    lost: tuple[Place, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap that was closed or opened: what is missing, and the words around it."""

    closed: bool
    place: Place
    note: str
    words: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that one state of a project has otherwise than another."""

    figures: tuple[Figure, ...] = ()
    documents: tuple[Document, ...] = ()
    headings: tuple[Heading, ...] = ()
    passages: tuple[Passage, ...] = ()
    addresses: tuple[Address, ...] = ()
    indexes: tuple[Index, ...] = ()
    gaps: tuple[Gap, ...] = ()
    found: tuple[Finding, ...] = ()
    settled: tuple[Finding, ...] = ()
    pages: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to say."""
        return any(getattr(self, name) for name in self.__slots__)

    @property
    def lost(self) -> tuple[Address, ...]:
        """The addresses that no alias keeps."""
        return tuple(address for address in self.addresses if address.to is None)
