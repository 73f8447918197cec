"""What a search must find: every unit of the published data, folded, and plain ``str.count``. No code of the site's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.search.folding import fold


@dataclass(frozen=True, slots=True)
class Place:
    """What has an address: a heading, a passage, or a row of a table; ``unit`` is the address of the whole passage."""

    url: str
    unit: str
    is_heading: bool
    fields: tuple[str, ...]


def places(documents: Iterable[Mapping[str, Any]]) -> Iterator[Place]:
    """All headings of parts that are there, passages and rows. A table's header stands under the table's address."""
    for document in documents:
        for division in document["divisions"]:
            if division["status"] == "present" and division["kind"] != "lead":
                text = f"{division['marker'] or ''} {division['title']}".strip()
                yield Place(division["url"], division["url"], True, (text,))
        for passage in document["passages"]:
            yield from _of_passage(passage)


def _of_passage(passage: Mapping[str, Any]) -> Iterator[Place]:
    url = passage["url"]
    if passage["rows"] is None:
        yield Place(url, url, False, (passage["text"],))
        return
    page = url.partition("#")[0]
    yield Place(url, url, False, tuple(passage["header"]))
    for row_id, row in zip(passage["row_ids"], passage["rows"], strict=True):
        anchor = row_id.partition(".")[2]
        yield Place(f"{page}#{anchor}", url, False, tuple(row))


@dataclass(frozen=True, slots=True)
class Found:
    """Addresses of what has the phrase, and how often it stands there in all."""

    urls: frozenset[str]
    occurrences: int
    passages: int
    headings: int


class Brute:
    """All folded fields, counted one by one."""

    def __init__(self, documents: Iterable[Mapping[str, Any]]) -> None:
        self._places = [(place, [fold(field) for field in place.fields]) for place in places(documents)]

    def find(self, phrase: str) -> Found:
        """Where a phrase without blanks stands."""
        words = fold(phrase)
        found = [(place, sum(field.count(words) for field in fields)) for place, fields in self._places]
        hits = [(place, count) for place, count in found if count]
        units = {place.unit: place.is_heading for place, _ in hits}
        headings = sum(units.values())
        return Found(
            frozenset(place.url for place, _ in hits),
            sum(count for _, count in hits),
            len(units) - headings,
            headings,
        )
