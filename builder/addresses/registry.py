"""The addresses of a whole corpus: what is wrong with them, which have moved, and the lock files as they should be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.addresses import check, lock, site, store, update
from builder.addresses.follow import Signposts
from builder.addresses.site import Guide
from builder.addresses.store import Memory
from builder.addresses.units import Unit, of_document
from builder.corpus import Corpus, Moved
from builder.model import Alias, Diagnostic, Document
from builder.project import Project, Source

PAGES_NAME = "文件以外的页面"


def findings(corpus: Corpus, project: Project, *, everything: bool = False) -> list[Diagnostic]:
    """Addresses that would vanish or change, wrong aliases, and (where locks are kept) what is not registered."""
    memory = project.memory
    guide = _guide(corpus, memory)
    found: list[Diagnostic] = []
    for document, source in _with_sources(corpus, project):
        found += check.document(
            document.id, _signposts(document), document.metadata.aliases, source.lock, source.about
        )
    for gone, remembered in _gone(corpus, memory):
        found += site.lost_document(gone, remembered, guide)
    found += site.findings(memory.pages, guide, memory.moved)
    if memory.kept or everything:
        found += _unregistered(corpus, memory)
    return found


def moved(corpus: Corpus, memory: Memory) -> tuple[Moved, ...]:
    """Every old address that leads elsewhere, in the order of the locks."""
    found: list[Moved] = []
    for document in corpus.documents:
        found += _moved_in(document, memory.locks.get(document.id))
    guide = _guide(corpus, memory)
    remembered = [("", memory.pages), *((f"texts/{gone}/", one) for gone, one in _gone(corpus, memory))]
    for folder, entries in remembered:
        for entry in entries.entries if entries else ():
            to = guide.target(folder, entry)
            if to and to != f"{folder}{entry.address}":
                found.append(Moved(f"{folder}{entry.page}", entry.anchor, to))
    return tuple(dict.fromkeys(found))


def locks(corpus: Corpus, project: Project) -> dict[str, str]:
    """The text of every lock file by its path below the project's root. Those of documents that are gone stay."""
    memory = project.memory
    files = {}
    for document in corpus.documents:
        known = memory.locks.get(document.id)
        files[store.path(document.id)] = lock.write(update.entries(_signposts(document), known))
    units = site.units(corpus, memory.about)
    files[store.path(store.PAGES)] = lock.write(site.entries(units, memory.pages, _guide(corpus, memory)))
    return files


def proposals(corpus: Corpus, project: Project) -> list[tuple[str, Alias]]:
    """All aliases that would keep what would vanish, with the ``.yml`` in which they belong."""
    return [
        (source.about.path, alias)
        for document, source in _with_sources(corpus, project)
        if source.lock
        for alias in check.proposals(_signposts(document), source.lock).values()
    ]


def _unregistered(corpus: Corpus, memory: Memory) -> Iterator[Diagnostic]:
    for document in corpus.documents:
        known = memory.locks.get(document.id)
        entries = update.entries(_signposts(document), known)
        yield from check.unregistered(f"文件“{document.id}”", entries, known, store.path(document.id))
    units = site.units(corpus, memory.about)
    entries = site.entries(units, memory.pages, _guide(corpus, memory))
    yield from check.unregistered(PAGES_NAME, entries, memory.pages, store.path(store.PAGES))


def _moved_in(document: Document, known: lock.Lock | None) -> Iterator[Moved]:
    """Entries of a document's lock that lead elsewhere, and aliases of what the lock does not know."""
    signposts = _signposts(document)
    folder = f"texts/{document.id}/"
    entries = known.entries if known else ()
    for entry in entries:
        target = signposts.target(entry)
        if target and target.address != entry.address:
            yield Moved(f"{folder}{entry.page}", entry.anchor, folder + target.address)
    remembered = {entry.anchor for entry in entries}
    for alias in document.metadata.aliases:
        target = signposts.follow(alias.new)
        if target and alias.old not in remembered and alias.old not in signposts.units:
            yield Moved(folder + target.page, alias.old, folder + target.address)


def _signposts(document: Document) -> Signposts:
    return Signposts(of_document(document), document.metadata.aliases)


def _guide(corpus: Corpus, memory: Memory) -> Guide:
    live: dict[str, Unit] = {unit.address: unit for unit in site.units(corpus, memory.about)}
    for document in corpus.documents:
        live |= {f"texts/{document.id}/{unit.address}": unit for unit in of_document(document)}
    return Guide(live, memory.moves)


def _gone(corpus: Corpus, memory: Memory) -> list[tuple[str, lock.Lock]]:
    there = {document.id for document in corpus.documents}
    return [(name, remembered) for name, remembered in memory.locks.items() if name not in there]


def _with_sources(corpus: Corpus, project: Project) -> list[tuple[Document, Source]]:
    sources: Mapping[str, Source] = {source.id: source for source in project.sources}
    return [(document, sources[document.id]) for document in corpus.documents]
