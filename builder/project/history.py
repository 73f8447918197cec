"""Reading the history of the source texts out of the repository, with one ``git log``.

Renamed files are followed. Without git, without a repository, or where the history was cut off (a shallow clone), nothing
is known; a text that was never committed has no history either. Nothing is fetched.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from builder.editorial.revisions import History, Revision
from builder.project.patches import Commit, commits

_FOLDER = "source_texts/"
_SECONDS = 20
# Whatever a user has configured, the answer is the same.
_CONFIGURED = (
    "core.quotePath=false",
    "log.showRoot=true",
    "diff.suppressBlankEmpty=false",
)
_LOG = (
    *("log", "--date-order", "--find-renames", "--cc", "--unified=0", "--inter-hunk-context=0"),
    *("--diff-filter=AMR", "--diff-algorithm=histogram", "--relative", "--src-prefix=a/", "--dst-prefix=b/"),
    *(
        "--no-ext-diff",
        "--no-textconv",
        "--no-color",
        "--no-show-signature",
        "--no-notes",
        "--encoding=UTF-8",
    ),
    "--format=format:%x00%H%x00%cs%x00%ct%x00%B%x00",
    # All texts of the repository: one that was moved to where it is now has come from somewhere.
    *("--", "*.txt"),
)


def read(root: Path, file_names: Iterable[str]) -> History:
    """The history of the texts with these names in ``source_texts/``."""
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != b"false":
        return History()
    return History(_by_file(commits(_git(root, *_LOG)), list(file_names)))


def _by_file(found: Sequence[Commit], file_names: Iterable[str]) -> dict[str, tuple[Revision, ...]]:
    """What happened to each text, the newest first; how it was added is no revision."""
    owner = {f"{_FOLDER}{name}": name for name in file_names}
    former = _former_names(found, owner)
    revisions: dict[str, list[Revision]] = {}
    for commit in found:
        for patch in commit.patches:
            name = owner.get(patch.path) or former.get(patch.path)
            if name is None:
                continue
            listed = revisions.setdefault(name, [])
            if patch.is_new:  # what had this name before was another text
                owner.pop(patch.path, None)
                former = {path: text for path, text in former.items() if path != patch.path or text != name}
            elif patch.changes:
                listed.append(Revision(commit.hash, commit.date, commit.time, commit.message, patch.changes))
    return {name: tuple(listed) for name, listed in revisions.items()}


def _former_names(found: Iterable[Commit], owner: dict[str, str]) -> dict[str, str]:
    """The texts by the paths that they had before; a branch may have gone on with the old one for a while."""
    former: dict[str, str] = {}
    for commit in found:
        for patch in commit.patches:
            name = former.get(patch.path) or owner.get(patch.path)
            if patch.renamed_from and name:
                former.setdefault(patch.renamed_from, name)
    return former


def _git(root: Path, *arguments: str) -> bytes:
    """What git answers; nothing where it cannot."""
    settings = (word for setting in _CONFIGURED for word in ("-c", setting))
    environment = {**os.environ, "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(
            ["git", *settings, *arguments],
            cwd=root,
            env=environment,
            capture_output=True,
            timeout=_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return b""
    return done.stdout
