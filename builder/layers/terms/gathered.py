"""What the layer of terms knows of all texts: where each term stands, how often, what explains it, what stands beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from builder.editorial.editorial import Editorial
from builder.editorial.terms import Term, terms_of
from builder.layers.contract import Found, Key
from builder.layers.terms import definitions
from builder.layers.terms.definitions import Defined
from builder.layers.terms.find import FoundTerms, TermFinder, Use, annotate
from builder.layers.terms.neighbours import neighbours
from builder.model.corpus import Corpus
from builder.model.document import Division, Document, Passage
from builder.text.source import Range


@dataclass(frozen=True, slots=True)
class Place:
    """A heading or a passage in which a term stands, and where in its words."""

    document: Document
    unit: Division | Passage
    spans: tuple[Range, ...]

    @property
    def words(self) -> str:
        """The words of the heading or passage."""
        return self.unit.text if isinstance(self.unit, Passage) else self.unit.title


@dataclass(frozen=True)
class Terms:
    """The terms of all glossaries, and their places in the texts."""

    corpus: Corpus

    @cached_property
    def all(self) -> tuple[Term, ...]:
        """The terms, in the order of the glossaries."""
        return self.corpus.editorial.terms

    @cached_property
    def by_id(self) -> dict[str, Term]:
        """Terms by id."""
        return {term.id: term for term in self.all}

    @cached_property
    def by_wording(self) -> dict[str, Term]:
        """Terms by their names and aliases."""
        return {wording: term for term in self.all for wording in term.wordings}

    @cached_property
    def places(self) -> dict[str, tuple[Place, ...]]:
        """By term id where it stands: document by document, in each the headings and passages in reading order."""
        found: dict[str, list[Place]] = {term.id: [] for term in self.all}
        for document in self.corpus.documents:
            for term, place in sorted(self._in_document(document), key=lambda item: item[1].unit.where[0][0]):
                found[term].append(place)
        return {term: tuple(places) for term, places in found.items()}

    def _in_document(self, document: Document) -> Iterator[tuple[str, Place]]:
        layer = TERMS.found(self.corpus, document)
        units: list[tuple[Division | Passage, tuple[Use, ...]]] = [
            *((division, layer.titles.get(division.id, ())) for division in document.headings),
            *((passage, layer.passages.get(passage.id, ())) for passage in document.passages),
        ]
        for unit, uses in units:
            spans: dict[str, list[Range]] = {}
            for use in uses:
                spans.setdefault(use.term, []).append((use.start, use.end))
            for term, where in spans.items():
                yield term, Place(document, unit, tuple(where))

    @cached_property
    def counts(self) -> dict[str, Counter[str]]:
        """How often a term stands in which document, both by id."""
        found: dict[str, Counter[str]] = {term.id: Counter() for term in self.all}
        for term, places in self.places.items():
            for place in places:
                found[term][place.document.id] += len(place.spans)
        return found

    @cached_property
    def longer_names(self) -> dict[str, dict[str, Counter[str]]]:
        """By term and document how often the term's wordings stand in which longer names."""
        found: dict[str, dict[str, Counter[str]]] = {}
        for document in self.corpus.documents:
            for (term, name), count in TERMS.found(self.corpus, document).longer.items():
                found.setdefault(term, {}).setdefault(document.id, Counter())[name] += count
        return found

    @cached_property
    def promised(self) -> dict[str, dict[str, list[str]]]:
        """By term and document the ids of missing divisions whose titles, in the contents list, have the term."""
        found: dict[str, dict[str, list[str]]] = {}
        for document in self.corpus.documents:
            for division, uses in TERMS.found(self.corpus, document).promised.items():
                for term in dict.fromkeys(use.term for use in uses):
                    found.setdefault(term, {}).setdefault(document.id, []).append(division)
        return found

    @cached_property
    def neighbours(self) -> dict[str, tuple[str, ...]]:
        """Terms that stand together, by id, the closest first."""
        return neighbours(TERMS.found(self.corpus, document) for document in self.corpus.documents)

    @cached_property
    def definitions(self) -> dict[str, tuple[Defined, ...]]:
        """By term id where it is explained."""
        return definitions.resolve(self.all, self.corpus.documents)


TERMS: Key[FoundTerms, Terms] = Key("terms")


@lru_cache(maxsize=8)
def finder(editorial: Editorial, city: str | None) -> TermFinder:
    """What finds the terms that texts of a city may use, among the names of its gazetteer."""
    return TermFinder(terms_of(editorial.glossaries, city), editorial.city(city))


def find(document: Document, editorial: Editorial, _: Found) -> FoundTerms:
    """What one document has of the terms that texts of its city may use."""
    return annotate(document, finder(editorial, document.metadata.city))
