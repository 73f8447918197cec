"""Which lines are the contents list."""

from __future__ import annotations

import pytest

from builder.clean import clean
from builder.parse import contents
from builder.parse.contents import Contents
from tests.support import source

ENTRIES = "第一章 甲\n第一节 子\n第二节 丑\n第二章 乙\n第三章 丙\n"


def find(text: str) -> Contents | None:
    return contents.find(clean(source(text)).lines)


@pytest.mark.parametrize("word", ["目录", "目 录", "目次", "　目　录　"])
def test_a_run_of_headings_below_the_word_mulu_is_a_contents_list(word: str) -> None:
    found = find(f"{word}\n{ENTRIES}好。\n")
    assert found is not None
    assert (found.first, found.last, len(found.entries)) == (0, 6, 5)


def test_a_run_of_headings_that_the_body_repeats_is_a_contents_list() -> None:
    assert find(f"{ENTRIES}好。\n第二章乙方案，好。\n") is not None


@pytest.mark.parametrize(
    "text",
    [
        f"{ENTRIES}好。\n第二章 丁\n",  # not repeated
        "目录\n第一章 甲\n一、子\n二、丑\n三、寅\n四、卯\n好。\n",  # one entry of its highest rank
        "目录\n第一章 甲\n第二章 乙。\n第三章 丙\n第四章 丁\n好。\n",  # a sentence among them
    ],
)
def test_other_runs_are_not(text: str) -> None:
    assert find(text) is None


def test_entries_know_what_they_stand_below() -> None:
    found = find(f"目录\n{ENTRIES}好。\n")
    assert found is not None
    assert [entry.parent for entry in found.entries] == [None, 0, 0, None, None]


def test_entries_of_one_number_are_given_longest_first() -> None:
    found = find("目录\n第一章 甲\n第一节 子\n第二章 乙\n第一节 子与丑\n第三章 丙\n好。\n")
    assert found is not None
    section = found.entries[1].marker
    assert [entry.title for entry in found.beginning(section, "子与丑及其他")] == ["子与丑", "子"]
    assert [entry.title for entry in found.beginning(section, "子丑")] == ["子"]
