"""What a page of a document says of the state of its text: one quiet line under the title, with where to read more."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from builder.editorial.proofreading import NOT_COMPARED
from builder.html.escape import escape, raw
from builder.html.lost import GARBLED, MISSING
from builder.layers.gaps.gathered import GAPS
from builder.model import proofreading
from builder.model.document import Division, Document, Passage
from builder.model.read_text import ReadText
from builder.places import links
from builder.render.gap_list import PAGE
from builder.render.proofreading import summary


def line(text: ReadText, passages: Iterable[Passage], divisions: Iterable[Division]) -> Markup:
    """The line for a page of a document with these passages and headings; nothing where there is nothing to say.

    That nothing was proofread is said where the line stands anyway, and calls for none by itself.
    """
    shown = tuple(passages)
    lost = [*filter(None, [_marks(text, (*shown, *divisions)), _parts(text)])]
    proofread = proofreading.of_passages(text.document, shown)
    record = "" if proofread == NOT_COMPARED else _record(text.document)
    if not lost and not record:
        return raw("")
    return _line([*lost, f"这一页{proofread}"], [_gaps(text.document) if lost else "", record])


def state(text: ReadText) -> Markup:
    """The line for a document's cover: what is there, what is missing, what is marked, what was proofread."""
    document = text.document
    marks = sum(map(len, text.losses.values()))
    found = f"{len(document.passages)} 段，标出缺漏 {marks} 处" if marks else f"{len(document.passages)} 段"
    said = [*filter(None, [_lacks(text)]), found, f"校对：{summary(document)}"]
    return _line(said, [_gaps(document)])


def _line(said: Iterable[str], leads: Iterable[str]) -> Markup:
    return raw(
        f'<p class="pt-damaged" data-search-exclude>{escape("；".join(said))}。'
        f"{' '.join(filter(None, leads))}</p>\n\n"
    )


def _gaps(document: Document) -> str:
    return _lead(document, f"{PAGE}.html#{document.id}", "缺漏清单")


def _record(document: Document) -> str:
    return _lead(document, f"{links.cover(document)}#about", "校对记录")


def _lead(document: Document, url: str, words: str) -> str:
    page = f"texts/{document.id}/all.html"  # any page of the document's folder but the cover
    return f'<a href="{links.relative(page, url)}">{words}</a>'


def _marks(text: ReadText, shown: Iterable[Passage | Division]) -> str:
    losses = [loss for one in shown for loss in text.losses.get(one.id, ())]
    if losses:
        kinds = "、".join(dict.fromkeys(GARBLED if loss.garbled else MISSING for loss in losses))
        return f"本文本有缺漏，这一页标出 {len(losses)} 处：{kinds}"
    return "本文本有成批的脱落，这一页没有发现" if GAPS.within(text.found).is_damaged else ""


def _parts(text: ReadText) -> str:
    parts = len(text.document.missing)
    return f"全文缺 {parts} 个部分" if parts else ""


def _lacks(text: ReadText) -> str:
    lacks = links.lacks(text.document)
    return f"本文本不全，缺{lacks}" if lacks else ""
