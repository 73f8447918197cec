"""Short titles tell documents apart: in the navigation, in titles of pages, in citations and in hits of the search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.editorial.about import Metadata
from builder.findings.finding import Finding

_HINT = "写上能分清的字，如城市或年份：“广州2021年政府工作报告”。"


def repeated(documents: Iterable[Metadata]) -> Iterator[Finding]:
    """A finding at each short title that a document before it, in the order given, has too."""
    first: dict[str, Metadata] = {}
    for about in documents:
        title = about.short_title
        if title is None:
            continue
        before = first.setdefault(title, about)
        if before is not about:
            message = f"简称与 {before.path} 的相同，读者分不清这两份文件。"
            yield Finding(about.path, *about.file.place(("short_title",)), "W228", message, title, _HINT)
