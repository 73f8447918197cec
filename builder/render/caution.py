"""What a page of a document says of the state of its text: one quiet line under the title."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from builder.html.escape import escape, raw
from builder.html.lost import GARBLED, MISSING
from builder.layers.gaps.gathered import GAPS
from builder.model.document import Passage
from builder.model.read_text import ReadText
from builder.places import links
from builder.render.gap_list import PAGE


def line(text: ReadText, passages: Iterable[Passage]) -> Markup:
    """The line for a page of a document with these passages; nothing where there is nothing to say."""
    said = "；".join(filter(None, [_marks(text, passages), _parts(text)]))
    return _line(text, said) if said else raw("")


def state(text: ReadText) -> Markup:
    """The line for a document's cover: what is there, what is missing, what is marked, whether it was proofread."""
    document = text.document
    marks = sum(map(len, text.losses.values()))
    found = f"{len(document.passages)} 段，标出缺漏 {marks} 处" if marks else f"{len(document.passages)} 段"
    said = "；".join(filter(None, [_lacks(text), found, document.metadata.proofreading or "校对情况未知"]))
    return _line(text, said)


def _line(text: ReadText, said: str) -> Markup:
    page = f"texts/{text.document.id}/index.html"
    href = links.relative(page, f"{PAGE}.html#{text.document.id}")
    return raw(
        f'<p class="pt-damaged" data-search-exclude>{escape(said)}。<a href="{href}">缺漏清单</a></p>\n\n'
    )


def _marks(text: ReadText, passages: Iterable[Passage]) -> str:
    losses = [loss for passage in passages for loss in text.losses.get(passage.id, ())]
    if losses:
        shown = "、".join(dict.fromkeys(GARBLED if loss.garbled else MISSING for loss in losses))
        return f"本文本有缺漏，这一页标出 {len(losses)} 处：{shown}"
    return "本文本有成批的脱落，这一页没有发现" if GAPS.within(text.found).is_damaged else ""


def _parts(text: ReadText) -> str:
    parts = len(text.document.missing)
    return f"全文缺 {parts} 个部分" if parts else ""


def _lacks(text: ReadText) -> str:
    lacks = links.lacks(text.document)
    return f"本文本不全，缺{lacks}" if lacks else ""
