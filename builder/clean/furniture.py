"""What a printed page has besides its text: page numbers and running heads.

    — 12 —        第 12 页 共 80 页        XII        12  (alone on its line, one more than on the page before)

A bare or Roman number is a page number only between lines of prose, a bare one where a count of them goes through the text;
a running head only where the same short line comes again and again beside page numbers or inside sentences. Numbers in
tables stay, and so does the heading that a running head repeats: its first occurrence that breaks no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.text import markers
from builder.text.characters import ends_sentence, fold_title, has_punctuation
from builder.text.line import Line
from builder.text.set_aside import SetAside, split_off

_LONGEST = 60
_FEWEST_PAGES = 3
_FURTHEST = 3  # a copy may lack some of its page numbers
_FEWEST_HEADS = 3
_LONGEST_HEAD = 40
_SHORTEST_PROSE = 18
# e.g. “- 12 -”, “— 12 —”, “第 12 页”, “第12页 共80页”, “XII”
_PAGE_NUMBER = re.compile(
    r"[-—–－―─][ \-—–－―─]{0,4}\d{1,4}[ \-—–－―─]{0,4}[-—–－―─]|第 {0,2}\d{1,4} {0,2}页(?:[ /，,]{0,2}共 {0,2}\d{1,4} {0,2}页)?"
)
_ROMAN_NUMBER = re.compile(r"[IVX]{1,6}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]{1,3}")
_BARE_NUMBER = re.compile(r"\d{1,3}")


def page_furniture(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    """Page numbers, and the running heads between the pages, go."""
    reasons = [_reason(lines, index) for index in range(len(lines))]
    for index in _counted_pages(lines):
        reasons[index] = "page-number"
    for index in _running_heads(lines, reasons):
        reasons[index] = "running-head"
    return split_off(lines, reasons)


def _reason(lines: Sequence[Line], index: int) -> str | None:
    text = lines[index].text
    if len(text) > _LONGEST:
        return None
    roman = _ROMAN_NUMBER.fullmatch(text) and not _between_cells(lines, index)
    return "page-number" if roman or _PAGE_NUMBER.fullmatch(text) else None


def _between_cells(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands neither in prose nor between headings (those of a contents list)."""
    beside = [lines[at].text for at in (index - 1, index + 1) if 0 <= at < len(lines)]
    return not _between_prose(lines, index) and any(markers.match(text) is None for text in beside)


def _counted_pages(lines: Sequence[Line]) -> list[int]:
    """The longest run of bare numbers, each a little more than the last, that stand between lines of prose."""
    best: dict[int, tuple[int, int]] = {}  # the longest run that ends in a number: its length and last line
    before: dict[int, int] = {}
    for index, line in enumerate(lines):
        if len(line.text) > 3 or not _BARE_NUMBER.fullmatch(line.text) or not _between_prose(lines, index):
            continue
        number = int(line.text)
        length, last = max(best.get(number - step, (0, -1)) for step in range(1, _FURTHEST + 1))
        before[index] = last
        best[number] = max(best.get(number, (0, -1)), (length + 1, index))
    length, index = max(best.values(), default=(0, -1))
    run = []
    while index != -1:
        run.append(index)
        index = before[index]
    return run if length >= _FEWEST_PAGES else []


def _between_prose(lines: Sequence[Line], index: int) -> bool:
    """Whether the lines around one are prose (in a table they are as short as it is)."""
    around = [*lines[max(0, index - 2) : index], *lines[index + 1 : index + 3]]
    return any(len(line.text) >= _SHORTEST_PROSE and has_punctuation(line.text) for line in around)


def _running_heads(lines: Sequence[Line], reasons: Sequence[str | None]) -> list[int]:
    """Lines that come at least three times, each time beside a page number or after a sentence broken off."""
    places: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if 4 <= len(line.text) <= _LONGEST_HEAD and not has_punctuation(line.text):
            places.setdefault(fold_title(line.text), []).append(index)
    found: list[int] = []
    for same in places.values():
        breaking = [index for index in same if _breaks_page(lines, index, reasons)]
        if len(breaking) >= _FEWEST_HEADS and 2 * len(breaking) > len(same):
            found += [index for index in breaking if index != _heading(lines, same, breaking, reasons)]
    return found


def _heading(
    lines: Sequence[Line], same: Sequence[int], breaking: Sequence[int], reasons: Sequence[str | None]
) -> int | None:
    """The occurrence of a running head that is the heading itself, where that begins a page.

    A heading with a marker is also an entry of the contents list; another that stands elsewhere before is found there.
    """
    if same[0] != breaking[0] and markers.match(lines[same[0]].text) is None:
        return None
    return next((index for index in breaking if not _breaks_sentence(lines, index, reasons)), None)


def _breaks_page(lines: Sequence[Line], index: int, reasons: Sequence[str | None]) -> bool:
    beside = [at for at in (index - 1, index + 1) if 0 <= at < len(lines)]
    return any(reasons[at] == "page-number" for at in beside) or _breaks_sentence(lines, index, reasons)


def _breaks_sentence(lines: Sequence[Line], index: int, reasons: Sequence[str | None]) -> bool:
    """Whether the last line of text before one is prose that breaks off."""
    before = index - 1
    while before >= 0 and reasons[before] == "page-number":
        before -= 1
    text = lines[before].text if before >= 0 else ""
    return len(text) >= _SHORTEST_PROSE and has_punctuation(text) and not ends_sentence(text)
