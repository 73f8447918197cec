"""Where a phrase stands, by brute force: every field is looked at, nothing is indexed.

A place is a section: a page and the anchor of the nearest heading above. That is what Material and Pagefind return,
so every engine is asked for sections. What counts as the same character is said by :mod:`tests.search.folding`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from bs4 import BeautifulSoup

from tests.bench.texts import Field
from tests.search.folding import fold

Section = tuple[str, str]


class Sections:
    """Which section an anchor of a page lies in, as the built pages have it."""

    def __init__(self, pages: dict[str, str]) -> None:
        """Take HTML by the address of its page."""
        self._heading = {page: dict(_headings(html)) for page, html in pages.items()}

    @classmethod
    def of_site(cls, site: Path, pages: Iterable[str]) -> Sections:
        """Read built pages."""
        return cls({page: (site / page).read_text("utf-8") for page in pages})

    def at(self, page: str, anchor: str) -> Section:
        """The section of an anchor. A page without an anchor stands for its first section."""
        headings = self._heading[page]
        return page, headings[anchor] if anchor else next(iter(headings.values()))


def _headings(html: str) -> Iterable[tuple[str, str]]:
    """Every id in the article with the id of the heading at or above it; those above the first heading belong to it."""
    article = BeautifulSoup(html, "html.parser").find("article")
    tags = article.find_all(id=True) if article else []
    headings = [str(tag["id"]) for tag in tags if tag.name in ("h1", "h2", "h3", "h4", "h5", "h6")]
    above = headings[0] if headings else ""
    for tag in tags:
        anchor = str(tag["id"])
        above = anchor if anchor in headings else above
        yield anchor, above


class Truth:
    """The sections of all texts with their words folded."""

    def __init__(self, fields: Iterable[Field], section: Callable[[str, str], Section]) -> None:
        """Take the fields and what says in which section an address lies."""
        self._words: dict[Section, list[str]] = defaultdict(list)
        for field in fields:
            self._words[section(field.page, field.anchor)].append(fold(field.words))

    def places(self, phrase: str) -> set[Section]:
        """The sections that have a phrase, in a heading, a passage or a cell."""
        folded = fold(phrase)
        return {at for at, words in self._words.items() if any(folded in field for field in words)}
