"""The way through: read → clean → parse → annotate → index → render.

Every stage takes a value and gives a value. Only reading
(:mod:`builder.project.project`) and writing (:mod:`builder.project.output`) touch the disk, and nothing is
written before everything has been checked: a build that fails leaves ``docs/`` as it was.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from builder import verify
from builder.addresses import registry
from builder.addresses.keep import keep
from builder.addresses.registry import Registry
from builder.clean import clean
from builder.editorial.terms import terms_of
from builder.findings.finding import DataError, Finding, in_order, is_error
from builder.layers.districts.find import annotate as find_districts
from builder.layers.related.find import relate
from builder.layers.terms import definitions
from builder.layers.terms.find import TermFinder, TermLayer
from builder.layers.terms.find import annotate as find_terms
from builder.layers.terms.previews import preview_file
from builder.layers.topics.score import TopicMatcher
from builder.model.corpus import Corpus
from builder.model.document import Document, Passage
from builder.parse.document import parse
from builder.project.output import write_site
from builder.project.project import Project, Source, read_project
from builder.publish.csv_tables import csv_files
from builder.publish.documents import published_files
from builder.render.site import render_site
from builder.running.garbage_collection import paused
from builder.search.files import index_files


@dataclass(slots=True)
class Timings:
    """CPU seconds by stage, in the order in which the stages ran."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the CPU time of a block to a stage."""
        before = time.process_time()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - before


@paused
def build(root: Path, timings: Timings, progress: Callable[[str], None] = lambda _: None) -> Corpus:
    """Read the project in ``root``, and write its generated pages and data. Raises :class:`DataError`."""
    corpus, project = load_corpus(root, timings, progress)
    progress("生成页面 …")
    with timings.stage("render"):
        pages = render_site(corpus, project.settings)
    with timings.stage("publish"):
        data = published_files(corpus) | csv_files(corpus, project.settings)
    with timings.stage("index"):
        index = index_files(corpus) | preview_file(corpus)
    with timings.stage("write"):
        write_site(root, {**pages, **data, **index})
    return corpus


@paused
def load_corpus(
    root: Path, timings: Timings, progress: Callable[[str], None] = lambda _: None
) -> tuple[Corpus, Project]:
    """Everything before rendering. Raises :class:`DataError` when a finding is an error."""
    progress("读取原始文本和编辑数据 …")
    with timings.stage("read"):
        project = read_project(root)
    progress("整理结构 …")
    with timings.stage("parse"):
        documents = tuple(parse_source(source) for source in project.sources)
    progress("标注区、主题和相关内容 …")
    with timings.stage("annotate"):
        corpus = annotate(documents, project)
    with timings.stage("verify"):
        errors = [found for found in check(corpus, project) if is_error(found)]
    if errors:
        raise DataError(errors)
    return corpus, project


def parse_source(source: Source) -> Document:
    """Clean → parse: one source text becomes a document, under the addresses that are remembered."""
    return keep(parse(clean(source.text), source.metadata, source.id), source.lock)


def annotate(documents: Sequence[Document], project: Project) -> Corpus:
    """Put the layers on the documents."""
    matcher = TopicMatcher(project.topics)
    topic_layer = {
        identifier: found
        for document in documents
        for passage in document.passages
        for identifier, text in _with_rows(document, passage)
        if (found := matcher.score(text, _titles_above(document, passage.division)))
    }
    terms = tuple(term for glossary in project.glossaries for term in glossary.terms)
    corpus = Corpus(
        documents=tuple(documents),
        cities=project.cities,
        topics=project.topics,
        district_layers={
            document.id: find_districts(document, project.cities.get(document.metadata.city or ""))
            for document in documents
        },
        topic_layer=topic_layer,
        related=relate(documents, topic_layer),
        terms=terms,
        term_layers=_term_layers(documents, project),
        definitions=definitions.resolve(terms, documents),
    )
    return replace(corpus, moved=Registry(corpus, project.memory).moved())


def _with_rows(document: Document, passage: Passage) -> Iterator[tuple[str, str]]:
    """A passage's id and words, and those of each row of a table."""
    yield passage.id, passage.text
    for anchor, (start, end) in passage.rows:
        yield f"{document.id}.{anchor}", passage.text[start:end]


def _term_layers(documents: Sequence[Document], project: Project) -> dict[str, TermLayer]:
    cities = {document.metadata.city for document in documents}
    finders = {
        city: TermFinder(terms_of(project.glossaries, city), project.cities.get(city or ""))
        for city in cities
    }
    return {document.id: find_terms(document, finders[document.metadata.city]) for document in documents}


def _titles_above(document: Document, division_id: str) -> list[str]:
    return [division.title for division in document.ancestors(division_id) if division.title]


def check(corpus: Corpus, project: Project) -> list[Finding]:
    """All findings about documents and addresses that editors have not accepted, in order."""
    found: list[Finding] = []
    for document in corpus.documents:
        found += _not_accepted(document)
        found += verify.characters(document)
        city = corpus.cities.get(document.metadata.city or "")
        found += verify.occurrences(document, city, corpus.district_layers[document.id])
    found += definitions.findings(project.glossaries, corpus.documents, corpus.term_layers.values())
    return in_order([*found, *registry.findings(corpus, project)])


def _not_accepted(document: Document) -> list[Finding]:
    """Findings about a document, without those an editor has judged; what was judged in vain is one itself."""
    accepted = {(item.code, item.words) for item in document.metadata.accepted}
    found = {(item.code, item.quote) for item in document.findings}
    path = document.source.path.removesuffix(".txt") + ".yml"
    message = "accepted 中的这一条没有对应的检查结果。"
    unused = [
        Finding(
            path,
            *document.metadata.place("accepted", f"{code} {words}"),
            "W208",
            message,
            f"{code} {words}",
            "核对 code 和 words，或删去这一条。",
        )
        for code, words in sorted(accepted - found)
    ]
    return [*(item for item in document.findings if (item.code, item.quote) not in accepted), *unused]
