"""One page for each topic, and an overview."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from builder.editorial.topics import Topic
from builder.html import entries
from builder.html.entries import Entry
from builder.html.template import render
from builder.layers.topics.gathered import TOPICS
from builder.layers.topics.score import TopicScore
from builder.model.corpus import Corpus
from builder.model.document import Document, Passage
from builder.places import links
from builder.project.settings import Settings
from builder.text.source import Range

_MOST_MARKED = 6
MATRIX = "districts/topics"  # where there are districts, their pages compare them with the topics


Placed = tuple[Document, Passage, int, TopicScore]
"""A passage of a topic, at which place this stands among the passage's topics (0: the main one), and its score."""


def render_topics(corpus: Corpus, _: Settings) -> dict[str, str]:
    """All pages about topics, by their path below ``docs/``."""
    by_topic: dict[str, list[Placed]] = {topic.id: [] for topic in corpus.editorial.topics}
    for document in corpus.documents:
        found = TOPICS.found(corpus, document)
        for passage in document.passages:
            for rank, score in enumerate(found.get(passage.id, ())):
                by_topic[score.topic].append((document, passage, rank, score))
    pages = {f"topics/{t.id}.md": _page(corpus, t, by_topic[t.id]) for t in corpus.editorial.topics}
    pages["topics/index.md"] = _overview(corpus, by_topic)
    return pages


def _page(corpus: Corpus, topic: Topic, found: list[Placed]) -> str:
    page = links.topic_url(topic.id)
    main = [_entry(corpus, page, placed) for placed in found if placed[2] == 0]
    other = [_entry(corpus, page, placed) for placed in found if placed[2] > 0]
    return render(
        "topics/topic.md",
        topic=topic,
        main=entries.by_document(page, corpus.documents, main),
        other=entries.by_document(page, corpus.documents, other),
        main_count=len(main),
        other_count=len(other),
        incomplete=links.incomplete(corpus.documents, page),
    )


def _entry(corpus: Corpus, page: str, placed: Placed) -> Entry:
    document, passage, _, score = placed
    words = _words(passage.text, score)
    losses = corpus.losses.get(passage.id, ())
    return entries.passage_entry(page, document, passage, words, _because(score), losses)


def _because(score: TopicScore) -> str:
    """The words that spoke for the topic, those of titles and leads first: 标题和段首的“创新”；文中的“院士”."""
    found = [
        f"{where}{''.join(f'“{word}”' for word in words)}"
        for where, words in (("标题和段首的", score.titled), ("文中的", score.said))
        if words
    ]
    return f"{'；'.join(found)}。"


def _words(text: str, score: TopicScore) -> list[Range]:
    """Where the words that spoke for the topic stand."""
    words = sorted(score.said, key=len, reverse=True)
    found = [(at, at + len(word)) for word in words if (at := text.find(word)) != -1]
    return sorted(found)[:_MOST_MARKED]


def _overview(corpus: Corpus, by_topic: Mapping[str, Sequence[Placed]]) -> str:
    page = "topics/index.html"
    lines = []
    for topic in corpus.editorial.topics:
        counts = Counter(document.id for document, *_ in by_topic[topic.id])
        per_document = [counts[document.id] for document in corpus.documents]
        href = links.relative(page, links.topic_url(topic.id))
        lines.append((topic.name, href, len(by_topic[topic.id]), per_document))
    return render(
        "topics/overview.md",
        lines=lines,
        matrix=any(unit.page == MATRIX for unit in corpus.pages),
        documents=[(links.short_title(d), links.relative(page, links.cover(d))) for d in corpus.documents],
        incomplete=links.incomplete(corpus.documents, page),
    )
