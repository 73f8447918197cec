"""The Content-Security-Policy under which a built site works, worked out from its pages.

The site asks nothing of other hosts, so all it needs is itself. A script or style that stands in a page is let through by
its hash, never by ``unsafe-inline``; what no hash lets through is named, page by page.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

# Most pages have nothing of this, and taking a page apart costs more than to look for it.
_ANY = re.compile(
    r"<script(?![^<>\"']*\ssrc=)|<style|\sstyle\s*=|\son[a-z]+\s*=|\ssrc\s*=\s*[\"']?\s*(?:[a-z]+:|//)|javascript:",
    re.I,
)
_RUNS = ("", "module", "text/javascript", "application/javascript")


@dataclass(frozen=True, slots=True)
class Policy:
    """``header`` is the value of the header; ``refused`` names what a browser will not run under it, and on which page."""

    header: str
    refused: tuple[str, ...] = ()


def of_site(site: Path) -> Policy:
    """The policy of a built site, the same for all its pages."""
    found = {path.relative_to(site).as_posix(): _found(path) for path in sorted(site.rglob("*.html"))}
    hashes = {
        kind: sorted({_hash(words) for one in found.values() for words in getattr(one, kind)})
        for kind in _KINDS
    }
    directives = (
        ("default-src", "'none'"),
        ("script-src", "'self'", *hashes["scripts"]),
        ("style-src", "'self'", *hashes["styles"]),
        ("img-src", "'self'", "data:"),  # icons stand in the theme's style sheets
        ("connect-src", "'self'"),
        ("form-action", "'self'"),
        ("base-uri", "'none'"),
        ("frame-ancestors", "'none'"),
    )
    header = "; ".join(" ".join(directive) for directive in directives)
    return Policy(header, tuple(f"{page}: {what}" for page, one in found.items() for what in one.refused))


_KINDS = ("scripts", "styles")


@dataclass(frozen=True, slots=True)
class _Found:
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def _found(path: Path) -> _Found:
    page = path.read_text("utf-8")
    if not _ANY.search(page):
        return _Found()
    walk = _Walk()
    walk.feed(page.replace("\r\n", "\n").replace("\r", "\n"))  # as browsers read it
    walk.close()
    return _Found(tuple(walk.words["script"]), tuple(walk.words["style"]), tuple(walk.refused))


def _hash(words: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(words.encode()).digest()).decode()}'"


class _Walk(HTMLParser):
    """Collects what stands in a page and would have to be let through."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.words: dict[str, list[str]] = {"script": [], "style": []}
        self.refused: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.refused += _refused(tag, values)
        runs = tag == "style" or (
            tag == "script" and values.get("type", "").lower() in _RUNS and "src" not in values
        )
        self._inside = tag if runs else ""
        if runs:
            self.words[tag].append("")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.words[self._inside][-1] += data

    def handle_endtag(self, _: str) -> None:
        self._inside = ""


def _refused(tag: str, values: dict[str, str]) -> Iterator[str]:
    for name, value in values.items():
        if name == "style" or re.fullmatch("on[a-z]+", name):
            yield f"<{tag} {name}=…>"
        elif value.lower().startswith("javascript:") or (name == "src" and _is_elsewhere(value)):
            yield f"<{tag} {name}={value[:60]}>"


def _is_elsewhere(address: str) -> bool:
    parts = urlsplit(address.strip())
    return bool(parts.netloc) or parts.scheme not in ("", "data")


def said(refused: Iterable[str]) -> str:
    """What is refused, for people."""
    return "\n".join(f"浏览器会拒绝页面里的这一处：{one}" for one in refused)
