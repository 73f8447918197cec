"""The list of layers, in the order in which pages and data have them."""

from __future__ import annotations

from typing import Any

from builder.layers.contract import Layer
from builder.layers.districts.layer import LAYER as DISTRICTS
from builder.layers.related.layer import LAYER as RELATED
from builder.layers.terms.layer import LAYER as TERMS
from builder.layers.topics.layer import LAYER as TOPICS

LAYERS: tuple[Layer[Any, Any], ...] = (
    DISTRICTS,
    TOPICS,
    TERMS,
    RELATED,
)
