"""The templates of pages: plain Markdown and HTML, in which every value is escaped.

A template stands beside the module that renders it: those of layers in their folders (``topics/topic.md``), those of
the other pages in ``render/templates/``. What templates share is in ``html/macros.md`` and ``html/index_macros.md``.
"""

from __future__ import annotations

import hashlib
import json
import os
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, compiler
from markupsafe import Markup

from builder.html import escape as escaping
from builder.html.escape import escape

_BUILDER = Path(__file__).parents[1]
_FOLDERS = [_BUILDER / "html", _BUILDER / "render/templates", _BUILDER / "layers", _BUILDER / "offline"]
_COMPILED = _BUILDER / "html/__pycache__"


def _finalize(value: Any) -> Any:
    if type(value) is Markup:  # nearly always
        return value
    return escape(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _front_matter(value: str) -> Markup:
    """A string for YAML front matter, already safe to be put into HTML by a theme."""
    safe = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return Markup(json.dumps(safe, ensure_ascii=False))


def compiled(folder: Path) -> FileSystemBytecodeCache | None:
    """Where compiled templates are kept, as Python keeps its modules; nowhere if the folder cannot be written to.

    What Jinja keeps it takes for good as long as the template is the same. But how it compiles, escaping included, is
    said by its compiler, by this module and by that of escaping: what they are is in the names of the files.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return None
    makers = (compiler.__file__, __file__, escaping.__file__)
    made_by = hashlib.sha256(b"".join(Path(file).read_bytes() for file in makers)).hexdigest()
    return (
        FileSystemBytecodeCache(str(folder), f"{made_by[:12]}-%s.cache")
        if os.access(folder, os.W_OK)
        else None
    )


@cache
def environment() -> Environment:
    """Templates in which every plain string is escaped by :func:`escape`, whoever forgets."""
    env = Environment(
        loader=FileSystemLoader(_FOLDERS),
        bytecode_cache=compiled(_COMPILED),
        autoescape=True,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # else every page asks the disk whether its template has changed
    )
    env.filters["front_matter"] = _front_matter
    return env


def render(template: str, **values: Any) -> str:
    """Render a template to a page."""
    return environment().get_template(template).render(**values)
