"""The files of the index, below ``data/search/``: scripts, because a page opened from a folder can load nothing else.

``text.js`` is all units, one a line, their fields parted by tabs. ``places.js`` says where each stands and what it is
about: a filter that is added to :func:`_filters` is offered by the search. ``fold.js`` is the table of :mod:`builder.search.fold`. They belong to the site's own scripts and may change
with them; what is published for others is in ``data/*.json``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from builder.corpus import Corpus
from builder.model import Division, Document
from builder.render import links
from builder.search.fold import FoldTable, fold_table
from builder.search.units import CONTENTS_ONLY, HEADING, Unit, units

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


@dataclass(frozen=True, slots=True)
class _Filter:
    """What a layer says of units, to choose from.

    ``name`` is the parameter of the address, ``label`` what readers see; ``choices`` are ids and names; ``of`` gives the
    ids that a unit has.
    """

    name: str
    label: str
    choices: Sequence[tuple[str, str]]
    of: Callable[[Unit], Sequence[str]]

    def column(self, found: Sequence[Unit]) -> list[list[int]]:
        """For every unit the positions of its choices."""
        at = {choice: position for position, (choice, _) in enumerate(self.choices)}
        return [[at[choice] for choice in self.of(unit)] for unit in found]

    def published(self) -> dict[str, Any]:
        """The filter as scripts read it."""
        choices = [{"id": choice, "name": name} for choice, name in self.choices]
        return {"name": self.name, "label": self.label, "choices": choices}


def _filters(corpus: Corpus) -> tuple[_Filter, ...]:
    """The filters that layers give, in the order in which they are offered."""
    districts = [(district.id, district.name) for district in corpus.districts]
    topics = [(topic.id, topic.name) for topic in corpus.topics]
    return (
        _Filter("district", "区", districts, lambda unit: unit.districts),
        _Filter("topic", "主题", topics, lambda unit: unit.topics),
    )


def _places(corpus: Corpus, found: Sequence[Unit]) -> dict[str, Any]:
    """Columns of equal length for the units, and lists to which these refer by position."""
    divisions = {unit.division.id: unit.division for unit in found}
    kinds = [HEADING, CONTENTS_ONLY, *sorted({unit.kind for unit in found} - {HEADING, CONTENTS_ONLY})]
    document_at = {document.id: at for at, document in enumerate(corpus.documents)}
    division_at = {division: at for at, division in enumerate(divisions)}
    filters = _filters(corpus)
    return {
        "documents": [_document(document) for document in corpus.documents],
        "divisions": [
            _division(corpus.document_by_division[d.id], d, document_at) for d in divisions.values()
        ],
        "filters": [one.published() for one in filters],
        "kinds": kinds,
        "unit": {
            "division": [division_at[unit.division.id] for unit in found],
            "kind": [kinds.index(unit.kind) for unit in found],
            "anchor": [_suffix(unit) for unit in found],
            "number": [int(unit.has_number) for unit in found],
            **{one.name: one.column(found) for one in filters},
        },
        "tables": {at: list(unit.rows) for at, unit in enumerate(found) if unit.rows},
    }


def _document(document: Document) -> dict[str, Any]:
    missing = [d for d in document.divisions if d.status == "missing" and d.parent is None]
    return {
        "id": document.id,
        "title": document.metadata.title or document.title or document.id,
        "short_title": links.short_title(document),
        "lacks": links.ranges(missing),
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
