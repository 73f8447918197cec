"""A correction, as pages and data tell it."""

from __future__ import annotations

from dataclasses import dataclass

from builder.editorial.corrections import Recorded
from builder.layers.contract import Key
from builder.model.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Correction:
    """What stood in a text and what stands there since, with the words around, as they are published.

    ``unit`` is the id of the passage, or of the division by whose heading, it stands in today; ``None`` where the words
    are there no longer. ``evidence`` is the witness that an editor recorded, or what the message of the commit says
    behind 依据; ``subject`` is the message's first line. Without ``commit`` it is known by the record alone.
    """

    before: str
    old: str
    new: str
    after: str
    unit: str | None
    date: str | None
    evidence: str | None
    by: str | None = None
    subject: str | None = None
    commit: str | None = None
    time: int | None = None


@dataclass(frozen=True, slots=True)
class FoundCorrections:
    """The corrections of one text, the newest first; ``is_known`` says whether its history was there to be read.

    ``in_vain`` are records of words that stand nowhere.
    """

    all: tuple[Correction, ...] = ()
    is_known: bool = False
    in_vain: tuple[Recorded, ...] = ()

    @property
    def units(self) -> frozenset[str]:
        """The ids of passages and divisions that were corrected."""
        return frozenset(one.unit for one in self.all if one.unit)


CORRECTIONS: Key[FoundCorrections, Corpus] = Key("corrections")
