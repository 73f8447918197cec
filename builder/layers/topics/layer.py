"""The layer of topics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from builder.editorial import no_effect
from builder.findings.finding import Finding
from builder.layers.contract import Filter, Layer, Pages
from builder.layers.topics import data
from builder.layers.topics.gathered import TOPICS, TopicsFound, find, gather, of_passage
from builder.layers.topics.pages import render_topics
from builder.model.address import Unit
from builder.model.corpus import Corpus
from builder.places import links
from builder.places.units import named_page

# Anchors that the templates put on every page of a kind (tests/addresses/test_site.py compares them with the pages).
OVERVIEW = ("topics",)
TOPIC = ("main", "also")


def _addresses(corpus: Corpus) -> Iterator[Unit]:
    for anchor in OVERVIEW:
        yield Unit("topics/index", anchor, "")
    for topic in corpus.editorial.topics:
        yield from named_page(f"topics/{topic.id}", topic.id, topic.name, TOPIC, f"主题“{topic.name}”")


def _navigation(corpus: Corpus) -> Iterator[Mapping[str, Any]]:
    pages = [{links.safe(topic.name): f"topics/{topic.id}.md"} for topic in corpus.editorial.topics]
    yield {"主题": [{"全部主题": "topics/index.md"}, *pages]}


def _choices(corpus: Corpus) -> Iterable[tuple[str, str]]:
    return ((topic.id, topic.name) for topic in corpus.editorial.topics)


def _findings(corpus: Corpus) -> Iterator[Finding]:
    if corpus.editorial.taxonomy:
        yield from no_effect.of_topics(corpus.editorial.taxonomy)


LAYER: Layer[TopicsFound, TopicsFound] = Layer(
    TOPICS,
    find=find,
    gather=gather,
    codes={"W225": "同一个词写了两处"},
    editorial_findings=_findings,
    passage=data.PASSAGE,
    listing=data.LISTING,
    tables=data.TABLES,
    filter=Filter("topic", "主题", _choices, of_passage=of_passage, of_division=lambda *_: ()),
    pages=Pages(render_topics, _addresses, _navigation),
)
