"""The lock as it should be: what is there now, and everything that was ever published and leads elsewhere."""

from __future__ import annotations

from dataclasses import replace

from builder.addresses.fingerprint import Fingerprint, fingerprint, key
from builder.addresses.follow import Signposts
from builder.addresses.lock import Entry, Lock
from builder.model.address import Unit


def entries(signposts: Signposts, lock: Lock | None) -> list[Entry]:
    """The entries of the new lock, for :func:`builder.addresses.lock.write`. An entry that leads nowhere stays."""
    known = {entry.address: entry for entry in lock.entries if entry.to is None} if lock else {}
    here = [_here(unit, known.get(unit.address)) for unit in signposts.units.values()]
    moved = [_moved(entry, signposts) for entry in lock.entries] if lock else []
    return [*here, *dict.fromkeys(entry for entry in moved if entry)]


def _here(unit: Unit, known: Entry | None) -> Entry:
    same = known is not None and known.fingerprint.key == key(unit.words)
    remembered: Fingerprint = known.fingerprint if known and same else fingerprint(unit.words)
    return Entry(unit.page, unit.anchor, remembered)


def _moved(entry: Entry, signposts: Signposts) -> Entry | None:
    """The entry with the place where it leads now; ``None`` when it stays where it was."""
    target = signposts.target(entry)
    if target is None:
        return replace(entry, line=1)
    if target.address == entry.address:
        return None
    same_anchor = target.anchor == entry.anchor
    remembered = fingerprint(target.words) if same_anchor else entry.fingerprint
    return Entry(entry.page, entry.anchor, remembered, target.address)
