"""The home page."""

from __future__ import annotations

from collections.abc import Iterator

from builder.html.template import render
from builder.layers.contract import Pages
from builder.layers.districts.gathered import DISTRICTS
from builder.model.address import Unit
from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.model.read_text import ReadText
from builder.places import links
from builder.project.settings import Settings
from builder.render.proofreading import brief

# Anchors that the template puts there (tests/addresses/test_site.py compares them with the page).
HOME = ("home", "documents", "topics")


def _render(corpus: Corpus, settings: Settings) -> dict[str, str]:
    used = {document.metadata.city for document in corpus.documents}
    cities = corpus.editorial.cities.values()
    page = render(
        "home.md",
        documents=list(map(_card, corpus.texts)),
        districts=[(d.name, links.district_url(d.id)) for d in DISTRICTS.of(corpus).all],
        topics=[(t.name, links.topic_url(t.id)) for t in corpus.editorial.topics],
        cities="、".join(city.name for city in cities if city.id in used) or "各地",
        passages=sum(len(d.passages) for d in corpus.documents),
        edition=settings.edition,
    )
    return {"index.md": page}


def _card(text: ReadText) -> tuple[Document, str, str, str, int, str]:
    """A document with its title, its cover, what it lacks, how many gaps are marked in it, what was proofread."""
    document = text.document
    marks = sum(map(len, text.losses.values()))
    name, href = links.short_title(document), links.cover(document)
    return document, name, href, links.lacks(document), marks, brief(document)


def _addresses(_: Corpus) -> Iterator[Unit]:
    return (Unit("index", anchor, "") for anchor in HOME)


PAGES = Pages(_render, _addresses)
