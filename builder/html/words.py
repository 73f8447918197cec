"""Words as HTML: the matches in them marked, a mark where something is lost, long ones as excerpts around the matches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from markupsafe import Markup

from builder.html import lost as losing
from builder.html.escape import escaped, joined, raw
from builder.model.read_text import Loss
from builder.text.source import Range

_AROUND = 36
_MOST_WINDOWS = 3
_SHORT_ENOUGH = 120


def marked(text: str, matches: Iterable[Range], lost: Iterable[Loss] = ()) -> Markup:
    """The whole text; of matches that overlap the first counts, of several losses at one place too."""
    return _marked(text, 0, len(text), sorted(set(matches)), _by_place(lost))


def excerpt(text: str, matches: Iterable[Range], lost: Iterable[Loss] = ()) -> Markup:
    """Words in their context, the matches marked: the whole text when short, else windows around the first ones."""
    found, places = sorted(set(matches)), _by_place(lost)
    if len(text) <= _SHORT_ENOUGH:
        return _marked(text, 0, len(text), found, places)
    windows = _windows(len(text), found)
    before = "" if windows[0][0] == 0 else "……"
    after = "" if windows[-1][1] == len(text) else "……"
    pieces = [_marked(text, left, right, found, places) for left, right in windows]
    return raw(f"{before}{joined(pieces, '……')}{after}")


def _by_place(lost: Iterable[Loss]) -> Mapping[int, Loss]:
    """What is lost by where, in order; of one place the first."""
    return dict(sorted({one.at: one for one in reversed(list(lost))}.items()))


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


def _marked(text: str, left: int, right: int, matches: Sequence[Range], lost: Mapping[int, Loss]) -> Markup:
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
        html.append(losing.mark(lost[right]))
    return raw("".join(html))


def _whole(text: str, start: int, end: int, _: Mapping[int, Loss], before: str, after: str) -> str:
    """A stretch with what stands around it; nothing for an empty one."""
    return f"{before}{escaped(text[start:end])}{after}" if start < end else ""


def _cut(text: str, start: int, end: int, lost: Mapping[int, Loss], before: str, after: str) -> str:
    """The same, cut where something is lost."""
    places = [at for at in lost if start <= at < end]
    first = _whole(text, start, places[0] if places else end, lost, before, after)
    rest = (
        f"{losing.mark(lost[a])}{_whole(text, a, b, lost, before, after)}"
        for a, b in pairwise([*places, end])
    )
    return first + "".join(rest)
