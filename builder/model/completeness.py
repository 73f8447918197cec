"""What the contents list of a document promises, and what its body has."""

from __future__ import annotations

from dataclasses import dataclass

from builder.text.source import Range


@dataclass(frozen=True, slots=True)
class Promise:
    """One entry of the contents list, the division that it promises, and whether the body keeps the promise.

    ``status``: present, missing, or differs (the title in the body is worded or punctuated otherwise).
    """

    marker: str | None
    title: str
    where: tuple[Range, ...]
    division: str
    status: str


@dataclass(frozen=True, slots=True)
class Completeness:
    """The completeness ledger: every entry of the contents list, and divisions of its kinds that it lacks, by id."""

    entries: tuple[Promise, ...]
    extra: tuple[str, ...]

    def count(self, status: str) -> int:
        """How many entries have a status."""
        return sum(entry.status == status for entry in self.entries)
