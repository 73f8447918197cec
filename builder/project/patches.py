r"""What ``git log`` prints, as values: commits with the lines that they replaced.

A commit begins with ``\0`` at the beginning of a line, which no line of a patch does and no message has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.editorial.revisions import Change

_COMMIT = re.compile(rb"(?:\A|(?<=\n))\0([0-9a-f]+)\0([^\0]*)\0(-?\d+)\0([^\0]*)\0")
_HUNK = re.compile(rb"(@@+) .*?\+(\d+)(?:,\d+)? @@")


@dataclass(frozen=True, slots=True)
class Patch:
    """What a commit did to one file: the lines it replaced, and where the file was before if it was moved."""

    path: str
    changes: tuple[Change, ...]
    renamed_from: str | None = None
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its hash, its date where it was made, its second, its message, and what it did."""

    hash: str
    date: str
    time: int
    message: str
    patches: tuple[Patch, ...]


def commits(log: bytes) -> list[Commit]:
    """All commits of a log, in its order."""
    found = list(_COMMIT.finditer(log))
    patches = pairwise([*((one.start(), one.end()) for one in found), (len(log), len(log))])
    return [
        Commit(
            hash=one[1].decode("ascii"),
            date=one[2].decode("ascii"),
            time=int(one[3]),
            message=one[4].decode("utf-8", "replace"),
            patches=tuple(_patches(log[here[1] : following[0]])),
        )
        for one, (here, following) in zip(found, patches, strict=True)
    ]


def _patches(printed: bytes) -> Iterator[Patch]:
    """The files of a commit: what stands between one ``diff --`` and the next."""
    lines = printed.split(b"\n")
    starts = [at for at, line in enumerate(lines) if line.startswith(b"diff --")]
    for start, end in pairwise([*starts, len(lines)]):
        yield _patch(lines[start:end])


def _patch(lines: Sequence[bytes]) -> Patch:
    hunks = [at for at, line in enumerate(lines) if line.startswith(b"@@")]
    head = lines[: hunks[0]] if hunks else lines
    known = {
        key: line[len(key) :].removesuffix(b"\t").decode("utf-8", "replace")
        for line in head
        for key in (b"+++ b/", b"rename to ", b"rename from ", b"new file mode ")
        if line.startswith(key)
    }
    path = known.get(b"+++ b/") or known.get(b"rename to ", "")
    is_new = b"new file mode " in known
    changes = () if is_new else (_change(lines[a:b]) for a, b in pairwise([*hunks, len(lines)]))
    return Patch(path, tuple(filter(None, changes)), known.get(b"rename from "), is_new)


def _change(lines: Sequence[bytes]) -> Change | None:
    """A hunk; one of a merge counts only where the merge itself wrote a line, and is told against the first parent."""
    found = _HUNK.match(lines[0])
    if not found:
        return None
    parents = len(found[1]) - 1
    content = [(line[:parents], line[parents:]) for line in lines[1:] if line and not line.startswith(b"\\")]
    own = {b"+" * parents, b"-" * parents}
    if not any(marks in own for marks, _ in content):
        return None
    old, new = (
        tuple(_decoded(line) for marks, line in content if marks.startswith(sign)) for sign in (b"-", b"+")
    )
    return Change(int(found[2]), old, new)


def _decoded(line: bytes) -> str:
    """A line as text; one that is not UTF-8 was written in GB 18030, as texts that were converted later are."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("gb18030", "replace")
