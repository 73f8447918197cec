"""Words as HTML: the matches in them marked, 〔…〕 where something is lost, long ones as excerpts around the matches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from markupsafe import Markup

from builder.html.escape import escaped, joined, raw
from builder.text.source import Range

LOST = raw('<span class="pt-lost">〔…〕</span>')
_AROUND = 36
_MOST_WINDOWS = 3
_SHORT_ENOUGH = 120


def marked(text: str, matches: Iterable[Range], lost: Iterable[int] = ()) -> Markup:
    """The whole text; of matches that overlap the first counts. ``lost`` are the offsets before which a mark stands."""
    return _marked(text, 0, len(text), sorted(set(matches)), sorted(set(lost)))


def excerpt(text: str, matches: Iterable[Range]) -> Markup:
    """Words in their context, the matches marked: the whole text when short, else windows around the first ones."""
    found = sorted(set(matches))
    if len(text) <= _SHORT_ENOUGH:
        return _marked(text, 0, len(text), found)
    windows = _windows(len(text), found)
    before = "" if windows[0][0] == 0 else "……"
    after = "" if windows[-1][1] == len(text) else "……"
    pieces = [_marked(text, left, right, found) for left, right in windows]
    return raw(f"{before}{joined(pieces, '……')}{after}")


def _windows(length: int, matches: Sequence[Range]) -> list[list[int]]:
    """Stretches around the first matches, those that touch in one; without matches the beginning."""
    windows: list[list[int]] = []
    for start, end in matches or [(0, 0)]:
        left, right = max(0, start - _AROUND), min(length, end + _AROUND * (1 if matches else 2))
        if windows and left <= windows[-1][1]:
            windows[-1][1] = max(right, windows[-1][1])
        elif len(windows) < _MOST_WINDOWS:
            windows.append([left, right])
    return windows


def _marked(text: str, left: int, right: int, matches: Sequence[Range], lost: Sequence[int] = ()) -> Markup:
    stretch = _cut if lost else _whole
    html: list[str] = []
    at = left
    for start, end in matches:
        if start < at or end > right:
            continue
        html += [
            stretch(text, at, start, lost, "", ""),
            stretch(text, start, end, lost, "<mark>", "</mark>"),
        ]
        at = end
    html.append(stretch(text, at, right, lost, "", ""))
    if right in lost:
        html.append(LOST)
    return raw("".join(html))


def _whole(text: str, start: int, end: int, _: Sequence[int], before: str, after: str) -> str:
    """A stretch with what stands around it; nothing for an empty one."""
    return f"{before}{escaped(text[start:end])}{after}" if start < end else ""


def _cut(text: str, start: int, end: int, lost: Sequence[int], before: str, after: str) -> str:
    """The same, cut where something is lost."""
    cuts = [start, *(at for at in lost if start <= at < end), end]
    return str.join(LOST, (_whole(text, a, b, (), before, after) for a, b in pairwise(cuts)))
