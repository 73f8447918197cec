"""The site of a preview, built again after each change: as little of it as will do.

MkDocs takes seconds for all pages, and a few tenths for those that changed ("dirty"). The builder leaves unchanged files
alone, so that few change. But what stands on every page, the navigation and the theme, makes all pages old.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from mkdocs.commands.build import build as build_pages
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from builder.findings.finding import DataError, Finding, is_error
from builder.html.template import environment
from builder.preview import told
from builder.render.nav import NAV_FILE

Generate = Callable[[], tuple[Finding, ...]]
"""Writes the generated pages, and gives the findings; raises :class:`DataError` where it writes nothing."""
ON_EVERY_PAGE = ("mkdocs.yml", NAV_FILE, "overrides")


class Site:
    """The site of a project, in a folder of its own."""

    def __init__(self, root: Path, folder: Path, generate: Generate) -> None:
        self._root, self._folder, self._generate = root, folder, generate
        self._on_every_page = b""
        self._known: frozenset[Finding] | None = None

    def rebuild(self) -> str:
        """Bring it up to date. Gives in one line what was found, and never raises: a preview goes on."""
        errors: list[Finding] = []
        warnings: list[Finding] = []
        broken: list[str] = []
        environment.cache_clear()  # templates may have changed
        try:
            found = self._generate()
            warnings = self._new(found)
            broken = self._pages()
        except DataError as error:
            errors = [one for one in error.findings if is_error(one)] or list(error.findings)
        except MkDocsException as error:
            broken = [f"MkDocs：{error}"]
        (self._folder / told.FILE).write_text(told.script(errors, warnings, broken), "utf-8")
        return told.headline(errors, warnings, broken)

    def _new(self, found: tuple[Finding, ...]) -> list[Finding]:
        """Findings that were not there when the preview began, wherever their lines have gone."""
        if self._known is None:
            self._known = frozenset(map(_anywhere, found))
        return [one for one in found if _anywhere(one) not in self._known]

    def _pages(self) -> list[str]:
        on_every_page = _digest(self._root, ON_EVERY_PAGE)
        config = load_config(str(self._root / "mkdocs.yml"), site_dir=str(self._folder), strict=False)
        config.extra_javascript.append(told.FILE)
        with _warnings() as said:
            build_pages(config, dirty=on_every_page == self._on_every_page)
        self._on_every_page = on_every_page
        return said


def _anywhere(found: Finding) -> Finding:
    return Finding(found.path, 0, 0, found.code, found.message, found.quote, found.hint)


def _digest(root: Path, names: tuple[str, ...]) -> bytes:
    """Tells whether files, or those of folders, have changed."""
    digest = sha256()
    for name in names:
        top = root / name
        for path in sorted([*top.rglob("*"), top]):
            if path.is_file():
                digest.update(f"{path}\0{path.stat().st_mtime_ns}\0".encode())
    return digest.digest()


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """What MkDocs warns of, in its own words: links that lead nowhere, above all."""
    said: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if "'dirty' build" not in record.getMessage():
                said.append(record.getMessage())

    handler = Keep(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    before, logger.propagate = logger.propagate, False
    try:
        yield said
    finally:
        logger.removeHandler(handler)
        logger.propagate = before
