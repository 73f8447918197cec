"""One page for each term of the glossary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from builder.editorial.terms import KINDS, Term
from builder.html import entries
from builder.html.entries import Entry, Group
from builder.html.escape import escape, joined, raw
from builder.html.template import render
from builder.layers.terms.definitions import Defined
from builder.layers.terms.gathered import TERMS, Place
from builder.model.corpus import Corpus
from builder.model.document import Division, Document
from builder.places import citation, links
from builder.places.reading_order import in_time
from builder.text.fold import QUOTATION_MARKS

PAGE = "terms/index.html"  # all pages of terms stand in its folder


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words that define a term, how their place is called, and its address from the page."""

    words: str
    place: str
    href: str


@dataclass(frozen=True)
class DocumentLine:
    """A document in the tables of terms' pages: its cells are the same on all of them but for the count."""

    document: Document
    title: Markup
    lacks: str

    @cached_property
    def without(self) -> Markup:
        """The row of a term that does not stand in it."""
        return self.html(0, 0, "")

    def html(self, count: int, longer: int, promised: str) -> Markup:
        """The row of a term: how often it stands in it, how often in longer names, in which titles that are missing."""
        said = "；".join(filter(None, [_absence(count, longer, promised), self.lacks]))
        return raw(f'<tr>{self.title}<td>{count}</td><td class="pt-words">{escape(said)}</td></tr>')


def _absence(count: int, longer: int, promised: str) -> str:
    if promised:
        promised = f"目录所列而正文缺失的{promised}标题中有"
    if longer:
        return "，".join(
            filter(None, [f"{'' if count else '未单独出现，'}另在更长的名称里 {longer} 次", promised])
        )
    return promised if count or promised else "现有文本中未见"


def render_terms(corpus: Corpus) -> dict[str, str]:
    """All of them, by their path below ``docs/``."""
    lines = _document_lines(corpus)
    return {f"terms/{term.id}.md": _page(corpus, term, lines) for term in TERMS.of(corpus).all}


def _groups(corpus: Corpus, term: Term, lines: Iterable[DocumentLine]) -> list[Group]:
    """The places of a term by document, the documents in the order of the lines."""
    page = links.term_url(term.id)
    by_document: dict[str, list[Entry]] = {}
    for place in TERMS.of(corpus).places[term.id]:
        by_document.setdefault(place.document.id, []).append(_entry(corpus, page, place))
    return [
        entries.of_document(page, line.document, by_document[line.document.id])
        for line in lines
        if line.document.id in by_document
    ]


def _entry(corpus: Corpus, page: str, place: Place) -> Entry:
    if isinstance(place.unit, Division):
        return entries.heading_entry(page, place.document, place.unit, place.spans)
    losses = corpus.losses.get(place.unit.id, ())
    return entries.passage_entry(page, place.document, place.unit, place.spans, losses=losses)


def _document_lines(corpus: Corpus) -> list[DocumentLine]:
    return [
        DocumentLine(
            document, _title(document), f"该文件缺{lacks}" if (lacks := links.lacks(document)) else ""
        )
        for document in in_time(corpus.documents)
    ]


def _presence(corpus: Corpus, term: Term, lines: Iterable[DocumentLine]) -> Markup:
    """The rows of the documents in which the term was looked for."""
    terms = TERMS.of(corpus)
    counts, longer = terms.counts[term.id], terms.longer_names.get(term.id, {})
    promised = terms.promised.get(term.id, {})
    rows = []
    for line in (line for line in lines if term.concerns(line.document.metadata.city)):
        document = line.document.id
        if document in counts or document in longer or document in promised:
            names = longer[document].total() if document in longer else 0
            where = (citation.division_place(line.document, one) for one in promised.get(document, ()))
            rows.append(line.html(counts[document], names, "、".join(where)))
        else:
            rows.append(line.without)
    return joined(rows)


def _longer_names(corpus: Corpus, term: Term) -> list[tuple[str, int, str]]:
    """The longer names in which the term does not count, how often each stands, and its page if it is a term."""
    terms = TERMS.of(corpus)
    counts = sum(terms.longer_names.get(term.id, {}).values(), Counter[str]())
    return [
        (name, count, f"{terms.by_wording[name].id}.html" if name in terms.by_wording else "")
        for name, count in counts.most_common()
    ]


def _title(document: Document) -> Markup:
    href = links.relative(PAGE, links.cover(document))
    name, date = escape(links.short_title(document)), escape(document.metadata.date or "未注明日期")
    return raw(f'<th scope="row"><a href="{href}">{name}</a> <span class="pt-date">{date}</span></th>')


def _quotation(defined: Defined, page: str) -> Quotation:
    place = citation.called(defined.document, defined.passage, defined.row)
    return Quotation(defined.words, place, links.relative(page, defined.url))


def _page(corpus: Corpus, term: Term, lines: Sequence[DocumentLine]) -> str:
    page, terms = links.term_url(term.id), TERMS.of(corpus)
    close = [terms.by_id[name] for name in terms.neighbours.get(term.id, ())]
    return render(
        "terms/term.md",
        term=term,
        kind=KINDS[term.kind],
        definitions=[_quotation(defined, page) for defined in terms.definitions.get(term.id, ())],
        presence=_presence(corpus, term, lines),
        aliases=[alias for alias in term.aliases if _bare(alias) != _bare(term.name)],
        longer=_longer_names(corpus, term),
        total=terms.counts[term.id].total(),
        neighbours=[(other.name, links.relative(page, links.term_url(other.id))) for other in close],
        groups=_groups(corpus, term, lines),
    )


def _bare(wording: str) -> str:
    """A wording without quotation marks and blanks: what remains is another one only if it reads otherwise."""
    return "".join(wording.translate(dict.fromkeys(map(ord, QUOTATION_MARKS))).split())
