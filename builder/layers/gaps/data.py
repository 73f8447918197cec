"""Gaps as published in ``documents/<id>.json``. Documented in docs/about/data.md."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from builder.layers.contract import Fields
from builder.layers.gaps.gathered import GAPS, offset
from builder.layers.schema import beside
from builder.model.corpus import Corpus
from builder.model.document import Document, Gap, Passage


def _of_document(corpus: Corpus, document: Document, _: Document) -> dict[str, Any]:
    passages = {passage.id: passage for passage in document.passages}
    return {
        "gaps": [
            _gap(document, gap, passages.get(gap.passage or "")) for gap in GAPS.found(corpus, document).all
        ]
    }


def _gap(document: Document, gap: Gap, passage: Passage | None) -> dict[str, Any]:
    return {
        "kind": gap.kind,
        "code": gap.code,
        "text": gap.text,
        "source": asdict(document.source.span(gap.where)),
        "passage": gap.passage,
        "division": gap.division,
        "at": offset(passage, gap) if passage else None,
        "note": gap.note,
        "confidence": gap.confidence,
        "rule": gap.rule,
    }


DOCUMENT: Fields[Document] = Fields(_of_document, {"gaps": beside(__file__, "gaps")})
