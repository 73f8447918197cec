"""The terms of a district: those in the sentences that name it or its places, and in its rows of tables."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from builder.editorial.cities import District
from builder.layers.districts.gathered import DISTRICTS
from builder.layers.districts.mentions import Mention
from builder.layers.terms.gathered import TERMS
from builder.model.corpus import Corpus
from builder.places import links
from builder.text.source import Range

_ENDS = "。；！？;!?\n"
_OFTEN = 2  # places: a term that stands once beside a district may be there by chance


@dataclass(frozen=True, slots=True)
class DistrictTerm:
    """A term, its address from the page, and in how many of the district's places it stands."""

    name: str
    href: str
    count: int


def terms(corpus: Corpus, district: District, page: str) -> list[DistrictTerm]:
    """All that stand in several places, those in most first; of equals the one that stands in fewer other places.

    A platform that lies in other districts alone is not this one's, though a sentence names both.
    """
    counts = Counter(
        term for mention in DISTRICTS.of(corpus).mentions(district.id) for term in _beside(corpus, mention)
    )
    elsewhere = _elsewhere(corpus, district)
    often = [term for term, count in counts.items() if count >= _OFTEN and term not in elsewhere]
    often.sort(key=lambda term: (-counts[term], TERMS.of(corpus).counts[term].total(), term))
    return [
        DistrictTerm(
            TERMS.of(corpus).by_id[term].name, links.relative(page, links.term_url(term)), counts[term]
        )
        for term in often
    ]


def _elsewhere(corpus: Corpus, district: District) -> set[str]:
    """Terms that the gazetteer knows as places of other districts."""
    wordings = TERMS.of(corpus).by_wording
    return {
        wordings[name.surface].id
        for name in DISTRICTS.of(corpus).city_of(district.id).names
        if name.surface in wordings and name.concerns and district.id not in name.concerns
    }


def _beside(corpus: Corpus, mention: Mention) -> set[str]:
    """The terms in the sentences of a passage that name the district or its places; in a row, all of them."""
    uses = TERMS.found(corpus, mention.document).passages.get(mention.passage.id, ())
    if mention.row:
        spans = [(mention.row.start, mention.row.end)]
    else:
        spans = [_sentence(mention.text, start, end) for start, end in mention.matches]
    return {use.term for use in uses if any(start <= use.start and use.end <= end for start, end in spans)}


def _sentence(text: str, start: int, end: int) -> Range:
    """The sentence, or the part of one between semicolons, in which a name stands."""
    before = max(text.rfind(mark, 0, start) for mark in _ENDS) + 1
    after = min((at for mark in _ENDS if (at := text.find(mark, end)) != -1), default=len(text))
    return before, after
