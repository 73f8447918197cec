"""What is known of a term over all texts: its places, counts, longer names, and where it is explained."""

from __future__ import annotations

from builder.layers.terms.gathered import TERMS
from tests.layers.terms.glossary import made

FOUND = TERMS.of(made())


def test_places_are_document_by_document_in_each_headings_and_passages_as_they_are_read() -> None:
    assert {
        term: [(place.unit.id, place.spans) for place in places] for term, places in FOUND.places.items()
    } == {
        "bay": [
            ("plan.c1", ((2, 5),)),
            ("plan.c1.p1", ((0, 2),)),
            ("plan.c1.p2", ((0, 2), (3, 6))),
            ("far.i1.p1", ((0, 3),)),
        ],
        "bay-tech": [("plan.c1.p1", ((12, 19),)), ("report.c1.p1", ((0, 7), (8, 15)))],
        "unused": [],
        "lakes": [("report.c3.p1", ((0, 6),))],  # a term of the city: the text from elsewhere has it in vain
    }


def test_counts_are_of_every_time_and_longer_names_are_counted_apart() -> None:
    assert FOUND.counts == {
        "bay": {"plan": 4, "far": 1},
        "bay-tech": {"plan": 1, "report": 2},
        "unused": {},
        "lakes": {"report": 1},
    }
    assert FOUND.longer_names == {
        "bay": {"plan": {"湖湾区科创走廊": 1}, "report": {"湖湾区科创走廊": 2, "湾区大道": 1}}
    }


def test_terms_are_found_by_id_and_by_wording() -> None:
    assert FOUND.by_id["bay"] is FOUND.by_wording["湖湾区"] is FOUND.by_wording["湾区"]
    assert {term: [one.words for one in found] for term, found in FOUND.definitions.items()} == {
        "bay": ["湾区是指湖城和山城"]
    }
