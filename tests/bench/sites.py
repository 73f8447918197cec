"""The same pages built for every engine, in a folder of their own; their indexes hold the pages of the texts only."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PARTS = ("docs", "overrides", "mkdocs.yml", "nav-made-by-dev-site.yml")
CONFIG = "search.yml"
WITH_SEARCH = "INHERIT: mkdocs.yml\nplugins: [search]\n"
NORMAL = ("mkdocs", "build", "--quiet")
MKDOCS = ("mkdocs", "build", "--quiet", "--config-file", CONFIG)
ZENSICAL = ("zensical", "build", "--config-file", CONFIG)


def build(folder: Path, *command: str) -> Path:
    """Copy what the builder has made and build a site of it, with the theme's own search where the command asks for
    it. Gives the site's folder."""
    folder.mkdir()
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy2
        copy(ROOT / part, folder / part)
    (folder / CONFIG).write_text(WITH_SEARCH, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stdout}\n{done.stderr}")
    return folder / "site"


def read_index(path: Path) -> dict[str, Any]:
    """The index that a theme has written."""
    index: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return index


def write_index(path: Path, index: dict[str, Any]) -> None:
    """Write an index as the theme does: without blanks, as ASCII in Material's case."""
    path.write_text(json.dumps(index, separators=(",", ":")), "utf-8")


def only_pages(entries: Iterable[dict[str, Any]], pages: Iterable[str]) -> list[dict[str, Any]]:
    """The entries of an index that belong to some pages."""
    wanted = set(pages)
    return [entry for entry in entries if entry["location"].partition("#")[0] in wanted]
