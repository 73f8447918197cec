"""The terms of a district: those that stand in the passages and rows of tables that concern it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from builder.corpus import Corpus
from builder.gazetteer import District
from builder.mentions import Mention
from builder.render import links

MOST = 20
_OFTEN = 2  # places: a term that stands once beside a district may be there by chance


@dataclass(frozen=True, slots=True)
class DistrictTerm:
    """A term, its address from the page, and in how many of the district's places it stands."""

    name: str
    href: str
    count: int


def terms(corpus: Corpus, district: District, page: str) -> list[DistrictTerm]:
    """At most :data:`MOST`, those in most places first; of equals the one that stands in fewer other places."""
    counts = Counter(
        term for mention in corpus.mentions(district.id) for term in _in_mention(corpus, mention)
    )
    often = [term for term, count in counts.items() if count >= _OFTEN]
    often.sort(key=lambda term: (-counts[term], corpus.term_counts[term].total(), term))
    return [
        DistrictTerm(corpus.term_by_id[term].name, links.relative(page, links.term_url(term)), counts[term])
        for term in often[:MOST]
    ]


def _in_mention(corpus: Corpus, mention: Mention) -> set[str]:
    uses = corpus.term_layers[mention.document.id].passages.get(mention.passage.id, ())
    start, end = (mention.row.start, mention.row.end) if mention.row else (0, len(mention.text))
    return {use.term for use in uses if start <= use.start and use.end <= end}
