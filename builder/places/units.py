"""What has an address on a page that is about one thing: the page, and the sections that its template gives it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.model.address import Unit


def named_page(page: str, anchor: str, name: str, sections: Iterable[str], label: str) -> Iterator[Unit]:
    """The units of a page without suffix: its title, remembered by the ``name`` of what it is about, and its sections."""
    yield Unit(page, anchor, name, label)
    for section in sections:
        yield Unit(page, section, "")
