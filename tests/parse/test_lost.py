"""Headings that have lost their marker are placed where counting leaves one place, and nowhere else."""

from __future__ import annotations

from tests.support import document


def points(text: str) -> list[tuple[str | None, int | None, str | None, str]]:
    return [
        (d.marker, d.number, d.number_source, d.title) for d in document(text).divisions if d.kind == "point"
    ]


BEFORE = "一、总则\n(1)坚持引领。要抓创新，抓人才。\n"
AFTER = "(3)坚持开放。要引进来，走出去。\n二、分则\n(4)坚持共享。要保基本，兜底线。\n"


def test_one_lost_number_and_one_paragraph_that_names_an_item() -> None:
    text = f"{BEFORE}建设消费中心。协同推进惠民生，促消费。\n{AFTER}"
    assert points(text) == [
        ("（1）", 1, "printed", "坚持引领"),
        ("", 2, "inferred", "建设消费中心"),
        ("（3）", 3, "printed", "坚持开放"),
        ("（4）", 4, "printed", "坚持共享"),
    ]


def test_the_gap_is_listed_all_the_same_and_the_address_has_the_number() -> None:
    found = document(f"{BEFORE}建设消费中心。协同推进惠民生，促消费。\n{AFTER}")
    assert [(gap.kind, gap.text) for gap in found.gaps] == [("missing-marker", "建设消费中心。")]
    assert "n2.p1" in [passage.anchor for passage in found.passages]


def test_two_candidates_for_one_number_are_reported_not_guessed() -> None:
    text = f"{BEFORE}建设消费中心。协同推进，抓好。\n建设贸易中心。协同推进，抓好。\n{AFTER}"
    assert [number for _, number, _, _ in points(text)] == [1, 3, 4]
    assert [gap.note.split("：")[0] for gap in document(text).gaps] == ["缺（2）"]


def test_an_opening_statement_is_no_candidate() -> None:
    text = f"{BEFORE}开放是关键一招。要抓落实，抓创新。\n建设消费中心。协同推进，抓好。\n{AFTER}"
    assert [title for _, _, source, title in points(text) if source == "inferred"] == ["建设消费中心"]


def test_what_stands_in_a_box_is_no_candidate() -> None:
    text = f"{BEFORE}专栏1 重点工程\n● 消费工程。建设街区，抓好。\n{AFTER}"
    assert [number for _, number, _, _ in points(text)] == [1, 3, 4]


def test_a_count_that_restarts_is_not_filled_across_the_restart() -> None:
    text = (
        "一、总则\n（一）引领。抓创新，抓人才。\n二、分则\n建设中心。协同推进，抓好。\n"
        "（三）开放。引进来，走出去。\n三、附则\n（一）共享。保基本，兜底线。\n"
    )
    assert not [d for d in document(text).divisions if d.number_source == "inferred"]
