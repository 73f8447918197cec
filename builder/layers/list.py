"""The list of layers, in the order in which pages and data have them: a layer is one line here.

A name is that of a folder beside this module, whose ``layer.py`` has the ``LAYER``, or of a single module that has it.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, cast

from builder.layers.contract import Layer

NAMES = (
    "districts",
    "topics",
    "terms",
    "related",
    "gaps",
    "corrections",
)


def _load(name: str) -> Layer[Any, Any]:
    module = import_module(f"builder.layers.{name}")
    if hasattr(module, "__path__"):  # a folder
        module = import_module(f"{module.__name__}.layer")
    return cast("Layer[Any, Any]", module.LAYER)


LAYERS: tuple[Layer[Any, Any], ...] = tuple(map(_load, NAMES))
