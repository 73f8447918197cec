"""Figures as tables in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.bench.measure import Figures

QUALITY = (
    "search",
    "recall",
    "queries complete",
    "precision",
    "absent phrases with hits",
    "from a folder",
)
COST = ("search", "index, KB", "index, gzip -9, KB", "median query, ms")


@dataclass(frozen=True, slots=True)
class Row:
    """One engine."""

    name: str
    figures: Figures
    from_folder: str
    bytes_raw: int
    bytes_gzip: int


def tables(rows: Sequence[Row]) -> str:
    """How well the engines find, and what that takes."""
    return f"{markdown(QUALITY, map(_quality, rows))}\n\n{markdown(COST, map(_cost, rows))}"


def _quality(row: Row) -> list[str]:
    found = row.figures
    shares = [f"{100 * share:.1f}%" for share in (found.recall, found.complete, found.precision)]
    return [row.name, *shares, f"{found.absent_with_hits}/{found.absent}", row.from_folder]


def _cost(row: Row) -> list[str]:
    sizes = [f"{size / 1000:.0f}" for size in (row.bytes_raw, row.bytes_gzip)]
    return [row.name, *sizes, f"{row.figures.milliseconds:.1f}"]


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
