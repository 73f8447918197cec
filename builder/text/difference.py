"""Which characters of a text became which others: the stretches that differ, a number always whole.

    里程力争达 800公里  →  里程力争达8000公里      800 → 8000
    到年               →  到2035年               → 2035

White space makes no difference. Stretches with next to nothing between them are one: a word that was rewritten is not
told letter by letter. The work is bounded: texts that have too much in common with themselves to be compared character
by character are one stretch.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from builder.text.source import Range

_BETWEEN = 2  # equal characters between two stretches that are one
_MOST = 400_000  # pairs of equal characters that are compared
_FIGURE = re.compile(r"[0-9０-９][0-9０-９.．,，]*(?<![,，.．])")


@dataclass(frozen=True, slots=True)
class Difference:
    """The ranges of a stretch in the old text and in the new one; one of them may be empty."""

    old: Range
    new: Range


def differences(old: str, new: str) -> list[Difference]:
    """The stretches in which two texts differ, in order."""
    found = [one for one in _raw(old, new) if _words(old, one.old) != _words(new, one.new)]
    drawn = _drawn_together(_whole_numbers(old, new, _drawn_together(found, _BETWEEN)), 0)
    return [_bare(old, new, one) for one in drawn]


def words(text: str) -> str:
    """The characters of a text without its white space: texts that have the same differ in nothing."""
    return "".join(text.split())


def _words(text: str, where: Range) -> str:
    return words(text[slice(*where)])


def aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Range, Range]]:
    """Runs of lines that differ, as ranges of both lists; white space makes no difference."""
    matcher = SequenceMatcher(None, [*map(words, old)], [*map(words, new)], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield (a, b), (c, d)


def _raw(old: str, new: str) -> Iterator[Difference]:
    """What differs, character by character: first that both texts begin and end alike, then the rest."""
    start = _common(zip(old, new, strict=False))
    shorter = min(len(old), len(new)) - start
    end = min(shorter, _common(zip(reversed(old), reversed(new), strict=False)))
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    if not _is_little(before, after):
        yield Difference((start, start + len(before)), (start, start + len(after)))
        return
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Difference((start + a, start + b), (start + c, start + d))


def _common(pairs: Iterable[tuple[str, str]]) -> int:
    """How many pairs are of equal characters before the first that is not."""
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count


def _is_little(old: str, new: str) -> bool:
    """Whether comparing every character with its equals is little work."""
    counts = Counter(new)
    return sum(count * counts[character] for character, count in Counter(old).items()) <= _MOST


def _drawn_together(found: Iterable[Difference], between: int) -> list[Difference]:
    """Stretches with no more than so many characters between them are one."""
    drawn: list[Difference] = []
    for one in found:
        if drawn and one.old[0] - drawn[-1].old[1] <= between:
            last = drawn.pop()
            drawn.append(Difference(_both(last.old, one.old), _both(last.new, one.new)))
        else:
            drawn.append(one)
    return drawn


def _both(one: Range, other: Range) -> Range:
    return min(one[0], other[0]), max(one[1], other[1])


def _whole_numbers(old: str, new: str, found: Iterable[Difference]) -> Iterator[Difference]:
    """Stretches that begin or end inside a number of either text, widened to the whole of it."""
    spans = ([match.span() for match in _FIGURE.finditer(text)] for text in (old, new))
    in_old, in_new = spans
    for one in found:
        left = max(_inside(in_old, one.old)[0], _inside(in_new, one.new)[0])
        right = max(_inside(in_old, one.old)[1], _inside(in_new, one.new)[1])
        yield Difference(_widened(one.old, left, right, len(old)), _widened(one.new, left, right, len(new)))


def _widened(where: Range, left: int, right: int, length: int) -> Range:
    return max(0, where[0] - left), min(length, where[1] + right)


def _inside(numbers: Sequence[Range], where: Range) -> tuple[int, int]:
    """How far the numbers that a stretch cuts reach beyond its beginning and its end."""
    left = max((where[0] - start for start, end in numbers if start < where[0] < end), default=0)
    return left, max((end - where[1] for start, end in numbers if start < where[1] < end), default=0)


def _bare(old: str, new: str, one: Difference) -> Difference:
    """Without white space at the ends."""
    return Difference(_stripped(old, one.old), _stripped(new, one.new))


def _stripped(text: str, where: Range) -> Range:
    stretch = text[slice(*where)]
    start = where[0] + len(stretch) - len(stretch.lstrip())
    return (start, start + len(stretch.strip())) if stretch.strip() else (where[0], where[0])
