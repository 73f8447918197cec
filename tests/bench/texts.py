"""The published texts as the comparison sees them: headings, passages and cells, each with its place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """Words within which a phrase can stand, and the address of the heading or passage that has them."""

    page: str
    anchor: str
    words: str
    is_heading: bool = False


def read_documents(data: Path) -> list[Data]:
    """The published documents, below a site's ``data/``."""
    return [json.loads(path.read_text("utf-8")) for path in sorted((data / "documents").glob("*.json"))]


def fields(documents: Iterable[Data]) -> Iterator[Field]:
    """All words of the documents. What only the contents list promises is no text; a lead is in its passage."""
    for document in documents:
        for division in document["divisions"]:
            if division["status"] == "present" and division["kind"] != "lead":
                heading = f"{division['marker'] or ''} {division['title']}".strip()
                yield Field(*_address(division), heading, is_heading=True)
        for passage in document["passages"]:
            for words in _cells(passage):
                yield Field(*_address(passage), words)


def _address(item: Data) -> tuple[str, str]:
    page, _, anchor = item["url"].partition("#")
    return page, anchor


def _cells(passage: Data) -> list[str]:
    if passage["header"] is None:
        return [passage["text"]]
    return [*passage["header"], *(cell for row in passage["rows"] for cell in row)]
