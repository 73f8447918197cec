"""What a printed page has besides its text: page numbers, running heads, source lines.

    — 12 —        第 12 页 共 80 页        XII        12  (alone on its line, one more than on the page before)

A bare number is a page number only where a count of them goes through the text between lines of prose; a running head only
where the same short line comes again and again beside page numbers or inside sentences. Numbers in tables stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.characters import ends_sentence, fold_title, has_punctuation
from builder.clean.line import Line, set_aside
from builder.model import SetAside

_LONGEST = 60
_FEWEST_PAGES = 3
_FEWEST_HEADS = 3
_LONGEST_HEAD = 40
_SHORTEST_PROSE = 18
# e.g. “- 12 -”, “— 12 —”, “第 12 页”, “第12页 共80页”, “XII”
_PAGE_NUMBER = re.compile(
    r"[-—–－―─][ \-—–－―─]{0,4}\d{1,4}[ \-—–－―─]{0,4}[-—–－―─]|第 {0,2}\d{1,4} {0,2}页(?:[ /，,]{0,2}共 {0,2}\d{1,4} {0,2}页)?"
    r"|[IVXⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]{1,6}"
)
_BARE_NUMBER = re.compile(r"\d{1,3}")
# e.g. “来源：广州市人民政府”, “数据来源：中共广州市委宣传部”: provenance for the cover, not text
_SOURCE_LINE = re.compile(r"(?:数据|信息|稿件|文章)?来源[:：][^。，,]{2,40}")


def single_lines(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    """Lines that are nothing but a page number or a source line go."""
    return _without(lines, [_reason(line.text) for line in lines])


def page_furniture(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    """Bare page numbers that count through the text, and the running heads between its pages, go."""
    reasons: list[str | None] = [None] * len(lines)
    for index in _counted_pages(lines):
        reasons[index] = "page-number"
    for index in _running_heads(lines, reasons):
        reasons[index] = "running-head"
    return _without(lines, reasons)


def _without(lines: Sequence[Line], reasons: Sequence[str | None]) -> tuple[list[Line], list[SetAside]]:
    kept = [line for line, reason in zip(lines, reasons, strict=True) if reason is None]
    aside = [
        item
        for line, reason in zip(lines, reasons, strict=True)
        if reason
        for item in set_aside(line, reason)
    ]
    return kept, aside


def _reason(text: str) -> str | None:
    if len(text) > _LONGEST:
        return None
    if _PAGE_NUMBER.fullmatch(text):
        return "page-number"
    return "source-line" if _SOURCE_LINE.fullmatch(text) else None


def _counted_pages(lines: Sequence[Line]) -> list[int]:
    """The longest run of bare numbers, each one more than the last, that stand between lines of prose."""
    best: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        if len(line.text) > 3 or not _BARE_NUMBER.fullmatch(line.text) or not _between_prose(lines, index):
            continue
        number = int(line.text)
        run = [*best.get(number - 1, []), index]
        if len(run) > len(best.get(number, [])):
            best[number] = run
    longest = max(best.values(), key=len, default=[])
    return longest if len(longest) >= _FEWEST_PAGES else []


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
            found += breaking
    return found


def _breaks_page(lines: Sequence[Line], index: int, reasons: Sequence[str | None]) -> bool:
    beside = [at for at in (index - 1, index + 1) if 0 <= at < len(lines)]
    if any(reasons[at] == "page-number" for at in beside):
        return True
    before = lines[index - 1].text if index else ""
    return len(before) >= _SHORTEST_PROSE and has_punctuation(before) and not ends_sentence(before)
