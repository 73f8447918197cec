"""Terms as published: in the passages of documents, and ``terms.json``. Documented in docs/about/data.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from builder.layers.terms.find import TermLayer, Use
from builder.model.corpus import Corpus
from builder.model.document import Document, Passage
from builder.places import links


def passage_terms(document: Document, passage: Passage, corpus: Corpus) -> list[dict[str, Any]]:
    """The uses of terms in a passage."""
    uses = corpus.term_layers[document.id].passages.get(passage.id, ())
    return [{"id": use.term, "start": use.start, "end": use.end} for use in uses]


def published_terms(corpus: Corpus) -> Iterator[dict[str, Any]]:
    """Every term of the glossary, with where it stands."""
    passages = _places(corpus, lambda layer: layer.passages)
    titles = _places(corpus, lambda layer: layer.titles)
    for term in corpus.terms:
        counts = corpus.term_counts[term.id]
        yield {
            "id": term.id,
            "name": term.name,
            "kind": term.kind,
            "aliases": list(term.aliases),
            "url": links.term_url(term.id),
            "passages": passages.get(term.id, []),
            "titles": titles.get(term.id, []),
            "occurrences": counts.total(),
            "documents": dict(counts),
            "longer_names": dict(
                sum(corpus.longer_names.get(term.id, {}).values(), Counter[str]()).most_common()
            ),
            "defined_in": [
                {"passage": defined.passage.id, "start": defined.start, "end": defined.end}
                for defined in corpus.definitions.get(term.id, ())
            ],
            "neighbours": list(corpus.term_neighbours.get(term.id, ())),
        }


def _places(
    corpus: Corpus, part: Callable[[TermLayer], Mapping[str, tuple[Use, ...]]]
) -> dict[str, list[str]]:
    """By term id the ids of passages, or of divisions, that have it, in the order of the documents."""
    found: dict[str, list[str]] = {}
    for document in corpus.documents:
        for place, uses in part(corpus.term_layers[document.id]).items():
            for term in dict.fromkeys(use.term for use in uses):
                found.setdefault(term, []).append(place)
    return found
