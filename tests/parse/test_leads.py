"""The short first sentences that name what a paragraph is about."""

from __future__ import annotations

import pytest

from builder.model.document import Document
from tests.support import document as parse_text


def leads(text: str) -> list[tuple[str | None, int | None, str]]:
    return [(d.marker, d.number, d.title) for d in parse_text(text).divisions if d.kind == "lead"]


def under_heading(*paragraphs: str) -> str:
    return "\n".join(["一、成绩", *paragraphs, "二、任务", "抓好落实。", ""])


def test_short_first_sentences_of_successive_paragraphs_are_leads() -> None:
    text = under_heading(
        "总的看，形势很好。", "经济实力迈上新台阶。总值增长6%。", "城市更新强力推进。完成改造6个。"
    )
    assert leads(text) == [(None, None, "经济实力迈上新台阶"), (None, None, "城市更新强力推进")]


def test_a_dash_makes_the_first_sentence_a_lead_commas_and_all() -> None:
    text = under_heading("——发展成效显著，经济能级更高。经济增长保持合理。")
    assert leads(text) == [("——", None, "发展成效显著，经济能级更高")]


def test_counted_leads_carry_their_number() -> None:
    text = under_heading("一是防控取得成果。全面落实要求。", "二是项目开创新局。抢抓机遇。")
    assert leads(text) == [("一是", 1, "防控取得成果"), ("二是", 2, "项目开创新局")]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("提升安置水平。实施提升计划，健全网络。",),  # nothing beside it
        ("改革开放是关键一招。要坚持深化。", "人工智能是重要力量。要推动融合。"),  # statements
        ("总值增至33处。新增4项。", "总数达246家。新增184家。"),  # remainders of figures
        ("开放，是禀赋。三江交汇。", "至今，已有清单。支持青年。"),  # commas
        ("抓好落实。", "确保实效。"),  # nothing follows
    ],
)
def test_other_first_sentences_are_not(paragraphs: tuple[str, ...]) -> None:
    assert leads(under_heading(*paragraphs)) == []


def test_a_lead_owns_no_characters_and_lies_in_the_passage_that_opens_with_it() -> None:
    parsed: Document = parse_text(under_heading("——人民至上。尊重主体地位。"))
    [lead] = [d for d in parsed.divisions if d.kind == "lead"]
    [passage] = [p for p in parsed.passages if p.division == lead.parent]
    assert passage.text == "——人民至上。尊重主体地位。"
    assert passage.where[0][0] == lead.where[0][0]
    assert lead.where[-1][1] < passage.where[-1][1]
    assert lead.anchor == "i1.l1"
    assert passage.anchor == "i1.p1"
    assert lead.level == 2
