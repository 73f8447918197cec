"""The JSON Schemas of the documents: those that stand beside this module, with the fields that layers add."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

from builder.layers.contract import Fields
from builder.layers.making import Layers


def listing_schema() -> Any:
    """The schema of ``documents.json``."""
    return _read("documents")


def document_schema(layers: Layers) -> Any:
    """The schema of ``documents/<id>.json``."""
    schema = deepcopy(_read("document"))
    for layer in layers:
        _add(schema, layer.document)
        _add(schema["properties"]["divisions"]["items"], layer.division)
        _add(schema["properties"]["passages"]["items"], layer.passage)
    return schema


def _read(name: str) -> Any:
    return json.loads((Path(__file__).parent / f"{name}.schema.json").read_text("utf-8"))


def _add(items: Any, fields: Fields[Any] | None) -> None:
    if fields:
        items["properties"] |= fields.schema
        items["required"] += fields.schema
