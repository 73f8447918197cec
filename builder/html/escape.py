"""Escaping, and the template environment that applies it to every value.

Texts are untrusted: no character of one may become markup, in HTML or in Markdown with any extension. Every ASCII
character that means something to either is therefore written as a numeric character reference, and passages are
written as raw HTML blocks, which Markdown leaves alone (and which, unlike escapes by backslash, stay linear in time).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

_TEMPLATES = Path(__file__).parent.parent / "templates"
_SPECIAL = "&<>\"'`*_#|[](){}!:^~=\\$+@\t\n\u2028\u2029\xa0"
_REFERENCES = {ord(character): f"&#{ord(character)};" for character in _SPECIAL}
_ANY_SPECIAL = re.compile(f"[{re.escape(_SPECIAL)}]")


def raw(html: str) -> Markup:
    """A string that is HTML already: what ``Markup`` does with a string, in a quarter of the time."""
    return str.__new__(Markup, html)


def escape(text: str) -> Markup:
    """The text as HTML that reads the same in Markdown."""
    # Most pieces of a Chinese text have none of these characters, and looking is quicker than translating.
    return raw(text.translate(_REFERENCES) if _ANY_SPECIAL.search(text) else text)


def joined(pieces: Iterable[Markup], between: str = "") -> Markup:
    """Pieces of HTML in one. ``Markup.join`` would look at each again, which costs more than making them."""
    return raw(between.join(pieces))


def _finalize(value: Any) -> Any:
    return escape(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _front_matter(value: str) -> Markup:
    """A string for YAML front matter, already safe to be put into HTML by a theme."""
    safe = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return Markup(json.dumps(safe, ensure_ascii=False))


def compiled(folder: Path) -> FileSystemBytecodeCache | None:
    """Where compiled templates are kept, as Python keeps its modules; nowhere if the folder cannot be written to.

    What Jinja keeps it takes for good as long as the template is the same. But how it compiles, escaping included, is
    said by its version and by this module: both are in the names of the files.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return None
    made_by = hashlib.sha256(f"{version('jinja2')} ".encode() + Path(__file__).read_bytes()).hexdigest()
    return (
        FileSystemBytecodeCache(str(folder), f"{made_by[:12]}-%s.cache")
        if os.access(folder, os.W_OK)
        else None
    )


@cache
def environment() -> Environment:
    """Templates in which every plain string is escaped by :func:`escape`, whoever forgets."""
    env = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        bytecode_cache=compiled(_TEMPLATES / "__pycache__"),
        autoescape=True,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters["front_matter"] = _front_matter
    return env


def render(template: str, **values: Any) -> str:
    """Render a template to a page."""
    return environment().get_template(template).render(**values)
