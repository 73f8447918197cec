"""One page for each topic, and an overview."""

from __future__ import annotations

from collections import Counter

from builder.editorial.topics import Topic
from builder.html import entries
from builder.html.entries import Entry
from builder.html.escape import render
from builder.model.corpus import Corpus
from builder.model.document import Document, Passage
from builder.places import links
from builder.text.source import Range

_MOST_MARKED = 6
_TITLED = "标题："


def render_topics(corpus: Corpus) -> dict[str, str]:
    """All pages about topics, by their path below ``docs/``."""
    by_topic: dict[str, list[tuple[Document, Passage, int]]] = {topic.id: [] for topic in corpus.topics}
    for document in corpus.documents:
        for passage in document.passages:
            for rank, score in enumerate(corpus.topics_of(passage)):
                by_topic[score.topic].append((document, passage, rank))
    pages = {f"topics/{t.id}.md": _page(corpus, t, by_topic[t.id]) for t in corpus.topics}
    pages["topics/index.md"] = _overview(corpus, by_topic)
    return pages


def _page(corpus: Corpus, topic: Topic, found: list[tuple[Document, Passage, int]]) -> str:
    page = links.topic_url(topic.id)
    main = [_entry(corpus, topic, page, d, p) for d, p, rank in found if rank == 0]
    other = [_entry(corpus, topic, page, d, p) for d, p, rank in found if rank > 0]
    return render(
        "topic.md",
        topic=topic,
        main=entries.by_document(page, corpus, main),
        other=entries.by_document(page, corpus, other),
        main_count=len(main),
        other_count=len(other),
        incomplete=links.incomplete(corpus.documents, page),
    )


def _entry(corpus: Corpus, topic: Topic, page: str, document: Document, passage: Passage) -> Entry:
    evidence = next(s.evidence for s in corpus.topics_of(passage) if s.topic == topic.id)
    words = _words(passage.text, evidence)
    return entries.passage_entry(page, document, passage, words, _because(evidence))


def _because(evidence: tuple[str, ...]) -> str:
    """The words that spoke for the topic, those of titles and leads first: 标题和段首的“创新”；文中的“院士”."""
    titled = [word.removeprefix(_TITLED) for word in evidence if word.startswith(_TITLED)]
    said = [word for word in evidence if not word.startswith(_TITLED)]
    found = [
        f"{where}{''.join(f'“{word}”' for word in words)}"
        for where, words in (("标题和段首的", titled), ("文中的", said))
        if words
    ]
    return f"{'；'.join(found)}。"


def _words(text: str, evidence: tuple[str, ...]) -> list[Range]:
    """Where the words that spoke for the topic stand."""
    words = sorted((word for word in evidence if not word.startswith(_TITLED)), key=len, reverse=True)
    found = [(at, at + len(word)) for word in words if (at := text.find(word)) != -1]
    return sorted(found)[:_MOST_MARKED]


def _overview(corpus: Corpus, by_topic: dict[str, list[tuple[Document, Passage, int]]]) -> str:
    page = "topics/index.html"
    lines = []
    for topic in corpus.topics:
        counts = Counter(document.id for document, _, _ in by_topic[topic.id])
        per_document = [counts[document.id] for document in corpus.documents]
        href = links.relative(page, links.topic_url(topic.id))
        lines.append((topic.name, href, len(by_topic[topic.id]), per_document))
    return render(
        "topics.md",
        lines=lines,
        districts=corpus.districts,
        documents=[(links.short_title(d), links.relative(page, links.cover(d))) for d in corpus.documents],
        incomplete=links.incomplete(corpus.documents, page),
    )
