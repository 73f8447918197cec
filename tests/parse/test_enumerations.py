"""Numbered sentences that are no headings, and numbered lines without a title."""

from __future__ import annotations

import pytest

from tests.support import document, titles

LONG = "坚持把开放作为必由之路，" * 8 + "不断取得新成效。"


def codes(text: str) -> list[str]:
    return [found.code for found in document(text).findings]


def test_sentences_with_nothing_below_them_are_items() -> None:
    found = document("一、建立和扩建电力工业；\n二、发展机器制造工业；\n三、加强交通运输。\n")
    assert titles(found, "item") == []
    assert [passage.kind for passage in found.passages] == ["item"] * 3


def test_titles_that_end_with_a_full_stop_are_headings_when_something_stands_below_them() -> None:
    found = document("（一）农业。\n稳产增收。\n（二）工业。\n优化结构。\n")
    assert titles(found, "subitem") == ["农业", "工业"]


def test_the_contents_list_is_stronger() -> None:
    listed = "目录\n一、建立电力工业\n二、发展机器工业\n"
    assert titles(document(f"{listed}一、建立电力工业。\n二、发展机器工业。\n"), "item") == [
        "建立电力工业",
        "发展机器工业",
    ]


def test_a_row_of_clauses_is_no_title() -> None:
    found = document(
        "附件1 完成情况\n一、整治老旧小区，对278个、696万平方米的住宅小区实施整治，惠及89846户居民（住房局牵头负责）\n二、打通道路\n完成一期。\n"
    )
    assert titles(found, "item") == ["打通道路"]


def test_a_title_that_nothing_parts_from_its_paragraph_is_reported() -> None:
    text = f"（一）扩大投资\n加快建设。\n（二）扩大开放{LONG}\n（三）改善民生\n办好实事。\n"
    assert codes(text) == ["W214"]


@pytest.mark.parametrize(
    "text",
    [
        f"（一）{LONG}\n（二）{LONG}\n",  # no headings among them
        f"1. 扩大投资\n加快建设。\n2. {LONG}\n",  # points are often sentences
    ],
)
def test_long_numbered_sentences_are_not(text: str) -> None:
    assert codes(text) == []
