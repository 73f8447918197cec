"""Index entries: a passage or table row with its words in context, grouped by document or by topic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from builder.corpus import Corpus
from builder.layers.districts import Row
from builder.model import Division, Document, Passage
from builder.render import links
from builder.render.html import escape
from builder.render.passages import excerpt
from builder.source import Range

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: what it is called, its address relative to the page, and its excerpt."""

    label: str
    href: str
    excerpt: Markup
    document: Document
    topic: str | None

    def __html__(self) -> str:
        """The entry as a list item."""
        return (
            f'<li><a class="pt-ref" href="{escape(self.href)}">{escape(self.label)}</a>'
            f'<p class="pt-context">{self.excerpt}</p></li>'
        )


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under a heading; those after the first :data:`SHOWN` are folded."""

    name: str
    href: str
    entries: tuple[Entry, ...]

    @property
    def shown(self) -> tuple[Entry, ...]:
        """The entries that are always visible."""
        return self.entries if len(self.entries) <= SHOWN + 1 else self.entries[:SHOWN]

    @property
    def folded(self) -> tuple[Entry, ...]:
        """The entries that open on demand: never a single one."""
        return self.entries[len(self.shown) :]


def passage_entry(
    page: str, corpus: Corpus, document: Document, passage: Passage, matches: Sequence[Range]
) -> Entry:
    """The entry of a whole passage."""
    topics = corpus.topics_of(passage)
    return Entry(
        links.path_label(document, passage.division),
        links.relative(page, links.passage_url(document, passage)),
        excerpt(passage.text, matches),
        document,
        topics[0].topic if topics else None,
    )


def heading_entry(page: str, document: Document, division: Division, matches: Sequence[Range]) -> Entry:
    """The entry of a heading."""
    return Entry(
        f"{links.path_label(document, division.id)}（标题）",
        links.relative(page, links.division_url(document, division)),
        excerpt(division.title, matches),
        document,
        None,
    )


def row_entry(page: str, document: Document, passage: Passage, row: Row, matches: Sequence[Range]) -> Entry:
    """The entry of a table row."""
    text = passage.text[row.start : row.end].replace("\t", " ")
    inside = [(a - row.start, b - row.start) for a, b in matches if row.start <= a and b <= row.end]
    return Entry(
        f"{links.path_label(document, passage.division)} · {text.split(' ')[0]}",
        links.relative(page, document.url(passage.division, row.anchor)),
        excerpt(text, inside),
        document,
        None,
    )


def by_document(page: str, corpus: Corpus, entries: Iterable[Entry]) -> list[Group]:
    """Entries grouped by document, in the order of the corpus."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.document.id, []).append(entry)
    return [
        Group(links.short_title(document), links.relative(page, links.cover(document)), tuple(found))
        for document in corpus.documents
        if (found := groups.get(document.id))
    ]


def by_topic(page: str, corpus: Corpus, entries: Iterable[Entry]) -> list[Group]:
    """Entries grouped by their main topic, in the order of the taxonomy; those without one last."""
    groups: dict[str | None, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.topic, []).append(entry)
    named = [
        Group(topic.name, links.relative(page, links.topic_url(topic.id)), tuple(found))
        for topic in corpus.topics
        if (found := groups.get(topic.id))
    ]
    rest = groups.get(None)
    return [*named, Group("其他（表格行等）", "", tuple(rest))] if rest else named
