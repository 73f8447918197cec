"""How a place in a document is cited, and the facts that a citation of it needs.

The forms themselves are put together in ``docs/assets/js/cite/forms.js``, because the date of access is known only
when a reader clicks. Their rules:

* GB/T 7714—2025《信息与文献 参考文献著录规则》, in force since 2026-07-01, for what stands online: 主要责任者. 题名[EB/OL].
  版本项. 出版年：引文位置（更新日期）[引用日期]. 获取和访问路径. By § 7, “.” and “[ ]” are half-width marks and all others
  full-width ones (quoted in https://github.com/TJ-CSCCG/TongjiThesis/pull/124; that the standard itself is printed so:
  https://github.com/zotero-chinese/styles/issues/701).
* GB/T 7714—2015: the same order. It does not say how wide the marks are; most print them half-width, with blanks
  (https://github.com/zotero-chinese/styles/issues/572).
* In both, an unknown author may be left out where references are numbered; so is any other item that nobody knows.
  The version item says that this edition is quoted, and which.
* Words are copied as published and without quotation marks around them: inner ones would then have to be made single.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from builder.model.document import Division, Document, Passage
from builder.places import links
from builder.project.settings import Settings

_KEY = 20
_FULL_WIDTH = str.maketrans("()", "（）")
# What one division of a kind is called where its number cannot be: “标题”一条.
_NOUNS = {"part": "篇", "chapter": "章", "section": "节", "article": "条", "subitem": "条", "item": "部分"}


@dataclass(frozen=True, slots=True)
class Source:
    """What every citation from a document says of it; empty where nobody knows."""

    title: str
    short_title: str
    issuer: str
    date: str
    site: str
    version: str
    updated: str
    caution: str


def source(document: Document, settings: Settings) -> Source:
    """The facts of a document in this edition; nothing is filled in."""
    about, edition = document.metadata, settings.edition
    title = about.title or document.title or document.id
    return Source(
        title=title,
        short_title=about.short_title or title,
        issuer=about.issuer or "",
        date=about.date or "",
        site=settings.site_name,
        version=edition.version,
        updated=edition.date or "",
        caution=about.damage or "",
    )


@lru_cache(maxsize=65536)
def division_place(document: Document, division_id: str) -> str:
    """Where a division stands, by the numbers of those above it: 第五部分第（17）条."""
    return "".join(name(division) for division in document.ancestors(division_id) if division.kind != "lead")


def passage_place(document: Document, passage: Passage) -> str:
    """Where a passage stands: 第五部分第（17）条第2段; the only paragraph of a division is not counted."""
    place, number = division_place(document, passage.division), document.ordinals[passage.id]
    alone = document.counts[passage.division, passage.table is not None] == 1
    if passage.table:
        return f"{place}表" if alone else f"{place}第{number}表"
    return place if alone and passage.division not in document.divided else f"{place}第{number}段"


def called(document: Document, passage: Passage, row: int | None = None) -> str:
    """How an office calls a passage, or a row of a table (from 0): 《“十五五”规划建议》第五部分第（17）条."""
    place = passage_place(document, passage)
    if passage.table and row is not None:
        place += row_place(passage.table.rows[row], row + 1)
    return links.short_title(document) + place


def row_place(cells: tuple[str, ...], number: int) -> str:
    """Which row of a table, by its first cell: “某区”一行; by its number where that cell is empty."""
    key = " ".join(cells[0].split())
    return f"“{key[:_KEY]}{'……' if len(key) > _KEY else ''}”一行" if key else f"第{number}行"


def name(division: Division) -> str:
    """One step of a place. What is printed as 一、 is 第一部分 at the top and 第一点 below; （一） is 第（一）条, 1. 第1点."""
    if division.kind == "front":
        return division.name
    if division.marker == "":
        return f"“{division.title}”一{_NOUNS.get(division.kind, '条')}（序号缺）"
    if division.marker is None:
        return f"“{division.title}”"
    printed = "".join(division.marker.split()).translate(_FULL_WIDTH).rstrip("、：:")
    if division.kind == "item":
        return f"第{division.number_text}{'点' if division.parent else '部分'}"
    if division.kind in ("subitem", "point"):
        return _numbered(printed)
    return printed


def _numbered(printed: str) -> str:
    """第（17）条 for a number in brackets, be they one character with it (⑴), 第1点 for any other."""
    if unicodedata.normalize("NFKC", printed).startswith("("):
        return f"第{printed}条"
    if printed in "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛":
        printed = unicodedata.normalize("NFKC", printed)
    return f"第{printed.rstrip('.．）')}点"
