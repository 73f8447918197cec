"""Chinese marks in full width, and no stray spaces beside numbers: which characters of a text that changes.

    创新发展,开启新征程    →  创新发展，开启新征程
    达 21 家               →  达21家
    (一)、(含 5G)          →  （一）、（含 5G）
    3,000  10:30  f(x)  Hello, world  stay

Neighbours decide. A mark is changed when the nearest character on one of its sides is Chinese; marks, quotation marks
and dashes are looked past. Brackets are changed in pairs. No letter, no figure and no other character is touched,
and what was changed once is changed no further. Time is linear: every stretch of marks is looked at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

Change = tuple[int, str]
"""The offset of a character, and what takes its place: another one, or nothing."""

WIDE = dict(zip(",;:?!()", "，；：？！（）", strict=True))
FULL_WIDTH, NUMBER_SPACE = "full-width", "number-space"
"""The two rules, as the published data calls them: a mark gets its full width, a space beside a number goes."""

_HALF = re.compile(r"[,;:?!()]")
_HALF_OR_BRACKET = re.compile(r"[,;:?!()（）]")
_MARKS = re.compile(r"[,;:?!()，；：？！（）“”‘’—…]+")
_CHINESE = re.compile(
    "[\u2e80-\u2fdf\u3001-\u301f\u31c0-\u31e3\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)

# What stays as it is: an address, which goes on over Chinese characters between its own marks (…/wiki/广州?action=raw);
# an entity of HTML (&nbsp;).
_CODE = re.compile(
    r"&#?\w{1,31};|(?:https?|ftp)://[!-~]+(?:(?<=[/=?&#])[\u3400-\u9fff]{1,40}[/=?&#][!-~]*)*(?<![,;:?!)])",
    re.IGNORECASE,
)

_FIGURE = "0-9０-９"
_SPACE = " \u00a0"
_BESIDE = re.compile(rf"[{_FIGURE}][{_SPACE}]|[{_SPACE}][{_FIGURE}]")
# The columns of a table: numbers beside numbers; and, in a line without a clause, words or a number standing apart.
_COLUMNS = re.compile(rf"[{_FIGURE}%％‰][{_SPACE}]+[-+−－]?[{_FIGURE}]")
_APART = re.compile(
    rf"[\u3400-\u9fff][{_SPACE}]+(?:[\u3400-\u9fff]|[-+−－][{_FIGURE}]|[{_FIGURE}.．,，]+[%％‰]?$)"
)
_CLAUSE = re.compile("[，。；：！？、]")
# e.g. 3,000, 10:30, 50%, 2021-2035; not 5G, PM2.5, GB/T7714, which are codes
_NUMBER = re.compile(
    rf"(?<![!-~])[{_FIGURE}][{_FIGURE}.．,:/%％‰~～+-]*(?![!-~])(?:([{_SPACE}]+)[%％‰℃](?![!-~]))?"
)
# e.g. 表1 主要指标, 图 2 空间布局: the space behind such a number parts it from a title
_LABEL = re.compile(rf"(?:附?[图表件]|专栏)[{_SPACE}]*[{_FIGURE}]+(?:[-.][{_FIGURE}]+)*")
# e.g. 3 总则, 2 绿地 42 约束性: an ordinal, before the name of what it counts
_ORDINAL = re.compile(
    rf"[{_FIGURE}]{{1,2}}(?:\.[{_FIGURE}]{{1,2}})*[{_SPACE}]+[^年月日时个家项条名人万亿千百多余]"
)
_LATIN = re.compile("[A-Za-z]")
_OPENING, _CLOSING = "“‘（", "”’）—…，；：？！"


def changes(text: str) -> list[Change]:
    """All changes to a text, by offset."""
    found = [(at, WIDE[text[at]]) for at in _to_widen(text)] if _HALF.search(text) else []
    if not _BESIDE.search(text):
        return found
    return sorted([*found, *((at, "") for at in _stray_spaces(changed(text, found)))])


def changed(text: str, found: Iterable[Change]) -> str:
    """The text with changes to it made, which are given by offset."""
    pieces: list[str] = []
    at = 0
    for place, after in found:
        pieces += (text[at:place], after)
        at = place + 1
    return "".join((*pieces, text[at:])) if pieces else text


def edited(text: str) -> str:
    """The text with all changes to it made."""
    return changed(text, changes(text))


# Marks


class _Marks:
    """A stretch of marks with the characters before and behind it: ``""`` where the text begins or ends."""

    __slots__ = ("after", "before", "end", "start")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start, self.end = start, end
        self.before, self.after = text[start - 1 : start], text[end : end + 1]

    @property
    def is_chinese(self) -> bool:
        return _is_chinese(self.before) or _is_chinese(self.after)


def _is_chinese(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or _CHINESE.match(character) is not None


def _to_widen(text: str) -> Iterator[int]:
    """The offsets of half-width marks that get their full width."""
    kept = {at for one in _CODE.finditer(text) for at in range(*one.span())}
    stretches = [
        _Marks(text, *found.span()) for found in _MARKS.finditer(text) if _HALF_OR_BRACKET.search(found[0])
    ]
    brackets = _wide_brackets(text, stretches)
    for one in stretches:
        here = range(one.start, one.end)
        is_chinese = one.is_chinese or (brackets and not brackets.isdisjoint(here))
        for at in here:
            if (
                text[at] in WIDE
                and at not in kept
                and (at in brackets or (is_chinese and text[at] not in "()"))
            ):
                yield at


def _wide_brackets(text: str, stretches: Sequence[_Marks]) -> set[int]:
    """The offsets of all brackets that have, or get, their full width. One without its fellow goes by its neighbours."""
    wide: set[int] = set()
    waiting: list[tuple[int, _Marks]] = []
    for one in stretches:
        for at in range(one.start, one.end):
            if text[at] in "(（":
                waiting.append((at, one))
            elif text[at] in ")）" and waiting:
                opening, other = waiting.pop()
                pair = opening, at
                if text[opening] == "（" or text[at] == "）" or _is_chinese_pair(pair, other, one):
                    wide.update(pair)
            elif text[at] == "）" or (text[at] == ")" and one.is_chinese):
                wide.add(at)
    return wide | {at for at, one in waiting if text[at] == "（" or one.is_chinese}


def _is_chinese_pair(pair: tuple[int, int], opening: _Marks, closing: _Marks) -> bool:
    """A Chinese character stands beside a bracket inside, or outside where no word or code touches: f(x)函数."""
    if _is_chinese(opening.after) or _is_chinese(closing.before):
        return True
    outside = opening.before, closing.after
    touching = (
        outside[0] if pair[0] == opening.start else "",
        outside[1] if pair[1] + 1 == closing.end else "",
    )
    return any(map(_is_chinese, outside)) and all(not c.strip() or _is_chinese(c) for c in touching)


# Spaces


def _stray_spaces(text: str) -> Iterator[int]:
    """The offsets of spaces between a number and what is Chinese, given a text whose marks have their width."""
    if _is_row(text):
        return
    label = _LABEL.match(text) or _ORDINAL.match(text)
    label_end = label.end() if label else 0
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        begin = _beyond(text, start, -1)
        if begin < start and _LATIN.match(text, begin - 1):
            continue  # ISO 9001 认证
        if begin < start and _may_stand(text[begin - 1 : begin], _CLOSING):
            yield from range(begin, start)
        yield from range(*number.span(1))
        stop = _beyond(text, end, 1)
        if stop > end and _may_stand(text[stop : stop + 1], _OPENING) and end > label_end:
            yield from range(end, stop)


def _is_row(text: str) -> bool:
    """Whether spaces part columns."""
    if _COLUMNS.search(text):
        return True
    return not _CLAUSE.search(text) and bool(_APART.search(text) or _ORDINAL.match(text))


def _beyond(text: str, at: int, step: int) -> int:
    """The offset at which the spaces before (``step`` -1) or behind (1) a place end."""
    side = min(step, 0)
    while 0 <= at + side < len(text) and text[at + side] in _SPACE:
        at += step
    return at


def _may_stand(character: str, marks: str) -> bool:
    return character != "" and (_is_chinese(character) or character in marks)
