"""The file that remembers: one line an address, what is written is read again, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given

from builder.addresses import lock as lock_file
from builder.addresses.fingerprint import fingerprint
from builder.addresses.lock import Entry
from builder.findings.finding import DataError
from tests.addresses.support import PATH, lock_of
from tests.generated import TEXT, few
from tests.support import document

LONG = "完善综合立体交通网络推进广深港高铁和机场扩建工程建设形成内畅外联通达全球的开放格局"


def lines(entries: list[Entry]) -> list[str]:
    return [line for line in lock_file.write(entries).splitlines() if line and not line.startswith("# ")]


def test_a_line_says_page_anchor_and_what_is_remembered() -> None:
    entries = [
        Entry("index", "cover", fingerprint("")),
        Entry("c7", "c7.s1", fingerprint("深化创新")),
        Entry("c7", "c7.s1.p1", fingerprint(LONG)),
        Entry("c9", "c9.p4", fingerprint("好"), "c8.html#c8.p2"),
    ]
    assert lines(entries) == [
        "index.html#cover -",
        "c7.html#c7.s1 =深化创新",
        "c7.html#c7.s1.p1 41:f99c0dee:b7c61d2cad95b3eb964a3c52052ada67 完善综合立体交通网络推进",
        "c9.html#c9.p4 -> c8.html#c8.p2 =好",
    ]


def test_what_has_moved_stands_below_in_the_order_of_its_numbers() -> None:
    moved = [Entry("c9", f"c9.p{n}", fingerprint("好"), "c8.html#c8") for n in (10, 9, 1)]
    anchors = [line.split()[0] for line in lines([*moved, Entry("c7", "c7", fingerprint("好"))])]
    assert anchors == ["c7.html#c7", "c9.html#c9.p1", "c9.html#c9.p9", "c9.html#c9.p10"]


@few
@given(TEXT)
def test_what_is_written_is_read_again(text: str) -> None:
    lock = lock_of(document(text))
    again = lock_file.read(lock_file.write(lock.entries), PATH)
    assert again == lock
    assert lock_file.write(again.entries) == lock_file.write(lock.entries)


def test_divisions_and_passages_stand_in_reading_order() -> None:
    lock = lock_of(document("一、总则\n好。\n（一）甲题\n很好。\n二、分则\n还好。\n"))
    assert [entry.anchor for entry in lock.entries][5:] == [
        *("i1", "i1.p1", "i1.k1", "i1.k1.p1", "i2", "i2.p1"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "<<<<<<< HEAD",
        "c7.html#c7",
        "c7#c7 =总则",
        "c7.html#c7 =总 则",
        "c7.html#c7 40:ab5cf0d5:7eb1 完善",
        "？",
    ],
)
def test_a_line_that_is_none_is_reported_with_its_place(line: str) -> None:
    with pytest.raises(DataError) as error:
        lock_file.read(f"# 说明\nc1.html#c1 =总则\n{line}\n", PATH)
    [found] = error.value.findings
    assert (found.path, found.line, found.code, found.quote) == (PATH, 3, "E145", line)
