"""The memory: what has no printed number keeps the address that the lock remembers for its words.

The parser counts paragraphs, tables, leads, rows and unnumbered headings anew every time. Here those that were
published before get their published ordinal back, and what is new gets the next one that was never used there:
deleting the first paragraph renames no other, inserting one shifts none.

Every family of anchors (:mod:`builder.addresses.families`) is aligned by words with the same family of the lock. A
printed number is kept whatever the words; its ``-2`` follows the words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from builder.addresses import lock as lock_file
from builder.addresses.align import align
from builder.addresses.families import COUNTED, Family, family, spell
from builder.addresses.fingerprint import Fingerprint, agrees, key, similarity
from builder.addresses.lock import Lock
from builder.addresses.units import of_document
from builder.model.address import Unit
from builder.model.completeness import Completeness
from builder.model.document import Document, Passage

_ENOUGH_CONTENT = 0.5


@dataclass(frozen=True, slots=True)
class _Member:
    """One of a family: its ordinal (1 for a printed number without suffix), its words, the keys of what it contains.

    An old member has a fingerprint (``None`` once it has moved away: only exactly its words bring it back), a new
    one its words.
    """

    ordinal: int
    key: str
    content: frozenset[str]
    fingerprint: Fingerprint | None = None
    words: str = ""


def keep(document: Document, lock: Lock | None) -> tuple[Document, tuple[Unit, ...]]:
    """The document with the anchors that the lock remembers, and everything in it that has an address.

    Without a lock, or with one of this text, the document stays as it is.
    """
    units = of_document(document)
    if lock is None or _nothing_new(units, lock):
        return document, units
    names = _names(document, units, lock)
    if all(old == new for old, new in names.items()):
        return document, units
    renamed = _renamed(document, names)
    return renamed, of_document(renamed)


def _nothing_new(units: Sequence[Unit], lock: Lock) -> bool:
    """Whether everything has the anchor and the words that the lock remembers: nearly always, and quickly told."""
    remembered = {
        anchor: entry.fingerprint.key
        for anchor, entry in lock_file.live(lock.entries).items()
        if entry.is_here
    }
    return remembered == {unit.anchor: key(unit.words) for unit in units}


def _names(document: Document, units: Sequence[Unit], lock: Lock) -> dict[str, str]:
    """For each anchor of the parser the one to be kept."""
    known = _families(lock)
    used = _used(document, lock)
    content = _content((unit.anchor, key(unit.words)) for unit in units)
    names: dict[str, str] = {}
    for (above, name), group in _in_families(document, units, known, content):
        kept: Family = (f"{names[above]}." if above else "", name)
        members = [_member(unit, content) for unit in group]
        ordinals = _ordinals(known.get(kept, ()), members, used.get(kept, 0), counted=name in COUNTED)
        for unit, ordinal in zip(group, ordinals, strict=True):
            names[unit.anchor] = spell(kept, ordinal)
    return names


def _used(document: Document, lock: Lock) -> dict[Family, int]:
    """The highest ordinal that was ever given in a family, aliases included."""
    used: dict[Family, int] = {}
    for anchor in (*(entry.anchor for entry in lock.entries), *(a.old for a in document.metadata.aliases)):
        of, ordinal = family(anchor)
        used[of] = max(used.get(of, 0), ordinal)
    return used


def _in_families(
    document: Document,
    units: Sequence[Unit],
    known: dict[Family, list[_Member]],
    content: dict[str, frozenset[str]],
) -> list[tuple[Family, list[Unit]]]:
    """Units by family, what stands higher in the outline first, so that the anchor above is always known already."""
    levels = {division.anchor: division.level for division in document.divisions}
    parents = {
        d.anchor: document.division_by_id[d.parent].anchor if d.parent else "" for d in document.divisions
    }
    groups: dict[Family, list[Unit]] = {}
    depths: dict[Family, int] = {}
    for unit in units:
        (above, name), _ = family(unit.anchor)
        prefix = above[:-1]
        if unit.anchor in levels and name not in COUNTED:
            other = "" if prefix else parents[unit.anchor]
            prefix = _published_prefix(prefix, other, name, _member(unit, content), known)
        groups.setdefault((prefix, name), []).append(unit)
        depth = levels.get(unit.anchor, levels.get(prefix, 0) + 1)
        depths[prefix, name] = min(depth, depths.get((prefix, name), depth))
    return sorted(groups.items(), key=lambda group: (group[0][1] == "r", depths[group[0]]))


def _published_prefix(
    prefix: str, other: str, name: str, member: _Member, known: dict[Family, list[_Member]]
) -> str:
    """A number whose count no longer runs through the document (or does now) keeps the path that was published."""
    own: Family = (f"{prefix}." if prefix else "", name)
    published: Family = (f"{other}." if other else "", name)
    if own in known or not any(_score(old, member) for old in known.get(published, ())):
        return prefix
    return other


def _families(lock: Lock) -> dict[Family, list[_Member]]:
    """What the lock remembers, by family."""
    entries = lock_file.live(lock.entries)
    content = _content((entry.anchor, entry.fingerprint.key) for entry in entries.values())
    families: dict[Family, list[_Member]] = {}
    for anchor, entry in entries.items():
        of, ordinal = family(anchor)
        remembered = entry.fingerprint if entry.is_here else None
        below = content.get(anchor, frozenset())
        families.setdefault(of, []).append(_Member(ordinal, entry.fingerprint.key, below, remembered))
    return families


def _content(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """For each division the keys of all passages whose anchors lie below its own; for each table those of its rows."""
    found: dict[str, set[str]] = {}
    for anchor, words in pairs:
        kind, above = family(anchor)[0][1], anchor.rpartition(".")[0]
        if kind == "r":
            found.setdefault(above, set()).add(words)
        while above and kind in {"p", "t"}:
            found.setdefault(above, set()).add(words)
            above = above.rpartition(".")[0]
    return {anchor: frozenset(keys) for anchor, keys in found.items()}


def _member(unit: Unit, content: dict[str, frozenset[str]]) -> _Member:
    below = content.get(unit.anchor, frozenset())
    return _Member(family(unit.anchor)[1], key(unit.words), below, words=unit.words)


def _ordinals(old: Sequence[_Member], new: Sequence[_Member], used: int, *, counted: bool) -> list[int]:
    """The ordinals of the new members: those of the old ones that they are, and unused ones for the rest."""
    known = _known([member for member in old if member.fingerprint is not None], new)
    back = [index for index in range(len(new)) if index not in known]
    gone = [member for member in old if member.fingerprint is None]
    known |= {back[at]: ordinal for at, ordinal in _known(gone, [new[index] for index in back]).items()}
    taken = set(known.values())
    used = max(used, 0 if counted else 1)
    ordinals = []
    for index in range(len(new)):
        if index in known:
            ordinals.append(known[index])
        elif not counted and 1 not in taken:
            taken.add(1)
            ordinals.append(1)
        else:
            used += 1
            ordinals.append(used)
    return ordinals


def _known(old: Sequence[_Member], new: Sequence[_Member]) -> dict[int, int]:
    """The ordinals of those new members that are old ones."""
    pairs = align(
        [(member.key, member.content) for member in old],
        [(member.key, member.content) for member in new],
        lambda before, after: _score(old[before], new[after]),
    )
    return {after: old[before].ordinal for after, before in pairs.items()}


def _score(old: _Member, new: _Member) -> float:
    """How surely two members are one: the same words, then a correction of them, and what they contain in common."""
    shared = len(old.content & new.content) / (min(len(old.content), len(new.content)) or 1)
    if old.key == new.key:
        return 2 + shared
    if old.fingerprint is None:
        return 0.0
    if new.words and old.fingerprint.length and agrees(old.fingerprint, new.words):
        return similarity(old.fingerprint, new.words) + shared
    return shared if shared >= _ENOUGH_CONTENT else 0.0


def _renamed(document: Document, names: dict[str, str]) -> Document:
    start = len(document.id) + 1

    def named(identifier: str) -> str:
        return f"{document.id}.{names[identifier[start:]]}"

    return replace(
        document,
        divisions=tuple(
            replace(d, id=named(d.id), anchor=names[d.anchor], parent=named(d.parent) if d.parent else None)
            for d in document.divisions
        ),
        passages=tuple(_passage(passage, named, names) for passage in document.passages),
        completeness=_completeness(document.completeness, named),
        gaps=tuple(replace(gap, passage=named(gap.passage)) if gap.passage else gap for gap in document.gaps),
    )


def _completeness(kept: Completeness | None, named: Callable[[str], str]) -> Completeness | None:
    if kept is None:
        return None
    entries = tuple(replace(entry, division=named(entry.division)) for entry in kept.entries)
    return Completeness(entries, tuple(map(named, kept.extra)))


def _passage(passage: Passage, named: Callable[[str], str], names: dict[str, str]) -> Passage:
    table = passage.table
    if table:
        kept = [names[anchor] for anchor in passage.row_anchors]
        table = replace(table, row_numbers=tuple(family(anchor)[1] for anchor in kept))
    return replace(
        passage,
        id=named(passage.id),
        anchor=names[passage.anchor],
        division=named(passage.division),
        table=table,
    )
