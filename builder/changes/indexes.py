"""Pages that list passages (of a district, a topic, a term): which rows they gained and lost.

Read from the listings that layers publish: an item with a name, an address and the ids of its ``passages`` is such a
page. A layer that is added needs nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.changes.change import ADDED, REMOVED, Index
from builder.changes.places import Places
from builder.layers.making import Layers
from builder.model.corpus import Corpus

_ROWS = ("titles", "passages")
_GONE = "gone "  # before the id of what is there no longer: another thing may have that id now


@dataclass(frozen=True, slots=True)
class Listed:
    """A page that lists passages: its layer, name and address, and the ids of its rows."""

    layer: str
    name: str
    url: str
    rows: tuple[str, ...]


def listed(corpus: Corpus, layers: Layers) -> dict[str, Listed]:
    """All such pages of a corpus by their addresses."""
    found = {}
    for layer in layers:
        for item in layer.listing.items(corpus) if layer.listing else ():
            if {"name", "url", "passages"} <= item.keys():
                rows = tuple(row for key in _ROWS for row in item.get(key, ()))
                found[item["url"]] = Listed(layer.name, item["name"], item["url"], rows)
    return found


@dataclass(frozen=True)
class Indexes:
    """The pages of two states; ``ids`` has the new ids of what was there before."""

    base: Corpus
    head: Corpus
    ids: Mapping[str, str]
    layers: Layers

    @cached_property
    def before(self) -> dict[str, Listed]:
        """The pages of the base."""
        return listed(self.base, self.layers)

    @cached_property
    def after(self) -> dict[str, Listed]:
        """The pages of the head."""
        return listed(self.head, self.layers)

    def changed(self) -> Iterator[Index]:
        """Pages that gained or lost rows, in their order; those that are there no longer last."""
        places = Places(self.base), Places(self.head)
        for url in dict.fromkeys((*self.after, *self.before)):
            old, new = self.before.get(url), self.after.get(url)
            before = {self.ids.get(row, f"{_GONE}{row}"): row for row in (old.rows if old else ())}
            after = dict.fromkeys(new.rows if new else ())
            gained = tuple(places[1].of(row) for row in after if row not in before)
            lost = tuple(places[0].of(row) for key, row in before.items() if key not in after)
            page = new or old
            kind = "" if old and new else ADDED if new else REMOVED
            if page and (gained or lost or kind):
                yield Index(page.layer, page.name, url, gained, lost, kind)
