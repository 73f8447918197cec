r"""A table as a file for spreadsheets.

It opens right where people open it: a byte order mark says that this is UTF-8, lines end with ``\r\n``, and no cell can
be read as a formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from functools import lru_cache

from builder.layers.contract import CsvLine

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_CONTROL = ("\t", "\r", "\n")


def as_csv(head: Iterable[str], lines: Iterable[CsvLine]) -> str:
    """A table as a file."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([guarded(cell) for cell in line] for line in lines)
    return f"\ufeff{file.getvalue()}"


@lru_cache(maxsize=65536)
def guarded(cell: str | int) -> str | int:
    """The cell; an apostrophe stands before one that a spreadsheet would take for a formula."""
    if isinstance(cell, int) or cell[:1].isalnum():
        return cell
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) or cell.startswith(_CONTROL) else cell
