"""``python -m builder diff BASE [HEAD]``: what a change means to readers."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path

import click

from builder.changes import revision, state
from builder.changes.as_json import as_json
from builder.changes.as_markdown import as_markdown
from builder.changes.as_text import as_text
from builder.changes.compare import compare
from builder.changes.state import State
from builder.changes.unreadable import AFTER, BEFORE, unreadable
from builder.findings.finding import DataError
from builder.project.root_option import root_option

_WRITE = {"text": as_text, "markdown": as_markdown, "json": as_json}


@click.command()
@click.argument("base")
@click.argument("head", required=False)
@root_option
@click.option("--format", "style", type=click.Choice([*_WRITE]), default="text", help="How it is written.")
def diff(base: str, head: str | None, root: Path, style: str) -> None:
    """Say what a change means to readers: figures, passages, addresses, gaps, findings, pages.

    BASE and HEAD are revisions that git knows, or folders with a project; without HEAD the files as they are now.
    Exits with 1 only when one of them cannot be read at all.
    """
    with ExitStack() as folders:
        try:
            before = folders.enter_context(revision.folder(base, root))
            after = folders.enter_context(revision.folder(head, root)) if head else root
        except revision.UnknownStateError as error:
            raise click.UsageError(str(error)) from error
        changed = _read(after, AFTER, style)  # first: what a change broke is what its editor must know
        known = _read(before, BEFORE, style, changed)
    click.echo(_WRITE[style](compare(known, changed)))


def _read(folder: Path, which: str, style: str, known: State | None = None) -> State:
    """The state of a folder; where it cannot be read the process ends with what prevents it."""
    try:
        return state.read(folder, known)
    except DataError as error:
        click.echo(unreadable(which, error.findings, style))
        sys.exit(1)
