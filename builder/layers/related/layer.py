"""The layer of related divisions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.editorial.editorial import Editorial
from builder.layers.contract import Fields, Found, Key, Layer
from builder.layers.related.alike import Related, relate
from builder.layers.related.pairs import Pairs, pairs_of
from builder.layers.schema import objects
from builder.layers.topics.gathered import TOPICS
from builder.model.corpus import Corpus
from builder.model.document import Division, Document

RELATED: Key[Pairs, Mapping[str, tuple[Related, ...]]] = Key("related")

_ALIKE = objects(
    "其他文件的相关部分，最相近的在前",
    {
        "division": {"type": "string", "description": "那一部分的编号"},
        "similarity": {"type": "number", "minimum": 0, "description": "相近的程度，越大越近"},
    },
)


def _find(document: Document, _: Editorial, __: Found) -> Pairs:
    return pairs_of(document)


def _gather(corpus: Corpus) -> dict[str, tuple[Related, ...]]:
    pairs = [RELATED.found(corpus, document) for document in corpus.documents]
    return relate(corpus.documents, pairs, TOPICS.of(corpus))


def _of_division(corpus: Corpus, _: Document, division: Division) -> dict[str, Any]:
    found = RELATED.of(corpus).get(division.id, ())
    return {"related": [{"division": one.division, "similarity": one.similarity} for one in found]}


DIVISION: Fields[Division] = Fields(_of_division, {"related": _ALIKE})

LAYER: Layer[Pairs, Mapping[str, tuple[Related, ...]]] = Layer(
    RELATED, find=_find, gather=_gather, after=(TOPICS,), division=DIVISION
)
