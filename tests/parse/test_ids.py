"""Addresses come from the printed numbering."""

from __future__ import annotations

from tests.support import anchors, document


def passages(text: str) -> list[str]:
    return [passage.anchor for passage in document(text).passages]


def test_an_address_is_the_path_of_printed_numbers() -> None:
    text = "第一章 甲\n第一节 乙\n一、丙\n好。\n二、丁\n好。\n第二章 戊\n第一节 己\n一、庚\n好。\n"
    assert anchors(document(text)) == [
        *("c1", "c1.s1", "c1.s1.i1", "c1.s1.i2", "c2", "c2.s1", "c2.s1.i1"),
    ]


def test_a_count_that_runs_through_needs_no_path() -> None:
    text = "一、甲\n(1)乙。好。\n(2)丙。好。\n二、丁\n(3)戊。好。\n"
    assert anchors(document(text)) == ["i1", "n1", "n2", "i2", "n3"]


def test_a_count_that_restarts_needs_its_path() -> None:
    text = "一、甲\n(1)乙。好。\n(2)丙。好。\n二、丁\n(1)戊。好。\n"
    assert anchors(document(text)) == ["i1", "i1.n1", "i1.n2", "i2", "i2.n1"]


def test_boxes_that_run_through_are_addressed_by_their_number() -> None:
    text = "第一章 甲\n专栏1 乙\n● 好。\n第二章 丙\n专栏2 丁\n● 好。\n"
    assert anchors(document(text)) == ["c1", "box1", "c2", "box2"]


def test_a_repeated_path_gets_a_suffix() -> None:
    text = "一、甲\n好。\n二、乙\n好。\n一、丙\n好。\n"
    assert anchors(document(text)) == ["i1", "i2", "i1-2"]
    assert passages(text) == ["i1.p1", "i2.p1", "i1-2.p1"]


def test_unnumbered_headings_are_counted_inside_the_nearest_numbered_division() -> None:
    text = "## 甲\n好。\n第一章 乙\n## 丙\n好。\n## 丁\n好。\n"
    assert anchors(document(text))[0] == "u1"
    assert len(set(anchors(document(text)))) == 4


def test_passages_captions_and_items_are_counted_together_and_tables_apart() -> None:
    text = "一、甲\n好。\n| 乙 | 丙 |\n|---|---|\n| 丁 | 戊 |\n再好。\n● 项。\n二、尾\n好。\n"
    assert passages(text) == ["i1.p1", "i1.t1", "i1.p2", "i1.p3", "i2.p1"]


def test_a_corrected_word_changes_no_address() -> None:
    before = document("一、总则\n坚持原侧。\n二、分则\n抓好落实。\n")
    after = document("一、总 则\n坚持原则。\n二、分则\n抓好落实。\n")
    assert anchors(before) == anchors(after)
    assert [p.anchor for p in before.passages] == [p.anchor for p in after.passages]


def test_a_missing_division_keeps_the_address_it_would_have() -> None:
    entries = "".join(f"第{n}章 {w}\n" for n, w in zip("一二三四五", "甲乙丙丁戊", strict=True))
    text = f"目录\n{entries}正文在此。\n第三章 丙\n好。\n"
    assert anchors(document(text)) == ["front", "c1", "c2", "c3", "c4", "c5"]
