"""Index entries: a passage or table row with its words in context, grouped by document or by topic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from builder.html.escape import escaped, raw
from builder.html.words import excerpt
from builder.model.document import Division, Document, Passage
from builder.model.read_text import Loss
from builder.places import links
from builder.text.source import Range

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: what it is called, its address relative to the page, its excerpt, and why it is listed."""

    label: str
    href: str
    excerpt: Markup
    document: Document
    because: str = ""

    def __html__(self) -> str:
        """The entry as a list item."""
        return (
            f'<li><a class="pt-ref" href="{escaped(self.href)}">{escaped(self.label)}</a>'
            f'<p class="pt-context">{self.excerpt}</p>{self._reason()}</li>'
        )

    def _reason(self) -> str:
        if not self.because:
            return ""
        return f'<details class="pt-because"><summary>依据</summary><p>{escaped(self.because)}</p></details>'


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under a heading with a note; those after the first :data:`SHOWN` are folded."""

    name: str
    href: str
    entries: tuple[Entry, ...]
    note: str = ""

    @property
    def shown(self) -> tuple[Entry, ...]:
        """The entries that are always visible."""
        return self.entries if len(self.entries) <= SHOWN + 1 else self.entries[:SHOWN]

    @property
    def folded(self) -> tuple[Entry, ...]:
        """The entries that open on demand: never a single one."""
        return self.entries[len(self.shown) :]

    def html(self, unit: str = "段", level: str = "h3") -> Markup:
        """The group with its heading; ``unit`` is what its entries are counted in. In Python: there are thousands."""
        name = escaped(self.name)
        title = f'<a href="{escaped(self.href)}">{name}</a>' if self.href else name
        count = f'<span class="pt-count">{len(self.entries)} {unit}</span>'
        more = ""
        if self.folded:
            more = (
                f"<details><summary>其余 {len(self.folded)} {unit}</summary>{_items(self.folded)}</details>"
            )
        head = f"<{level}>{title} {count}</{level}>"
        head += f'<p class="pt-issued">{escaped(self.note)}</p>' if self.note else ""
        return raw(f'<section class="pt-group">{head}{_items(self.shown)}{more}</section>')


def _items(entries: Iterable[Entry]) -> str:
    return f'<ul class="pt-entries">{"".join(entry.__html__() for entry in entries)}</ul>'


def passage_entry(
    page: str,
    document: Document,
    passage: Passage,
    matches: Sequence[Range],
    because: str = "",
    losses: Sequence[Loss] = (),
) -> Entry:
    """The entry of a whole passage, with marks where it has ``losses``."""
    return Entry(
        links.path_label(document, passage.division),
        links.relative(page, links.passage_url(document, passage)),
        excerpt(passage.text, matches, losses),
        document,
        because,
    )


def heading_entry(page: str, document: Document, division: Division, matches: Sequence[Range]) -> Entry:
    """The entry of a heading."""
    return Entry(
        f"{links.path_label(document, division.id)}（标题）",
        links.relative(page, links.division_url(document, division)),
        excerpt(division.title, matches),
        document,
    )


def of_document(page: str, document: Document, entries: Iterable[Entry]) -> Group:
    """Entries of one document under its title, with who issued it and when."""
    href = links.relative(page, links.cover(document))
    return Group(links.short_title(document), href, tuple(entries), links.issued(document))


def by_document(page: str, documents: Iterable[Document], entries: Iterable[Entry]) -> list[Group]:
    """Entries grouped by document, in the order of the documents."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.document.id, []).append(entry)
    return [
        of_document(page, document, found) for document in documents if (found := groups.get(document.id))
    ]
