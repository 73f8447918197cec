r"""One document as published: ``data/documents/<id>.json``. Documented in docs/about/data.md.

Lines count ``\n`` only, from 1; columns and offsets count code points from 0; ends are exclusive.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from builder.layers.making import Layers
from builder.model.corpus import Corpus
from builder.model.document import Division, Document, Passage
from builder.publish import rebuilding
from builder.text.source import Range

SCHEMA_VERSION = 1


def head(document: Document) -> dict[str, Any]:
    """What is said of a document in the list of all and in its own file."""
    about = document.metadata
    return {
        "id": document.id,
        "title": about.title,
        "kind": about.kind,
        "issuer": about.issuer,
        "date": about.date,
        "date_basis": about.date_basis,
        "source_file": document.source.file_name,
    }


def document_object(document: Document, corpus: Corpus, layers: Layers) -> dict[str, Any]:
    """One document as published, with what layers say of its divisions and passages."""
    return {
        "schema_version": SCHEMA_VERSION,
        **head(document),
        "printed_title": document.title,
        "title_source": _spans(document, document.title_where),
        "sha256": document.source.sha256,
        "divisions": [
            _division(document, division, _of_division(corpus, document, division, layers))
            for division in document.divisions
        ],
        "passages": [
            _passage(document, passage, _of_passage(corpus, document, passage, layers))
            for passage in document.passages
        ],
        "set_aside": [
            {"text": item.text, "source": _spans(document, (item.where,)), "reason": item.reason}
            for item in document.set_aside
        ],
        "edits": [
            {"source": _span(document, e.where), "before": e.before, "after": e.after, "rule": e.rule}
            for e in document.edits
        ],
        "typography": rebuilding.typography(document),
        "white_space": rebuilding.white_space(document),
        **_of_document(corpus, document, layers),
        "proofreading": _proofreading(document),
        "contents": _contents(document),
        "aliases": _aliases(document, corpus),
    }


def _proofreading(document: Document) -> list[dict[str, Any]]:
    """The records as an editor wrote them, a division each; ``null`` is the whole text."""
    return [
        {
            "division": f"{document.id}.{record.division}" if record.division else None,
            "state": record.state,
            "against": record.against,
            "by": record.by,
            "date": record.date,
        }
        for record in document.metadata.proofreading.records
    ]


def _of_document(corpus: Corpus, document: Document, layers: Layers) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for layer in layers:
        if layer.document:
            found |= layer.document.of(corpus, document, document)
    return found


def _of_division(corpus: Corpus, document: Document, division: Division, layers: Layers) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for layer in layers:
        if layer.division:
            found |= layer.division.of(corpus, document, division)
    return found


def _of_passage(corpus: Corpus, document: Document, passage: Passage, layers: Layers) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for layer in layers:
        if layer.passage:
            found |= layer.passage.of(corpus, document, passage)
    return found


def _contents(document: Document) -> dict[str, Any] | None:
    """The completeness ledger; null for a document without a contents list."""
    if document.completeness is None:
        return None
    entries = [
        {
            "marker": entry.marker,
            "title": entry.title,
            "source": _spans(document, entry.where),
            "division": entry.division,
            "status": entry.status,
        }
        for entry in document.completeness.entries
    ]
    return {"entries": entries, "extra": list(document.completeness.extra)}


def _aliases(document: Document, corpus: Corpus) -> list[dict[str, str]]:
    """Ids under which something was published before, with the address that has it now."""
    folder = f"texts/{document.id}/"
    moved = [item for item in corpus.moved if item.page.startswith(folder)]
    found = {f"{document.id}.{item.anchor}": item.to for item in moved}
    return [{"id": old, "url": url} for old, url in found.items()]


def _span(document: Document, where: Range) -> dict[str, int]:
    span = document.source.span(where)
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def _spans(document: Document, ranges: Iterable[Range]) -> list[dict[str, int]]:
    return [_span(document, where) for where in ranges]


def _division(document: Document, division: Division, fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": division.id,
        "parent": division.parent,
        "level": division.level,
        "kind": division.kind,
        "marker": division.marker,
        "number": division.number,
        "number_text": division.number_text,
        "number_source": division.number_source,
        "title": division.title,
        "title_in_contents": division.title_in_contents,
        "end_mark": division.end_mark,
        "url": document.url(division.id, division.anchor),
        "source": _spans(document, division.where),
        **fields,
        "status": division.status,
    }


def _passage(document: Document, passage: Passage, fields: Mapping[str, Any]) -> dict[str, Any]:
    table = passage.table
    return {
        "id": passage.id,
        "division": passage.division,
        "kind": passage.kind,
        "text": passage.text,
        "header": list(table.header) if table else None,
        "rows": [list(row) for row in table.rows] if table else None,
        "row_ids": [f"{document.id}.{anchor}" for anchor in passage.row_anchors] if table else None,
        "cells": [_spans(document, row) for row in table.line_cells] if table else None,
        "url": document.url(passage.division, passage.anchor),
        "source": _spans(document, passage.where),
        **fields,
    }
