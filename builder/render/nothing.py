"""Pages that pages written by hand link to, where there is nothing to put on them: they say so."""

from __future__ import annotations

from collections.abc import Container

from builder.html.escape import render

_NO_DISTRICTS = "现有文本的城市还没有区和地名的数据，没有按区标注。"
_PAGES = {
    "districts/index.md": ("各区比较", "districts", _NO_DISTRICTS),
    "districts/topics.md": ("区与主题", "matrix", _NO_DISTRICTS),
    "terms/index.md": ("术语", "terms", "还没有术语表。"),
}


def render_nothing(pages: Container[str]) -> dict[str, str]:
    """Those that are not among ``pages``, by their path below ``docs/``."""
    return {
        path: render("none.md", title=title, anchor=anchor, sentence=sentence)
        for path, (title, anchor, sentence) in _PAGES.items()
        if path not in pages
    }
