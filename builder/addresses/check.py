"""Whether every published address still leads to its words: findings, with the alias that would keep it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from builder.addresses.change import Aliases, Change
from builder.addresses.follow import Signposts
from builder.addresses.lock import Entry, Lock
from builder.addresses.propose import Proposals, anchors_above
from builder.editorial.about import Alias, Metadata
from builder.findings.finding import Finding
from builder.model.address import Unit

_QUOTE = 20
Proposed = Mapping[str, Alias]


def document(
    document_id: str, signposts: Signposts, about: Metadata, lock: Lock | None, proposed: Proposed
) -> list[Finding]:
    """What is wrong with the addresses of a document, and with its aliases. ``proposed`` are its :func:`proposals`."""
    found = list(_wrong_aliases(_with(signposts, proposed), lock, about, proposed))
    if lock:
        found += _lost(f"texts/{document_id}/", signposts, lock, about, proposed)
    return found


def proposals(signposts: Signposts, lock: Lock) -> Proposed:
    """The aliases that would keep what the lock has and the document has not, by old anchor."""
    return Proposals(_lost_entries(signposts, lock), signposts).aliases()


def _with(signposts: Signposts, proposed: Proposed) -> Signposts:
    """The same with what is proposed: an alias that leads on with it is not wrong, but waits for it."""
    complete = signposts.copy()
    for alias in proposed.values():
        complete.add(alias)
    return complete


def _lost_entries(signposts: Signposts, lock: Lock) -> list[Entry]:
    return [entry for entry in lock.entries if signposts.target(entry) is None]


def changes(about: Metadata, proposed: Proposed) -> list[Change]:
    """How the proposed aliases are written into the ``.yml`` of a document."""
    aliases = Aliases(about.file, "aliases")
    return [aliases.change(alias.old, alias.new) for alias in proposed.values()]


def _lost(
    folder: str, signposts: Signposts, lock: Lock, about: Metadata, proposed: Proposed
) -> Iterator[Finding]:
    """What would vanish or show other words: said where the alias belongs that would keep it."""
    lost = _lost_entries(signposts, lock)
    entries = {entry.anchor: entry for entry in reversed(lost)}
    carried = Counter(
        above for anchor in entries if anchor not in proposed for above in anchors_above(anchor)
    )
    for alias, change in zip(proposed.values(), changes(about, proposed), strict=True):
        entry = entries[alias.old]
        unit = signposts.units.get(alias.old)
        yield (
            _other_words(folder, entry, unit, alias, change)
            if unit
            else _vanishing(folder, entry, signposts.units[alias.new], change, carried[alias.old])
        )


def _vanishing(folder: str, entry: Entry, to: Unit, change: Change, below: int) -> Finding:
    also = f"连同其下 {below} 个网址" if below else ""
    message = f"网址 {folder}{entry.address} {also}将消失。"
    there = f"那里是“{to.words[:_QUOTE]}”" if to.words else "那里是封面" if to.page == "index" else "上级标题"
    hint = f"误删的，恢复原文；确实要改的，核对去处（{there}），在 {change.told}"
    return Finding(change.path, change.line, 0, "E141", message, _quote(entry), hint)


def _other_words(folder: str, entry: Entry, unit: Unit, alias: Alias, change: Change) -> Finding:
    message = f"网址 {folder}{entry.address} 的文字已换成“{unit.words[:_QUOTE]}”。"
    why = "仍是同一处的" if alias.old == alias.new else "原来的文字已移走的"
    hint = f"改错了的，改回来；{why}，在 {change.told}"
    return Finding(change.path, change.line, 0, "E142", message, _quote(entry), hint)


def _quote(entry: Entry) -> str:
    words = entry.fingerprint.words
    return f"{words}……" if len(words) < entry.fingerprint.length else words


def _wrong_aliases(
    signposts: Signposts, lock: Lock | None, about: Metadata, proposed: Proposed
) -> Iterator[Finding]:
    """Aliases whose old anchor is in use, or is given twice, and those that lead nowhere and are not to be replaced."""
    entries = lock.entries if lock else ()
    replaced = {entry.anchor for entry in entries if not signposts.stays(entry)}
    seen: set[str] = set()
    for index, alias in enumerate(about.aliases):
        if alias.old in seen:
            message = f"旧网址“{alias.old}”写了两次。"
            yield about.file.finding(("aliases", index, "from"), "E143", message, "留下对的一条。")
        elif alias.old in signposts.units and alias.old != alias.new and alias.old not in replaced:
            message = f"旧网址“{alias.old}”还在使用。"
            hint = "那里的文字没有换，不需要这一条：删去，或改正 from。"
            yield about.file.finding(("aliases", index, "from"), "E143", message, hint)
        if alias.old not in proposed and signposts.follow(alias.new) is None:
            message = f"“{alias.new}”不存在，旧网址“{alias.old}”无处可去。"
            hint = "写现有的编号（页面上“链接”里 # 之后的部分）；没有对应的，写上级标题或 cover（封面）。"
            yield about.file.finding(("aliases", index, "to"), "E144", message, hint)
        seen.add(alias.old)


def unrecorded(name: str, entries: Sequence[Entry], lock: Lock | None) -> str:
    """How many addresses of the new lock the old one does not have, in words; empty when it has all."""
    unknown = {(entry.address, entry.to) for entry in entries} - (lock.stated if lock else set())
    moved = sum(to is not None for _, to in unknown)
    counts = [f"{len(unknown) - moved} 个新网址"] if len(unknown) > moved else []
    counts += [f"{moved} 个移走的网址"] if moved else []
    return f"{name}有 {'、'.join(counts)}，发布时登记。" if counts else ""
