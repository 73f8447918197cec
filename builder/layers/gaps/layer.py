"""The layer of gaps."""

from __future__ import annotations

from collections.abc import Iterator

from builder.findings.finding import Finding
from builder.layers.contract import Layer
from builder.layers.gaps import data
from builder.layers.gaps.gathered import GAPS, FoundGaps, find, offset, offset_in_heading
from builder.model.corpus import Corpus
from builder.model.document import Document, Gap
from builder.model.read_text import Loss

_GARBLED = ("typo", "stray")
_HINT = "对照权威版本核对：确有脱落的，补上或留着；原文就是这样的，写进 accepted，说明理由。"


def _gather(corpus: Corpus) -> Corpus:
    return corpus


def _findings(document: Document, found: FoundGaps) -> Iterator[Finding]:
    for gap, quote in found.by_rules:
        place = document.source.line_column(gap.mark)
        unsure = "" if gap.confidence == "high" else "（把握不大）"
        yield Finding(document.source.path, *place, gap.code, gap.note + unsure, quote, _HINT)


def _losses(document: Document, found: FoundGaps) -> dict[str, list[Loss]]:
    passages = {passage.id: passage for passage in document.passages}

    def at(place: str, gap: Gap) -> int:
        if place in passages:
            return offset(passages[place], gap)
        return offset_in_heading(document, document.division_by_id[place], gap)

    return {
        place: [Loss(at(place, gap), gap.note, garbled=gap.kind in _GARBLED) for gap in gaps]
        for place, gaps in found.by_place.items()
    }


LAYER: Layer[FoundGaps, Corpus] = Layer(
    GAPS,
    find=find,
    gather=_gather,
    codes={
        "W301": "年份脱落",
        "W302": "数字脱落",
        "W303": "数字残缺",
        "W304": "文字脱落",
        "W305": "错字",
        "W306": "混入的文字",
        "W307": "全文性的损坏",
    },
    findings=_findings,
    losses=_losses,
    document=data.DOCUMENT,
)
