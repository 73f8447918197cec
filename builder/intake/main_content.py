"""Which element of a page holds the text, and what around it is not part of it.

Prose is Chinese characters of paragraphs that are long enough, links not counted. What is hidden, or calls itself
navigation, footer …, is left out unless much of the prose is there (some pages stand inside one form). The text is
where the prose is: in an element that is called content; else in the smallest one that holds nearly all of it, with
what stands around that one without any link (title, date). In doubt too much is kept rather than too little.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from bs4.element import Tag

from builder.intake import html_tags
from builder.intake.html_walk import steps
from builder.text.characters import han

_SHORTEST_PROSE = 15
_MOST_IN_SURROUNDINGS = 1 / 3
_MOST_HIDDEN = 0.9
_LEAST_IN_KNOWN = 0.7
_NEARLY_ALL = 0.95


@dataclass(frozen=True, slots=True)
class Main:
    """The element that holds the text, and the elements of the page that are left out, wherever they stand."""

    root: Tag
    left_out: tuple[Tag, ...]


@dataclass(slots=True)
class _Kept:
    """The tags that are not left out, their prose altogether, and how many links each has inside."""

    tags: list[Tag]
    links: dict[int, int]
    left_out: dict[int, Tag]
    prose: int


def find(page: Tag) -> Main:
    """The main content of a page."""
    prose = _prose(page)
    kept = _kept(page, prose)
    root = _known(kept, prose) or _smallest(page, kept, prose)
    return Main(root, tuple(kept.left_out.values()))


def _prose(page: Tag) -> Mapping[int, int]:
    """Prose inside of every tag, by ``id()``."""
    prose: dict[int, int] = {}
    before: list[int] = []
    own: list[int] = [0]
    total = links = 0
    for node, ends in steps(page, lambda tag: not html_tags.is_never_text(tag)):
        if not isinstance(node, Tag):
            if html_tags.is_text(node) and not links:
                own[-1] += han(str(node))
            continue
        is_block = node.name in html_tags.BLOCKS
        links += (-1 if ends else 1) * (node.name == "a" and node.has_attr("href"))
        if not ends:
            before.append(total)
            if is_block:
                own.append(0)
            continue
        if is_block:
            count = own.pop()
            total += count if count >= _SHORTEST_PROSE else 0
        prose[id(node)] = total - before.pop()
    prose[id(page)] = total + (own[0] if own[0] >= _SHORTEST_PROSE else 0)
    return prose


def _kept(page: Tag, prose: Mapping[int, int]) -> _Kept:
    total = prose[id(page)]
    kept = _Kept([], {}, {}, total)
    before: list[int] = []
    links = in_content = 0
    for node, ends in steps(page, lambda tag: id(tag) not in kept.left_out):
        if not isinstance(node, Tag):
            continue
        if html_tags.is_known_content(node):
            in_content += -1 if ends else 1
        if ends:
            kept.links[id(node)] = links - before.pop()
            continue
        before.append(links)
        most = _MOST_IN_SURROUNDINGS if html_tags.is_surroundings(node, in_content > 0) else 0.0
        most = _MOST_HIDDEN if html_tags.is_hidden(node) else most
        if html_tags.is_never_text(node) or (most and prose[id(node)] <= most * total):
            kept.left_out[id(node)] = node
            kept.prose -= prose[id(node)]
            continue
        links += node.name == "a" and node.has_attr("href")
        kept.tags.append(node)
    kept.links[id(page)] = links
    return kept


def _known(kept: _Kept, prose: Mapping[int, int]) -> Tag | None:
    """The innermost element that is called content, when it holds most of the prose and there is no second one."""
    known = [tag for tag in kept.tags if html_tags.is_known_content(tag)]
    most = max((prose[id(tag)] for tag in known), default=0)
    if not most or most < _LEAST_IN_KNOWN * kept.prose:
        return None
    chain = [tag for tag in known if prose[id(tag)] >= _NEARLY_ALL * most]
    nested = all(any(outer is above for above in inner.parents) for outer, inner in pairwise(chain))
    return chain[-1] if nested else None


def _smallest(page: Tag, kept: _Kept, prose: Mapping[int, int]) -> Tag:
    """The smallest element with nearly all prose, and around it what has no more links than it has."""
    body = next((tag for tag in kept.tags if tag.name == "body"), page)
    least = max(1, _NEARLY_ALL * kept.prose)
    containers = [tag for tag in kept.tags if tag.name in html_tags.CONTAINERS and prose[id(tag)] >= least]
    if not containers:
        return body
    root = containers[-1]
    while root is not body and root.parent and kept.links[id(root.parent)] == kept.links[id(root)]:
        root = root.parent
    return root
