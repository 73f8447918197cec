"""The files of the index, below ``data/search/``: scripts, because a page opened from a folder can load nothing else.

``text.js`` is all units, one a line, their fields parted by tabs. ``places.js`` says where each stands and what it is
about. ``fold.js`` is the table of :mod:`builder.text.fold`. They belong to the site's own scripts and may change
with them; what is published for others is in ``data/*.json``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from builder.model.corpus import Corpus
from builder.model.document import Division, Document
from builder.places import links
from builder.search.units import CONTENTS_ONLY, HEADING, Unit, units
from builder.text.fold import FoldTable, fold_table

_FINGERPRINT = 16


def index_files(corpus: Corpus) -> dict[str, str]:
    """The files by their path below the project's root."""
    found = tuple(units(corpus))
    text = "\n".join("\t".join(unit.fields) for unit in found)
    mark = sha256(text.encode()).hexdigest()[:_FINGERPRINT]
    files = {
        "text.js": _call("text", mark, text),
        "places.js": _call("places", mark, _places(corpus, found)),
        "fold.js": _call("fold", _table(fold_table())),
    }
    return {f"docs/data/search/{name}": script for name, script in files.items()}


def _call(name: str, *arguments: Any) -> str:
    """``planTexts.data.name(…)``: JSON is JavaScript, line separators included since 2019."""
    passed = ",".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in arguments)
    return f"planTexts.data.{name}({passed});\n"


def _table(table: FoldTable) -> dict[str, str]:
    return {
        "from": "".join(table.pairs),
        "to": "".join(table.pairs.values()),
        "skipped": "".join(sorted(table.skipped)),
        "eitherFrom": "".join(table.either),
        "eitherTo": "".join(table.either.values()),
    }


def _places(corpus: Corpus, found: Sequence[Unit]) -> dict[str, Any]:
    """Columns of equal length for the units, and lists to which these refer by position."""
    divisions = {unit.division.id: unit.division for unit in found}
    kinds = [HEADING, CONTENTS_ONLY, *sorted({unit.kind for unit in found} - {HEADING, CONTENTS_ONLY})]
    document_at = {document.id: at for at, document in enumerate(corpus.documents)}
    division_at = {division: at for at, division in enumerate(divisions)}
    topic_at = {topic.id: at for at, topic in enumerate(corpus.topics)}
    district_at = {district.id: at for at, district in enumerate(corpus.districts)}
    return {
        "documents": [_document(document) for document in corpus.documents],
        "divisions": [
            _division(corpus.document_by_division[d.id], d, document_at) for d in divisions.values()
        ],
        "topics": [{"id": topic.id, "name": topic.name} for topic in corpus.topics],
        "districts": [{"id": district.id, "name": district.name} for district in corpus.districts],
        "kinds": kinds,
        "unit": {
            "division": [division_at[unit.division.id] for unit in found],
            "kind": [kinds.index(unit.kind) for unit in found],
            "anchor": [_suffix(unit) for unit in found],
            "topics": [[topic_at[topic] for topic in unit.topics] for unit in found],
            "districts": [[district_at[district] for district in unit.districts] for unit in found],
            "number": [int(unit.has_number) for unit in found],
        },
        "tables": {at: list(unit.rows) for at, unit in enumerate(found) if unit.rows},
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.metadata.title or document.title or document.id,
        "short_title": links.short_title(document),
        "lacks": links.lacks(document),
        "damage": document.metadata.damage or "",
    }


def _division(document: Document, division: Division, document_at: dict[str, int]) -> list[Any]:
    """Document, page, anchor, how the place above it is called, its heading."""
    page = document.ancestors(division.id)[0].anchor
    return [document_at[document.id], page, division.anchor, *links.path_parts(document, division.id)]


def _suffix(unit: Unit) -> str:
    """The anchor, without that of the division at its beginning: "" or beginning with a dot; else the whole anchor."""
    suffix = unit.anchor.removeprefix(unit.division.anchor)
    return suffix if suffix[:1] in ("", ".") else unit.anchor
