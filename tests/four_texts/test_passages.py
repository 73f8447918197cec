"""Passages, joins, closings and what is set aside in the four texts."""

from __future__ import annotations

import pytest

from builder.model.document import Document
from tests.four_texts.raw import (
    FILES,
    JOINS,
    LINES,
    WIDE,
    Documents,
    line_of,
)
from tests.support import anchors, texts


@pytest.mark.parametrize("name", FILES)
def test_cut_sentences_are_joined_and_nothing_else_is(documents: Documents, name: str) -> None:
    found = documents[name]
    joined = [
        [line_of(found, start) for start, _ in passage.where]
        for passage in found.passages
        if len(passage.where) > 1 and not passage.table
    ]
    assert joined == JOINS[name]


def test_a_joined_sentence_reads_as_one(documents: Documents) -> None:
    assert any("打造广州科技创新轴。广州以“一区三城十三节点”" in text for text in texts(documents["feature"]))
    assert any("在法治广东建设考评中获全省第1，" in text for text in texts(documents["report"]))
    assert any("坚决打好关键核心技术攻坚战，" in text for text in texts(documents["report"]))


def test_captions_follow_the_sentence_they_stood_in(documents: Documents) -> None:
    found = documents["feature"].passages
    at = next(n for n, passage in enumerate(found) if passage.text.startswith("奋力开拓"))
    assert [(p.kind, p.text) for p in found[at + 1 : at + 5]] == [
        ("caption", LINES["feature"][n]) for n in (21, 25, 29, 33)
    ]
    captions = [p for document in documents.values() for p in document.passages if p.kind == "caption"]
    assert len(captions) == 4


@pytest.mark.parametrize("name", FILES)
def test_every_other_line_is_a_passage_of_its_own(documents: Documents, name: str) -> None:
    found = documents[name]
    passages = {line_of(found, start) for passage in found.passages for start, _ in passage.where}
    elsewhere = {line_of(found, start) for d in found.divisions for start, _ in d.where}
    elsewhere |= {line_of(found, item.where[0]) for item in found.set_aside}
    elsewhere |= {line_of(found, start) for start, _ in found.title_where}
    printed = {number for number, line in enumerate(LINES[name]) if line.strip()}
    assert printed - elsewhere <= passages


def test_what_is_not_the_document_is_set_aside(documents: Documents) -> None:
    reasons = {
        name: [(item.reason, line_of(found, item.where[0])) for item in found.set_aside]
        for name, found in documents.items()
    }
    assert reasons == {
        "feature": [("source-line", 93)],
        "report": [("markup", 3), ("markup", 12), ("markup", 112), ("markup", 138)],
        "outline": [
            *(("contents", n) for n in range(1, 99)),
            ("stray", 101),
            ("source-line", 564),
        ],
        "proposal": [("boilerplate", 1), ("boilerplate", 2), ("boilerplate", 3)],
    }


def test_titles_are_found_in_the_texts(documents: Documents) -> None:
    assert {name: found.title for name, found in documents.items()} == {
        "feature": "广州开启高质量发展新征程",
        "report": "2021年广州市政府工作报告",
        "outline": LINES["outline"][99],
        "proposal": LINES["proposal"][4],
    }


def test_what_opens_the_report_is_told_apart(documents: Documents) -> None:
    opening = [(p.kind, p.text[:9]) for p in documents["report"].passages[:4]]
    assert opening == [
        ("byline", "——2021年1月"),
        ("byline", "广州市市长 温国辉"),
        ("salutation", "各位代表："),
        ("paragraph", "现在，我代表市人民"),
    ]
    note = documents["outline"].passages[0]
    assert (note.kind, note.text) == ("note", LINES["outline"][100].translate(WIDE))


def owner_of(found: Document, words: str) -> str:
    [division] = {p.division for p in found.passages if p.text.startswith(words)}
    return division.removeprefix(f"{found.id}.")


@pytest.mark.parametrize(
    ("name", "words", "division"),
    [
        ("report", "2020年，面对严峻复杂国内外形势", "i1"),
        ("report", "一是疫情防控取得重大战略成果。", "i1"),
        ("report", "我们也清醒认识到", "i1"),
        ("report", "各位代表！新形势需要新担当", "i3"),
        ("report", "改进政府作风。", "i3.k10"),
        ("proposal", "健全规划制定和落实机制。", "i15"),
        ("proposal", "全市广大党员干部群众要紧密团结", "i15"),
    ],
)
def test_closings_belong_to_the_top_level(documents: Documents, name: str, words: str, division: str) -> None:
    assert owner_of(documents[name], words) == division


def test_ids_follow_the_printed_numbers(documents: Documents) -> None:
    assert "c7.s1.i2" in anchors(documents["outline"])
    assert "i1.k3" in anchors(documents["report"])
    assert "n17" in anchors(documents["proposal"])
    headings = [division.anchor for division in documents["feature"].headings]
    assert headings == ["front", "u1", "u2", "u3", "u4", "u5"]
