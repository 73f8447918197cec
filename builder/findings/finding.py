"""One finding about a text or about editorial data, and the error that carries findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding for people: ``line`` of the file counts from 1, ``column`` in code points from 0.

    ``path`` is given from the project's root; ``code`` is E or W and three figures (:mod:`builder.findings.codes`);
    ``quote`` is the words that are meant, ``hint`` what to do.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    quote: str = ""
    hint: str = ""

    @property
    def headline(self) -> str:
        """``path:line:col: CODE message``; the column is written from 1, as editors count it."""
        return f"{self.path}:{self.line}:{self.column + 1}: {self.code} {self.message}"


class DataError(Exception):
    """Bad input. Carries every finding, so that all are reported at once."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(found.headline for found in self.findings))


def is_error(found: Finding) -> bool:
    """Whether a finding stops the build."""
    return found.code.startswith("E")


def in_order(found: Iterable[Finding]) -> list[Finding]:
    """Sorted by file, line, column and code."""
    return sorted(found, key=lambda item: (item.path, item.line, item.column, item.code))
