"""Which alias would keep an address: where its words stand now, else the division above."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from builder.addresses.families import family
from builder.addresses.fingerprint import agrees, key, similarity
from builder.addresses.follow import Signposts
from builder.addresses.lock import Entry
from builder.editorial.about import Alias
from builder.model.address import Unit

COVER = "cover"
_FEWEST_WORDS = 6  # fewer first words may stand anywhere
_MOST_COMPARED = 1_000_000  # beyond, a whole text was exchanged: only the same words are looked for
_CONTENT = {"p", "t", "r"}


class Proposals:
    """Aliases for entries that would vanish or change, as few as will do."""

    def __init__(self, lost: Sequence[Entry], signposts: Signposts) -> None:
        self._signposts = signposts
        self._lost = lost
        self._units = list(signposts.units.values())
        self._by_key = {key(unit.words): unit for unit in reversed(self._units) if unit.words}
        self._with_words = [unit for unit in self._units if unit.words]
        self._kin: dict[bool, list[Unit]] = {True: [], False: []}
        for unit in self._with_words:
            self._kin[_is_content(unit.anchor)].append(unit)
        self._few = len(lost) * len(self._units) <= _MOST_COMPARED
        self._best = {entry.anchor: self._by_words(entry) for entry in lost}
        self._went: dict[str, Counter[str]] = {}
        for entry in lost:
            if best := self._best[entry.anchor]:
                for above in anchors_above(entry.anchor):
                    self._went.setdefault(above, Counter())[best.anchor.rpartition(".")[0]] += 1

    def aliases(self) -> dict[str, Alias]:
        """An alias for each anchor that needs one of its own; the rest are carried by those of divisions."""
        found: dict[str, Alias] = {}
        signposts = self._signposts.copy()
        for entry in sorted(self._lost, key=lambda entry: entry.anchor.count(".")):
            if entry.anchor in found:
                continue
            wanted = self._best[entry.anchor]
            carried = signposts.target(entry)
            if carried and (wanted is None or wanted.anchor == carried.anchor):
                continue
            to = wanted.anchor if wanted else self._above(entry)
            found[entry.anchor] = Alias(entry.anchor, to)
            signposts.add(found[entry.anchor])
        return found

    def _by_words(self, entry: Entry) -> Unit | None:
        """The unit that has the entry's words, or a correction of them, or the words with which it began."""
        remembered = entry.fingerprint
        if not remembered.length:
            return None
        same = self._by_key.get(remembered.key)
        if same and same.anchor != entry.anchor and _is_content(same.anchor) == _is_content(entry.anchor):
            return same
        if not self._few:
            return None
        kin = self._kin[_is_content(entry.anchor)]
        alike = [unit for unit in kin if unit.anchor != entry.anchor and agrees(remembered, unit.words)]
        if alike:
            return max(alike, key=lambda unit: similarity(remembered, unit.words))
        is_lead = family(entry.anchor)[0][1] == "l"  # its words are still in the passage that opened with it
        return _beginning(entry, self._with_words if is_lead else kin)

    def _above(self, entry: Entry) -> str:
        """Where no words lead: for a division where its passages went, then what stands above it, at last the cover."""
        units = self._signposts.units
        if entry.anchor in units:  # a printed number with another title: the same place
            return entry.anchor
        went = Counter(self._went.get(entry.anchor, ()))
        went.pop("", None)
        if went and (most := went.most_common(1)[0][0]) in units:
            return most
        above = entry.anchor.rpartition(".")[0]
        while above and above not in units:
            above = above.rpartition(".")[0]
        return above or (entry.page if entry.page in units else COVER)


def anchors_above(anchor: str) -> Iterator[str]:
    """Those of the divisions (and of the table) in which an anchor stands, by its own spelling."""
    while anchor := anchor.rpartition(".")[0]:
        yield anchor


def _is_content(anchor: str) -> bool:
    """Whether an anchor is a passage's or a row's, not a division's or a lead's."""
    return family(anchor)[0][1] in _CONTENT


def _beginning(entry: Entry, units: Sequence[Unit]) -> Unit | None:
    """The only other unit in which the remembered first words stand: a passage that was merged or moved."""
    words = entry.fingerprint.words
    if len(words) < _FEWEST_WORDS:
        return None
    found = [unit for unit in units if words in unit.words and unit.anchor != entry.anchor]
    return found[0] if len(found) == 1 else None
