"""Further wordings of terms that no text has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.editorial.terms import Glossary
from builder.editorial.yaml_nodes import At
from builder.findings.finding import Finding
from builder.layers.terms.gathered import Terms
from builder.text.lookalikes import plain
from builder.text.typography import edited

_HINT = "核对写法，照原文一字不差；文本里没有的写法请删去。"


def findings(glossaries: Iterable[Glossary], terms: Terms) -> Iterator[Finding]:
    """Aliases that stand nowhere (W226), not even in a longer name, of terms that do stand somewhere."""
    used = _used(terms)
    for glossary in glossaries:
        doubtful = list(_doubtful(glossary, terms, used))
        texts = _words(glossary, terms) if doubtful else ""
        for at, name, alias in doubtful:
            if edited(alias) not in texts:
                message = f"现有文本中没有“{name}”的写法“{alias}”。"
                yield glossary.file.finding(at, "W226", message, _HINT)


def _doubtful(glossary: Glossary, terms: Terms, used: set[str]) -> Iterator[tuple[At, str, str]]:
    """Aliases that are no term in any text: where each stands in its file, its term's name, how it was written."""
    for index, term in enumerate(glossary.terms):
        if terms.places[term.id] and not used.issuperset(term.aliases):
            for number, alias in enumerate(glossary.file.data["terms"][index].get("aliases", ())):
                if edited(alias) not in used:
                    yield ("terms", index, "aliases", number), term.name, alias


def _used(terms: Terms) -> set[str]:
    """The wordings by which texts use terms."""
    return {
        plain(place.words[start:end])
        for places in terms.places.values()
        for place in places
        for start, end in place.spans
    }


def _words(glossary: Glossary, terms: Terms) -> str:
    """All headings, those that only a contents list has too, and passages of the texts that a glossary concerns."""
    documents = [one for one in terms.corpus.documents if glossary.concerns(one.metadata.city)]
    titles = [division.title for document in documents for division in document.headings]
    passages = [passage.text for document in documents for passage in document.passages]
    return plain("\n".join([*titles, *passages]))
