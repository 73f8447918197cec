"""Addresses between pages, and how a place in a document is called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from builder.model.document import Division, Document, Passage

_FEW = 2


def relative(page: str, url: str) -> str:
    """The address of ``url`` as seen from ``page``; both relative to the site root."""
    target, _, fragment = url.partition("#")
    if target == page and fragment:
        return f"#{fragment}"
    address = _relative(page.rpartition("/")[0], target)
    return f"{address}#{fragment}" if fragment else address


@lru_cache(maxsize=65536)
def _relative(folder: str, target: str) -> str:
    """What :func:`posixpath.relpath` gives for plain paths, in a tenth of its time: there are thousands of links."""
    here, there = folder.split("/") if folder else [], target.split("/")
    same = 0
    while same < min(len(here), len(there) - 1) and here[same] == there[same]:
        same += 1
    return "/".join([*[".."] * (len(here) - same), *there[same:]])


def cover(document: Document) -> str:
    """Address of a document's cover."""
    return f"texts/{document.id}/index.html"


def division_url(document: Document, division: Division) -> str:
    """Address of a division."""
    return document.url(division.id, division.anchor)


def passage_url(document: Document, passage: Passage) -> str:
    """Address of a passage."""
    return document.url(passage.division, passage.anchor)


def district_url(district_id: str) -> str:
    """Address of a district's page."""
    return f"districts/{district_id}.html"


def booklet_url(district_id: str) -> str:
    """Address of a district's booklet."""
    return f"booklets/{district_id}.html"


def topic_url(topic_id: str) -> str:
    """Address of a topic's page."""
    return f"topics/{topic_id}.html"


def term_url(term_id: str) -> str:
    """Address of a term's page."""
    return f"terms/{term_id}.html"


def short_title(document: Document) -> str:
    """The document's short title in book title marks: 《2021年政府工作报告》."""
    return f"《{bare_title(document)}》"


def bare_title(document: Document) -> str:
    """The same without the marks."""
    return document.metadata.short_title or document.title or document.id


def issued(document: Document) -> str:
    """Who issued it and when: 广州市人民政府，2021-01-29."""
    about = document.metadata
    return f"{about.issuer or '发布者未知'}，{about.date or '日期未知'}"


@lru_cache(maxsize=65536)
def path_label(document: Document, division_id: str) -> str:
    """Where a division stands, the titles of higher ones left out: 第七章 · 第一节 · 一、打造国际…."""
    return " · ".join(part for part in path_parts(document, division_id) if part)


def path_parts(document: Document, division_id: str) -> tuple[str, str]:
    """The same in two parts: the divisions above it (第七章 · 第一节), and its own heading."""
    *above, last = document.ancestors(division_id)
    return " · ".join(_mark(division).rstrip("、") for division in above), last.name


def _mark(division: Division) -> str:
    if division.kind == "front":
        return division.name
    return division.marker or f"“{division.title}”"


def safe(title: str) -> str:
    """A title for the navigation, which themes put into HTML as it is."""
    return title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def lacks(document: Document) -> str:
    """What an incomplete document lacks, in words: 第一章至第六章; empty for a complete one."""
    return ranges(document.missing)


def incomplete(documents: Iterable[Document], page: str) -> list[tuple[str, str, str]]:
    """For each incomplete document its short title, its cover's address and what it lacks."""
    return [
        (short_title(document), relative(page, cover(document)), lacks(document))
        for document in documents
        if document.missing
    ]


def ranges(divisions: Sequence[Division]) -> str:
    """Missing divisions in words, successive ones drawn together: 第一章至第六章、附件1（工程表）."""
    groups: list[list[Division]] = []
    for division in divisions:
        last = groups[-1][-1] if groups else None
        follows = last and last.kind == division.kind and (last.number or 0) + 1 == division.number
        if follows:
            groups[-1].append(division)
        else:
            groups.append([division])
    words = []
    for group in groups:
        names = [_called(division) for division in group]
        words.append("、".join(names) if len(names) <= _FEW else f"{names[0]}至{names[-1]}")
    return "、".join(words)


def _called(division: Division) -> str:
    name = (division.marker or division.title).rstrip("、：:")
    return f"{name}（{division.title}）" if division.kind == "appendix" and division.marker else name
