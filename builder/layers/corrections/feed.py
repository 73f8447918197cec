"""The corrections as an Atom feed (RFC 4287).

Links are absolute where it is known at which address the site is published; else they are seen from the feed. Ids never
depend on the address: a feed reader shows nothing twice because a site has moved.
"""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from builder.layers.corrections import units
from builder.layers.corrections.correction import Correction
from builder.layers.corrections.data import newest_first
from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.places import links
from builder.project.settings import Settings

_ATOM = "http://www.w3.org/2005/Atom"
_FEED, _PAGE = "data/corrections.atom", "texts/corrections.html"
_MOST = 100
_LONG = 60  # characters of a change that are shown
_FIRST = "1970-01-01"
_LATEST = 253402300799  # the last second that has a year of four digits


def corrections_feed(corpus: Corpus, settings: Settings) -> str:
    """The newest corrections that have a date."""
    dated = [(document, one) for document, one in newest_first(corpus) if one.date][:_MOST]
    feed = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "zh-CN"})
    site = settings.site_name or "规划文本"
    _add(feed, "id", _urn("feed", site))
    _add(feed, "title", f"{site} · 校改记录")
    _add(feed, "updated", max(map(_second, (one for _, one in dated)), default=f"{_FIRST}T00:00:00Z"))
    _add(_add(feed, "author"), "name", site)
    _add(feed, "link", rel="self", type="application/atom+xml", href=_address(_FEED, settings))
    _add(feed, "link", rel="alternate", type="text/html", href=_address(_PAGE, settings))
    for document, one in dated:
        _entry(feed, document, one, settings)
    ElementTree.indent(feed, "")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(feed, encoding="unicode")}\n'


def _entry(feed: ElementTree.Element, document: Document, one: Correction, settings: Settings) -> None:
    entry = _add(feed, "entry")
    place = f"{links.short_title(document)}{units.name(document, one.unit)}"
    url = units.address(document, one.unit) or _PAGE
    _add(entry, "id", _urn(document.id, one.commit or "", one.before, one.old, one.new, one.after))
    _add(entry, "title", f"{place}：{_change(one)}")
    _add(entry, "updated", _second(one))
    _add(entry, "link", rel="alternate", type="text/html", href=_address(url, settings))
    said = [
        f"…{one.before}〔{_change(one)}〕{one.after}…",
        one.evidence and f"依据：{one.evidence}",
        one.subject,
    ]
    _add(entry, "summary", "　".join(filter(None, said)))


def _change(one: Correction) -> str:
    """What was changed, in words."""
    old, new = _short(one.old), _short(one.new)
    if not old:
        return f"补“{new}”"
    return f"“{old}”改为“{new}”" if new else f"删“{old}”"


def _short(words: str) -> str:
    shown = " ".join(words.split())
    return shown if len(shown) <= _LONG else f"{shown[:_LONG]}……"


def _add(
    parent: ElementTree.Element, tag: str, text: str | None = None, **attributes: str
) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, tag, attributes)
    child.text = text
    return child


def _urn(*parts: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, chr(10).join(('corrections', *parts)))}"


def _second(one: Correction) -> str:
    """When it was corrected: the second of the commit, else the beginning of the day, month or year that is recorded."""
    if one.time is not None:
        return datetime.fromtimestamp(min(max(one.time, 0), _LATEST), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    date = one.date or ""
    return f"{date}{_FIRST[len(date) :]}T00:00:00Z"


def _address(url: str, settings: Settings) -> str:
    return settings.address(url) if settings.site_url else links.relative(_FEED, url)
