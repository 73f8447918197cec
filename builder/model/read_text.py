"""What depends on one text alone: its document, and what was found in it and made of it.

All of it can be pickled: it may be made in another process, or kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from builder.model.address import Unit
from builder.model.document import Document


@dataclass(frozen=True, slots=True)
class Loss:
    """A place in a text where the copy has lost something: before the code point at offset ``at``; ``what``, in words.

    ``garbled`` says that characters are wrong, or do not belong there, rather than missing: they stand before it.
    """

    at: int
    what: str
    garbled: bool = False


@dataclass(frozen=True, slots=True)
class Fragment:
    """A passage as HTML, as far as it is the same on every page of its document.

    ``body`` is a paragraph; for a table it is empty, and ``cells`` has the words of the cells, line by line, the
    header first. ``below`` is what is noted below the passage, ``edits`` what was edited in it.
    """

    body: str
    cells: tuple[tuple[str, ...], ...] = ()
    below: str = ""
    edits: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading or a passage as the index of the search has it.

    ``kind`` is ``heading``, ``contents`` (the heading of a part that the contents list promises and the text lacks) or
    the kind of the passage. ``fields`` are its texts: one, or the cells of a table, header first, row by row; white
    space in them is blanks only. ``rows`` are the anchors of a table's rows; ``filters`` are ids by the name of the
    layer that says them.
    """

    division: str
    kind: str
    anchor: str
    fields: tuple[str, ...]
    rows: tuple[str, ...] = ()
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadText:
    """A document; what has an address in it; what layers found in it, by their names; losses and fragments; entries.

    ``units`` and ``entries`` are in reading order. ``fragments`` are by passage id, ``losses`` by the ids of passages
    and of divisions, whose headings have lost something.
    """

    document: Document
    units: tuple[Unit, ...] = ()
    found: Mapping[str, Any] = field(default_factory=dict)
    losses: Mapping[str, tuple[Loss, ...]] = field(default_factory=dict)
    fragments: Mapping[str, Fragment] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
