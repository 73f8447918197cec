"""Which of several lines of a file came first to the branch that is published, as git remembers it.

Asked only when a lock has two things at one anchor. Where git does not say (no repository, no such branch, lines that
are not committed yet) the order in the file decides.
"""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

# The branch that is published, as far as a clone knows it; what is checked out comes last: on a branch that has taken
# in the main one, its own lines came first and yet were published by nobody.
_BRANCHES = ("origin/HEAD", "origin/main", "main", "HEAD")


def first_of(root: Path, path: str, lines: Sequence[str]) -> int:
    """The index of the line that was published first; ``path`` is the file's, from the root."""
    for branch in _BRANCHES:
        wanted = {f"+{line}": index for index, line in reversed([*enumerate(lines)])}
        for added in _added(root, path, branch):
            if added in wanted:
                return wanted[added]
    return 0


def _added(root: Path, path: str, branch: str) -> list[str]:
    """The lines that changes of a file added on a branch, the oldest first; none where there is no such branch."""
    told = ("--first-parent", "-m", "--reverse", "--format=", "-p", "-U0", "--no-color", "--no-ext-diff")
    git = ["git", "-C", str(root), "log", *told, branch, "--", path]
    try:
        found = subprocess.run(git, capture_output=True, check=False)
    except OSError:
        return []
    return found.stdout.decode("utf-8", "replace").split("\n") if found.returncode == 0 else []
