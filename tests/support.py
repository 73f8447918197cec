"""Helpers for the tests: documents from strings, outlines that people can read, small projects on the disk."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from builder import pipeline
from builder.addresses.units import of_document
from builder.clean import clean
from builder.cli import main
from builder.editorial.about import Metadata
from builder.editorial.editorial import Editorial
from builder.layers import making
from builder.layers.list import LAYERS
from builder.model.corpus import Corpus
from builder.model.document import Division, Document, Passage
from builder.model.read_text import ReadText
from builder.parse.document import parse
from builder.pipeline import Loaded
from builder.publish.documents import document_object
from builder.render.fragments import fragments
from builder.running.timings import Timings
from builder.search.entries import entries as found_by_search
from builder.text.source import SourceText

ROOT = Path(__file__).parent.parent
SOURCE_TEXTS = ROOT / "source_texts"


def source(text: str, name: str = "plan") -> SourceText:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return SourceText(name, f"source_texts/{name}.txt", f"{name}.txt", text, digest)


def document(text: str, metadata: Metadata | None = None, name: str = "plan") -> Document:
    return parse(clean(source(text, name)), metadata or Metadata())


def corpus_of(*documents: Document, editorial: Editorial | None = None) -> Corpus:
    """A corpus of documents with all layers; without editorial data nothing is known of cities, topics and terms."""
    known = editorial or Editorial()
    return making.gather(Corpus(tuple(_read(found, known) for found in documents), known), LAYERS)


def _read(found: Document, editorial: Editorial) -> ReadText:
    layers = making.find(found, editorial, LAYERS)
    entries = tuple(found_by_search(found, layers, LAYERS))
    lost = making.losses(found, layers, LAYERS)
    return ReadText(found, of_document(found), layers, lost, fragments(found, layers, LAYERS, lost), entries)


def as_published(found: Document, corpus: Corpus | None = None) -> dict[str, Any]:
    """A document as it is published; without a corpus when nothing else is known."""
    return document_object(found, corpus or corpus_of(found), LAYERS)


def load_project(root: Path) -> Loaded:
    """A project on the disk, read and checked."""
    return pipeline.load(root, Timings())


def titles(found: Document, kind: str) -> list[str]:
    return [division.title for division in found.divisions if division.kind == kind]


def anchors(found: Document) -> list[str]:
    return [division.anchor for division in found.divisions]


def texts(found: Document) -> list[str]:
    return [passage.text for passage in found.passages]


# The readable form of a document, used by tests/parse/cases


def outline(found: Document) -> list[str]:
    """Title, divisions and passages in reading order, what was set aside, and the gaps; one line each."""
    lines = [f"题：{found.title}"] if found.title else []
    lines += _tree(found)
    lines += [f"非正文 {item.reason}: {item.text}" for item in found.set_aside]
    lines += [f"缺漏 {gap.kind}: {gap.note.split('：')[0] if gap.kind == 'missing-marker' else gap.text}"
              for gap in found.gaps]  # fmt: skip
    return lines


def _tree(found: Document) -> Iterator[str]:
    passages = list(found.passages)
    for number, division in enumerate(found.divisions):
        yield _heading(division)
        if division.status == "missing":
            continue
        later = [d.where[0][0] for d in found.divisions[number + 1 :] if d.status == "present"]
        while passages and (not later or passages[0].where[0][0] < later[0]):
            yield from _passage(found, passages.pop(0), division)


def _heading(division: Division) -> str:
    indent = "  " * (division.level - 1)
    words = f"{indent}[{division.level}] {division.kind}"
    if division.kind != "front":
        words += f" {division.marker or ''}｜{division.title}"
    if division.end_mark:
        words += f"｜{division.end_mark}"
    if division.status == "missing":
        words += "（缺）"
    elif division.title_in_contents:
        words += f"（目录：{division.title_in_contents}）"
    return words


def _passage(found: Document, passage: Passage, above: Division) -> Iterator[str]:
    indent = "  " * (above.level + 1)
    if passage.table:
        for row in (passage.table.header, *passage.table.rows):
            yield f"{indent}table: {' / '.join(row)}".replace("\n", "⏎")
        return
    owner = found.division_by_id[passage.division]
    back = "" if owner is above else f"（属于 {owner.marker or owner.title or owner.kind}）"
    yield f"{indent}{passage.kind}{back}: {passage.text}"


# Projects on the disk

METADATA = """\
title: {title}
short_title: {title}
kind: 其他
issuer: unknown
date: null
date_basis: 测试用
city: {city}
origin: unknown
authoritative_source: unknown
rights: unknown
proofreading: 未校对
"""
DISTRICTS = """\
city: hucheng
name: 湖城
districts:
  - {id: dongshan, name: 东山}
  - {id: xihu, name: 西湖}
"""
GAZETTEER = """\
city: hucheng
places:
  - {name: 东山口, districts: [dongshan]}
  - {name: 西湖大桥, districts: [dongshan, xihu]}
  - {name: 望江楼, districts: [xihu]}
institutions:
  - {name: 东山中学, districts: [dongshan]}
false_hits:
  - {words: 东山再起, district: dongshan, reason: 成语}
"""
TOPICS = """\
topics:
  - {id: water, name: 水利, strong: [水库], words: [堤坝], headings: [水]}
  - {id: schools, name: 教育, strong: [学校]}
"""
TEXT = """\
湖城发展规划
一、建设水库
东山区建设水库，望江楼旁修堤坝。
二、办好学校
（一）东山的学校。东山口和东山中学，西湖大桥，东山再起。
"""


def small_project(root: Path, files: Mapping[str, str | bytes | None] | None = None) -> Path:
    """A project of one small text in ``root``; ``files`` adds to it, replaces or (``None``) removes a file."""
    everything: dict[str, str | bytes | None] = {
        "source_texts/lake.txt": TEXT,
        "source_texts/lake.yml": METADATA.format(title="湖城发展规划", city="hucheng"),
        "editorial/cities/hucheng/districts.yml": DISTRICTS,
        "editorial/cities/hucheng/gazetteer.yml": GAZETTEER,
        "editorial/topics.yml": TOPICS,
        "docs/about/index.md": "# 手写的页\n",
        **(files or {}),
    }
    for name, content in everything.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is not None:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def run(*arguments: str) -> Result:
    """What the command line answers."""
    return CliRunner().invoke(main, arguments)


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
