"""Escaping, and the template environment that applies it to every value.

Texts are untrusted: no character of one may become markup, in HTML or in Markdown with any extension. Every ASCII
character that means something to either is therefore written as a numeric character reference, and passages are
written as raw HTML blocks, which Markdown leaves alone (and which, unlike escapes by backslash, stay linear in time).
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

_TEMPLATES = Path(__file__).parent.parent / "templates"
_REFERENCES = {
    ord(character): f"&#{ord(character)};" for character in "&<>\"'`*_#|[](){}!:^~=\\$+@\t\n\u2028\u2029\xa0"
}


def escape(text: str) -> Markup:
    """The text as HTML that reads the same in Markdown."""
    return Markup(text.translate(_REFERENCES))


def _finalize(value: Any) -> Any:
    return escape(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _front_matter(value: str) -> Markup:
    """A string for YAML front matter, already safe to be put into HTML by a theme."""
    safe = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return Markup(json.dumps(safe, ensure_ascii=False))


@cache
def environment() -> Environment:
    """Templates in which every plain string is escaped by :func:`escape`, whoever forgets."""
    env = Environment(
        loader=FileSystemLoader(_TEMPLATES),
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
