"""What a whole text shows: by counts that hold for any text, that it has lost its longer numbers, its years, its names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.layers.gaps.rule import Hit, Signs, noun
from builder.model.document import Document, Gap

CODE = "W307"
LABELS = {
    "no-long-number": "没有三位以上的整数",
    "units-without-numbers": "成批脱落数字",
    "no-year": "没有完整的年份",
    "names-lost": "成批脱落名称",
    "half-width-punctuation": "标点全是半角",
}
"""What editors call each finding about a whole text."""
_FIGURES = re.compile(r"(\d+)(?:[.．]\d+)?")  # found are those before the point
_YEAR = re.compile(r"\d{4}年")
_FEW = 30  # numbers from which on their lengths say something
_CERTAIN = 5  # lost numbers, each sure by itself, from which on a text is damaged
_NAMES = 3  # lost names, likewise
_YEARS = 3  # lost years, likewise
_MARKS = 50  # punctuation marks from which on their width says something
_HALF = re.compile(r"(?<=[\u4e00-\u9fff”）)])[,;:?!](?=[\u4e00-\u9fff“（(])")
_FULL = re.compile(r"(?<=[\u4e00-\u9fff”）)])[，；：？！](?=[\u4e00-\u9fff“（(])")


@dataclass(frozen=True, slots=True)
class Shown:
    """The signs that a text shows, and what is said about it as a whole."""

    signs: Signs
    gaps: tuple[Gap, ...]


def shown(document: Document, hits: Sequence[Hit]) -> Shown:
    """What the counts of a text, and what is surely lost in it, say about the whole."""
    text = document.source.text
    gaps = [*_long_numbers(text), *_numbers(hits), *_years(text, hits), *_width(text)]
    signs = (
        {"numbers"} if any(gap.rule in ("no-long-number", "units-without-numbers") for gap in gaps) else set()
    )
    nouns = Counter(noun(hit.word) for hit in hits if hit.rule.sign == "names" and hit.rule.alone)
    lost = [name for name, count in nouns.items() if count >= _NAMES]
    gaps += (_whole("names-lost", f"有多处“{name}”没有名称：专名多半已经成批地脱落。") for name in lost)
    return Shown(frozenset({*signs, *lost}), tuple(gaps))


def _long_numbers(text: str) -> Iterator[Gap]:
    figures = _FIGURES.findall(text)
    if len(figures) >= _FEW and not any(len(found) > 2 for found in figures):
        note = f"全文{len(figures)}个数字，没有一个是三位以上的整数：较长的数字多半已经脱落。"
        yield _whole("no-long-number", note)


def _numbers(hits: Sequence[Hit]) -> Iterator[Gap]:
    sure = sum(hit.rule.kind == "missing-number" and hit.rule.alone == "high" for hit in hits)
    if sure >= _CERTAIN:
        note = f"有{sure}处只有单位、没有数字：这份文本成批地脱落了数字。"
        yield _whole("units-without-numbers", note)


def _years(text: str, hits: Sequence[Hit]) -> Iterator[Gap]:
    lost = sum(hit.rule.code == "W301" for hit in hits)
    if lost >= _YEARS and not _YEAR.search(text):
        note = f"{lost}处年份脱落，全文没有一个用数字写的完整年份。"
        yield _whole("no-year", note)


def _width(text: str) -> Iterator[Gap]:
    half = 0 if _FULL.search(text) else len(_HALF.findall(text))
    if half >= _MARKS:
        note = f"汉字之间的逗号、冒号等{half}个全是半角：标点多半在转换时被改过。"
        yield _whole("half-width-punctuation", note)


def _whole(rule: str, note: str) -> Gap:
    return Gap("systematic", CODE, "", (0, 0), None, note, rule=rule)
