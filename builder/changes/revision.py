"""Where a state of a project is read from: a folder, or a revision that git knows."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_WANTED = ("source_texts", "editorial", "docs", "mkdocs.yml")
_NOT_WANTED = "docs/assets/"


class UnknownStateError(ValueError):
    """What was given is neither a folder with a project nor a revision; the message says so, in Chinese."""


@contextmanager
def folder(name: str, root: Path) -> Iterator[Path]:
    """The folder of a state: ``name`` itself, or a temporary one with the files of that revision of ``root``.

    Raises :class:`UnknownStateError`.
    """
    if (Path(name) / "source_texts").is_dir():
        yield Path(name)
        return
    files = _files(name, root)
    with tempfile.TemporaryDirectory(prefix="plan-texts-") as temporary:
        _unpack(files, Path(temporary))
        yield Path(temporary)


def _files(name: str, root: Path) -> bytes:
    """The files of a revision as a tar archive: those below ``root``, as far as a state of a project needs them."""
    tree = (
        "" if name.startswith("-") else _git(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    )
    if not tree:
        message = f"“{name}”既不是放着项目的文件夹（里面有 source_texts/），也不是 git 认得的版本。"
        raise UnknownStateError(message)
    there = _git(root, "ls-tree", "--name-only", tree).split("\n")
    wanted = [one for one in _WANTED if one in there]
    return _run(root, "archive", "--format=tar", tree, "--", *wanted) if wanted else b""


def _git(root: Path, *arguments: str) -> str:
    return _run(root, *arguments).decode("utf-8").strip()


def _run(root: Path, *arguments: str) -> bytes:
    """What git answers; nothing where it cannot."""
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return b""


def _unpack(files: bytes, into: Path) -> None:
    """Plain files only: a revision may come from anybody, and what is no file (a link) is no part of a project."""
    if not files:
        return
    with tarfile.open(fileobj=io.BytesIO(files)) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isreg() else None
            if content and not member.name.startswith(_NOT_WANTED):
                path = into / member.name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.read())
