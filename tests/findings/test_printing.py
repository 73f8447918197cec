"""How findings are written: what GitHub shows of many, and what it is told of the rest."""

from __future__ import annotations

from builder.findings.finding import Finding
from builder.findings.printing import GITHUB_SHOWS, as_github_step

PATH = "source_texts/plan.txt"


def findings(code: str, count: int) -> list[Finding]:
    return [Finding(PATH, line, 0, code, "残行。") for line in range(1, count + 1)]


def test_github_shows_ten_of_each_severity_from_a_step() -> None:
    lines = list(as_github_step([*findings("E142", 10), *findings("W203", 10)]))
    assert [line.split()[0] for line in lines] == ["::error"] * GITHUB_SHOWS + ["::warning"] * GITHUB_SHOWS


def test_the_rest_is_counted_in_one_line_and_stands_in_the_log() -> None:
    lines = list(as_github_step([*findings("E142", 12), *findings("W203", 11)]))
    assert lines[20:] == [
        "::notice title=检查结果::另有 2 个错误、1 个警告没有标在行上：都在这一步的日志里。",
        f"{PATH}:11:1: E142 残行。",
        f"{PATH}:12:1: E142 残行。",
        f"{PATH}:11:1: W203 残行。",
    ]


def test_no_line_of_the_rest_is_a_command() -> None:
    many = [Finding(PATH, 1, 0, "W203", "行\n::error::x") for _ in range(11)]
    assert [line.startswith("::") for line in as_github_step(many)] == [True] * 11 + [False]
