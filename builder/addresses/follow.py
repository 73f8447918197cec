"""Where a published address leads now: its own place, or by an alias another one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from builder.addresses.families import Family, family
from builder.addresses.fingerprint import agrees, key
from builder.addresses.lock import Entry
from builder.addresses.units import by_anchor
from builder.editorial.about import Alias
from builder.model.address import Unit


class Signposts:
    """The units of a document and its aliases: answers where an entry of the lock leads."""

    def __init__(self, units: Iterable[Unit], aliases: Sequence[Alias]) -> None:
        self.units = by_anchor(units)
        self._aliases = {alias.old: alias.new for alias in aliases}

    def copy(self) -> Signposts:
        """Another one of the same units, to which aliases can be added."""
        given = [Alias(old, new) for old, new in self._aliases.items()]
        return Signposts(self.units.values(), given)

    def add(self, alias: Alias) -> None:
        """Let an alias lead on from now on."""
        self._aliases[alias.old] = alias.new

    def stays(self, entry: Entry) -> bool:
        """Whether the entry's anchor is in use and shows the words that the lock remembers."""
        unit = self.units.get(entry.anchor)
        if unit is None:
            return False
        return entry.to == unit.address or agrees(entry.fingerprint, unit.words)

    def target(self, entry: Entry) -> Unit | None:
        """The unit to which an entry leads, or ``None`` where it would vanish or show other words."""
        if self.stays(entry):
            return self.units[entry.anchor]
        alias = self._aliases.get(entry.anchor)
        if alias is not None:
            return self.units.get(alias) if alias == entry.anchor else self._led(alias, entry)
        return None if entry.anchor in self.units else self._carried(entry.anchor, entry)

    def _led(self, alias: str, entry: Entry) -> Unit | None:
        """The unit of an alias, or that of its family which has just the entry's words.

        An alias may name a number that was not given yet when it was written, and is another thing's now.
        """
        unit = self.follow(alias, entry)
        if unit is None or agrees(entry.fingerprint, unit.words):
            return unit
        return self._by_words.get((family(alias)[0], entry.fingerprint.key), unit)

    @cached_property
    def _by_words(self) -> dict[tuple[Family, str], Unit]:
        return {(family(unit.anchor)[0], key(unit.words)): unit for unit in reversed(self.units.values())}

    def follow(self, anchor: str, entry: Entry | None = None) -> Unit | None:
        """The unit of an anchor, by as many aliases as it takes.

        Where one of them is a division's, the words of ``entry`` say whether the same place there is meant.
        """
        seen: set[str] = set()
        while anchor not in self.units:
            if anchor in seen or len(seen) > len(self._aliases):
                return None
            seen.add(anchor)
            alias = self._aliases.get(anchor)
            if alias is None:
                above = self._above(anchor)
                if above is None:
                    return None
                if entry and (there := self._same_place(above, anchor, entry)):
                    return there
                alias = self._aliases[above]
            anchor = alias
        return self.units[anchor]

    def _above(self, anchor: str) -> str | None:
        """The nearest division above that has an alias and is gone itself."""
        above = anchor.rpartition(".")[0]
        while above:
            if above in self._aliases and above not in self.units:
                return above
            above = above.rpartition(".")[0]
        return None

    def _carried(self, anchor: str, entry: Entry) -> Unit | None:
        """What an alias of a division says of an address below it: the same place there, if its words are there."""
        above = self._above(anchor)
        if above is None:
            return None
        return self._same_place(above, anchor, entry) or self.follow(self._aliases[above])

    def _same_place(self, above: str, anchor: str, entry: Entry) -> Unit | None:
        """What stands at the same place below the division to which ``above`` leads, if it has the entry's words."""
        to, rest = self.follow(self._aliases[above]), anchor.removeprefix(above)
        if to is None:
            return None
        below = self._aliases[above] + rest
        same = [self._aliases.get(below), below, to.anchor + rest]
        for candidate in same:
            unit = self.units.get(candidate) if candidate else None
            if unit and (entry.to == unit.address or agrees(entry.fingerprint, unit.words)):
                return unit
        return None
