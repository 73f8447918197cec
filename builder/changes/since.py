"""Findings that are new since a base: what an editor is told about a change of theirs, and of nothing that was there."""

from __future__ import annotations

from pathlib import Path

from builder.changes import findings, revision, state
from builder.changes.state import State
from builder.findings.finding import DataError, Finding, is_error

Read = State | DataError
"""A state, or what prevents reading it."""


def new_since(base: str, root: Path) -> list[Finding]:
    """The findings that the project in ``root`` has and the base, a revision or a folder, has not.

    Raises :class:`builder.changes.revision.UnknownStateError`.
    """
    with revision.folder(base, root) as folder:
        before, after = read_both(folder, root)
        return new(before, after)


def read_both(base: Path, head: Path) -> tuple[Read, Read]:
    """The states of the projects in two folders; a text that both have is read once."""
    after = _read(head)
    return _read(base, after if isinstance(after, State) else None), after


def _read(root: Path, known: State | None = None) -> Read:
    try:
        return state.read(root, known)
    except DataError as error:
        return error


def found(read: Read) -> tuple[Finding, ...]:
    """What is found in a state; of one that cannot be read what prevents it."""
    return read.loaded.findings if isinstance(read, State) else read.findings


def new(base: Read, head: Read) -> list[Finding]:
    """The findings of the head that are new. Nobody knows which warnings a base had that cannot be read."""
    known: findings.Lines = {}
    if isinstance(base, State) and isinstance(head, State):
        known = findings.lines(base.corpus, head.corpus)
    told, _ = findings.compared(found(base), found(head), known)
    return [one for one in findings.untold(told, (), ()) if isinstance(base, State) or is_error(one)]
