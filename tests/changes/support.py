"""Cases that an editor can review: a folder each in tests/changes/cases, and what is the same in all in tests/changes/project.

``before.txt`` is the text as published, ``after.txt`` as a change would have it (left out: as before); ``after.yml``,
``after.terms.yml``, ``after.new.txt`` and ``after.new.yml`` likewise; one that ends in ``.removed`` says that the file is gone. ``comment.md`` is what stands below the pull
request. ``python -m tests.changes.support`` writes the comments anew: read every one that changed.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from builder.addresses.registry import Registry
from builder.pipeline import Loaded
from tests.support import load_project, run

HERE = Path(__file__).parent
CASES = sorted(path for path in (HERE / "cases").iterdir() if path.is_dir())
_FILES = {
    ".txt": "source_texts/plan.txt",
    ".yml": "source_texts/plan.yml",
    ".terms.yml": "editorial/terms.yml",
    ".new.txt": "source_texts/new.txt",
    ".new.yml": "source_texts/new.yml",
}
COMMENT = "comment.md"


def folders(case: Path, into: Path) -> tuple[Path, Path]:
    """The project before and after the change; both remember the addresses that were published before it."""
    before, after = into / "before", into / "after"
    shutil.copytree(HERE / "project", before)
    _put(case, "before", before)
    _record(load_project(before), before)
    shutil.copytree(before, after)
    _put(case, "after", after)
    return before, after


def _put(case: Path, state: str, root: Path) -> None:
    for suffix, name in _FILES.items():
        given = case / f"{state}{suffix}"
        if given.exists():
            shutil.copy(given, root / name)
        if (case / f"{state}{suffix}.removed").exists():
            (root / name).unlink()


def _record(loaded: Loaded, root: Path) -> None:
    registry: Registry = loaded.registry
    for name, text in registry.locks().items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def told(before: Path, after: Path, style: str) -> str:
    """What the command prints."""
    return run("diff", str(before), str(after), "--format", style).stdout


if __name__ == "__main__":
    for case in CASES:
        with tempfile.TemporaryDirectory() as folder:
            (case / COMMENT).write_text(told(*folders(case, Path(folder)), "markdown"), encoding="utf-8")
