"""What a whole text shows: by counts that hold for any text, that it has lost its longer numbers, its years, its names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.layers.gaps.rule import Hit, Signs
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
_FIGURES = re.compile(r"\d+(?:[.．]\d+)?")
_FEW = 30  # numbers from which on their lengths say something
_CERTAIN = 5  # lost numbers, each sure by itself, from which on a text is damaged
_NAMES = 3  # lost names, likewise
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
    sure = Counter(hit.rule.kind for hit in hits if hit.rule.alone == "high")
    years = sum(hit.rule.code == "W301" for hit in hits)
    text = document.source.text
    lengths = Counter(len(re.split("[.．]", found)[0]) for found in _FIGURES.findall(text))
    long = sum(count for length, count in lengths.items() if length > 2)
    gaps: list[Gap] = []
    signs: set[str] = set()
    if lengths.total() >= _FEW and not long:
        gaps.append(
            _whole(
                "no-long-number",
                f"全文{lengths.total()}个数字，没有一个是三位以上的整数：较长的数字多半已经脱落。",
            )
        )
        signs.add("numbers")
    if sure["missing-number"] >= _CERTAIN:
        signs.add("numbers")
        gaps.append(
            _whole(
                "units-without-numbers",
                f"有{sure['missing-number']}处只有单位、没有数字：这份文本成批地脱落了数字。",
            )
        )
    if years >= _NAMES and not re.search(r"\d{4}年|二[〇○零O][〇○零O一二三四五六七八九]{2}年", text):
        gaps.append(_whole("no-year", "全文没有一个完整的年份：年份多半已经脱落。"))
    nouns = Counter(hit.word for hit in hits if hit.rule.sign == "names" and hit.rule.alone)
    for noun in (noun for noun, count in nouns.items() if count >= _NAMES):
        signs.add(noun)
        gaps.append(_whole("names-lost", f"有多处“{noun}”没有名称：专名多半已经成批地脱落。"))
    gaps += _width(text)
    return Shown(frozenset(signs), tuple(gaps))


def _width(text: str) -> Iterator[Gap]:
    half = len(_HALF.findall(text))
    if half >= _MARKS and not _FULL.search(text):
        note = f"汉字之间的逗号、冒号等{half}个全是半角：标点多半在转换时被改过。"
        yield _whole("half-width-punctuation", note)


def _whole(rule: str, note: str) -> Gap:
    return Gap("systematic", CODE, "", (0, 0), None, note, None, "high", rule)
