"""One anchor for two things in a lock: what a merge of two branches leaves that each gave the same number.

The one that was published first keeps the anchor. The other one is taken out of the lock, so that its words get a
number of their own like anything new; the clash is remembered, and is a finding until the lock is written again.
Two lines that remember the same words, or a correction of them, are no clash: the later line counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from builder.addresses.fingerprint import agrees, alike
from builder.addresses.lock import Clash, Entry, Lock
from builder.findings.finding import Finding
from builder.model.address import Unit
from builder.model.document import Division, Document, Passage

_HINT = (
    "多半是两个分支各自登记了同一个编号。拉取请求里不要带登记表：把 editorial/addresses/ 里的改动恢复成主分支上的样子。"
    "已经合并的不用手改：发布时 python -m builder addresses 给在后的一处另编网址。"
)

FirstPublished = Callable[[Sequence[Entry]], int]
"""Which of some entries of one file was published first."""


def settled(lock: Lock, first_published: FirstPublished) -> Lock:
    """The lock in which every anchor is one thing's, with the clashes that were in it."""
    by_anchor: dict[str, list[Entry]] = {}
    for entry in lock.entries:
        if entry.to is None:
            by_anchor.setdefault(entry.anchor, []).append(entry)
    clashes = [
        clash
        for entries in by_anchor.values()
        if len(entries) > 1
        for clash in _clashes(entries, first_published)
    ]
    if not clashes:
        return lock
    later = {clash.later for clash in clashes}
    kept = tuple(entry for entry in lock.entries if entry not in later)
    return replace(lock, entries=kept, clashes=tuple(clashes))


def _clashes(entries: Sequence[Entry], first_published: FirstPublished) -> list[Clash]:
    """The entries of one anchor that remember something else than the first one of them."""
    if all(alike(entries[0].fingerprint, other.fingerprint) for other in entries[1:]):
        return []
    first = entries[first_published(entries)]
    return [Clash(first, other) for other in entries if not alike(first.fingerprint, other.fingerprint)]


def findings(document: Document, units: Mapping[str, Unit], lock: Lock) -> Iterator[Finding]:
    """Each clash, at the line of the text where the words stand that came later."""
    for clash in lock.clashes:
        first, later = clash.first.fingerprint.words, clash.later.fingerprint.words
        address = f"texts/{document.id}/{clash.first.address}"
        message = f"网址 {address} 登记给了两处：“{first}”先发布，网址归它；“{later}”在后。"
        line, column = _place(document, units, clash.later)
        yield Finding(document.source.path, line, column, "E146", message, later, _HINT)


def _place(document: Document, units: Mapping[str, Unit], entry: Entry) -> tuple[int, int]:
    """Where the words of an entry stand now, else the beginning of the text."""
    same = (unit.anchor for unit in units.values() if unit.words and agrees(entry.fingerprint, unit.words))
    anchor = next(same, "")
    places: list[Division | Passage] = [*document.divisions, *document.passages]
    for one in places:
        if anchor and one.anchor == anchor and one.where:
            return document.source.line_column(one.where[0][0])
    return 1, 0
