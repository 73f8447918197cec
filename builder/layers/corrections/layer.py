"""The layer of corrections."""

from __future__ import annotations

from collections.abc import Iterator

from builder.findings.finding import Finding
from builder.layers.contract import Layer
from builder.layers.corrections import data
from builder.layers.corrections.correction import CORRECTIONS, FoundCorrections
from builder.layers.corrections.find import find
from builder.model.corpus import Corpus
from builder.model.document import Document

_HINT = "照文本现在的字句改正 new；后来又改过的，再写一条，那一条的 old 是这里的 new。"


def _gather(corpus: Corpus) -> Corpus:
    return corpus


def _findings(document: Document, found: FoundCorrections) -> Iterator[Finding]:
    """Records of words that the text does not have."""
    about = document.metadata.file
    for record in found.in_vain:
        message = "corrections 中的这一条对不上：改成的字句不在文本里。"
        yield Finding(about.path, *about.place((*record.at, "new")), "W224", message, record.new, _HINT)


LAYER: Layer[FoundCorrections, Corpus] = Layer(
    CORRECTIONS,
    find=find,
    gather=_gather,
    codes={"W224": "校改记录对不上"},
    findings=_findings,
    listing=data.LISTING,
)
