"""The line under a title that says in which state the text is."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from builder.editorial.about import Metadata
from builder.editorial.editorial import Editorial
from builder.editorial.proofreading import Proofreading, Record
from builder.editorial.typos import Typo
from builder.model.read_text import ReadText
from builder.render import caution
from tests.support import corpus_of, document

TYPO = Typo("建康", "健康", before=("生命",))
CONTENTS = "目录\n第一章 治水\n第二章 办学\n第一章 治水\n"


def read(text: str, *records: Record) -> ReadText:
    found = document(text, Metadata(short_title="规划", proofreading=Proofreading(records)))
    return corpus_of(found, editorial=Editorial(typos=(TYPO,))).texts[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("一、治水\n修水库。\n", ""),
        ("一、治水\n到年，修水库。\n", "本文本有缺漏，这一页标出 1 处：〔…〕；这一页未校。"),
        ("一、治水\n到年，保护生命建康。\n", "本文本有缺漏，这一页标出 2 处：〔…〕、〔？〕；这一页未校。"),
        (f"{CONTENTS}修水库。\n", "全文缺 1 个部分；这一页未校。"),
        (
            f"{CONTENTS}到年，修水库。\n",
            "本文本有缺漏，这一页标出 1 处：〔…〕；全文缺 1 个部分；这一页未校。",
        ),
    ],
)
def test_a_page_says_how_many_gaps_it_marks_and_what_the_document_lacks(text: str, said: str) -> None:
    found = read(text)
    line = caution.line(found, found.document.passages, ())
    assert line.partition("<a ")[0].partition(">")[2] == said
    assert bool(line) == bool(said)


def test_a_page_without_marks_of_a_text_that_lost_its_numbers_says_so() -> None:
    lost = "".join(f"到年，修水库，长达公里，共有条河，增长%以上，建成{n}座。\n" for n in range(1, 20))
    found = read(f"一、治水\n{lost}二、办学\n办学校。\n")
    assert "这一页没有发现" in caution.line(found, found.document.passages[-1:], ())


def test_a_cover_says_what_there_is_what_is_missing_and_whether_it_was_proofread() -> None:
    line = caution.state(read(f"{CONTENTS}到年，修水库。\n"))
    assert "本文本不全，缺第二章；1 段，标出缺漏 1 处；校对：1 章未校。" in line
    assert 'href="../gaps.html#plan"' in line


TWO = "一、治水\n修水库。\n（一）堤坝\n筑堤坝。\n（二）河道\n到年，清河道。\n二、办学\n办学校。\n"


@pytest.mark.parametrize(
    ("records", "page", "said", "leads"),
    [
        ([], "i2", "", []),
        ([Record("i1", "已校", "公报")], "i2", "", []),
        ([Record("i2", "已校", "公报")], "i2", "这一页已校。", ["校对记录"]),
        ([Record("i2", "已复核", "公报")], "i2", "这一页已复核。", ["校对记录"]),
        (
            [Record("i1.k1", "已校", "公报")],
            *("i1", "本文本有缺漏，这一页标出 1 处：〔…〕；这一页部分已校。", ["缺漏清单", "校对记录"]),
        ),
        ([], "i1", "本文本有缺漏，这一页标出 1 处：〔…〕；这一页未校。", ["缺漏清单"]),
    ],
)
def test_a_page_that_was_compared_says_so_and_another_says_no_more_than_before(
    records: list[Record], page: str, said: str, leads: list[str]
) -> None:
    found = read(TWO, *records)
    shown = [one for one in found.document.passages if one.anchor.startswith(page)]
    line = BeautifulSoup(caution.line(found, shown, ()), "html.parser")
    assert line.get_text().strip().removesuffix(" ".join(leads)) == said
    assert [a.get_text() for a in line.find_all("a")] == leads
    assert {a.get_text(): a["href"] for a in line.find_all("a")}.get("校对记录", "index.html#about") == (
        "index.html#about"
    )
