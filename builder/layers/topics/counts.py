"""How many passages are mainly about a topic, and how many touch it besides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from builder.layers.topics.score import TopicScore


@dataclass(frozen=True, slots=True)
class TopicCounts:
    """``main`` counts each passage once, by its main topic (``None``: it has none); ``also`` its other topics."""

    main: Counter[str | None] = field(default_factory=Counter)
    also: Counter[str] = field(default_factory=Counter)


def count(passages: Iterable[tuple[TopicScore, ...]]) -> TopicCounts:
    """The counts of passages or rows, given by their topics."""
    counts = TopicCounts()
    for scores in passages:
        counts.main[scores[0].topic if scores else None] += 1
        for score in scores[1:]:
            counts.also[score.topic] += 1
    return counts
