"""What concerns a district, by topic: the bars, and the parts of its page to which they and the matrix lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.html.entries import Entry
from builder.layers.districts.mentions import Mention
from builder.layers.topics.counts import count
from builder.model.corpus import Corpus
from builder.places import links

NO_TOPIC = "topic-none"
NO_TOPIC_NAME = "未归主题"
_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Bar:
    """A topic as a bar: the part of the page it leads to, its counts, its width in per cent of the longest."""

    anchor: str
    name: str
    main: int
    also: int
    width: int


@dataclass(frozen=True, slots=True)
class TopicPart:
    """A topic's part of the page: what is mainly about it, said of the district or of its places, and the others."""

    anchor: str
    name: str
    href: str
    direct: tuple[Entry, ...]
    places: tuple[Entry, ...]
    also: tuple[Entry, ...]


def anchor(topic: str | None) -> str:
    """The anchor of a topic's part of the page."""
    return f"topic-{topic}" if topic else NO_TOPIC


def anchors(corpus: Corpus) -> tuple[str, ...]:
    """Those of all topics: each stands on every page, and leads to the list by topic where there is no such part."""
    return (*(anchor(topic.id) for topic in corpus.editorial.topics), NO_TOPIC)


def bars(corpus: Corpus, mentions: Sequence[Mention]) -> list[Bar]:
    """The topics, those with most passages first; what has no topic comes last."""
    counts = count(mention.topics for mention in mentions)
    longest = max(counts.main.values(), default=0) or 1
    found = [
        Bar(anchor(t.id), t.name, main, counts.also[t.id], _PERCENT * main // longest)
        for t in corpus.editorial.topics
        if (main := counts.main[t.id]) or counts.also[t.id]
    ]
    found.sort(key=lambda bar: (-bar.main, -bar.also))
    none = counts.main[None]
    rest = [Bar(NO_TOPIC, NO_TOPIC_NAME, none, 0, _PERCENT * none // longest)] if none else []
    return [*found, *rest]


Listed = tuple[Mention, Entry]
"""What concerns the district, and its entry on the page."""


def parts(corpus: Corpus, listed: Sequence[Listed], page: str) -> list[TopicPart]:
    """The parts of the page, in the order of the taxonomy; topics without any are left out."""
    main: dict[str | None, list[Listed]] = {}
    also: dict[str | None, list[Listed]] = {}
    for mention, entry in listed:
        named = replace(entry, label=f"{links.short_title(mention.document)}{entry.label}")
        main.setdefault(mention.main_topic, []).append((mention, named))
        for topic in mention.other_topics:
            also.setdefault(topic, []).append((mention, named))
    names = {topic.id: topic.name for topic in corpus.editorial.topics}
    return [
        TopicPart(
            anchor(topic),
            names[topic] if topic else NO_TOPIC_NAME,
            links.relative(page, links.topic_url(topic)) if topic else "",
            tuple(entry for mention, entry in main.get(topic, ()) if mention.direct),
            tuple(entry for mention, entry in main.get(topic, ()) if not mention.direct),
            tuple(entry for _, entry in also.get(topic, ())),
        )
        for topic in (*names, None)
        if topic in main or topic in also
    ]
