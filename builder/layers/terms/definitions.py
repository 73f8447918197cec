"""The passages in which texts themselves say what a term means, found by the words that editors quote."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.editorial.terms import Definition, Glossary, Term
from builder.findings.finding import Finding
from builder.model.document import Document, Passage


@dataclass(frozen=True, slots=True)
class Defined:
    """The defining words: their document, passage, and code point offsets in its text, end exclusive."""

    document: Document
    passage: Passage
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.passage.text[self.start : self.end]

    @property
    def row(self) -> int | None:
        """The row of a table, from 0, in which they stand; ``None`` without a table."""
        return self.passage.row_at(self.start)

    @property
    def url(self) -> str:
        """The address of the passage or row, relative to the site's root."""
        anchor = self.passage.anchor if self.row is None else self.passage.row_anchors[self.row]
        return self.document.url(self.passage.division, anchor)


def resolve(terms: Iterable[Term], documents: Sequence[Document]) -> dict[str, tuple[Defined, ...]]:
    """By term id where it is defined; quotations that stand nowhere or in several places are left out."""
    by_id = {document.id: document for document in documents}
    found = {
        term.id: tuple(
            places[0] for item in term.defined_in if len(places := list(_places(item, by_id))) == 1
        )
        for term in terms
    }
    return {term: places for term, places in found.items() if places}


def _places(definition: Definition, documents: Mapping[str, Document]) -> Iterator[Defined]:
    document = documents.get(definition.document)
    for passage in document.passages if document else ():
        at = passage.text.find(definition.words)
        if document and at != -1:
            yield Defined(document, passage, at, at + len(definition.words))


def findings(
    glossaries: Iterable[Glossary], documents: Sequence[Document], used: Container[str]
) -> Iterator[Finding]:
    """Quotations that are not to be found, and terms that no text contains: those not ``used``, by their ids."""
    by_id = {document.id: document for document in documents}
    for glossary in glossaries:
        for index, term in enumerate(glossary.terms):
            if term.id not in used:
                message = f"现有文本中没有术语“{term.name}”。"
                hint = "核对写法，在 aliases 中补上文本里的写法；文本里没有的术语请删去。"
                yield glossary.file.finding(("terms", index, "name"), "W222", message, hint)
            for number, item in enumerate(term.defined_in):
                at = ("terms", index, "defined_in", number)
                yield from _wrong(glossary, at, item, by_id)


def _wrong(
    glossary: Glossary, at: tuple[str | int, ...], item: Definition, documents: Mapping[str, Document]
) -> Iterator[Finding]:
    if item.document not in documents:
        hint = "可用的文件：" + "、".join(documents) + "。"
        yield glossary.file.finding((*at, "document"), "W223", f"没有文件“{item.document}”。", hint)
        return
    count = len(list(_places(item, documents)))
    if count != 1:
        problem = f"在 {count} 段里都有" if count else "不在其中任何一段里"
        message = f"引用的话{problem}：“{item.words[:20]}”。"
        hint = "照原文逐字写，取一段之内、别处没有的一句。"
        yield glossary.file.finding((*at, "words"), "E124", message, hint)
