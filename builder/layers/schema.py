"""What the JSON Schemas of layers have in common."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

PLACE_IN_TEXT: Mapping[str, Any] = {
    "start": {"type": "integer", "minimum": 0, "description": "在段落文字里从第几个字符起，从0数"},
    "end": {"type": "integer", "minimum": 1, "description": "到第几个字符为止，不含这个字符"},
}


def beside(module: str, name: str) -> Mapping[str, Any]:
    """The schema ``<name>.schema.json`` that stands beside a module, given by its ``__file__``."""
    found: Mapping[str, Any] = json.loads(Path(module).with_name(f"{name}.schema.json").read_text("utf-8"))
    return found


def objects(description: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of a list of objects that have all of these properties, and may later have more."""
    return {
        "type": "array",
        "description": description,
        "items": {
            "type": "object",
            "required": list(properties),
            "properties": dict(properties),
        },
    }
