"""What a project already has: the texts that stand in ``source_texts/``, and its cities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from builder.editorial import yaml_file
from builder.findings.finding import DataError

FOLDER = "source_texts"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Ids and file names in lower case (some systems tell no case), short titles, cities by id, the last order."""

    files: frozenset[str]
    ids: frozenset[str]
    short_titles: frozenset[str]
    cities: Mapping[str, str]
    last_order: int


def look(root: Path) -> Shelf:
    """Read what there is. Files that cannot be read are not reported here: ``check`` does that."""
    folder = root / FOLDER
    abouts = {path.stem: _data(path, "document") for path in sorted(folder.glob("*.yml"))}
    cities = [
        _data(path, "districts") for path in sorted((root / "editorial/cities").glob("*/districts.yml"))
    ]
    return Shelf(
        files=frozenset(path.name.lower() for path in folder.glob("*")),
        ids=frozenset(about.get("id", stem).lower() for stem, about in abouts.items()),
        short_titles=frozenset(about["short_title"] for about in abouts.values() if about),
        cities={city["city"]: city["name"] for city in cities if city},
        last_order=max((about.get("order", 0) for about in abouts.values()), default=0),
    )


def taken(shelf: Shelf, document_id: str) -> str:
    """What keeps an id from being used: the name of a file, or the same id of another text; else an empty string."""
    for name in (f"{document_id}.txt", f"{document_id}.yml"):
        if name.lower() in shelf.files:
            return name
    return document_id if document_id.lower() in shelf.ids else ""


def _data(path: Path, schema: str) -> dict[str, Any]:
    try:
        data: dict[str, Any] = yaml_file.load(path, path.name, schema).data
    except DataError:
        return {}
    return data
