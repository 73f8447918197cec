"""Published addresses that would vanish or show other words, and those that lead on.

What the base publishes is compared, whether a lock remembers it or not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from builder.addresses.change import entry_line
from builder.addresses.fingerprint import Fingerprint, fingerprint, key
from builder.addresses.follow import Signposts
from builder.addresses.lock import Entry, Lock, live
from builder.addresses.propose import Proposals
from builder.addresses.registry import Registry
from builder.addresses.site import MOVED
from builder.changes.change import Address
from builder.editorial.about import Metadata
from builder.model.address import Unit
from builder.model.read_text import ReadText

_QUOTE = 20


@dataclass(frozen=True, slots=True)
class _Compared:
    """An address of the base, its words, and the unit to which it leads in the head."""

    entry: Entry
    text: str
    target: Unit | None


def of_document(base: ReadText, head: ReadText, posts: Signposts, lock: Lock | None) -> list[Address]:
    """The addresses of a document that is there in both states; ``posts`` are those of the head, ``lock`` the base's."""
    known = live(lock.entries) if lock else {}
    found = [one for unit in base.units if (one := _compared(unit, posts, known.get(unit.anchor)))]
    lost = [one.entry for one in found if one.target is None]
    aliases = Proposals(lost, posts).aliases() if lost else {}
    folder = f"texts/{head.document.id}/"
    told = [_told(one, folder, posts, head.document.metadata) for one in found]
    return _topmost(
        [
            replace(address, alias=entry_line(aliases[one.entry.anchor].old, aliases[one.entry.anchor].new))
            if one.entry.anchor in aliases
            else address
            for one, address in zip(found, told, strict=True)
        ]
    )


def _compared(unit: Unit, posts: Signposts, known: Entry | None) -> _Compared | None:
    """The unit's address when it is another one now; ``None`` while it shows its words, corrected or not."""
    now = posts.units.get(unit.anchor)
    if now and (now.page, now.text) == (unit.page, unit.text):
        return None
    entry = Entry(unit.page, unit.anchor, _fingerprint(unit, known))
    target = posts.target(entry)
    return None if target and target.address == unit.address else _Compared(entry, unit.text, target)


def _fingerprint(unit: Unit, known: Entry | None) -> Fingerprint:
    """That of the unit's words: the remembered one where it is theirs, because making one takes long."""
    same = known is not None and known.fingerprint.key == key(unit.words)
    return known.fingerprint if known and same else fingerprint(unit.words)


def _told(one: _Compared, folder: str, posts: Signposts, about: Metadata) -> Address:
    return Address(
        url=folder + one.entry.address,
        words=one.text[:_QUOTE],
        to=folder + one.target.address if one.target else None,
        taken=one.target is None and one.entry.anchor in posts.units,
        file="" if one.target else about.path,
    )


def _topmost(found: Sequence[Address]) -> list[Address]:
    """Addresses below one that shares their fate are told with it, unless they need an alias of their own."""
    heads: dict[str, Address] = {}
    below: dict[str, list[str]] = {}
    for address in sorted(found, key=lambda one: (not one.alias, one.url.count("."))):
        above = next(
            (up for up in _above(address.url) if up in heads and _fate(heads[up]) == _fate(address)), None
        )
        if above and not address.alias:
            below.setdefault(above, []).append(address.url)
        else:
            heads[address.url] = address
    return [replace(one, below=tuple(below.get(one.url, ()))) for one in found if one.url in heads]


def _above(url: str) -> Iterator[str]:
    """The addresses of what stands above, on the same page."""
    page, _, anchor = url.partition("#")
    while anchor := anchor.rpartition(".")[0]:
        yield f"{page}#{anchor}"


def _fate(address: Address) -> bool:
    return address.to is None


def of_removed(base: ReadText, registry: Registry) -> Address:
    """All addresses of a document that is there no longer, as one."""
    folder = f"texts/{base.document.id}"
    first, *others = base.units
    to = registry.guide.target(f"{folder}/", Entry(first.page, first.anchor, fingerprint(first.words)))
    below = tuple(f"{folder}/{unit.address}" for unit in others)
    alias = "" if to else f"- {{from: {folder}, to: index.html}}"
    title = base.document.metadata.short_title or base.document.id
    return Address(
        f"{folder}/{first.page}.html", title, to, file="" if to else MOVED, alias=alias, below=below
    )


def of_pages(base: Iterable[Unit], registry: Registry) -> Iterator[Address]:
    """Pages that are no document's and would vanish or be another thing's: each once, with the anchors on it."""
    lost: dict[str, list[tuple[Unit, str | None]]] = {}
    for unit in base:
        now = registry.guide.live.get(unit.address)
        if now is None or now.text != unit.text:
            to = registry.guide.target("", Entry(unit.page, unit.anchor, fingerprint(unit.words)))
            if to != unit.address:
                lost.setdefault(f"{unit.page}.html", []).append((unit, to))
    for page, ((first, to), *others) in lost.items():
        in_use = registry.guide.exists(page)
        yield Address(
            url=first.address if in_use else page,
            words=first.label or first.text,
            to=to,
            taken=in_use and to is None,
            file="" if to else MOVED,
            alias="" if to else _move(first, page) if in_use else f"- {{from: {page}, to: {_section(page)}}}",
            below=tuple(unit.address for unit, _ in others),
        )


def _move(unit: Unit, page: str) -> str:
    return f'- {{from: "{unit.address}", to: {page}}}'


def _section(page: str) -> str:
    return f"{page.partition('/')[0]}/index.html" if "/" in page else "index.html"
