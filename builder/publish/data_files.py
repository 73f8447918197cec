"""All files of ``site/data/`` for others to use: documents, listings of layers, tables; and the schemas of the JSON files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from builder.layers.corrections.correction import CORRECTIONS
from builder.layers.corrections.feed import corrections_feed
from builder.layers.gaps.gathered import GAPS
from builder.layers.making import Layers
from builder.model import proofreading
from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.project.settings import Settings
from builder.publish.csv_file import as_csv
from builder.publish.documents import SCHEMA_VERSION, document_object, head
from builder.publish.schema import document_schema, listing_schema

# Announced in docs/about/data.md, and not there yet: published as empty lists.
_EMPTY = ("indicators", "citations", "parallels")
_INDICATOR_COLUMNS = (
    *("id", "name", "value", "value_max", "value_text", "unit", "comparator", "period", "kind", "status"),
    *("series", "district", "passage", "url", "text"),
)


def data_files(corpus: Corpus, settings: Settings, layers: Layers) -> dict[str, str]:
    """All of them, by their path below the project's root."""
    files = {
        "data/documents.json": _listing("documents", (_summary(corpus, one) for one in corpus.documents))
    }
    for document in corpus.documents:
        files[f"data/documents/{document.id}.json"] = _json(document_object(document, corpus, layers))
    files["schemas/documents.schema.json"] = _schema(listing_schema())
    files["schemas/document.schema.json"] = _schema(document_schema(layers))
    for layer in layers:
        if layer.listing:
            files[f"data/{layer.name}.json"] = _listing(layer.name, layer.listing.items(corpus))
            files[f"schemas/{layer.name}.schema.json"] = _schema(layer.listing.schema)
        for table in layer.tables:
            files[f"data/{table.name}.csv"] = as_csv(table.head, table.lines(corpus, settings))
    files["data/corrections.atom"] = corrections_feed(corpus, settings)
    made = {layer.name for layer in layers}
    files |= {f"data/{name}.json": _listing(name, ()) for name in _EMPTY if name not in made}
    files.setdefault("data/indicators.csv", as_csv(_INDICATOR_COLUMNS, ()))
    return {f"docs/{path}": text for path, text in files.items()}


def _listing(name: str, items: Iterable[Any]) -> str:
    return _json({"schema_version": SCHEMA_VERSION, name: list(items)})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _schema(schema: Mapping[str, Any]) -> str:
    """A schema is read by people, too."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _summary(corpus: Corpus, document: Document) -> dict[str, Any]:
    present = [division for division in document.divisions if division.status == "present"]
    corrections = CORRECTIONS.found(corpus, document)
    return {
        **head(document),
        "short_title": document.metadata.short_title,
        "url": f"texts/{document.id}/index.html",
        "divisions": len(present),
        "passages": len(document.passages),
        "gaps": len(GAPS.found(corpus, document).all),
        "proofread": proofreading.compared(document),
        "corrections": len(corrections.all) if corrections.is_known else None,
    }
