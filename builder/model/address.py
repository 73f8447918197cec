"""What has an address, and what an old address leads to.

An address is written as on the site: ``c7.html#c7.s1.p2`` below a document's folder, ``districts/x.html#x`` elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from builder.text.characters import fold


@dataclass(frozen=True)
class Unit:
    """Something with an address: its page without suffix, and its anchor there.

    ``text`` is what stands there, empty where it does not matter. ``label`` is what a link to the page calls it, where
    no document does.
    """

    page: str
    anchor: str
    text: str
    label: str = ""

    @cached_property
    def words(self) -> str:
        """The folded text: what is compared with words remembered. A text without a lock never needs it."""
        return fold(self.text)

    @property
    def address(self) -> str:
        """Page and anchor as in a link."""
        return f"{self.page}.html#{self.anchor}"


@dataclass(frozen=True, slots=True)
class Moved:
    """An old address, its page without suffix (``texts/plan/c9``), and where it leads now, from the site's root."""

    page: str
    anchor: str
    to: str
