"""Going through a page in reading order, as deep as it may be nested: loops, no recursion."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bs4.element import PageElement, Tag


def steps(root: Tag, enters: Callable[[Tag], bool]) -> Iterator[tuple[PageElement, bool]]:
    """Every node below an element: ``(node, ends)``, a tag once when it begins and once when it ends.

    ``enters`` is asked, after a tag was given, whether what is inside is to be given too.
    """
    open_tags: list[tuple[Tag, Iterator[PageElement]]] = [(root, iter(root.contents))]
    while open_tags:
        tag, children = open_tags[-1]
        for child in children:
            yield child, False
            if isinstance(child, Tag):
                if child.contents and enters(child):
                    open_tags.append((child, iter(child.contents)))
                    break
                yield child, True
        else:
            open_tags.pop()
            if open_tags:
                yield tag, True
