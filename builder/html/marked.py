"""A passage's full words with the matches marked, and 〔…〕 where something is lost."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from builder.html.escape import escape, raw
from builder.text.source import Range

LOST = raw('<span class="pt-lost">〔…〕</span>')


def marked(text: str, matches: Iterable[Range], lost: Iterable[int] = ()) -> Markup:
    """The text as HTML; ``lost`` are the offsets before which a mark stands."""
    found, gaps = sorted(set(matches)), set(lost)
    cuts = {0, len(text), *gaps, *(at for match in found for at in match)}
    ordered = sorted(at for at in cuts if 0 <= at <= len(text))
    html = []
    for start, end in zip(ordered, [*ordered[1:], len(text)], strict=True):
        html.append(LOST if start in gaps else raw(""))
        inside = any(first <= start and end <= last for first, last in found)
        words = escape(text[start:end])
        html.append(raw("<mark>{}</mark>").format(words) if inside and words else words)
    return raw("").join(html)
