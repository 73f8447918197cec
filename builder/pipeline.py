"""The way through: read → clean → parse → annotate → index → render.

Every stage takes a value and gives a value. Only :func:`read_project` and :func:`write` touch the disk, and nothing is
written before everything has been checked: a build that fails leaves ``docs/`` as it was.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from builder import gazetteer, metadata, read, settings, taxonomy, verify, yaml_file
from builder.clean import clean
from builder.corpus import Corpus
from builder.diagnostics import DataError, in_order, is_error
from builder.gazetteer import City
from builder.layers import districts, related
from builder.layers.topics import Topic, TopicMatcher
from builder.model import Diagnostic, Document, Metadata, SourceText
from builder.output import write_site
from builder.parse.document import parse
from builder.publish import published_files
from builder.render.site import render_site
from builder.settings import Settings

_T = TypeVar("_T")
_R = TypeVar("_R")


@dataclass(frozen=True, slots=True)
class Source:
    """A source text with its metadata and the id it is published under."""

    id: str
    text: SourceText
    metadata: Metadata


@dataclass(frozen=True, slots=True)
class Project:
    """Everything read from the disk."""

    sources: tuple[Source, ...]
    cities: Mapping[str, City]
    topics: tuple[Topic, ...]
    settings: Settings


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


def build(root: Path, timings: Timings, progress: Callable[[str], None] = lambda _: None) -> Corpus:
    """Read the project in ``root``, and write its generated pages and data. Raises :class:`DataError`."""
    corpus, project = load_corpus(root, timings, progress)
    progress("生成页面 …")
    with timings.stage("render"):
        pages = render_site(corpus, project.settings)
    with timings.stage("publish"):
        data = published_files(corpus)
    with timings.stage("write"):
        write_site(root, {**pages, **data})
    return corpus


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
        errors = [found for found in check(corpus) if is_error(found)]
    if errors:
        raise DataError(errors)
    return corpus, project


def parse_source(source: Source) -> Document:
    """Clean → parse: one source text becomes a document."""
    return parse(clean(source.text), source.metadata, source.id)


def annotate(documents: Sequence[Document], project: Project) -> Corpus:
    """Put the layers on the documents."""
    matcher = TopicMatcher(project.topics)
    topic_layer = {
        passage.id: found
        for document in documents
        for passage in document.passages
        if (found := matcher.score(passage.text, _titles_above(document, passage.division)))
    }
    return Corpus(
        documents=tuple(documents),
        cities=project.cities,
        topics=project.topics,
        district_layers={
            document.id: districts.annotate(document, project.cities.get(document.metadata.city or ""))
            for document in documents
        },
        topic_layer=topic_layer,
        related=related.relate(documents, topic_layer),
    )


def _titles_above(document: Document, division_id: str) -> list[str]:
    return [division.title for division in document.ancestors(division_id) if division.title]


def check(corpus: Corpus) -> list[Diagnostic]:
    """All findings about the documents that editors have not accepted, in order."""
    found: list[Diagnostic] = []
    for document in corpus.documents:
        accepted = {(item.code, item.words) for item in document.metadata.accepted}
        found += [d for d in document.diagnostics if (d.code, d.quote) not in accepted]
        found += verify.characters(document)
        city = corpus.cities.get(document.metadata.city or "")
        found += verify.occurrences(document, city, corpus.district_layers[document.id])
    return in_order(found)


# Reading


def read_project(root: Path) -> Project:
    """Read source texts, editorial data and settings. Raises :class:`DataError` with every finding at once."""
    errors: list[Diagnostic] = []
    cities = _collect(
        errors, sorted((root / "editorial/cities").glob("*/")), lambda folder: _city(root, folder)
    )
    topics = _collect(
        errors, [root / "editorial/topics.yml"], lambda path: taxonomy.load(path, _shown(root, path))
    )
    texts = sorted((root / "source_texts").glob("*.txt"))
    sources = _collect(errors, texts, lambda path: _source(root, path))
    errors += _orphans(root)
    errors += _same_ids(sources)
    errors += _unknown_cities(sources, {city.id for city in cities})
    if errors:
        raise DataError(in_order(errors))
    ordered = sorted(sources, key=lambda source: (source.metadata.order, source.id))
    return Project(tuple(ordered), {city.id: city for city in cities}, topics[0], settings.load(root))


def _collect(errors: list[Diagnostic], items: Sequence[_T], load: Callable[[_T], _R]) -> list[_R]:
    loaded: list[_R] = []
    for item in items:
        try:
            loaded.append(load(item))
        except DataError as error:
            errors += error.diagnostics
    return loaded


def _shown(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()


def _city(root: Path, folder: Path) -> City:
    return gazetteer.load(folder, _shown(root, folder))


def _source(root: Path, path: Path) -> Source:
    errors: list[Diagnostic] = []
    texts = _collect(errors, [path], lambda p: read.read(p, _shown(root, p)))
    beside = path.with_suffix(".yml")
    if not beside.exists():
        message = f"缺少说明文件 {beside.name}。"
        hint = "照着其他文本的 .yml 写一份：标题、类别、发布机关、日期及其依据、来源。"
        errors.append(Diagnostic(_shown(root, path), 1, 0, "E101", message, "", hint))
        raise DataError(errors)
    files = _collect(errors, [beside], lambda p: yaml_file.load(p, _shown(root, p), "document"))
    if errors:
        raise DataError(errors)
    return Source(files[0].data.get("id", path.stem), texts[0], metadata.metadata(files[0]))


def _orphans(root: Path) -> list[Diagnostic]:
    return [
        Diagnostic(_shown(root, path), 1, 0, "E105", f"没有对应的 {path.stem}.txt。", "", "改名，或删去。")
        for path in sorted((root / "source_texts").glob("*.yml"))
        if not path.with_suffix(".txt").exists()
    ]


def _same_ids(sources: Sequence[Source]) -> list[Diagnostic]:
    seen: dict[str, Source] = {}
    found: list[Diagnostic] = []
    for source in sources:
        path = source.text.path.removesuffix(".txt") + ".yml"
        first = seen.setdefault(source.id.lower(), source)
        if first is not source:
            message = f"编号“{source.id}”已被 {first.text.file_name} 使用。"
            found.append(Diagnostic(path, 1, 0, "E104", message, "", "在其中一个 .yml 中写明不同的 id。"))
        if not (
            source.id.isascii() and source.id.replace("-", "").isalnum() and source.id == source.id.lower()
        ):
            message = f"编号“{source.id}”不能用作网址。"
            hint = "在 .yml 中写明 id：只用小写字母、数字和连字符。"
            found.append(Diagnostic(path, 1, 0, "E106", message, "", hint))
    return found


def _unknown_cities(sources: Sequence[Source], known: set[str]) -> list[Diagnostic]:
    hint = "可用的城市：" + "、".join(sorted(known)) + "；还没有的城市写 null。"
    return [
        Diagnostic(
            source.text.path.removesuffix(".txt") + ".yml",
            1,
            0,
            "E123",
            f"未知的城市“{source.metadata.city}”。",
            "",
            hint,
        )
        for source in sources
        if source.metadata.city and source.metadata.city not in known
    ]
