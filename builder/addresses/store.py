"""Reading what is remembered: the lock files, and the pages that an editor has moved."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.addresses import lock as lock_file
from builder.addresses.clashes import settled
from builder.addresses.history import first_of
from builder.addresses.lock import Lock
from builder.addresses.site import MOVED
from builder.editorial import reading, yaml_file
from builder.editorial.yaml_file import YamlFile
from builder.findings.finding import DataError, Finding

FOLDER = "editorial/addresses"
PAGES = "_pages"  # no id of a document begins with a line
_HEADING = re.compile(r"^#{1,6} .*\{[^}]*#([\w.-]+)[^}]*\}[ ]*$", re.MULTILINE)
_GENERATED = "\ngenerated: true\n"  # in the front matter that templates/macros.md writes


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of published addresses.

    ``kept`` says whether the project keeps lock files at all; ``locks`` has them by document id, ``pages`` that of
    all other pages; ``about`` gives the anchors of each page written by hand.
    """

    kept: bool
    locks: Mapping[str, Lock]
    pages: Lock | None
    moved: YamlFile | None
    about: Mapping[str, tuple[str, ...]]

    @property
    def moves(self) -> dict[str, str]:
        """Old pages and folders with what they are now."""
        return {item["from"]: item["to"] for item in self.moved.data["moved"]} if self.moved else {}


def path(name: str) -> str:
    """The path of a lock file below the project's root."""
    return f"{FOLDER}/{name}.lock"


def read(root: Path) -> Memory:
    """All that a project remembers. Raises :class:`DataError` with every finding at once."""
    errors: list[Finding] = []
    locks: dict[str, Lock] = {}
    for file in sorted((root / FOLDER).glob("*.lock")):
        try:
            locks[file.stem] = _lock(root, file, path(file.stem))
        except DataError as error:
            errors += error.findings
    moved = None
    if (root / MOVED).exists():
        try:
            moved = yaml_file.load(root / MOVED, MOVED, "moved")
        except DataError as error:
            errors += error.findings
    about: dict[str, tuple[str, ...]] = {}
    try:
        about = _about(root)
    except DataError as error:
        errors += error.findings
    if errors:
        raise DataError(errors)
    pages = locks.pop(PAGES, None)
    return Memory((root / FOLDER).is_dir(), locks, pages, moved, about)


def beside(text: Path, document_id: str) -> Lock | None:
    """The lock of a text inside a project (``source_texts/x.txt``); ``None`` elsewhere."""
    root = text.resolve().parent.parent
    file = root / path(document_id)
    return _lock(root, file, path(document_id)) if file.exists() else None


def _lock(root: Path, file: Path, shown_as: str) -> Lock:
    try:
        known = lock_file.read(reading.data(file, shown_as).decode("utf-8"), shown_as)
        return settled(
            known, lambda rest: first_of(root, shown_as, [lock_file.line(one)[:-1] for one in rest])
        )
    except UnicodeDecodeError as error:
        hint = "登记表不用手改：恢复成主分支上的这个文件。"
        raise DataError([Finding(shown_as, 1, 0, "E145", "不是 UTF-8 文本。", "", hint)]) from error


def _about(root: Path) -> dict[str, tuple[str, ...]]:
    """The anchors that pages written by hand give their headings."""
    docs = root / "docs"
    found = {}
    for file in (*sorted((docs / "about").glob("*.md")), *sorted(docs.glob("*.md"))):
        text = reading.text(file, file.relative_to(root).as_posix())
        if _GENERATED not in text:
            found[file.relative_to(docs).with_suffix("").as_posix()] = tuple(_HEADING.findall(text))
    return found
