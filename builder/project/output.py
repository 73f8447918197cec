"""Writing: only what changed, and nothing that is no longer generated stays behind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

# Folders of docs/ that hold nothing but generated files, even when none is made today. A folder into which a layer
# writes its pages is one, too.
GENERATED_FOLDERS = (
    *("docs/texts", "docs/districts", "docs/booklets", "docs/topics", "docs/terms"),
    *("docs/data", "docs/schemas"),
)


def write_site(root: Path, files: Mapping[str, str]) -> list[str]:
    """Write files by their path below ``root``; remove stale ones. Gives the paths that changed."""
    changed = [path for path, text in files.items() if _write(root / path, text)]
    for folder in _generated_folders(files):
        for path in sorted((root / folder).rglob("*"), reverse=True):
            if path.is_file() and path.relative_to(root).as_posix() not in files:
                path.unlink()
                changed.append(path.relative_to(root).as_posix())
            elif path.is_dir() and not any(path.iterdir()):
                path.rmdir()
    return changed


def _generated_folders(files: Mapping[str, str]) -> list[str]:
    written = {"/".join(path.split("/")[:2]) for path in files if path.count("/") > 1}
    return sorted({*GENERATED_FOLDERS, *written} - {"docs/about", "docs/assets"})


def _write(path: Path, text: str) -> bool:
    data = text.encode("utf-8")
    if path.exists() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True
