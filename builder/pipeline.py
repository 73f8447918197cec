"""The way through: read → each text alone → gather → verify → render, publish, index → write.

Every stage takes a value and gives a value. Only reading and writing (:mod:`builder.project`) touch the disk, and
nothing is written before everything has been checked: a build that fails leaves ``docs/`` as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from builder import verify
from builder.addresses.registry import Registry
from builder.addresses.units import of_hand_written
from builder.editorial import short_titles
from builder.editorial.accepted import not_accepted
from builder.editorial.editorial import Editorial
from builder.findings.finding import DataError, Finding, in_order, is_error
from builder.layers import making
from builder.layers.list import LAYERS
from builder.layers.making import Layers
from builder.model import proofreading
from builder.model.corpus import Corpus
from builder.model.read_text import ReadText
from builder.one_text import read_text
from builder.places import citation, links
from builder.project.output import write_site
from builder.project.project import Project, Source, read_project
from builder.publish.data_files import data_files
from builder.render.site import addresses, render_site
from builder.running.garbage_collection import paused
from builder.running.timings import Timings
from builder.search.files import index_files

Say = Callable[[str], None]
"""Told what is being done, in Chinese."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything that is known before anything is rendered; ``findings`` are those that editors have not accepted."""

    corpus: Corpus
    project: Project
    registry: Registry
    findings: tuple[Finding, ...]


@paused
def build(
    root: Path,
    timings: Timings,
    say: Say = lambda _: None,
    layers: Layers = LAYERS,
    known: Loaded | None = None,
) -> Loaded:
    """Read the project in ``root``, and write its generated pages and data. Raises :class:`DataError`.

    What is in ``known`` is not read again: see :func:`load`.
    """
    loaded = load(root, timings, say, layers, known)
    errors = [found for found in loaded.findings if is_error(found)]
    if errors:
        raise DataError(errors)
    corpus, settings = loaded.corpus, loaded.project.settings
    say("生成页面 …")
    with timings.stage("render"):
        files = render_site(corpus, settings, layers)
    with timings.stage("publish"):
        files |= data_files(corpus, settings, layers)
    with timings.stage("index"):
        files |= index_files(corpus, layers)
    with timings.stage("write"):
        write_site(root, files)
    return loaded


@paused
def load(
    root: Path,
    timings: Timings,
    say: Say = lambda _: None,
    layers: Layers = LAYERS,
    known: Loaded | None = None,
    with_history: bool = True,
) -> Loaded:
    """Everything before rendering, whatever was found. Raises :class:`DataError` for what cannot be read at all.

    A text that is in ``known`` with all that it depends on, loaded with the same layers, is not read again. Without
    the history of the texts, corrections are those that editors record.
    """
    for remembered in (links.path_label, citation.division_place):
        remembered.cache_clear()  # what was said of the places of documents that may be gone
    say("读取原始文本和编辑数据 …")
    with timings.stage("read"):
        project = _with_known(read_project(root, with_history), known)
    say("整理结构，标注区、主题和术语 …")
    with timings.stage("texts"):
        kept = _kept(project, known)
        texts = [
            kept.get(source.id) or read_text(source, project.editorial, layers) for source in project.sources
        ]
    say("汇总各份文件 …")
    with timings.stage("gather"):
        corpus, registry = gather(texts, project, layers)
    with timings.stage("verify"):
        findings = check(corpus, registry, layers)
    return Loaded(corpus, project, registry, tuple(findings))


def _with_known(project: Project, known: Loaded | None) -> Project:
    """The project with the editorial data of ``known`` where they are the same: what was made of them serves again."""
    if known and vars(known.project.editorial) == vars(project.editorial):
        return replace(project, editorial=known.project.editorial)
    return project


def _kept(project: Project, known: Loaded | None) -> dict[str, ReadText]:
    """The texts that were read before and would be read the same, by id."""
    if known is None or known.project.editorial is not project.editorial:
        return {}
    before = zip(known.project.sources, known.corpus.texts, strict=True)
    return {source.id: text for source, text in before if source in project.sources}


def gather(texts: Iterable[ReadText], project: Project, layers: Layers = LAYERS) -> tuple[Corpus, Registry]:
    """All texts in one corpus, with what layers make of them together and where old addresses lead."""
    corpus = making.gather(Corpus(tuple(texts), project.editorial), layers)
    pages = (*addresses(corpus, layers), *of_hand_written(project.memory.about))
    registry = Registry(replace(corpus, pages=pages), project.memory)
    return replace(registry.corpus, moved=registry.moved(), unsettled=registry.unsettled()), registry


def check(corpus: Corpus, registry: Registry, layers: Layers = LAYERS) -> list[Finding]:
    """All findings about texts, layers and addresses that editors have not accepted, in order."""
    found: list[Finding] = []
    for text in corpus.texts:
        document = text.document
        told = [
            *document.findings,
            *(f for layer in layers for f in layer.findings(document, layer.key.within(text.found))),
        ]
        about = document.source.path.removesuffix(".txt") + ".yml"
        found += not_accepted(told, document.metadata, about)
        found += verify.characters(document)
        found += proofreading.unknown(document)
    found += short_titles.repeated(document.metadata for document in corpus.documents)
    for layer in layers:
        found += layer.check(corpus)
        found += layer.editorial_findings(corpus)
    return in_order([*found, *registry.findings()])


def alone(source: Source, layers: Layers = LAYERS) -> Corpus:
    """A corpus of one text, of which nothing is known but what stands beside it: no cities, no topics, no terms."""
    return making.gather(Corpus((read_text(source, Editorial(), layers),)), layers)
