"""Findings that are new, and those that are there no longer."""

from __future__ import annotations

from builder.changes.findings import compared, untold
from builder.findings.finding import Finding

PATH = "source_texts/plan.txt"


def finding(line: int, quote: str, code: str = "W203", message: str = "残行。") -> Finding:
    return Finding(PATH, line, 0, code, message, quote)


def test_a_finding_on_another_line_is_the_same() -> None:
    assert compared([finding(3, "(二)")], [finding(9, "(二)")], {}) == ([], [])


def test_a_finding_whose_quote_changed_with_the_words_around_it_is_the_same() -> None:
    base, head = [finding(3, "沿案(二)")], [finding(4, "沿岸(二)")]
    assert compared(base, head, {PATH: {3: 4}}) == ([], [])


def test_a_second_one_is_new_and_a_missing_one_is_gone() -> None:
    one, other = finding(3, "(二)"), finding(7, "(三)")
    assert compared([one], [one, other], {}) == ([other], [])
    assert compared([one, other], [one], {}) == ([], [other])


def test_what_is_told_otherwise_is_not_told_again() -> None:
    gap, address = (
        finding(3, "达公里", "W302"),
        finding(9, "", "E142", "网址 texts/plan/i2.html#i2 的文字已换成“x”。"),
    )
    new_addresses, rest = finding(1, "", "W221"), finding(5, "(三)")
    found = untold([gap, address, new_addresses, rest], {(PATH, 3, "W302")}, [" texts/plan/i2.html#i2 "])
    assert found == [rest]


def test_an_address_that_nobody_told_of_is() -> None:
    address = finding(9, "", "E142", "网址 texts/plan/i2.html#i2.p1 的文字已换成“x”。")
    assert untold([address], set(), [" texts/plan/i2.html#i2 "]) == [address]
