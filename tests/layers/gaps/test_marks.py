"""What is missing inside a passage: the place of its mark, and what it says."""

from __future__ import annotations

from bs4 import BeautifulSoup

from builder.layers.gaps.gathered import GAPS, FoundGaps, offset, offset_in_heading
from builder.layers.gaps.layer import LAYER
from builder.model.document import Gap, Passage
from builder.model.read_text import Loss, ReadText
from builder.project.settings import Edition, Settings
from builder.render.documents import render_document
from builder.render.passages import Surroundings, passage_html
from tests.support import corpus_of, document

SETTINGS = Settings("", "main", Edition("0", None, None), {})
TEXT = """一、总则
到年,增长<以上>。
| 区 | 目标 |
|---|---|
| 东山 | 达%以上 |
| 西湖 | 不变 |
"""


TYPO = Gap("typo", "W305", "权力", (11, 13), "plan.i1.p1", "疑为权利。")


def read() -> ReadText:
    return corpus_of(document(TEXT)).texts[0]


def passages_with_gaps(text: ReadText) -> list[tuple[Passage, tuple[Gap, ...]]]:
    found = GAPS.within(text.found).by_place
    return [(one, found[one.id]) for one in text.document.passages if one.id in found]


def test_a_mark_stands_where_something_is_lost() -> None:
    passage, (gap,) = passages_with_gaps(read())[0]
    at = offset(passage, gap)
    assert passage.text[:at] + "〔…〕" + passage.text[at:] == "到〔…〕年，增长<以上>。"


def test_a_mark_in_a_table_stands_in_its_cell() -> None:
    passage, (gap,) = passages_with_gaps(read())[1]
    at = offset(passage, gap)
    assert passage.text[:at] + "〔…〕" + passage.text[at:] == "区\t目标\n东山\t达〔…〕%以上\n西湖\t不变"


def test_the_mark_says_what_is_missing_and_the_words_stay() -> None:
    text = read()
    passage, (gap,) = passages_with_gaps(text)[0]
    html = passage_html(text.document, passage, text.fragments[passage.id], Surroundings(None))
    soup = BeautifulSoup(html, "html.parser")
    [mark] = soup.find_all(class_="pt-lost")
    assert (mark["aria-label"], mark["data-mark"]) == (gap.note, "〔…〕")
    assert mark.previous_sibling == "到"
    assert soup.find("p").get_text() == passage.text  # type: ignore[union-attr]


def test_behind_words_that_are_wrong_the_mark_is_a_question() -> None:
    losses = LAYER.losses(document("一、总则\n平等依法行使权力。\n"), FoundGaps((TYPO,)))
    assert [loss for found in losses.values() for loss in found] == [Loss(8, "疑为权利。", garbled=True)]


def test_a_passage_without_gaps_has_no_mark() -> None:
    found = corpus_of(document("一、总则\n到2025年,增长一倍。\n")).texts[0]
    assert found.losses == {}


def test_a_mark_stands_right_where_spaces_were_taken_away_before_it() -> None:
    text = "一、总则\n建成 21 家、达 30 个、占 5 %，到年，增长 8 倍。\n| 区 | 数 |\n|---|---|\n| 东山 | 有 3 家，达%以上 |\n"
    shown = []
    for passage, gaps in passages_with_gaps(corpus_of(document(text)).texts[0]):
        at = offset(passage, gaps[0])
        shown.append(passage.text[:at] + "〔…〕" + passage.text[at:])
    assert shown == ["建成21家、达30个、占5%，到〔…〕年，增长8倍。", "区\t数\n东山\t有3家，达〔…〕%以上"]


HEADINGS = """第一章 展望:到年建成 21 个枢纽
各项工作有序推进。
第一节 力争到年
各项工作有序推进。
"""


def test_a_heading_has_its_mark_where_its_words_are_shown() -> None:
    [text] = corpus_of(document(HEADINGS)).texts
    chapter, section = text.document.headings
    [lost] = text.losses[chapter.id]
    assert (
        chapter.heading[: lost.at] + "〔…〕" + chapter.heading[lost.at :]
        == "第一章 展望：到〔…〕年建成21个枢纽"
    )
    [lost] = text.losses[section.id]
    assert section.heading[: lost.at] + "〔…〕" + section.heading[lost.at :] == "第一节 力争到〔…〕年"


def test_the_end_of_a_heading_can_have_lost_something() -> None:
    [text] = corpus_of(document(HEADINGS)).texts
    section = text.document.headings[-1]
    gap = Gap(
        "missing-text",
        "W304",
        "年",
        (section.where[-1][1] - 1, section.where[-1][1]),
        None,
        "",
        division=section.id,
    )
    assert offset_in_heading(text.document, section, gap) == len(section.heading)


def test_a_page_shows_the_mark_of_a_heading_and_counts_it() -> None:
    corpus = corpus_of(document(HEADINGS))
    pages = render_document(corpus.documents[0], corpus, SETTINGS)
    for page in (pages["texts/plan/c1.md"], pages["texts/plan/all.md"]):
        headings = [line for line in page.split("\n") if line.startswith("#") and "pt-lost" in line]
        assert [
            BeautifulSoup(line, "html.parser").get_text().split(" {")[0].lstrip("# ") for line in headings
        ] == [
            "第一章 展望：到年建成21个枢纽",
            "第一节 力争到年",
        ]
        assert "标出 2 处：〔…〕" in page
