"""What stands below a pull request: first whether the check passes, then what the change means (tests/changes/cases)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.changes.pull_request import FAILED, NEXT, NOT_OURS, PASSED, TO_DO
from tests.changes.support import CASES, COMMENT, folders
from tests.support import ROOT, run, small_project

GUIDE = (
    (ROOT / "CONTRIBUTING.md")
    .read_text("utf-8")
    .partition("## 拉取请求下面会有什么")[2]
    .partition("\n## ")[0]
)
VERDICTS = {
    "01-word-fixed": PASSED,
    "02-number-restored": PASSED,
    "03-digit-lost": TO_DO,
    "04-paragraph-inserted": PASSED,
    "05-paragraph-deleted": FAILED.format(1),
    "06-paragraph-moved": PASSED,
    "07-heading-renumbered": FAILED.format(1),
    "08-heading-reworded": FAILED.format(1),
    "09-term-added": PASSED,
    "10-document-added": PASSED,
    "11-yml-only": PASSED,
    "12-nothing-changed": PASSED,
    "13-yml-broken": FAILED.format(1),
    "14-gb18030": FAILED.format(1),
    "15-paragraph-split": FAILED.format(1),
    "16-word-lost": TO_DO,
    "17-yml-removed": FAILED.format(1),
    "18-document-removed": FAILED.format(2),
    "19-alias-given": TO_DO,
}
every = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])


def comment(case: Path, tmp_path: Path) -> str:
    before, after = map(str, folders(case, tmp_path))
    result = run("pull-request", before, "--root", after)
    assert result.exit_code == 0
    return result.stdout


@every
def test_what_the_change_means_stands_below_the_verdict(case: Path, tmp_path: Path) -> None:
    verdict, rest = comment(case, tmp_path).split("\n\n", 1)
    assert (verdict[:4], verdict[-2:]) == ("**检查", "**")
    assert rest == f"{(case / COMMENT).read_text('utf-8').rstrip()}\n\n---\n\n{NEXT}\n"


@every
def test_the_verdict(case: Path, tmp_path: Path) -> None:
    assert comment(case, tmp_path).startswith(f"{VERDICTS[case.name]}\n")


@every
def test_the_verdict_is_that_of_the_check(case: Path, tmp_path: Path) -> None:
    failed = comment(case, tmp_path).startswith("**检查没有通过")
    before, after = map(str, (tmp_path / "before", tmp_path / "after"))
    assert run("check", "--base", before, "--root", after).exit_code == failed


@every
def test_it_says_what_to_do_now(case: Path, tmp_path: Path) -> None:
    told = comment(case, tmp_path)
    assert "### 现在要做什么" in told or "对读者没有变化。" in told
    if TO_DO in told or "检查没有通过" in told:
        assert re.search(r"### 现在要做什么\n\n(?!1\. 不必)", told)


def test_the_guide_says_what_to_do_about_each_verdict() -> None:
    rows = [line.split("|")[1].strip() for line in GUIDE.splitlines() if line.startswith("| 检查")]
    shown = [re.compile(re.escape(row).replace("……", ".*")) for row in rows]
    for verdict in (PASSED, TO_DO, FAILED, NOT_OURS):
        assert [bool(row.fullmatch(verdict.strip("*"))) for row in shown].count(True) == 1


def test_errors_that_were_there_before_are_not_the_editors(tmp_path: Path) -> None:
    broken = {"source_texts/lake.yml": "title: [湖城\n"}
    before, after = small_project(tmp_path / "before", broken), small_project(tmp_path / "after", broken)
    assert run("pull-request", str(before), "--root", str(after)).stdout.startswith(f"{NOT_OURS}\n")


def test_it_is_written_to_a_file_in_a_new_folder(tmp_path: Path) -> None:
    root, output = small_project(tmp_path / "project"), tmp_path / "new/comment.md"
    result = run("pull-request", str(root), "--root", str(root), "--output", str(output))
    assert (result.exit_code, result.stdout) == (0, "")
    assert output.read_text("utf-8").startswith(f"{PASSED}\n")


def test_a_base_that_is_none_is_wrong_use(tmp_path: Path) -> None:
    result = run("pull-request", "no-such-revision", "--root", str(small_project(tmp_path)))
    assert (result.exit_code, "既不是" in result.stderr) == (2, True)
