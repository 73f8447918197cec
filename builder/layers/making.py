"""How layers are made: each after those that it reads, and shown no others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from builder.editorial.editorial import Editorial
from builder.layers.contract import Found, Layer
from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.model.read_text import Loss

Layers = Sequence[Layer[Any, Any]]


class UnnamedLayerError(LookupError):
    """A layer read another that it does not name in ``after``, or names one that is not in the list."""


class _Named(Mapping[str, Any]):
    """What layers made, by name: those that one layer names, and itself."""

    def __init__(self, made: Mapping[str, Any], layer: Layer[Any, Any]) -> None:
        self._reader = layer.name
        self._named = {layer.name, *(key.name for key in layer.after)}
        self._made = made

    def __getitem__(self, name: str) -> Any:
        if name not in self._named:
            raise UnnamedLayerError(f"layer {self._reader} reads {name}, which it does not name in after")
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._made if name in self._named)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def in_making_order(layers: Layers) -> tuple[Layer[Any, Any], ...]:
    """The layers, each behind those in its ``after``, else as listed.

    Raises :class:`UnnamedLayerError` where a layer is named that is not in the list, or where layers name each other.
    """
    waiting = list(layers)
    ordered: list[Layer[Any, Any]] = []
    while waiting:
        made = {layer.name for layer in ordered}
        ready = [layer for layer in waiting if all(key.name in made for key in layer.after)]
        if not ready:
            names = ", ".join(layer.name for layer in waiting)
            raise UnnamedLayerError(f"{names}: each names in after what is not in the list, or each other")
        ordered.append(ready[0])
        waiting.remove(ready[0])
    return tuple(ordered)


def find(document: Document, editorial: Editorial, layers: Layers) -> dict[str, Any]:
    """What each layer finds in one document, by the layers' names, in the order of the list."""
    found: dict[str, Any] = {}
    for layer in in_making_order(layers):
        found[layer.name] = layer.find(document, editorial, _Named(found, layer))
    return {layer.name: found[layer.name] for layer in layers}


def losses(document: Document, found: Found, layers: Layers) -> dict[str, tuple[Loss, ...]]:
    """What passages and headings have lost, by all layers, by the ids of passages and divisions."""
    lost: dict[str, tuple[Loss, ...]] = {}
    for layer in layers:
        for passage, of_layer in layer.losses(document, layer.key.within(found)).items():
            lost[passage] = (*lost.get(passage, ()), *of_layer)
    return lost


def gather(corpus: Corpus, layers: Layers) -> Corpus:
    """The corpus with what each layer makes of all its texts."""
    made: dict[str, Any] = {}
    for layer in in_making_order(layers):
        texts = tuple(replace(text, found=_Named(text.found, layer)) for text in corpus.texts)
        made[layer.name] = layer.gather(replace(corpus, texts=texts, layers=_Named(made, layer)))
    return replace(corpus, layers={layer.name: made[layer.name] for layer in layers})
