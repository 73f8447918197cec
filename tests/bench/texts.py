"""The published texts as the comparison sees them: headings, passages and cells, each with its place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.search.brute import places

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """Words within which a phrase can stand, and the address of the heading or passage that has them."""

    page: str
    anchor: str
    words: str


def read_documents(data: Path) -> list[Data]:
    """The published documents, below a site's ``data/``."""
    return [json.loads(path.read_text("utf-8")) for path in sorted((data / "documents").glob("*.json"))]


def fields(documents: Iterable[Data]) -> Iterator[Field]:
    """All words of the documents. What only the contents list promises is no text; a lead is in its passage."""
    for place in places(documents):
        page, _, anchor = place.unit.partition("#")
        for words in place.fields:
            yield Field(page, anchor, words)
