"""The layer of districts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.editorial import no_effect
from builder.findings.finding import Finding
from builder.layers.contract import Filter, Layer
from builder.layers.districts import data
from builder.layers.districts.check import check
from builder.layers.districts.find import FoundDistricts
from builder.layers.districts.gathered import DISTRICTS, Districts, find
from builder.layers.topics.gathered import TOPICS
from builder.model.corpus import Corpus


def _choices(corpus: Corpus) -> Iterable[tuple[str, str]]:
    districts = DISTRICTS.of(corpus)
    return ((district.id, districts.label(district)) for district in districts.all)


def _findings(corpus: Corpus) -> Iterator[Finding]:
    for city in corpus.editorial.cities.values():
        yield from no_effect.of_gazetteer(city)


LAYER: Layer[FoundDistricts, Districts] = Layer(
    DISTRICTS,
    find=find,
    gather=Districts,
    after=(TOPICS,),
    codes={"E126": "地名截断了区名"},
    check=check,
    editorial_findings=_findings,
    division=data.DIVISION,
    passage=data.PASSAGE,
    listing=data.LISTING,
    tables=data.TABLES,
    filter=Filter(
        "district",
        "区",
        _choices,
        of_passage=lambda found, passage: found.concerns(passage.id),
        of_division=lambda found, division: found.named_in(division.id),
    ),
)
