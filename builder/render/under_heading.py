"""What stands under a heading: the districts and topics its text concerns, and related divisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from builder.html.escape import escaped, raw
from builder.layers.districts.gathered import DISTRICTS
from builder.layers.related.layer import RELATED
from builder.layers.topics.gathered import TOPICS
from builder.model.corpus import Corpus
from builder.model.document import Division, Document
from builder.places import links

_DEEPEST = 3
_MOST_TOPICS = 5
_LEAST_SHARE = 0.2
_MOST_NAMED = 2  # topics, where there is more to read than the related divisions


@dataclass(frozen=True, slots=True)
class Link:
    """A label and its address relative to the page."""

    label: str
    href: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class UnderHeading:
    """Links of one division."""

    districts: tuple[Link, ...]
    topics: tuple[Link, ...]
    related: tuple[Link, ...]

    def html(self) -> Markup:
        """The block; nothing without links. In Python: there is one under nearly every heading."""
        if not (self.districts or self.topics or self.related):
            return raw("")
        topics = f'<span class="pt-label">主题</span>{_listed(self.topics)}' if self.topics else ""
        districts = f' <span class="pt-label">涉及</span>{_listed(self.districts)}' if self.districts else ""
        return raw(
            f'<div class="pt-about" data-search-exclude><p>{topics}{districts}</p>{self._folded()}</div>\n\n'
        )

    def _folded(self) -> str:
        """The related divisions, and where there is more."""
        if not self.related:
            return ""
        items = "".join(f"<li>{_link(link, f'{link.note}{link.label}')}</li>" for link in self.related)
        more = "".join(f"{_link(link, f'主题“{link.label}”')} " for link in self.topics[:_MOST_NAMED])
        more = f"<p>更多：{more}</p>" if more else ""
        summary = f"<summary>其他文件的相关内容（{len(self.related)}）</summary>"
        return f"<details>{summary}<ul>{items}</ul>{more}</details>"


def _listed(found: Iterable[Link]) -> str:
    return "".join(f" {_link(link, link.label)}" for link in found)


def _link(link: Link, words: str) -> str:
    return f'<a href="{escaped(link.href)}">{escaped(words)}</a>'


class UnderHeadings:
    """Sums districts and topics over a document's divisions, each with what stands below it."""

    def __init__(self, corpus: Corpus, document: Document) -> None:
        self._corpus = corpus
        self._document = document
        self._districts: dict[str, Counter[str]] = {}
        self._topics: dict[str, Counter[str]] = {}
        self._names = {topic.id: topic.name for topic in corpus.editorial.topics}
        self._order = {topic: at for at, topic in enumerate(self._names)}
        districts, topics = DISTRICTS.found(corpus, document), TOPICS.found(corpus, document)
        for passage in document.passages:
            concerned = districts.concerns(passage.id)
            scores = topics.get(passage.id, ())
            for division in document.ancestors(passage.division):
                of_districts = self._districts.setdefault(division.id, Counter())
                for district in concerned:
                    of_districts[district] += 1
                count = self._topics.setdefault(division.id, Counter())
                for rank, score in enumerate(scores):
                    count[score.topic] += 2 if rank == 0 else 1

    def of(self, division: Division, page: str) -> UnderHeading | None:
        """The links of a division, or ``None`` for one too deep to have any."""
        if division.level > _DEEPEST or division.kind == "front" or division.status == "missing":
            return None
        return UnderHeading(
            self._district_links(division, page),
            self._topic_links(division, page),
            self._related(division, page),
        )

    def _district_links(self, division: Division, page: str) -> tuple[Link, ...]:
        counts = self._districts.get(division.id, Counter())
        return tuple(
            Link(district.name, links.relative(page, links.district_url(district.id)))
            for district in DISTRICTS.of(self._corpus).all
            if counts[district.id]
        )

    def _topic_links(self, division: Division, page: str) -> tuple[Link, ...]:
        counts = self._topics.get(division.id, Counter())
        least = max(counts.values(), default=0) * _LEAST_SHARE
        ranked = sorted((t for t in counts if counts[t] >= least), key=lambda t: (-counts[t], self._order[t]))
        return tuple(
            Link(self._names[topic], links.relative(page, links.topic_url(topic)))
            for topic in ranked[:_MOST_TOPICS]
        )

    def _related(self, division: Division, page: str) -> tuple[Link, ...]:
        found = []
        for related in RELATED.of(self._corpus).get(division.id, ()):
            other = self._corpus.document_by_division[related.division]
            label = links.path_label(other, related.division)
            href = links.relative(page, links.division_url(other, other.division_by_id[related.division]))
            found.append(Link(label, href, links.short_title(other)))
        return tuple(found)
