"""What a page says before it is published: which of its addresses have no number of their own yet."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from builder.html.escape import escape, raw

_SHOWN = 3


def line(anchors: Iterable[str], unsettled: frozenset[str]) -> Markup:
    """The line for a page with these anchors, in their order; nothing where every number is recorded."""
    found = [anchor for anchor in anchors if anchor in unsettled]
    if not found:
        return raw("")
    shown = "、".join(found[:_SHOWN]) + ("等" if len(found) > _SHOWN else "")
    said = f"预览：这一页有 {len(found)} 处的网址（{shown}）还没有登记，编号到发布时才定，现在请勿引用。"
    return raw(f'<p class="pt-damaged" data-search-exclude>{escape(said)}</p>\n\n')
