"""The layer of terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from builder.editorial import no_effect
from builder.editorial.terms import KINDS
from builder.findings.finding import Finding
from builder.layers.contract import Layer, Pages, StandIn
from builder.layers.terms import data, definitions, unused
from builder.layers.terms.find import FoundTerms
from builder.layers.terms.gathered import TERMS, Terms, find
from builder.layers.terms.glossary import render_glossary
from builder.layers.terms.links import marks
from builder.layers.terms.pages import render_terms
from builder.layers.terms.previews import preview_file
from builder.model.address import Unit
from builder.model.corpus import Corpus
from builder.places.units import named_page
from builder.project.settings import Settings

# Anchors that the templates put on every page of a kind (tests/addresses/test_site.py compares them with the pages).
GLOSSARY = ("terms", "defined", *KINDS, "undefined")
TERM = ("definition", "documents", "occurrences")
_NONE = StandIn("terms/index.md", "术语", "terms", "还没有术语表。")


def _findings(corpus: Corpus) -> Iterator[Finding]:
    used = {term for term, places in TERMS.of(corpus).places.items() if places}
    glossaries = corpus.editorial.glossaries
    yield from definitions.findings(glossaries, corpus.documents, used)
    yield from unused.findings(glossaries, TERMS.of(corpus))
    for glossary in glossaries:
        yield from no_effect.of_terms(glossary)


def _render(corpus: Corpus, _: Settings) -> dict[str, str]:
    return render_glossary(corpus) | render_terms(corpus)


def _addresses(corpus: Corpus) -> Iterator[Unit]:
    for anchor in GLOSSARY if corpus.editorial.terms else ():
        yield Unit("terms/index", anchor, "")
    for term in corpus.editorial.terms:
        yield from named_page(f"terms/{term.id}", term.id, term.name, TERM, f"术语“{term.name}”")


def _navigation(corpus: Corpus) -> Iterator[Mapping[str, Any]]:
    if corpus.editorial.terms:
        yield {"术语": "terms/index.md"}


LAYER: Layer[FoundTerms, Terms] = Layer(
    TERMS,
    find=find,
    gather=Terms,
    codes={
        "E124": "解释术语的话对不上",
        "W222": "文本中没有的术语",
        "W223": "解释术语的文件不在",
        "W226": "文本中没有的写法",
    },
    editorial_findings=_findings,
    marks=marks,
    passage=data.PASSAGE,
    listing=data.LISTING,
    tables=data.TABLES,
    pages=Pages(_render, _addresses, _navigation, (_NONE,)),
    scripts=preview_file,
)
