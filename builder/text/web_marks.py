"""Tags and character references of HTML that stand in a text: what is left when a web page is pasted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

_NAMES = (
    "a abbr address article aside b blockquote body br button caption center cite code col colgroup dd del details "
    "div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins "
    "label li link main meta nav ol p pre script section small span strike strong style sub summary sup table tbody "
    "td tfoot th thead title tr u ul"
)
_NAME = rf"(?:{'|'.join(sorted(_NAMES.split(), key=len, reverse=True))}|[ovw]:[a-z]{{1,20}})"
# e.g. “</p>”, “<br/>”, “<p style="…">”, “<!-- … -->”; not “a<b>c” and “<b” of a formula, 〈b〉 is another character
_TAG = re.compile(
    rf"</{_NAME}\s{{0,9}}>|<(?![a-z]>){_NAME}\s{{0,9}}/?>|(?<![0-9A-Za-z])<[abipsu]>"
    rf"|<{_NAME}\s(?P<attributes>[^<>]{{0,2000}})>|<!(?:--|doctype\b)[^>]{{0,2000}}>",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));")


def web_marks(text: str) -> Iterator[re.Match[str]]:
    """Every tag, comment and character reference, tags first."""
    if "<" in text:
        yield from (found for found in _TAG.finditer(text) if "=" in (found["attributes"] or "="))
    if "&" in text:
        yield from (found for found in _REFERENCE.finditer(text) if not found[1] or f"{found[1]};" in html5)
