"""The page on which the contents lists of all documents are compared with their texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from builder.html.template import render
from builder.layers.contract import Pages
from builder.model.address import Unit
from builder.model.corpus import Corpus
from builder.model.document import Division, Document
from builder.places import links
from builder.project.settings import Settings

PAGE = "texts/completeness"
_NONE = "—"
_LEVELS = ("篇", "章", "节", "附件")


@dataclass(frozen=True, slots=True)
class Compared:
    """A division in a list: its words, the words of the contents list, its address, how many are missing below it."""

    words: str
    listed: str
    href: str
    below: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A document: its counts for the table, and the divisions to be listed."""

    id: str
    name: str
    href: str
    counts: tuple[str, ...]
    levels: str
    missing: tuple[Compared, ...]
    differs: tuple[Compared, ...]
    extra: tuple[Compared, ...]


def render_completeness(corpus: Corpus, _: Settings) -> dict[str, str]:
    """The page, by its path below ``docs/``."""
    lines = [_line(document) for document in corpus.documents]
    return {
        f"{PAGE}.md": render("completeness.md", lines=[*lines, _all(corpus)] if len(lines) > 1 else lines)
    }


def _line(document: Document) -> Line:
    kept = document.completeness
    above = {d.id: d.parent for d in document.divisions if d.status == "missing"}
    missing = [document.division_by_id[found] for found, parent in above.items() if parent not in above]
    differs = [d for d in document.divisions if d.status == "present" and d.title_in_contents]
    extra = [document.division_by_id[found] for found in kept.extra] if kept else []
    return Line(
        id=document.id,
        name=links.short_title(document),
        href=links.relative(f"{PAGE}.html", links.cover(document)),
        counts=_counts([document]),
        levels=levels(document),
        missing=tuple(_compared(document, d, _below(document, d, above)) for d in missing),
        differs=tuple(_compared(document, division) for division in differs),
        extra=tuple(_compared(document, division) for division in extra),
    )


def levels(document: Document) -> str:
    """How many 篇, 章, 节 the contents list has and how many of each the text: empty where there is but one kind."""
    listed: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for entry in document.completeness.entries if document.completeness else ():
        level = next((word for word in _LEVELS if word in (entry.marker or "")), "")
        listed[level] += 1
        there[level] += entry.status != "missing"
    if len(listed) < 2:
        return ""
    return "，".join(f"{word} {listed[word]} 条有 {there[word]} 条" for word in _LEVELS if listed[word])


def _all(corpus: Corpus) -> Line:
    return Line(
        "", "全部", links.relative(f"{PAGE}.html", "index.html"), _counts(corpus.documents), "", (), (), ()
    )


def _counts(documents: list[Document] | tuple[Document, ...]) -> tuple[str, ...]:
    kept = [document.completeness for document in documents if document.completeness]
    lost = sum(gap.kind == "missing-marker" for document in documents for gap in document.gaps)
    if not kept:
        return (*(_NONE,) * 5, str(lost))
    entries = sum(len(one.entries) for one in kept)
    missing, differs = (sum(one.count(status) for one in kept) for status in ("missing", "differs"))
    extra = sum(len(one.extra) for one in kept)
    return tuple(map(str, (entries, entries - missing, differs, missing, extra, lost)))


def _compared(document: Document, division: Division, below: int = 0) -> Compared:
    href = links.relative(f"{PAGE}.html", links.division_url(document, division))
    return Compared(division.heading, division.title_in_contents or "", href, below)


def _below(document: Document, division: Division, missing: Iterable[str]) -> int:
    paths = ([one.id for one in document.ancestors(found)] for found in missing)
    return sum(division.id in path[:-1] for path in paths)


def _addresses(_: Corpus) -> tuple[Unit, ...]:
    return (Unit(PAGE, "completeness", ""),)


PAGES = Pages(render_completeness, _addresses)
