"""What is missing inside a passage: the place of its mark, and what it says."""

from __future__ import annotations

from dataclasses import replace

from bs4 import BeautifulSoup

from builder.model.document import Document, Gap
from builder.render import gaps
from builder.render.fragments import fragments
from builder.render.passages import Surroundings, passage_html
from tests.support import document

TEXT = """一、总则
到年增长<以上>。
| 区 | 目标 |
|---|---|
| 东山 | 增长% |
| 西湖 | 不变 |
"""


def with_gap(words: str, note: str, width: int = 0) -> Document:
    """The text with a gap right before some words, or over ``width`` of their characters."""
    found = document(TEXT)
    start = TEXT.index(words)
    inside = next(p for p in found.passages if any(a <= start < b for a, b in p.where))
    gap = Gap("lost", "W203", words, (start, start + width), inside.id, note)
    return replace(found, gaps=(gap,))


def marked(found: Document) -> str:
    gap = found.gaps[0]
    passage = next(p for p in found.passages if p.id == gap.passage)
    at = gaps.offset(passage, gap)
    return f"{passage.text[:at]}〔{gap.note}〕{passage.text[at:]}"


def test_a_mark_stands_where_something_is_lost() -> None:
    assert marked(with_gap("年增长", "缺年份")) == "到〔缺年份〕年增长<以上>。"


def test_a_mark_stands_behind_words_that_are_garbled() -> None:
    assert marked(with_gap("<以上>", "错字", width=4)) == "到年增长<以上>〔错字〕。"


def test_a_mark_in_a_table_stands_in_its_cell() -> None:
    assert marked(with_gap("%", "缺数")) == "区\t目标\n东山\t增长〔缺数〕%\n西湖\t不变"


def test_the_mark_says_what_is_missing_and_the_words_stay() -> None:
    found = with_gap("年增长", "缺<b>年份</b>。")
    passage = next(p for p in found.passages if "以上" in p.text)
    fragment = fragments(found, {}, (), gaps.losses(found))[passage.id]
    soup = BeautifulSoup(passage_html(found, passage, fragment, Surroundings(None)), "html.parser")
    [mark] = soup.find_all(class_="pt-lost")
    assert mark["aria-label"] == "缺<b>年份</b>。"
    assert mark.previous_sibling == "到"
    assert soup.find("p").get_text() == passage.text  # type: ignore[union-attr]


def test_a_document_without_gaps_has_lost_nothing() -> None:
    assert gaps.losses(document(TEXT)) == {}
