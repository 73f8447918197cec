"""The typos of ``editorial/typos.yml``: wordings that are certainly wrong."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from builder.editorial import yaml_file


@dataclass(frozen=True, slots=True)
class Typo:
    """``wrong`` stands for ``right``: everywhere, or only right behind one of ``before``, right before one of ``after``."""

    wrong: str
    right: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def load(path: Path, shown_as: str) -> tuple[Typo, ...]:
    """Read the list. Raises :class:`DataError` with every finding."""
    file = yaml_file.load(path, shown_as, "typos")
    return tuple(
        Typo(item["wrong"], item["right"], tuple(item.get("before", ())), tuple(item.get("after", ())))
        for item in file.data["typos"]
    )
