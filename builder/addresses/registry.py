"""The addresses of a whole corpus: what is wrong with them, which have moved, and the lock files as they should be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from builder.addresses import check, lock, site, store, update
from builder.addresses.follow import Signposts
from builder.addresses.lock import Entry, Lock
from builder.addresses.site import Guide
from builder.addresses.store import Memory
from builder.addresses.units import Unit, of_document
from builder.editorial.about import Alias
from builder.findings.finding import Finding
from builder.model.corpus import Corpus, Moved
from builder.model.document import Document
from builder.project.project import Project

_PAGES_NAME = "文件以外的页面"


@dataclass(frozen=True)
class Registry:
    """A corpus and what is remembered of its addresses."""

    corpus: Corpus
    memory: Memory

    @cached_property
    def signposts(self) -> dict[str, Signposts]:
        """Where addresses lead, by document."""
        return {d.id: Signposts(of_document(d), d.metadata.aliases) for d in self.corpus.documents}

    @cached_property
    def pages(self) -> tuple[Unit, ...]:
        """The units of pages that are no document's."""
        return site.units(self.corpus, self.memory.about)

    @cached_property
    def guide(self) -> Guide:
        """Where addresses lead over the whole site."""
        live = {unit.address: unit for unit in self.pages}
        for document, posts in self.signposts.items():
            live |= {f"texts/{document}/{unit.address}": unit for unit in posts.units.values()}
        return Guide(live, self.memory.moves)

    @property
    def gone(self) -> list[tuple[str, Lock]]:
        """Documents that are there no longer, with their locks."""
        return [(name, known) for name, known in self.memory.locks.items() if name not in self.signposts]

    def moved(self) -> tuple[Moved, ...]:
        """Every old address that leads elsewhere, in the order of the locks."""
        found: list[Moved] = []
        for document in self.corpus.documents:
            found += self._moved_in(document)
        remembered = [("", self.memory.pages), *((f"texts/{name}/", known) for name, known in self.gone)]
        for folder, known in remembered:
            for entry in known.entries if known else ():
                to = self.guide.target(folder, entry)
                if to and to != f"{folder}{entry.address}":
                    found.append(Moved(f"{folder}{entry.page}", entry.anchor, to))
        return tuple(dict.fromkeys(found))

    def _moved_in(self, document: Document) -> Iterator[Moved]:
        """Entries of a document's lock that lead elsewhere, and aliases of what the lock does not know."""
        posts, known = self.signposts[document.id], self.memory.locks.get(document.id)
        folder = f"texts/{document.id}/"
        entries = known.entries if known else ()
        for entry in entries:
            target = posts.target(entry)
            if target and target.address != entry.address:
                yield Moved(f"{folder}{entry.page}", entry.anchor, folder + target.address)
        remembered = {entry.anchor for entry in entries}
        for alias in document.metadata.aliases:
            target = posts.follow(alias.new)
            if target and alias.old not in remembered and alias.old not in posts.units:
                yield Moved(folder + target.page, alias.old, folder + target.address)

    def entries(self) -> Iterator[tuple[str, str, list[Entry], Lock | None]]:
        """For each lock what it is of, its name, its entries as they should be, and what it is now."""
        for document, posts in self.signposts.items():
            known = self.memory.locks.get(document)
            yield f"文件“{document}”", document, update.entries(posts, known), known
        entries = site.entries(self.pages, self.memory.pages, self.guide)
        yield _PAGES_NAME, store.PAGES, entries, self.memory.pages

    def locks(self) -> dict[str, str]:
        """The text of every lock file by its path from the project's root. Those of documents that are gone stay."""
        return {store.path(name): lock.write(entries) for _, name, entries, _ in self.entries()}


def findings(corpus: Corpus, project: Project, *, everything: bool = False) -> list[Finding]:
    """Addresses that would vanish or change, wrong aliases, and (where locks are kept) what is not registered."""
    registry = Registry(corpus, project.memory)
    found: list[Finding] = []
    for source in project.sources:
        posts, aliases = registry.signposts[source.id], source.metadata.aliases
        found += check.document(source.id, posts, aliases, source.lock, source.about)
    for gone, known in registry.gone:
        found += site.lost_document(gone, known, registry.guide)
    found += site.findings(project.memory.pages, registry.guide, project.memory.moved)
    if project.memory.kept or everything:
        for what, name, entries, known_lock in registry.entries():
            found += check.unregistered(what, entries, known_lock, store.path(name))
    return found


def proposals(corpus: Corpus, project: Project) -> list[tuple[str, Alias]]:
    """All aliases that would keep what would vanish, with the ``.yml`` in which they belong."""
    signposts = Registry(corpus, project.memory).signposts
    return [
        (source.about.path, alias)
        for source in project.sources
        if source.lock
        for alias in check.proposals(signposts[source.id], source.lock).values()
    ]
