"""Districts and topics in one table: how many passages each district has about each topic, each number a link to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from builder.editorial.cities import District
from builder.html.template import render
from builder.layers.districts.gathered import DISTRICTS
from builder.layers.topics.counts import TopicCounts, count
from builder.model.corpus import Corpus
from builder.places import links
from builder.render import by_topic

PAGE = "districts/topics"


@dataclass(frozen=True, slots=True)
class Cell:
    """A district and a topic: what is mainly about it, what touches it besides, how dark, where it leads."""

    district: str
    main: int
    also: int
    step: int
    href: str


@dataclass(frozen=True, slots=True)
class Line:
    """A topic with a cell for each district."""

    name: str
    href: str
    cells: tuple[Cell, ...]


def render_matrix(corpus: Corpus) -> dict[str, str]:
    """The page, by its path below ``docs/``; none where no city has districts."""
    if not DISTRICTS.of(corpus).all:
        return {}
    counts = {
        d.id: count(mention.topics for mention in DISTRICTS.of(corpus).mentions(d.id))
        for d in DISTRICTS.of(corpus).all
    }
    limits = steps(number for one in counts.values() for number in one.main.values())
    lines = [
        Line(topic.name, _topic_url(topic.id), _cells(corpus, counts, topic.id, limits))
        for topic in corpus.editorial.topics
    ]
    rest = Line(by_topic.NO_TOPIC_NAME, "", _cells(corpus, counts, None, limits))
    page = render(
        "matrix.md",
        districts=[
            (DISTRICTS.of(corpus).label(d), links.relative(f"{PAGE}.html", links.district_url(d.id)))
            for d in DISTRICTS.of(corpus).all
        ],
        lines=[*lines, rest],
        totals=[counts[district.id].main.total() for district in DISTRICTS.of(corpus).all],
        legend=_legend(limits),
        incomplete=links.incomplete(corpus.documents, f"{PAGE}.html"),
    )
    return {f"{PAGE}.md": page}


def steps(numbers: Iterable[int]) -> tuple[int, ...]:
    """From which number on a cell is a step darker: at 1, and at an eighth, a quarter and half of the highest."""
    highest = max(numbers, default=0)
    limits = (1, *(-(-highest // part) for part in (8, 4, 2)))
    return tuple(sorted({limit for limit in limits if limit}))


def _legend(limits: tuple[int, ...]) -> list[tuple[int, str]]:
    """Each step with its numbers in words: 1–2, 3–5, 6 以上."""
    words = [
        f"{low}" if low == following - 1 else f"{low}–{following - 1}" for low, following in pairwise(limits)
    ]
    return list(enumerate([*words, f"{limits[-1]} 以上"], 1))


def _cells(
    corpus: Corpus, counts: dict[str, TopicCounts], topic: str | None, limits: tuple[int, ...]
) -> tuple[Cell, ...]:
    districts = DISTRICTS.of(corpus)
    return tuple(
        _cell(district, districts.label(district), counts[district.id], topic, limits)
        for district in districts.all
    )


def _cell(
    district: District, label: str, counts: TopicCounts, topic: str | None, limits: tuple[int, ...]
) -> Cell:
    main, also = counts.main[topic], counts.also[topic] if topic else 0
    url = f"{links.district_url(district.id)}#{by_topic.anchor(topic)}"
    href = links.relative(f"{PAGE}.html", url) if main or also else ""
    return Cell(label, main, also, sum(main >= limit for limit in limits), href)


def _topic_url(topic: str) -> str:
    return links.relative(f"{PAGE}.html", links.topic_url(topic))
