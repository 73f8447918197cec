"""The line under a title that says in which state the text is."""

from __future__ import annotations

import pytest

from builder.editorial.about import Metadata
from builder.editorial.editorial import Editorial
from builder.editorial.typos import Typo
from builder.model.read_text import ReadText
from builder.render import caution
from tests.support import corpus_of, document

TYPO = Typo("建康", "健康", before=("生命",))
CONTENTS = "目录\n第一章 治水\n第二章 办学\n第一章 治水\n"


def read(text: str) -> ReadText:
    found = document(text, Metadata(short_title="规划", proofreading="未校"))
    return corpus_of(found, editorial=Editorial(typos=(TYPO,))).texts[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("一、治水\n修水库。\n", ""),
        ("一、治水\n到年，修水库。\n", "本文本有缺漏，这一页标出 1 处：〔…〕。"),
        ("一、治水\n到年，保护生命建康。\n", "本文本有缺漏，这一页标出 2 处：〔…〕、〔？〕。"),
        (f"{CONTENTS}修水库。\n", "全文缺 1 个部分。"),
        (f"{CONTENTS}到年，修水库。\n", "本文本有缺漏，这一页标出 1 处：〔…〕；全文缺 1 个部分。"),
    ],
)
def test_a_page_says_how_many_gaps_it_marks_and_what_the_document_lacks(text: str, said: str) -> None:
    found = read(text)
    line = caution.line(found, found.document.passages)
    assert line.partition("<a ")[0].partition(">")[2] == said
    assert bool(line) == bool(said)


def test_a_page_without_marks_of_a_text_that_lost_its_numbers_says_so() -> None:
    lost = "".join(f"到年，修水库，长达公里，共有条河，增长%以上，建成{n}座。\n" for n in range(1, 20))
    found = read(f"一、治水\n{lost}二、办学\n办学校。\n")
    assert "这一页没有发现" in caution.line(found, found.document.passages[-1:])


def test_a_cover_says_what_there_is_what_is_missing_and_whether_it_was_proofread() -> None:
    line = caution.state(read(f"{CONTENTS}到年，修水库。\n"))
    assert "本文本不全，缺第二章；1 段，标出缺漏 1 处；未校。" in line
    assert 'href="../gaps.html#plan"' in line
