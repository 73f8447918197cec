"""What a text has lost, as the layer says it: places, confidence, what the whole text shows, what editors accept."""

from __future__ import annotations

import pytest

from builder.editorial.about import Accepted, Metadata
from builder.editorial.editorial import Editorial
from builder.editorial.typos import Typo
from builder.layers.gaps.gathered import GAPS, FoundGaps, find
from builder.layers.gaps.layer import LAYER
from builder.model.corpus import Corpus
from builder.model.document import Gap
from tests.support import as_published, document

DAMAGED = (
    "一、交通\n"
    "到年,里程达公里。到年,供水能力达万立方米。处理能力达吨。覆盖率达%。面积超平方公里。推进条城中村改造。\n"
)
CLEAN = "一、交通\n到2025年,里程达900公里。到2030年,供水能力达800万立方米。推进条块结合的改造。\n"


def gaps(text: str, metadata: Metadata | None = None, *typos: Typo) -> FoundGaps:
    return find(document(text, metadata), Editorial(typos=typos), {})


def marked(text: str, *found: Gap) -> str:
    """The text with 〔 〕 at the places of gaps."""
    for gap in sorted(found, key=lambda gap: -gap.mark):
        text = f"{text[: gap.mark]}〔〕{text[gap.mark :]}"
    return text


def in_sentences(found: FoundGaps) -> list[Gap]:
    return [gap for gap in found.all if gap.kind != "systematic"]


def test_gaps_stand_where_the_characters_are_missing() -> None:
    assert marked(DAMAGED, *in_sentences(gaps(DAMAGED))) == (
        "一、交通\n到〔〕年,里程达〔〕公里。到〔〕年,供水能力达〔〕万立方米。处理能力达〔〕吨。覆盖率达〔〕%。"
        "面积超〔〕平方公里。推进〔〕条城中村改造。\n"
    )


def test_the_words_of_a_gap_are_those_of_the_source() -> None:
    for gap in in_sentences(gaps(DAMAGED)):
        start, end = gap.where
        assert gap.text == DAMAGED[start:end]
        assert start <= gap.mark <= end


def test_a_clean_text_has_none() -> None:
    assert gaps(CLEAN).all == ()


def test_what_is_doubtful_alone_is_sure_in_a_text_that_loses_numbers() -> None:
    alone = "一、更新\n推进条城中村改造。供水能力达万立方米。\n"
    assert [(gap.text, gap.confidence) for gap in gaps(alone).all] == [("推进条城中村改造"[:7], "low")]
    assert {gap.confidence for gap in gaps(DAMAGED).all} == {"high"}


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("no-long-number", "一、目标\n" + "建成12个园区、8座车站、45.5公里绿道。\n" * 12),
        ("units-without-numbers", DAMAGED),
        ("no-year", "一、目标\n到年,全面建成。到年,基本实现。到年,走在前列。\n"),
        ("names-lost", "一、医疗\n市医院医院。加医院三期。健医院团队。\n"),
        ("half-width-punctuation", "一、目标\n" + "建成园区,完善设施,提升能级,扩大开放;推进改革.\n" * 20),
    ],
)
def test_a_whole_text_shows_what_it_has_lost(rule: str, text: str) -> None:
    found = [gap for gap in gaps(text).all if gap.rule == rule]
    assert [(gap.kind, gap.passage, gap.where) for gap in found] == [("systematic", None, (0, 0))]


def test_long_numbers_years_and_names_show_nothing() -> None:
    text = "一、目标\n" + "到2025年，建成12个园区、8座车站，完善市第一医院，扩大开放。\n" * 20
    assert [gap.rule for gap in gaps(text).all] == []


def test_generic_nouns_are_gaps_only_where_names_are_lost() -> None:
    generic = "一、医疗\n加强学校、医院、养老机构管理。医院设立发热门诊。\n"
    assert gaps(generic).all == ()
    damaged = generic + "依托市医院医院。加医院三期。健医院团队。\n"
    assert "nameless-at-the-beginning" in {gap.rule for gap in gaps(damaged).all}


def test_typos_are_those_that_editors_list() -> None:
    text = "一、总则\n生命建康产业。六朝古都建康。\n"
    assert gaps(text).all == ()
    (gap,) = gaps(text, None, Typo("建康", "健康", before=("生命",))).all
    assert (gap.kind, gap.text, gap.note) == ("typo", "建康", "“建康”疑为“健康”之误。")
    assert text[: gap.mark].endswith("生命建康")


def test_a_joined_sentence_keeps_its_places() -> None:
    text = "一、交通\n加快建设城市轨道交通网络，到\n年，全市里程达公里，继续扩大覆盖的范围和服务的人口。\n"
    for gap in in_sentences(gaps(text)):
        assert text[gap.mark :].lstrip("\n")[0] in "年公"


def test_an_editor_accepts_one_by_its_words_wherever_it_stands() -> None:
    [finding] = list(LAYER.findings(document(CLEAN), gaps("一、交通\n里程达公里。\n")))
    accepted = Metadata(accepted=(Accepted(finding.code, finding.quote, "原文如此"),))
    shifted = "一、交通\n新的一段。\n里程达公里。\n"
    assert gaps(shifted, accepted).all == ()
    assert len(list(LAYER.findings(document(shifted), gaps(shifted, accepted)))) == 1  # not accepted in vain
    assert len(gaps(shifted).all) == 1


def test_published_are_place_confidence_and_rule() -> None:
    found = as_published(document("一、交通\n到年,里程达900公里。\n"))
    assert found["gaps"] == [
        {
            "kind": "missing-number",
            "code": "W301",
            "text": "到年",
            "source": {"line": 2, "column": 0, "end_line": 2, "end_column": 2},
            "passage": "plan.i1.p1",
            "division": None,
            "at": 1,
            "note": "“到年”之间的年份脱落。",
            "confidence": "high",
            "rule": "year-until",
        }
    ]


def test_gaps_of_the_outline_are_in_the_same_list() -> None:
    text = "目录\n第一章 甲\n第二章 乙\n第三章 丙\n正文在此。\n第一章 甲\n到年,建成。\n第三章 丙\n好。\n"
    assert [(gap.kind, gap.rule) for gap in gaps(text).all] == [
        ("missing-division", "contents-list"),
        ("missing-number", "year-until"),
    ]


@pytest.mark.parametrize("words", ["、深化改革，扩大开放。", "，深化改革，扩大开放。"])
def test_a_paragraph_that_begins_with_a_mark_has_lost_its_beginning(words: str) -> None:
    text = f"一、总则\n坚持稳中求进。\n{words}\n"
    [gap] = gaps(text).all
    assert (gap.rule, gap.at, marked(text, gap)) == (
        "mark-at-the-beginning",
        0,
        text.replace(words, f"〔〕{words}"),
    )


def test_sentences_of_another_text_that_stand_before_the_title_are_strays(corpus: Corpus) -> None:
    proposal = corpus.documents[-1]
    found = [gap.text for gap in GAPS.found(corpus, proposal).all if gap.rule == "foreign-sentence"]
    assert [text[:2] for text in found[:2]] == ["①2", "②调"]


def test_titles_have_gaps_too(corpus: Corpus) -> None:
    found = [gap for gap in GAPS.found(corpus, corpus.documents[2]).all if gap.rule == "year-of-goals"]
    assert [(gap.text, gap.passage, gap.at) for gap in found[:1]] == [("五年规划和年远景目标", None, None)]
