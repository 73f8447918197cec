"""A layer in one file, for tests/layers/test_contract.py: it finds 水库 and says everything that a layer can say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from builder.editorial.editorial import Editorial
from builder.findings.finding import Finding
from builder.html.escape import escape
from builder.layers.contract import (
    CsvLine,
    CsvTable,
    Fields,
    Found,
    Key,
    Layer,
    Listing,
    Mark,
    Note,
    Pages,
)
from builder.layers.topics.gathered import TOPICS
from builder.model.address import Unit
from builder.model.corpus import Corpus
from builder.model.document import Document, Passage
from builder.places import links
from builder.project.settings import Settings

WORDS = "水库"
Waters = Mapping[str, int]
WATERS: Key[Waters, int] = Key("waters")


def _find(document: Document, _: Editorial, found: Found) -> Waters:
    """By passage id where the words stand first."""
    topics = TOPICS.within(found)
    return {p.id: p.text.index(WORDS) for p in document.passages if WORDS in p.text and p.id in topics}


def _gather(corpus: Corpus) -> int:
    return sum(len(WATERS.found(corpus, document)) for document in corpus.documents)


def _findings(document: Document, found: Waters) -> Iterator[Finding]:
    for passage in (one for one in document.passages if one.id in found):
        place = document.source.line_column(passage.where[0][0])
        yield Finding(document.source.path, *place, "W901", "说到水库。", WORDS, "看一看。")


def _marks(_: Document, found: Waters) -> dict[str, list[Mark]]:
    return {passage: [Mark(at, at + len(WORDS), "toy-mark")] for passage, at in found.items()}


def _notes(_: Document, found: Waters) -> dict[str, list[Note]]:
    return {passage: [Note(at, "<水>", "toy-note")] for passage, at in found.items()}


def _of_document(corpus: Corpus, document: Document, _: Document) -> dict[str, Any]:
    return {"waters_found": len(WATERS.found(corpus, document))}


def _of_passage(corpus: Corpus, document: Document, passage: Passage) -> dict[str, Any]:
    return {"waters": WATERS.found(corpus, document).get(passage.id)}


def _items(corpus: Corpus) -> Iterator[dict[str, Any]]:
    for document in corpus.documents:
        for passage, at in WATERS.found(corpus, document).items():
            yield {"passage": passage, "at": at}


def _lines(corpus: Corpus, _: Settings) -> Iterator[CsvLine]:
    for item in _items(corpus):
        yield item["passage"], item["at"]


def _render(corpus: Corpus, _: Settings) -> dict[str, str]:
    hrefs = (links.relative("waters/index.html", links.cover(document)) for document in corpus.documents)
    return {"waters/index.md": "".join(f"# 水 {{ #waters }}\n\n<p>{escape(href)}</p>\n" for href in hrefs)}


LAYER: Layer[Waters, int] = Layer(
    WATERS,
    find=_find,
    gather=_gather,
    after=(TOPICS,),
    codes={"W901": "说到水库"},
    findings=_findings,
    marks=_marks,
    notes=_notes,
    document=Fields(_of_document, {"waters_found": {"type": "integer"}}),
    passage=Fields(_of_passage, {"waters": {"type": ["integer", "null"]}}),
    listing=Listing(_items, {"title": "waters.json", "type": "object"}),
    tables=(CsvTable("waters", ("passage", "at"), _lines),),
    pages=Pages(
        _render,
        lambda _: [Unit("waters/index", "waters", WORDS, "水")],
        lambda _: [{"水": "waters/index.md"}],
    ),
)
