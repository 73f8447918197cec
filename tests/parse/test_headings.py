"""Where a title ends."""

from __future__ import annotations

import pytest

from builder.editorial.about import Hints, Metadata
from tests.support import document, texts


def heading(text: str) -> tuple[str | None, str, str]:
    found = document(text).divisions[0]
    return found.marker, found.title, found.end_mark


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("一、总则", ("一、", "总则", "")),
        ("一、 总则。", ("一、", "总则", "。")),
        ("一、总则；", ("一、", "总则", "；")),
        ("一、总则：", ("一、", "总则", "：")),
        ("一、为了谁？", ("一、", "为了谁？", "")),
        ("一、总则。坚持原则。", ("一、", "总则", "。")),
        ("第一章　总　则", ("第一章", "总　则", "")),
        ("专栏1：指标", ("专栏1：", "指标", "")),
    ],
)
def test_marker_title_and_end_mark_are_told_apart(line: str, expected: tuple[str, str, str]) -> None:
    assert heading(f"{line}\n好。\n二、尾\n好。\n") == expected


def test_a_title_of_more_than_sixty_characters_is_a_sentence() -> None:
    assert document("第一章 " + "长" * 60 + "\n好。\n").divisions[0].kind == "chapter"
    assert document("第一章 " + "长" * 61 + "\n好。\n").divisions[0].kind == "front"


def test_a_chapter_alone_on_its_line_takes_at_most_three_lines_of_title() -> None:
    found = document("第一章\n甲甲\n乙乙\n丙丙\n丁丁\n好。\n")
    assert found.divisions[0].title_parts == ("甲甲", "乙乙", "丙丙")


def test_the_lines_of_a_title_are_kept_for_the_reader() -> None:
    found = document("第一章\n建设教育体系\n打造教育高地\n好。\n").divisions[0]
    assert found.title == "建设教育体系打造教育高地"
    assert found.heading == "第一章 建设教育体系 打造教育高地"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("（一）总则", "（一）总则"),
        ("第一节总则", "第一节 总则"),
        ("1.总则", "1.总则"),
        ("专栏1 总则", "专栏1 总则"),
    ],
)
def test_a_heading_reads_as_a_reader_writes_it(line: str, said: str) -> None:
    assert document(f"{line}\n好。\n").divisions[0].heading == said


def test_a_hint_overrides_the_full_stop() -> None:
    hints = Hints(titles=("一、办事。快办",))
    found = document("一、办事。快办事情要快。\n好。\n", Metadata(hints=hints))
    assert found.divisions[0].title == "办事。快办"
    assert texts(found)[0] == "事情要快。"


def test_a_hint_whose_words_begin_no_line_is_reported() -> None:
    found = document("一、总则\n好。\n", Metadata(hints=Hints(titles=("二、分则",))))
    assert [(d.code, d.quote) for d in found.findings] == [("W207", "二、分则")]
