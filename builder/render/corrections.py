"""校改记录: what was corrected in the texts since they were added, by what evidence; one page for all, one for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from builder.html.escape import escape, raw
from builder.html.template import render
from builder.layers.contract import Pages
from builder.layers.corrections import units
from builder.layers.corrections.correction import CORRECTIONS, Correction, FoundCorrections
from builder.layers.corrections.data import newest_first
from builder.model.address import Unit
from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.places import links
from builder.project.settings import Settings

PAGE = "texts/corrections"
_ANCHOR = "corrections"
_LONG = 100  # characters of one change that are shown
_HASH = 10


@dataclass(frozen=True, slots=True)
class Line:
    """A correction as a list shows it: ``id`` where the passage leads to it, the change in its context, who says so."""

    id: str
    date: str
    document: str
    place: str
    href: str
    kind: str
    change: Markup
    evidence: str
    by: str
    subject: str
    commit: str
    commit_href: str


def page(document: Document) -> str:
    """The page of a document's corrections, without its suffix."""
    return f"texts/{document.id}/corrections"


def mark(document: Document, unit: str, place: str) -> Markup:
    """The quiet link beside a passage or a heading that was corrected; it stands on the pages of the document."""
    anchor = _id(document, unit)
    return raw(
        f'<a class="pt-corrected" href="corrections.html#{anchor}" aria-label="{escape(place)}的校改记录">校改</a>'
    )


def brief(found: FoundCorrections) -> str:
    """How many corrections there are, in words: 3 处，最近 2026-05-01."""
    if not found.all:
        return "还没有" if found.is_known else "修改历史不详"
    latest = found.all[0].date
    return f"{len(found.all)} 处" + (f"，最近 {latest}" if latest else "")


def render_corrections(corpus: Corpus, settings: Settings) -> dict[str, str]:
    """All these pages, by their paths below ``docs/``."""
    pages = {f"{PAGE}.md": _overview(corpus, settings)}
    for document in corpus.documents:
        found, path = CORRECTIONS.found(corpus, document), page(document)
        pages[f"{path}.md"] = render(
            "corrections.md",
            title=f"校改记录 ｜ {links.short_title(document)}",
            lead=f"{links.short_title(document)}收入本站以后改正过的字句",
            unknown="" if found.is_known else "这份文件",
            back=[(links.short_title(document), "index.html"), ("全部文件的校改记录", "../corrections.html")],
            lines=_lines(((document, one) for one in found.all), path, settings),
            documents=[],
            root="../..",
        )
    return pages


def _overview(corpus: Corpus, settings: Settings) -> str:
    unknown = [one for one in corpus.documents if not CORRECTIONS.found(corpus, one).is_known]
    return render(
        "corrections.md",
        title="校改记录",
        lead="各份文件收入本站以后改正过的字句",
        unknown="、".join(map(links.short_title, unknown)),
        back=[],
        lines=_lines(newest_first(corpus), PAGE, settings),
        documents=[
            (links.short_title(one), f"{one.id}/corrections.html", brief(CORRECTIONS.found(corpus, one)))
            for one in corpus.documents
        ],
        root="..",
    )


def _lines(found: Iterable[tuple[Document, Correction]], path: str, settings: Settings) -> list[Line]:
    lines: list[Line] = []
    seen: set[str] = set()
    for document, one in found:
        anchor = _id(document, one.unit) if one.unit and path == page(document) else ""
        lines.append(_line(document, one, "" if anchor in seen else anchor, path, settings))
        seen.add(anchor)
    return lines


def _line(document: Document, one: Correction, anchor: str, path: str, settings: Settings) -> Line:
    url = units.address(document, one.unit)
    return Line(
        id=anchor,
        date=one.date or "日期不详",
        document="" if path == page(document) else links.short_title(document),
        place=units.name(document, one.unit) or ("" if one.unit is None else document.id),
        href=links.relative(f"{path}.html", url) if url else "",
        kind=("改" if one.new else "删") if one.old else "补",
        change=_change(one),
        evidence=one.evidence or "",
        by=one.by or "",
        subject=one.subject or "",
        commit=(one.commit or "")[:_HASH],
        commit_href=(settings.commit_url(one.commit) or "") if one.commit else "",
    )


def _change(one: Correction) -> Markup:
    """The old characters struck out, an arrow, the new ones underlined, in their context."""
    old = f'<del class="pt-was">{escape(_short(one.old))}</del>' if one.old else ""
    new = f'<ins class="pt-now">{escape(_short(one.new))}</ins>' if one.new else ""
    between = raw(" → ") if old and new else raw("")
    return raw(f"{escape(_one_line(one.before))}{old}{between}{new}{escape(_one_line(one.after))}")


def _short(words: str) -> str:
    shown = _one_line(words)
    return shown if len(shown) <= _LONG else f"{shown[:_LONG]}……（共 {len(shown)} 字）"


def _one_line(words: str) -> str:
    return words.replace("\n", " ").replace("\t", " ")


def _id(document: Document, unit: str) -> str:
    return f"at-{unit.removeprefix(f'{document.id}.')}"


def _addresses(corpus: Corpus) -> Iterator[Unit]:
    """The pages. Entries have no lasting address: without history, they are not there."""
    yield Unit(PAGE, _ANCHOR, "")
    for document in corpus.documents:
        yield Unit(page(document), _ANCHOR, "", f"{links.short_title(document)}的校改记录")


PAGES = Pages(render_corrections, _addresses)
