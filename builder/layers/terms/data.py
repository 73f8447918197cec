"""Terms as published: in passages, ``terms.json``, and a table. Documented in docs/about/data.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from builder.editorial.terms import KINDS
from builder.layers.contract import CsvLine, CsvTable, Fields, Listing
from builder.layers.schema import PLACE_IN_TEXT, beside, objects
from builder.layers.terms.gathered import TERMS, Terms
from builder.model.corpus import Corpus
from builder.model.document import Division, Document, Passage
from builder.places import links
from builder.project.settings import Settings

_USES = objects(
    "用到的术语，按先后", {"id": {"type": "string", "description": "术语的编号"}, **PLACE_IN_TEXT}
)


def _of_passage(corpus: Corpus, document: Document, passage: Passage) -> dict[str, Any]:
    uses = TERMS.found(corpus, document).passages.get(passage.id, ())
    return {"terms": [{"id": use.term, "start": use.start, "end": use.end} for use in uses]}


def _items(corpus: Corpus) -> Iterator[dict[str, Any]]:
    terms = TERMS.of(corpus)
    for term in terms.all:
        counts = terms.counts[term.id]
        yield {
            "id": term.id,
            "name": term.name,
            "kind": term.kind,
            "aliases": list(term.aliases),
            "url": links.term_url(term.id),
            "passages": _ids(terms, term.id, Passage),
            "titles": _ids(terms, term.id, Division),
            "occurrences": counts.total(),
            "documents": dict(counts),
            "longer_names": dict(
                sum(terms.longer_names.get(term.id, {}).values(), Counter[str]()).most_common()
            ),
            "defined_in": [
                {"passage": defined.passage.id, "start": defined.start, "end": defined.end}
                for defined in terms.definitions.get(term.id, ())
            ],
            "neighbours": list(terms.neighbours.get(term.id, ())),
        }


def _ids(terms: Terms, term: str, kind: type[Division | Passage]) -> list[str]:
    """The ids of the passages, or of the divisions, that have a term, in the order of the documents."""
    return [place.unit.id for place in terms.places[term] if isinstance(place.unit, kind)]


def _lines(corpus: Corpus, _: Settings) -> Iterator[CsvLine]:
    terms = TERMS.of(corpus)
    titles = [(one.metadata.city, one.id, links.bare_title(one)) for one in corpus.documents]
    for term in terms.all:
        counts = terms.counts[term.id]
        for document, title in ((document, title) for city, document, title in titles if term.concerns(city)):
            times = counts.get(document, 0)
            yield term.id, term.name, KINDS[term.kind], document, title, times


PASSAGE: Fields[Passage] = Fields(_of_passage, {"terms": _USES})
LISTING = Listing(_items, beside(__file__, "terms"))
TABLES = (CsvTable("terms", ("term", "name", "kind", "document", "title", "occurrences"), _lines),)
