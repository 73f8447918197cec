"""The layer of districts."""

from __future__ import annotations

from collections.abc import Iterable

from builder.layers.contract import Filter, Layer
from builder.layers.districts import data
from builder.layers.districts.check import check
from builder.layers.districts.find import FoundDistricts
from builder.layers.districts.gathered import DISTRICTS, Districts, find
from builder.layers.topics.gathered import TOPICS
from builder.model.corpus import Corpus


def _choices(corpus: Corpus) -> Iterable[tuple[str, str]]:
    return ((district.id, district.name) for district in DISTRICTS.of(corpus).all)


LAYER: Layer[FoundDistricts, Districts] = Layer(
    DISTRICTS,
    find=find,
    gather=Districts,
    after=(TOPICS,),
    check=check,
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
