"""Any page is made fit for the parser: only whole tags remain, and cells of tables that were left open are closed.

Python's parser takes quadratic time on some kinds of broken markup, and keeps ``<td>a<td>b`` nested. One pass over
the page removes both: what begins like a tag and never ends is text, as are single ``<``.
"""

from __future__ import annotations

import re
import warnings

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning

from builder.intake.found import has_words
from builder.text.characters import han

_TAG = re.compile(
    r"<(?:!--|(?P<other>[!?])|(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]{0,40}+)"
    r"(?>(?:\s|/)(?>=\s{0,9}+\"[^\"]*+\"|=\s{0,9}+'[^']*+'|[^<>])*+)?+>)?+"
)
_RAW = ("script", "style", "textarea", "iframe", "noembed", "noframes", "xmp", "template", "title")
_CODE = ("script", "style")
_ANY_TAG = re.compile(r"<[^<>]{0,2000}>|<!\[CDATA\[|\]\]>")
_GROUPS = ("thead", "tbody", "tfoot")


def soup(page: str) -> tuple[BeautifulSoup, list[str]]:
    """The tree of a page, and the words of what is not in it: of comments, declarations, what only forms show."""
    left_out: list[str] = []
    sound = _sound(page.replace("\0", "\ufffd"), left_out)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(sound, "html.parser"), left_out


def _sound(page: str, left_out: list[str]) -> str:
    """The page without comments, declarations, scripts and styles, in which every ``<`` begins a whole tag.

    What was in them is added to ``left_out`` where it is words: not code, and not the notes of who wrote the code.
    """
    parts: list[str] = []
    tables = _Tables()
    lower = page.lower() if page.isascii() else _lowered(page)
    never: set[str] = set()
    at = 0
    while (start := page.find("<", at)) != -1:
        parts.append(page[at:start])
        tag = _TAG.match(page, start)
        if tag is None:
            raise AssertionError("a < matches")
        if tag["name"]:
            name = tag["name"].lower()
            at = tag.end()
            if name in _RAW:
                end = -1 if tag["close"] else _end(lower, f"</{name}", at, never)
                if end != -1:
                    inner = page[at:end].replace("<", "&lt;") if name == "title" else ""
                    parts.append(f"<title>{inner}</title>" if inner else "")
                    if name not in _CODE and name != "title":
                        left_out += _words(page[at:end])
                    at = _end(lower, ">", end, never) + 1 or len(page)
            else:
                parts += [*tables.before(name, bool(tag["close"])), tag[0]]
        elif tag[0] == "<":
            parts.append("&lt;")
            at = start + 1
        else:
            closing = "-->" if tag[0] == "<!--" else ">"
            end = _end(lower, closing, start, never)
            left_out += [words for words in _words(page[tag.end() : max(end, 0)]) if han(words)]
            at = end + len(closing) if end != -1 else tag.end()
    return "".join([*parts, page[at:]])


def _words(source: str) -> list[str]:
    """The words of a piece of a page that is not read, on one line and without its tags; none when it has none."""
    words = " ".join(_ANY_TAG.sub(" ", source).split())
    return [words] if has_words(words) else []


def _lowered(page: str) -> str:
    """Lower case of ASCII letters only: that changes no length."""
    return page.translate({code: code + 32 for code in range(65, 91)})


def _end(page: str, words: str, at: int, never: set[str]) -> int:
    """Where words come next, or -1; what was sought in vain is not sought again."""
    if words in never:
        return -1
    found = page.find(words, at)
    if found == -1:
        never.add(words)
    return found


class _Tables:
    """Which cell and row is open in each of the tables one inside the other."""

    def __init__(self) -> None:
        self._open: list[list[str]] = []

    def before(self, name: str, closes: bool) -> list[str]:
        """The end tags that were left out before a tag."""
        if name == "table":
            return self._table(closes)
        if not self._open or name not in ("td", "th", "tr", *_GROUPS):
            return []
        inside = self._open[-1]
        stays = {"td": ("tr",), "th": ("tr",)}.get(name, ())
        if closes:
            first = inside.index(name) if name in inside else 0 if name in _GROUPS else len(inside)
            del inside[first:]
            return []
        ended = [f"</{tag}>" for tag in reversed(inside) if tag not in stays]
        inside[:] = [tag for tag in inside if tag in stays]
        if name in ("td", "th", "tr"):
            inside.append(name)
        return ended

    def _table(self, closes: bool) -> list[str]:
        if closes:
            if self._open:
                self._open.pop()
        else:
            self._open.append([])
        return []
