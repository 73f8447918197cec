"""The entry of what concerns a district: where it stands, which row it is, the words that say so."""

from __future__ import annotations

from builder.layers.districts.entries import mention_entry
from builder.layers.districts.gathered import DISTRICTS
from tests.layers.districts.lake import made

MENTIONS = {mention.id: mention for mention in DISTRICTS.of(made()).mentions("dongshan")}
PAGE = "districts/dongshan.html"


def test_a_passage_is_called_by_its_place_and_a_row_by_its_first_cell() -> None:
    passage = mention_entry(PAGE, MENTIONS["plan.c1.p1"])
    row = mention_entry(PAGE, MENTIONS["plan.c2.t1.r1"])
    assert (passage.label, passage.href, passage.excerpt) == (
        "第一章 东山再起",
        "../texts/plan/c1.html#c1.p1",
        "<mark>东山区</mark>的学校，<mark>东山中学</mark>的学校。",
    )
    assert (row.label, row.href, row.excerpt) == (
        "第二章 各区 · “东山区”一行",
        "../texts/plan/c2.html#c2.t1.r1",
        "<mark>东山区</mark> 办学校，修东山码头",
    )
