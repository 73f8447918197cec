"""A ready change to a file that an editor keeps: which lines, and where they belong."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from builder.editorial.yaml_file import YamlFile


@dataclass(frozen=True, slots=True)
class Change:
    """``lines`` that shall begin at ``line`` of a file (from 1), in place of as many as it ``replaces`` there."""

    path: str
    line: int
    lines: tuple[str, ...]
    replaces: int = 0

    @property
    def told(self) -> str:
        """What to do, in words, then the exact lines."""
        what = "改成" if self.replaces else "加上"
        return "\n".join([f"{self.path} 第{self.line}行{what}：", *self.lines])


class Aliases:
    """The list in a file that says where old addresses lead (``aliases`` of a ``.yml``, ``moved`` of ``moved.yml``).

    Every entry has a line of its own, in order: two people who each add one meet only where they add neighbours.
    """

    def __init__(self, file: YamlFile, key: str) -> None:
        self._file = file
        self._key = key
        self._lines: dict[int, tuple[int, int]] = {}
        for at, (line, _) in file.places.items():
            if at[:1] == (key,) and len(at) > 1 and isinstance(at[1], int):
                first, last = self._lines.get(at[1], (line, line))
                self._lines[at[1]] = min(first, line), max(last, line)
        self._items = (file.data or {}).get(key) or ()
        self._given: dict[str, int] = {}
        for index, item in enumerate(self._items):
            self._given.setdefault(item["from"], index)

    def change(self, old: str, new: str) -> Change:
        """How ``old`` is made to lead to ``new``: in place of the entry that has it already, else by the order of these."""
        file, entry = self._file, entry_line(old, new)
        if (self._key,) not in file.places:
            return Change(file.path, file.end, (f"{self._key}:", f"  {entry}"))
        if not self._given or file.place((self._key, 0))[0] == file.place((self._key,))[0]:
            return self._spread(old, entry)
        entry = " " * max(0, file.place((self._key, 0))[1] - len("- ")) + entry
        if old in self._given:
            first, last = self._lines[self._given[old]]
            return Change(file.path, first, (entry,), replaces=last - first + 1)
        below = next((one for one in self._given if natural(one) > natural(old)), None)
        if below is not None:
            return Change(file.path, self._lines[self._given[below]][0], (entry,))
        return Change(file.path, self._end, (entry,))

    @property
    def _end(self) -> int:
        return max(last for _, last in self._lines.values()) + 1

    def _spread(self, old: str, entry: str) -> Change:
        """A list that is empty, or stands on the line of its name, with a line for every entry."""
        first = self._file.place((self._key,))[0]
        kept = [entry_line(item["from"], item["to"]) for item in self._items if item["from"] != old]
        lines = (f"{self._key}:", *(f"  {one}" for one in (*kept, entry)))
        return Change(
            self._file.path, first, lines, replaces=(self._end if self._lines else first + 1) - first
        )


def block(changes: Iterable[Change]) -> str:
    """All changes by file and line, ready to be pasted; the name of a list is said once."""
    said: list[str] = []
    ordered = sorted(changes, key=lambda change: (change.path, change.line, -change.replaces))
    for (path, at, replaces), group in groupby(ordered, lambda one: (one.path, one.line, one.replaces)):
        if f"# {path}" not in said:
            said.append(f"# {path}")
        lines = [line for change in group for line in change.lines]
        if lines[0].lstrip().startswith("- "):
            said.append(f"# 第{at}行{'改成' if replaces else '加上'}：")
        said += dict.fromkeys(lines)
    return "\n".join(said)


def entry_line(old: str, new: str) -> str:
    """An entry of such a list as it is written."""
    return f"- {{from: {_scalar(old)}, to: {_scalar(new)}}}"


def _scalar(words: str) -> str:
    return f'"{words}"' if "#" in words else words


def natural(anchor: str) -> list[tuple[int, str]]:
    """A key by which ``i1.p2`` stands before ``i1.p10``."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.findall(r"\d+|\D+", anchor)]
