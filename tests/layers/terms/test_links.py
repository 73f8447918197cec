"""Which words of a text are links to the pages of their terms."""

from __future__ import annotations

from builder.layers.contract import Mark
from builder.layers.terms.gathered import TERMS
from builder.layers.terms.links import marks
from tests.layers.terms.glossary import made


def test_the_first_use_under_each_heading_leads_to_the_page_of_its_term() -> None:
    corpus = made()
    plan = corpus.documents[0]
    assert marks(plan, TERMS.found(corpus, plan)) == {
        "plan.c1.p1": [
            Mark(0, 2, "pt-term", "terms/bay.html"),
            Mark(12, 19, "pt-term", "terms/bay-tech.html"),
        ]
    }
