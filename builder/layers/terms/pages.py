"""One page for each term of the glossary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from builder.editorial.terms import KINDS, Term
from builder.html import entries
from builder.html.entries import Entry, Group
from builder.html.escape import escape, joined, raw, render
from builder.layers.terms.definitions import Defined
from builder.layers.terms.find import Use
from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.places import citation, links
from builder.places.reading_order import in_time
from builder.text.fold import QUOTATION_MARKS
from builder.text.source import Range

PAGE = "terms/index.html"  # all pages of terms stand in its folder


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words that define a term, how their place is called, and its address from the page."""

    words: str
    place: str
    href: str


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document in the tables of terms' pages: its cells are the same on all of them but for the count."""

    document: Document
    title: Markup
    lacks: str

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
    documents = in_time(corpus.documents)
    lines = _document_lines(corpus)
    groups: dict[str, list[Group]] = {term.id: [] for term in corpus.terms}
    for document in documents:
        for term, found in _entries(corpus, document).items():
            groups[term].append(entries.of_document(links.term_url(term), document, found))
    return {
        f"terms/{term.id}.md": _page(
            corpus,
            term,
            _presence(corpus, term, lines),
            groups[term.id],
        )
        for term in corpus.terms
    }


def _entries(corpus: Corpus, document: Document) -> dict[str, list[Entry]]:
    """By term id the entries of headings and passages that have it, in reading order."""
    layer = corpus.term_layers[document.id]
    found: dict[str, list[tuple[int, Entry]]] = {}
    for division in document.headings:
        for term, places in _by_term(layer.titles.get(division.id, ())).items():
            entry = entries.heading_entry(links.term_url(term), document, division, places)
            found.setdefault(term, []).append((division.where[0][0], entry))
    for passage in document.passages:
        for term, places in _by_term(layer.passages.get(passage.id, ())).items():
            entry = entries.passage_entry(links.term_url(term), document, passage, places)
            found.setdefault(term, []).append((passage.where[0][0], entry))
    return {
        term: [entry for _, entry in sorted(listed, key=lambda item: item[0])]
        for term, listed in found.items()
    }


def _by_term(uses: Iterable[Use]) -> dict[str, list[Range]]:
    found: dict[str, list[Range]] = {}
    for use in uses:
        found.setdefault(use.term, []).append((use.start, use.end))
    return found


def _document_lines(corpus: Corpus) -> list[DocumentLine]:
    return [
        DocumentLine(
            document, _title(document), f"该文件缺{lacks}" if (lacks := links.lacks(document)) else ""
        )
        for document in in_time(corpus.documents)
    ]


def _presence(corpus: Corpus, term: Term, lines: Iterable[DocumentLine]) -> Markup:
    """The rows of the documents in which the term was looked for."""
    counts, longer = corpus.term_counts[term.id], corpus.longer_names.get(term.id, {})
    return joined(
        line.html(
            counts[line.document.id],
            longer.get(line.document.id, Counter()).total(),
            _promised(corpus, term, line.document),
        )
        for line in lines
        if term.concerns(line.document.metadata.city)
    )


def _promised(corpus: Corpus, term: Term, document: Document) -> str:
    """Where the contents list has the term and the text is missing: 第二章第一节."""
    found = [
        citation.division_place(document, division)
        for division, uses in corpus.term_layers[document.id].promised.items()
        if any(use.term == term.id for use in uses)
    ]
    return "、".join(found)


def _longer_names(corpus: Corpus, term: Term) -> list[tuple[str, int, str]]:
    """The longer names in which the term does not count, how often each stands, and its page if it is a term."""
    counts = sum(corpus.longer_names.get(term.id, {}).values(), Counter[str]())
    return [
        (name, count, f"{corpus.term_by_wording[name].id}.html" if name in corpus.term_by_wording else "")
        for name, count in counts.most_common()
    ]


def _title(document: Document) -> Markup:
    href = links.relative(PAGE, links.cover(document))
    name, date = escape(links.short_title(document)), escape(document.metadata.date or "未注明日期")
    return raw(f'<th scope="row"><a href="{href}">{name}</a> <span class="pt-date">{date}</span></th>')


def _quotation(defined: Defined, page: str) -> Quotation:
    place = citation.called(defined.document, defined.passage, defined.row)
    return Quotation(defined.words, place, links.relative(page, defined.url))


def _page(corpus: Corpus, term: Term, presence: Markup, groups: list[Group]) -> str:
    page = links.term_url(term.id)
    close = [corpus.term_by_id[name] for name in corpus.term_neighbours.get(term.id, ())]
    return render(
        "term.md",
        term=term,
        kind=KINDS[term.kind],
        definitions=[_quotation(defined, page) for defined in corpus.definitions.get(term.id, ())],
        presence=presence,
        aliases=[alias for alias in term.aliases if _bare(alias) != _bare(term.name)],
        longer=_longer_names(corpus, term),
        total=corpus.term_counts[term.id].total(),
        neighbours=[(other.name, links.relative(page, links.term_url(other.id))) for other in close],
        groups=groups,
    )


def _bare(wording: str) -> str:
    """A wording without quotation marks and blanks: what remains is another one only if it reads otherwise."""
    return "".join(wording.translate(dict.fromkeys(map(ord, QUOTATION_MARKS))).split())
