"""Topics as published: in passages, with what speaks for each, ``topics.json``, and a table. See docs/about/data.md."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from builder.layers.contract import CsvLine, CsvTable, Fields, Listing
from builder.layers.schema import beside, objects
from builder.layers.topics.counts import count
from builder.layers.topics.gathered import TOPICS, of_passage
from builder.model.corpus import Corpus
from builder.model.document import Document, Passage
from builder.places import links
from builder.project.settings import Settings

_IDS = {"type": "array", "uniqueItems": True, "items": {"type": "string"}, "description": "主题，首要的在前"}

_WORDS = {"type": "array", "items": {"type": "string"}}
_EVIDENCE = objects(
    "各个主题的依据，次序同 topics",
    {
        "id": {"type": "string", "description": "主题的编号"},
        "score": {"type": "number", "description": "得分，越高越明确"},
        "titles": {**_WORDS, "description": "标题和段首里的主题词"},
        "words": {**_WORDS, "description": "文中的主题词"},
    },
)


def _of_passage(corpus: Corpus, document: Document, passage: Passage) -> dict[str, Any]:
    scores = TOPICS.found(corpus, document).get(passage.id, ())
    evidence = [
        {"id": one.topic, "score": one.score, "titles": list(one.titled), "words": list(one.said)}
        for one in scores
    ]
    return {"topics": [one.topic for one in scores], "topic_evidence": evidence}


def _items(corpus: Corpus) -> Iterator[dict[str, Any]]:
    by_topic: dict[str, list[str]] = {topic.id: [] for topic in corpus.editorial.topics}
    for document in corpus.documents:
        found = TOPICS.found(corpus, document)
        for passage in document.passages:
            for identifier in of_passage(found, passage):
                by_topic[identifier].append(passage.id)
    for topic in corpus.editorial.topics:
        yield {
            "id": topic.id,
            "name": topic.name,
            "url": f"topics/{topic.id}.html",
            "passages": by_topic[topic.id],
        }


def _lines(corpus: Corpus, _: Settings) -> Iterator[CsvLine]:
    counts = []
    for document in corpus.documents:
        found = TOPICS.found(corpus, document)
        counts.append((document, count(found.get(passage.id, ()) for passage in document.passages)))
    for topic in corpus.editorial.topics:
        for document, counted in counts:
            main, also = counted.main[topic.id], counted.also[topic.id]
            yield topic.id, topic.name, document.id, links.bare_title(document), main, also


PASSAGE: Fields[Passage] = Fields(_of_passage, {"topics": _IDS, "topic_evidence": _EVIDENCE})
LISTING = Listing(_items, beside(__file__, "topics"))
TABLES = (CsvTable("topics", ("topic", "topic_name", "document", "title", "main", "also"), _lines),)
