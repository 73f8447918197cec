"""Documents that remember: what a lock makes of an edited text."""

from __future__ import annotations

from dataclasses import replace

from builder.addresses import lock as lock_file
from builder.addresses import update
from builder.addresses.check import proposals
from builder.addresses.follow import Signposts
from builder.addresses.keep import keep
from builder.addresses.lock import Lock
from builder.addresses.units import of_document
from builder.editorial.about import Alias, Metadata
from builder.model.document import Document
from tests.support import document

PATH = "editorial/addresses/plan.lock"


def signposts(found: Document) -> Signposts:
    return Signposts(of_document(found), found.metadata.aliases)


def lock_of(found: Document, before: Lock | None = None) -> Lock:
    """The lock that ``addresses`` writes for a document, read again."""
    return lock_file.read(lock_file.write(update.entries(signposts(found), before)), PATH)


def remembered(text: str, lock: Lock, *aliases: Alias, about: Metadata | None = None) -> Document:
    """A text as the site would publish it."""
    return keep(document(text, replace(about or Metadata(), aliases=aliases)), lock)[0]


def proposed(found: Document, lock: Lock) -> list[Alias]:
    return list(proposals(signposts(found), lock).values())


def lost(found: Document, lock: Lock) -> list[str]:
    """Addresses of the lock that would vanish or show other words."""
    posts = signposts(found)
    return [entry.address for entry in lock.entries if posts.target(entry) is None]


def addresses(found: Document) -> list[str]:
    """Anchors with the words at them, covers left out; one line each."""
    units = [unit for unit in of_document(found) if unit.page not in ("index", "all")]
    return [f"{unit.anchor} {unit.words[:8]}".strip() for unit in units]
