"""The terms of a district's page against a count by hand."""

from __future__ import annotations

import re
from collections import Counter

from builder.editorial.terms import terms_of
from builder.layers.districts.gathered import DISTRICTS
from builder.layers.districts.mentions import Mention
from builder.layers.terms.find import TermFinder
from builder.layers.terms.gathered import TERMS
from builder.model.corpus import Corpus
from builder.project.project import Project
from builder.render.district_terms import terms


def beside(mention: Mention) -> list[str]:
    """The sentences with the words that concern the district; of a table the whole row."""
    sentences = re.split("[。；！？;!?\n]", mention.text)
    return [mention.text] if mention.row else [s for s in sentences if any(w in s for w in mention.words)]


def test_counts_are_those_of_sentences_that_have_the_words(corpus: Corpus, project: Project) -> None:
    ids = {term.name: term.id for term in TERMS.of(corpus).all}
    finders = {
        city.id: TermFinder(terms_of(project.editorial.glossaries, city.id), city)
        for city in corpus.editorial.cities.values()
    }
    for district in DISTRICTS.of(corpus).all:
        city = DISTRICTS.of(corpus).city_of(district.id)
        elsewhere = {
            name.surface for name in city.names if name.concerns and district.id not in name.concerns
        }
        counts = Counter(
            term
            for mention in DISTRICTS.of(corpus).mentions(district.id)
            for term in {use.term for part in beside(mention) for use in finders[city.id].find(part)}
            if not elsewhere & set(TERMS.of(corpus).by_id[term].wordings)
        )
        found = terms(corpus, district, f"districts/{district.id}.html")
        assert [one.count for one in found] == sorted((n for n in counts.values() if n > 1), reverse=True)
        for one in found:
            assert one.count == counts[ids[one.name]]
            assert one.href == f"../terms/{ids[one.name]}.html"


def test_of_a_table_only_the_row_counts(corpus: Corpus) -> None:
    nansha, yuexiu = (
        next(d for d in DISTRICTS.of(corpus).all if d.id == name) for name in ("nansha", "yuexiu")
    )
    shown = {d.id: {one.name for one in terms(corpus, d, "districts/x.html")} for d in (nansha, yuexiu)}
    assert "南沙自贸试验区" in shown["nansha"]
    assert "南沙自贸试验区" not in shown["yuexiu"]
