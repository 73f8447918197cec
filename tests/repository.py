"""Small repositories with a history, for tests of what is read from it."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.support import small_project

_WHO = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
_FIRST_DAY = 20


@dataclass
class Repository:
    """A repository in ``root``; each commit is made at noon, a day after the one before it, from 2026-04-21 on."""

    root: Path
    day: int = _FIRST_DAY

    def git(self, *arguments: str) -> str:
        """What git answers; its clock stands at noon of the day."""
        moment = f"{1776600000 + 86400 * (self.day - 19)} +0800"
        done = subprocess.run(
            ["git", *_WHO, *arguments],
            cwd=self.root,
            env={"PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(self.root / "nobody")}
            | {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def commit(self, message: str, files: Mapping[str, str | bytes | None] | None = None) -> str:
        """Write files (``None`` removes one), commit everything, and give the full hash."""
        for name, content in (files or {}).items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        self.day += 1
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)
        return self.git("rev-parse", "HEAD")


def repository(root: Path, files: Mapping[str, str | bytes | None] | None = None) -> Repository:
    """A project of one small text (:func:`small_project`) as the first commit of a repository."""
    made = Repository(small_project(root, files))
    made.git("init", "-q", "-b", "main")
    made.commit("Add the texts")
    return made
