"""The addresses of a whole corpus: what is wrong with them, which have moved, and the lock files as they should be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from builder.addresses import check, clashes, lock, site, store, update
from builder.addresses.change import Change
from builder.addresses.families import COUNTED, family
from builder.addresses.follow import Signposts
from builder.addresses.lock import Entry, Lock
from builder.addresses.site import Guide
from builder.addresses.store import Memory
from builder.findings.finding import Finding
from builder.model.address import Moved
from builder.model.corpus import Corpus
from builder.model.document import Document

_PAGES_NAME = "文件以外的页面"


@dataclass(frozen=True, slots=True)
class Register:
    """One lock file: what it is of, its name, its entries as they should be, and the lock as it is."""

    what: str
    name: str
    entries: tuple[Entry, ...]
    known: Lock | None


@dataclass(frozen=True)
class Registry:
    """A corpus (its texts with their units, and the units of all other pages) and what is remembered of its addresses.

    Make one for a build: what it works out it keeps.
    """

    corpus: Corpus
    memory: Memory

    @cached_property
    def signposts(self) -> dict[str, Signposts]:
        """Where addresses lead, by document."""
        return {
            text.document.id: Signposts(text.units, text.document.metadata.aliases)
            for text in self.corpus.texts
        }

    @cached_property
    def guide(self) -> Guide:
        """Where addresses lead over the whole site."""
        live = {unit.address: unit for unit in self.corpus.pages}
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

    def unsettled(self) -> dict[str, frozenset[str]]:
        """By document the anchors that were counted and are not recorded: another branch may be given their numbers.

        Nothing in a project that keeps no lock files.
        """
        if not self.memory.kept:
            return {}
        return {
            document: frozenset(_counted(posts.units.keys() - _recorded(self.memory.locks.get(document))))
            for document, posts in self.signposts.items()
        }

    @cached_property
    def registers(self) -> tuple[Register, ...]:
        """Every lock file as it should be, those of documents first. Those of documents that are gone are not among them."""
        found = []
        for document, posts in self.signposts.items():
            known = self.memory.locks.get(document)
            entries = tuple(update.entries(posts, known))
            found.append(Register(f"文件“{document}”", document, entries, known))
        pages = tuple(site.entries(self.corpus.pages, self.memory.pages, self.guide))
        return (*found, Register(_PAGES_NAME, store.PAGES, pages, self.memory.pages))

    def locks(self) -> dict[str, str]:
        """The text of every lock file by its path from the project's root. Those of documents that are gone stay."""
        return {store.path(one.name): lock.write(one.entries) for one in self.registers}

    def findings(self) -> list[Finding]:
        """Addresses that would vanish, change or are two things', and wrong aliases. What is only new is none."""
        found: list[Finding] = []
        for document in self.corpus.documents:
            posts, known = self.signposts[document.id], self.memory.locks.get(document.id)
            proposed = self.proposed.get(document.id, {})
            found += check.document(document.id, posts, document.metadata, known, proposed)
            found += clashes.findings(document, posts.units, known) if known else ()
        moves = site.moves_in(self.memory.moved)
        for gone, remembered in self.gone:
            found += site.lost_document(gone, remembered, self.guide, moves)
        found += site.findings(self.memory.pages, self.guide, self.memory.moved)
        return found

    def unrecorded(self) -> list[str]:
        """What the next run of ``addresses`` will record, in words, a line for each lock file."""
        told = (check.unrecorded(one.what, one.entries, one.known) for one in self.registers)
        return [line for line in told if line]

    @cached_property
    def proposed(self) -> dict[str, check.Proposed]:
        """By document the aliases that would keep what would vanish."""
        return {
            document: check.proposals(posts, known)
            for document, posts in self.signposts.items()
            if (known := self.memory.locks.get(document))
        }

    def changes(self) -> list[Change]:
        """All aliases that would keep what would vanish, as they are written into each ``.yml``."""
        return [
            change
            for document in self.corpus.documents
            for change in check.changes(document.metadata, self.proposed.get(document.id, {}))
        ]


def _counted(anchors: Iterable[str]) -> set[str]:
    """Those that have an ordinal, not only a printed number."""
    known = ((anchor, family(anchor)) for anchor in anchors)
    return {anchor for anchor, ((_, name), ordinal) in known if name in COUNTED or ordinal > 1}


def _recorded(known: Lock | None) -> set[str]:
    return {entry.anchor for entry in known.entries} if known else set()
