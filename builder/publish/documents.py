r"""The published data of ``site/data/``: what the pages say, for programs. Documented in docs/about/data.md.

Lines count ``\\n`` only, from 1; columns and offsets count code points from 0; ends are exclusive.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from builder.layers.districts.find import SENSES, DistrictLayer, Occurrence
from builder.layers.terms.data import passage_terms, published_terms
from builder.model.corpus import Corpus
from builder.model.document import Division, Document, Gap, Passage
from builder.render import names
from builder.text.source import Range

SCHEMA_VERSION = 1
_EMPTY_LAYERS = ("indicators", "citations", "parallels")
_INDICATOR_COLUMNS = (
    "id,name,value,value_max,value_text,unit,comparator,period,kind,status,series,district,passage,url,text"
)


def published_files(corpus: Corpus) -> dict[str, str]:
    """All data files by their path below the project's root."""
    files = {"documents.json": _listing("documents", map(_summary, corpus.documents))}
    for document in corpus.documents:
        files[f"documents/{document.id}.json"] = _json(document_object(document, corpus))
    files["districts.json"] = _listing("districts", _districts(corpus))
    files["topics.json"] = _listing("topics", _topics(corpus))
    files["terms.json"] = _listing("terms", published_terms(corpus))
    for name in _EMPTY_LAYERS:
        files[f"{name}.json"] = _listing(name, ())
    files["indicators.csv"] = f"\ufeff{_INDICATOR_COLUMNS}\r\n"
    return {f"docs/data/{name}": text for name, text in files.items()}


def _listing(name: str, items: Iterable[Any]) -> str:
    return _json({"schema_version": SCHEMA_VERSION, name: list(items)})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _summary(document: Document) -> dict[str, Any]:
    present = [division for division in document.divisions if division.status == "present"]
    return {
        **_head(document),
        "short_title": document.metadata.short_title,
        "url": f"texts/{document.id}/index.html",
        "divisions": len(present),
        "passages": len(document.passages),
        "gaps": len(document.gaps),
    }


def _head(document: Document) -> dict[str, Any]:
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


def document_object(document: Document, corpus: Corpus | None = None) -> dict[str, Any]:
    """One document as published. Without a corpus (``outline``) the layers are empty."""
    layer = corpus.district_layers[document.id] if corpus else DistrictLayer({}, {}, {})
    return {
        "schema_version": SCHEMA_VERSION,
        **_head(document),
        "title_source": _spans(document, document.title_where),
        "sha256": document.source.sha256,
        "divisions": [_division(document, division, layer) for division in document.divisions],
        "passages": [_passage(document, passage, layer, corpus) for passage in document.passages],
        "set_aside": [
            {"text": item.text, "source": _spans(document, (item.where,)), "reason": item.reason}
            for item in document.set_aside
        ],
        "edits": [
            {"source": _span(document, e.where), "before": e.before, "after": e.after, "rule": e.rule}
            for e in document.edits
        ],
        "gaps": [_gap(document, gap) for gap in document.gaps],
        "contents": _contents(document),
        "aliases": _aliases(document, corpus),
    }


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


def _aliases(document: Document, corpus: Corpus | None) -> list[dict[str, str]]:
    """Ids under which something was published before, with the address that has it now."""
    folder = f"texts/{document.id}/"
    moved = [item for item in corpus.moved if item.page.startswith(folder)] if corpus else []
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


def _division(document: Document, division: Division, layer: DistrictLayer) -> dict[str, Any]:
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
        "districts": _occurrences(layer.titles.get(division.id, ())),
        "status": division.status,
    }


def _passage(
    document: Document, passage: Passage, layer: DistrictLayer, corpus: Corpus | None
) -> dict[str, Any]:
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
        "districts": _occurrences(layer.passages.get(passage.id, ())),
        "topics": [score.topic for score in corpus.topics_of(passage)] if corpus else [],
        "terms": passage_terms(document, passage, corpus) if corpus else [],
    }


def _occurrences(occurrences: Iterable[Occurrence]) -> list[dict[str, Any]]:
    return [
        {
            "id": found.district,
            "sense": found.sense,
            "surface": found.surface,
            "start": found.start,
            "end": found.end,
            "names_district": found.names_district,
            "concerns": list(found.concerns),
        }
        for found in occurrences
    ]


def _gap(document: Document, gap: Gap) -> dict[str, Any]:
    return {
        "kind": gap.kind,
        "code": gap.code,
        "text": gap.text,
        "source": _span(document, gap.where),
        "passage": gap.passage,
        "note": gap.note,
    }


def _districts(corpus: Corpus) -> Iterable[dict[str, Any]]:
    for district in corpus.districts:
        counts = names.counts(corpus, district)
        nameless = {place.surface: place.count for place in names.nameless(corpus, district)}
        yield {
            "id": district.id,
            "name": district.name,
            "url": f"districts/{district.id}.html",
            "passages": [mention.id for mention in corpus.mentions(district.id)],
            "occurrences": {sense.replace("-", "_"): counts[sense] for sense in SENSES},
            "places_without_name": dict(sorted(nameless.items())),
        }


def _topics(corpus: Corpus) -> Iterable[dict[str, Any]]:
    by_topic: dict[str, list[str]] = {topic.id: [] for topic in corpus.topics}
    for document in corpus.documents:
        for passage in document.passages:
            for score in corpus.topics_of(passage):
                by_topic[score.topic].append(passage.id)
    for topic in corpus.topics:
        yield {
            "id": topic.id,
            "name": topic.name,
            "url": f"topics/{topic.id}.html",
            "passages": by_topic[topic.id],
        }
