"""What the program changed in the characters of the source."""

from __future__ import annotations

from dataclasses import dataclass

from builder.text.source import Range


@dataclass(frozen=True, slots=True)
class Edit:
    """One change the program made to the characters of the source."""

    where: Range
    before: str
    after: str
    rule: str


@dataclass(frozen=True, slots=True)
class Replacement:
    """One character of the source that was changed in the same way in many places, which are given by offset.

    ``after`` takes the place of ``before``: another character, or nothing.
    """

    rule: str
    before: str
    after: str
    places: tuple[int, ...]
