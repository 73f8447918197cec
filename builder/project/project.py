"""Reading a project: source texts with their ``.yml``, editorial data, settings. All findings at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from builder.addresses import store
from builder.addresses.lock import Lock
from builder.addresses.store import Memory
from builder.editorial import about as about_file
from builder.editorial import cities as gazetteer
from builder.editorial import terms as glossary
from builder.editorial import topics as taxonomy
from builder.editorial import typos as misprints
from builder.editorial import yaml_file
from builder.editorial.about import Metadata
from builder.editorial.cities import City
from builder.editorial.editorial import Editorial
from builder.editorial.revisions import History
from builder.editorial.terms import Glossary
from builder.findings.finding import DataError, Finding, in_order
from builder.project import history, settings, text_file, tracked
from builder.project.settings import Settings
from builder.text.source import SourceText

_T = TypeVar("_T")
_R = TypeVar("_R")


@dataclass(frozen=True, slots=True)
class Source:
    """A source text with its metadata, the id it is published under, and its addresses as published before."""

    id: str
    text: SourceText
    metadata: Metadata
    lock: Lock | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """Everything read from the disk."""

    sources: tuple[Source, ...]
    editorial: Editorial
    settings: Settings
    memory: Memory


def read_project(root: Path, with_history: bool = True) -> Project:
    """Read source texts, editorial data, settings and the history of the texts.

    Without the history nothing is known of corrections but what editors record. Raises :class:`DataError` with every
    finding at once.
    """
    errors: list[Finding] = []
    folders = sorted(path.parent for path in (root / "editorial/cities").glob("*/districts.yml"))
    cities = _collect(errors, folders, lambda folder: gazetteer.load(folder, _shown(root, folder)))
    taxonomies = [root / "editorial/topics.yml"]
    topics = _collect(errors, taxonomies, lambda path: taxonomy.read(path, _shown(root, path)))
    terms = [
        path for path in (root / "editorial/terms.yml", *(f / "terms.yml" for f in folders)) if path.exists()
    ]
    glossaries = _collect(errors, terms, lambda path: _glossary(root, path))
    lists = [path for path in (root / "editorial/typos.yml",) if path.exists()]
    typos = _collect(errors, lists, lambda path: misprints.load(path, _shown(root, path)))
    texts = sorted((root / "source_texts").glob("*.txt"))
    sources = _collect(errors, texts, lambda path: _source(root, path))
    errors += _orphans(root)
    errors += _wrong_ids(sources)
    errors += _shared_ids(cities)
    errors += glossary.repeated(glossaries)
    errors += tracked.generated(root, {source.id: source.text.path for source in sources})
    errors += _unknown_cities(sources, {folder.name for folder in folders})
    memories = _collect(errors, [root], store.read)
    configured = _collect(errors, [root], settings.load)
    if errors:
        raise DataError(in_order(errors))
    memory = memories[0]
    ordered = [replace(source, lock=memory.locks.get(source.id)) for source in sorted(sources, key=_order)]
    names = [source.text.file_name for source in ordered]
    editorial = Editorial(
        cities={city.id: city for city in cities},
        topics=taxonomy.topics(topics[0]),
        glossaries=tuple(glossaries),
        typos=typos[0] if typos else (),
        taxonomy=topics[0],
        history=history.read(root, names) if with_history else History(),
    )
    return Project(tuple(ordered), editorial, configured[0], memory)


def _order(source: Source) -> tuple[int, str]:
    return source.metadata.order, source.id


def read_beside(path: Path, shown_as: str) -> Metadata:
    """The metadata of the ``.yml`` beside a file; empty when there is none. Raises :class:`DataError`."""
    beside = path.with_suffix(".yml")
    if path.suffix != ".txt" or not beside.exists():
        return Metadata()
    return about_file.metadata(yaml_file.load(beside, str(Path(shown_as).with_suffix(".yml")), "document"))


def read_lock_beside(path: Path) -> Lock | None:
    """The lock of a text that stands in a project's ``source_texts/``. Raises :class:`DataError`."""
    beside = path.with_suffix(".yml")
    if path.suffix != ".txt" or not beside.exists():
        return None
    about = yaml_file.load(beside, str(beside), "document").data
    return store.beside(path, about.get("id", path.stem))


def _collect(errors: list[Finding], items: Sequence[_T], load: Callable[[_T], _R]) -> list[_R]:
    loaded: list[_R] = []
    for item in items:
        try:
            loaded.append(load(item))
        except DataError as error:
            errors += error.findings
    return loaded


def _glossary(root: Path, path: Path) -> Glossary:
    city = None if path.parent.name == "editorial" else path.parent.name
    return glossary.load(path, _shown(root, path), city)


def _shown(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()


def _source(root: Path, path: Path) -> Source:
    errors: list[Finding] = []
    texts = _collect(errors, [path], lambda p: text_file.read(p, _shown(root, p)))
    beside = path.with_suffix(".yml")
    if not beside.exists():
        message = f"缺少说明文件 {beside.name}。"
        hint = "误删的，把它放回去；新加的文本，照着其他文本的 .yml 写一份；确实要撤下整份文本的，把 .txt 也删去。"
        errors.append(Finding(_shown(root, path), 1, 0, "E101", message, "", hint))
        raise DataError(errors)
    files = _collect(errors, [beside], lambda p: yaml_file.load(p, _shown(root, p), "document"))
    if errors:
        raise DataError(errors)
    return Source(files[0].data.get("id", path.stem), texts[0], about_file.metadata(files[0]))


def _orphans(root: Path) -> list[Finding]:
    return [
        Finding(_shown(root, path), 1, 0, "E105", f"没有对应的 {path.stem}.txt。", "", "改名，或删去。")
        for path in sorted((root / "source_texts").glob("*.yml"))
        if not path.with_suffix(".txt").exists()
    ]


def _wrong_ids(sources: Sequence[Source]) -> Iterator[Finding]:
    """Ids used twice (in either case: file names of some systems have none) or unfit for an address."""
    seen: dict[str, Source] = {}
    for source in sources:
        first = seen.setdefault(source.id.lower(), source)
        if first is not source:
            other, stating = (first, source) if "id" in source.metadata.file.data else (source, first)
            message = f"编号“{source.id}”已被 {other.text.file_name} 使用。"
            yield stating.metadata.file.finding(("id",), "E104", message, "在其中一个 .yml 中写明不同的 id。")
        if not (source.id.isascii() and source.id.replace("-", "").isalnum() and source.id.islower()):
            message = f"编号“{source.id}”不能用作网址。"
            yield source.metadata.file.finding(
                ("id",), "E106", message, "在 .yml 中写明 id：只用小写字母、数字和连字符。"
            )


def _shared_ids(cities: Sequence[City]) -> Iterator[Finding]:
    """Districts of different cities whose pages would have one address."""
    seen: dict[str, City] = {}
    for city in cities:
        for district in city.districts:
            first = seen.setdefault(district.id, city)
            if first is not city:
                message = f"区的编号“{district.id}”已被城市“{first.name}”使用。"
                path = f"editorial/cities/{city.id}/districts.yml"
                yield Finding(path, 1, 0, "E122", message, "", "在编号前加上城市，如 guiyang-baiyun。")


def _unknown_cities(sources: Sequence[Source], known: set[str]) -> Iterator[Finding]:
    hint = "可用的城市：" + "、".join(sorted(known)) + "；还没有的城市写 null。"
    for source in sources:
        if source.metadata.city and source.metadata.city not in known:
            yield source.metadata.file.finding(
                ("city",), "E123", f"未知的城市“{source.metadata.city}”。", hint
            )
