"""Texts as they were read last: a text is read again only when something that it depends on has changed."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from builder.editorial.editorial import Editorial
from builder.layers.making import Layers
from builder.model.read_text import ReadText
from builder.one_text import read_text
from builder.project.project import Source

_Inputs = tuple[Source, tuple[Any, ...], Layers]


class Remembered:
    """A function that reads a text, and gives what it gave before for the inputs that it had last."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[_Inputs, ReadText]] = {}

    def __call__(self, source: Source, editorial: Editorial, layers: Layers) -> ReadText:
        """What was read from a source with these editorial data and layers."""
        inputs = (source, _parts(editorial), layers)
        known = self._known.get(source.id)
        if known is None or known[0] != inputs:
            known = self._known[source.id] = (inputs, read_text(source, editorial, layers))
        return known[1]


def _parts(editorial: Editorial) -> tuple[Any, ...]:
    """Its data, which are compared; editorial data as a whole are only themselves."""
    return tuple(getattr(editorial, part.name) for part in fields(editorial))
