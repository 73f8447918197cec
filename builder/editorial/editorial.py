"""What editors say that is not about one text alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.editorial.cities import City
from builder.editorial.revisions import History
from builder.editorial.terms import Glossary, Term
from builder.editorial.topics import Topic
from builder.editorial.typos import Typo
from builder.editorial.yaml_file import YamlFile


@dataclass(frozen=True, eq=False)  # there is one: what is worked out from it is remembered by which one it is
class Editorial:
    """Cities by id, topics and glossaries in the order in which pages list them, typos, revisions.

    ``taxonomy`` is the file that the topics were read from. Without any: nothing is known.
    """

    cities: Mapping[str, City] = field(default_factory=dict)
    topics: tuple[Topic, ...] = ()
    glossaries: tuple[Glossary, ...] = ()
    typos: tuple[Typo, ...] = ()
    taxonomy: YamlFile | None = None
    history: History = field(default_factory=History)

    def city(self, city_id: str | None) -> City | None:
        """The city with an id; ``None`` where nothing is known of it."""
        return self.cities.get(city_id or "")

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms of all glossaries."""
        return tuple(term for glossary in self.glossaries for term in glossary.terms)
