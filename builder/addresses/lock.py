"""The file that remembers addresses: one line each, in reading order; below them those that now lead elsewhere.

    c7.html#c7.s1 =深化自贸试验区制度创新
    c7.html#c7.s1.p1 156:3f2a91c0:8c01…d2 对标国际高标准投资贸易规
    c9.html#c9.p4 -> c8.html#c8.p2 87:… 推动高水平

Page and anchor, where the address leads now (only when that is another one), what is remembered of the words
(:mod:`builder.addresses.fingerprint`). Reading and writing text; the disk is :mod:`builder.addresses.store`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builder.addresses.fingerprint import NO_WORDS, Fingerprint
from builder.findings.finding import DataError, Finding

HEADER = """\
# 已发布的网址和那里的文字（指纹）。由 ./dev addresses（python -m builder addresses）更新，请勿手改，也不要删行。
# 说明见 docs/about/checks.md#addresses
"""
MOVED = "\n# 已经移走的网址，箭头后面是现在的去处\n"

_LINE = re.compile(r"([^\s#]+)\.html#(\S+)(?: -> (\S+))? (-|=\S+|\d+:[0-9a-f]{8}:[0-9a-f]{32} \S+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A published address: ``to`` is where it leads now when that is elsewhere, ``line`` its line in the file."""

    page: str
    anchor: str
    fingerprint: Fingerprint
    to: str | None = None
    line: int = 1

    @property
    def address(self) -> str:
        """Page and anchor as in a link."""
        return f"{self.page}.html#{self.anchor}"

    @property
    def is_here(self) -> bool:
        """Whether the anchor is still in use, if on another page."""
        return self.to is None or self.to.endswith(f"#{self.anchor}")


@dataclass(frozen=True, slots=True)
class Clash:
    """Two different things that one lock says are at one anchor: the one published first, and the later one."""

    first: Entry
    later: Entry


@dataclass(frozen=True, slots=True)
class Lock:
    """All entries of a file; ``path`` is what findings call it.

    ``clashes`` are those that were taken out of it because their anchor was another thing's already
    (:mod:`builder.addresses.clashes`).
    """

    path: str
    entries: tuple[Entry, ...]
    clashes: tuple[Clash, ...] = ()

    @property
    def stated(self) -> set[tuple[str, str | None]]:
        """What the file says of addresses, but for the words."""
        return {(entry.address, entry.to) for entry in self.entries}


def read(text: str, path: str) -> Lock:
    """The lock that a file holds; a line that stands in it twice, as after a merge, counts once.

    Raises :class:`DataError` with every line that is none.
    """
    entries: list[Entry] = []
    errors: list[Finding] = []
    first = {line.rstrip("\r"): number for number, line in reversed([*enumerate(text.split("\n"), 1)])}
    for line, number in sorted(first.items(), key=lambda item: item[1]):
        if not line.strip() or line.startswith("# "):
            continue
        found = _LINE.fullmatch(line)
        if found:
            page, anchor, to, remembered = found.groups()
            entries.append(Entry(page, anchor, _fingerprint(remembered), to, number))
        else:
            hint = "登记表不用手改：恢复成主分支上的这个文件；是合并的冲突，就两边各行都保留。"
            message = "网址登记表的这一行读不出来。"
            errors.append(Finding(path, number, 0, "E145", message, line[:40], hint))
    if errors:
        raise DataError(errors)
    return Lock(path, tuple(entries))


def _fingerprint(remembered: str) -> Fingerprint:
    if remembered == "-":
        return NO_WORDS
    if remembered.startswith("="):
        return Fingerprint(remembered[1:], len(remembered) - 1)
    numbers, _, words = remembered.partition(" ")
    length, digest, sketch = numbers.split(":")
    return Fingerprint(words, int(length), digest, sketch)


def write(entries: Sequence[Entry]) -> str:
    """The text of a file: what is there in the order given, then what has moved, sorted."""
    here = [line(entry) for entry in entries if entry.to is None]
    moved = sorted((entry for entry in entries if entry.to is not None), key=_natural)
    below = [MOVED, *map(line, moved)] if moved else []
    return "".join([HEADER, *here, *below])


def line(entry: Entry) -> str:
    """The line of an entry in its file."""
    to = f" -> {entry.to}" if entry.to else ""
    return f"{entry.address}{to} {_remembered(entry.fingerprint)}\n"


def _remembered(found: Fingerprint) -> str:
    if not found.length:
        return "-"
    if not found.digest:
        return f"={found.words}"
    return f"{found.length}:{found.digest}:{found.sketch} {found.words}"


def _natural(entry: Entry) -> tuple[list[tuple[int, str]], str]:
    parts = re.findall(r"\d+|\D+", entry.address)
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts], entry.to or ""


def live(entries: Iterable[Entry]) -> dict[str, Entry]:
    """The entries by anchor; of an anchor given twice the one that is still there."""
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.to is None or entry.anchor not in found:
            found[entry.anchor] = entry
    return found
