"""The terms of a district's page against a count by hand."""

from __future__ import annotations

from builder.corpus import Corpus
from builder.render.district_terms import MOST, terms


def test_counts_are_those_of_places_that_have_the_words(corpus: Corpus) -> None:
    by_name = {term.name: term for term in corpus.terms}
    for district in corpus.districts:
        found = terms(corpus, district, f"districts/{district.id}.html")
        assert 0 < len(found) <= MOST
        assert [one.count for one in found] == sorted((one.count for one in found), reverse=True)
        for one in found:
            term = by_name[one.name]
            having = [m for m in corpus.mentions(district.id) if any(w in m.text for w in term.wordings)]
            assert 2 <= one.count <= len(having)
            assert one.href == f"../terms/{term.id}.html"


def test_of_a_table_only_the_row_counts(corpus: Corpus) -> None:
    nansha, yuexiu = (next(d for d in corpus.districts if d.id == name) for name in ("nansha", "yuexiu"))
    shown = {d.id: {one.name for one in terms(corpus, d, "districts/x.html")} for d in (nansha, yuexiu)}
    assert "南沙自贸试验区" in shown["nansha"]
    assert "南沙自贸试验区" not in shown["yuexiu"]
