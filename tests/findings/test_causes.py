"""While there are errors their causes are told first, and nothing is left out."""

from __future__ import annotations

import random

from builder.findings.causes import causes_first
from builder.findings.finding import Finding


def finding(path: str, line: int, code: str) -> Finding:
    return Finding(path, line, 0, code, "")


LOST = finding("source_texts/lake.yml", 30, "E141")
HINT = finding("source_texts/lake.yml", 40, "W207")
TITLE = finding("source_texts/lake.yml", 2, "W210")
TWICE = finding("source_texts/lake.txt", 70, "W209")
GAP = finding("source_texts/lake.txt", 3, "W304")
OTHER = finding("source_texts/a.txt", 1, "W209")
SYNTAX = finding("source_texts/lake.yml", 50, "E113")


def shuffled(found: list[Finding]) -> list[Finding]:
    return random.Random(1).sample(found, len(found))


def test_what_an_address_follows_from_stands_before_it_and_other_warnings_behind() -> None:
    expected = [TWICE, TITLE, HINT, SYNTAX, LOST, GAP, OTHER]
    assert causes_first(shuffled(expected)) == expected


def test_without_errors_the_order_is_that_of_files_and_lines() -> None:
    expected = [OTHER, GAP, TWICE, TITLE, HINT]
    assert causes_first(shuffled(expected)) == expected
