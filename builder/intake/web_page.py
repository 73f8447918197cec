"""A saved web page becomes a source text: the lines of its main content, and what the page says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4.element import Tag

from builder.intake import html_lines, html_tags, main_content
from builder.intake.found import Found, has_words
from builder.intake.html_source import soup
from builder.intake.html_walk import steps
from builder.intake.main_content import Main
from builder.running.garbage_collection import paused
from builder.text.characters import fold_title, han

# What pages of Chinese governments, and others, call what they say in <meta>: the first that is there counts.
_META = {
    "title": ("articletitle", "dc.title", "og:title"),
    "date": ("pubdate", "publishdate", "firstpublishedtime", "article:published_time", "dc.date"),
    "publisher": ("contentsource", "source", "publisher", "dc.publisher", "author"),
    "address": ("og:url", "url"),
}
_SAVED_FROM = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,5}\)(https?://\S{1,2000})\s{0,9}-->")
_SITE = re.compile(r"\s{0,4}[-_|—–－＿｜]{1,2}\s{0,4}[^-_|—–－＿｜]{1,40}$")
_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class _Head:
    """The tags with which a page speaks of itself, wherever they stand: found in one pass."""

    titles: list[Tag]
    metas: list[Tag]
    links: list[Tag]


@paused
def convert(page: str) -> tuple[str, Found]:
    """The text of the main content, and what the page says about itself."""
    tree, unread = soup(page)
    main = main_content.find(tree)
    left_out = {id(tag) for tag in main.left_out}
    lines, flattened = html_lines.lines_and_flattened(main.root, lambda tag: id(tag) in left_out)
    head = _head(tree)
    title = _said(head, "title") or _page_title(head)
    heading = _heading_outside(tree, main, title)
    if heading and fold_title(heading) not in {fold_title(line[:_LONGEST_TITLE]) for line in lines[:9]}:
        lines.insert(0, f"# {heading}")
        flattened = [line + 1 for line in flattened]
    saved = _SAVED_FROM.search(page)
    found = Found(
        title=title,
        address=saved[1] if saved else _address(head),
        publisher=_said(head, "publisher"),
        date=_said(head, "date"),
        left_out=tuple(_left_out(tree, main, lines, title, head) + unread),
        flattened=tuple(flattened),
    )
    return "\n".join(lines), found


def lines_of(fragment: str) -> tuple[list[str], list[str], list[int]]:
    """The lines of a piece of HTML, all of it, the words that stand in none of them, and ``Found.flattened``."""
    tree, unread = soup(fragment)
    never = tuple(tag for tag in _tags(tree) if html_tags.is_never_text(tag))
    lines, flattened = html_lines.lines_and_flattened(tree, html_tags.is_never_text)
    return lines, _left_out(tree, Main(tree, never), lines, "", _head(tree)) + unread, flattened


def _tags(tree: Tag) -> Iterator[Tag]:
    """Every tag of a page, in order."""
    node = tree.contents[0] if tree.contents else None
    while node is not None:
        if isinstance(node, Tag):
            yield node
        node = node.next_element


def _head(tree: Tag) -> _Head:
    head = _Head([], [], [])
    kinds = {"title": head.titles, "meta": head.metas, "link": head.links}
    for tag in _tags(tree):
        if tag.name in kinds:
            kinds[tag.name].append(tag)
    return head


def _left_out(tree: Tag, main: Main, taken: list[str], title: str, head: _Head) -> list[str]:
    """The lines of the page that are not taken, but for those that stand in the text word for word.

    Those with the most words come first, what a browser calls the page and the words of all links (as one) last.
    """
    links: list[str] = []

    def closed(tag: Tag) -> bool:
        if _is_link(tag):
            links.extend(filter(has_words, (html_lines.cell(tag, lambda _: False),)))
        return _is_link(tag) or id(tag) in outside or tag is called

    called = head.titles[0] if head.titles else None
    outside = {id(main.root), *map(id, main.left_out)}
    rest = [] if main.root is tree else html_lines.lines(tree, closed)
    for tag in main.left_out:
        rest += html_lines.lines(tag, closed)
    rest = [*sorted([*rest, *_described(main)], key=lambda line: -han(line)), _name(called), " ".join(links)]
    known = {fold_title(line) for line in (*taken, title)}
    return [line.strip("#* ") for line in rest if has_words(line) and fold_title(line) not in known]


def _described(main: Main) -> Iterator[str]:
    """What the main content says about pictures, and to those who rest on its words."""
    closed = set(map(id, main.left_out))
    for node, ends in steps(main.root, lambda tag: id(tag) not in closed):
        if not ends and isinstance(node, Tag) and node.attrs and id(node) not in closed:
            said = (" ".join(html_tags.attribute(node, name).split()) for name in ("alt", "title"))
            yield from (words for words in said if words and words != html_lines.first_words(node).strip())


def _is_link(tag: Tag) -> bool:
    return tag.name == "a" and tag.has_attr("href")


def _said(head: _Head, what: str) -> str:
    said: dict[str, str] = {}
    for tag in head.metas:
        name = html_tags.attribute(tag, "name") or html_tags.attribute(tag, "property")
        content = " ".join(html_tags.attribute(tag, "content").split())
        if content:
            said.setdefault(name.lower(), content)
    return next((said[name] for name in _META[what] if name in said), "")


def _address(head: _Head) -> str:
    for tag in head.links:
        if "canonical" in html_tags.attribute(tag, "rel").lower():
            return html_tags.attribute(tag, "href")
    return _said(head, "address")


def _page_title(head: _Head) -> str:
    """What the page is called, without the name of the site behind it."""
    return _SITE.sub("", _name(head.titles[0] if head.titles else None)[:_LONGEST_TITLE])


def _name(title: Tag | None) -> str:
    return " ".join(title.get_text().split()) if title is not None else ""


def _heading_outside(tree: Tag, main: Main, title: str) -> str:
    """A heading that the page prints beside the main content: a line that is its title, or its ``<h1>``."""
    wanted = fold_title(title)
    closed = {id(main.root), *map(id, main.left_out)}
    first = ""
    for node, ends in steps(tree, lambda tag: id(tag) not in closed):
        if ends or not isinstance(node, Tag) or id(node) in closed or not _is_innermost_block(node):
            continue
        words = html_lines.cell(node)
        folded = fold_title(words[:_LONGEST_TITLE])
        if folded and folded == wanted:
            return words
        if node.name == "h1" and folded and (not wanted or folded in wanted or wanted in folded):
            first = first or words
    return first


def _is_innermost_block(tag: Tag) -> bool:
    inner = (child.name for child in tag.children if isinstance(child, Tag))
    return tag.name == "h1" or (tag.name in html_tags.BLOCKS and html_tags.BLOCKS.isdisjoint(inner))
