"""The terms of a district's page against a count by hand."""

from __future__ import annotations

from collections import Counter

from builder.corpus import Corpus
from builder.glossary import terms_of
from builder.layers.terms import TermFinder
from builder.project import Project
from builder.render.district_terms import MOST, terms


def test_counts_are_those_of_places_that_have_the_words(corpus: Corpus, project: Project) -> None:
    ids = {term.name: term.id for term in corpus.terms}
    finders = {
        city.id: TermFinder(terms_of(project.glossaries, city.id), city) for city in corpus.cities.values()
    }
    for district in corpus.districts:
        finder = finders[corpus.city_of(district.id).id]
        places = [{use.term for use in finder.find(one.text)} for one in corpus.mentions(district.id)]
        counts = Counter(term for place in places for term in place)
        found = terms(corpus, district, f"districts/{district.id}.html")
        often = sorted((count for count in counts.values() if count > 1), reverse=True)[:MOST]
        assert [one.count for one in found] == often
        for one in found:
            assert one.count == counts[ids[one.name]]
            assert one.href == f"../terms/{ids[one.name]}.html"


def test_of_a_table_only_the_row_counts(corpus: Corpus) -> None:
    nansha, yuexiu = (next(d for d in corpus.districts if d.id == name) for name in ("nansha", "yuexiu"))
    shown = {d.id: {one.name for one in terms(corpus, d, "districts/x.html")} for d in (nansha, yuexiu)}
    assert "南沙自贸试验区" in shown["nansha"]
    assert "南沙自贸试验区" not in shown["yuexiu"]
