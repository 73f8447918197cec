"""The glossary: all terms by kind, and which of them the texts explain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.editorial.terms import KINDS, Term
from builder.html.template import render
from builder.layers.terms.gathered import TERMS
from builder.model.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Line:
    """A term in the glossary: its address from there, how often it stands in how many documents."""

    term: Term
    href: str
    count: int
    documents: int
    defined: bool


def render_glossary(corpus: Corpus) -> dict[str, str]:
    """The page, by its path below ``docs/``; none without terms."""
    if not corpus.editorial.terms:
        return {}
    lines = [
        Line(
            term,
            f"{term.id}.html",
            TERMS.of(corpus).counts[term.id].total(),
            len(TERMS.of(corpus).counts[term.id]),
            term.id in TERMS.of(corpus).definitions,
        )
        for term in sorted(TERMS.of(corpus).all, key=lambda term: _order(corpus, term))
    ]
    page = render(
        "terms/glossary.md",
        kinds=[(kind, name, *_often_and_seldom(lines, kind)) for kind, name in KINDS.items()],
        defined=[line for line in lines if line.defined],
        undefined=[line for line in lines if not line.defined],
        total=len(lines),
    )
    return {"terms/index.md": page}


def _order(corpus: Corpus, term: Term) -> tuple[int, bytes]:
    """The most frequent first; of equals by the order of GB 18030, which for common characters is that of pinyin."""
    return -TERMS.of(corpus).counts[term.id].total(), term.name.encode("gb18030", "replace")


def _often_and_seldom(lines: Iterable[Line], kind: str) -> tuple[list[Line], list[Line]]:
    """The terms of a kind that occur several times, and the others."""
    mine = [line for line in lines if line.term.kind == kind]
    return [line for line in mine if line.count > 1], [line for line in mine if line.count <= 1]
