"""Every command of the workflows, run in a clone as the host would run it (tests/workflows/support.py)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import ROOT
from tests.workflows.support import STEPS, TEXT, git, merged, repository, run, steps

SAYS = {
    "github.event.pull_request.number": "7",
    "github.token": "token",
    "github.server_url": "https://host.example",
    "github.repository": "editors/plans",
    "steps.pages.outputs.base_url": "https://plans.example",
}
CHECK, TOLD, PREVIEW = steps("pull-request")
RECORD, SUITE, PUBLISHED = steps("publish")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    return repository(tmp_path)


def first_words(clone: Path) -> str:
    """A stretch of a paragraph that stands in the text once."""
    text = (clone / TEXT).read_text("utf-8")
    lines = [line for line in text.split("\n") if len(line) > 60 and text.count(line) == 1]
    return lines[3]


def test_every_command_is_run_by_a_test() -> None:
    assert [step.run for step in STEPS if step.workflow in ("suite", "comment")] == [
        'python3 .ci/comment.py "$RUNNER_TEMP/comment"',  # tests/workflows/test_comment.py
        SUITE.run,
    ]
    assert len(STEPS) == len([CHECK, TOLD, PREVIEW, RECORD, SUITE, PUBLISHED]) + 2


def test_a_sound_change_passes_the_check_and_says_nothing(clone: Path) -> None:
    line = first_words(clone)
    merged(clone, TEXT, line, line.replace("，", "、", 1))
    done = run(CHECK, clone, SAYS)
    assert (done.returncode, done.stdout) == (0, "")


def test_a_change_that_brings_an_error_fails_the_check_on_its_line(clone: Path) -> None:
    line = first_words(clone)
    merged(clone, TEXT, f"{line}\n", "")
    done = run(CHECK, clone, SAYS)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=")
    assert "title=E141::" in done.stdout


def test_what_the_change_means_is_in_the_summary_and_ready_for_the_comment(
    clone: Path, tmp_path: Path
) -> None:
    line = first_words(clone)
    merged(clone, TEXT, line, line.replace("，", "、", 1))
    summary = tmp_path / "summary"
    assert run(TOLD, clone, SAYS, GITHUB_STEP_SUMMARY=str(summary)).returncode == 0
    told = (clone / "comment/comment.md").read_text("utf-8")
    assert "### 段落（1）" in told
    assert "<del>，</del><ins>、</ins>" in told
    assert summary.read_text("utf-8") == told
    assert (clone / "comment/number").read_text() == "7\n"
    assert sorted(path.name for path in (clone / "comment").iterdir()) == ["comment.md", "number"]


def test_what_prevents_the_check_does_not_prevent_the_comment(clone: Path, tmp_path: Path) -> None:
    merged(clone, TEXT.replace(".txt", ".yml"), "title: ", "title： ")
    assert run(CHECK, clone, SAYS).returncode == 1
    assert run(TOLD, clone, SAYS, GITHUB_STEP_SUMMARY=str(tmp_path / "summary")).returncode == 0
    assert "**检查没有通过" in (clone / "comment/comment.md").read_text("utf-8")


def test_addresses_are_recorded_pushed_and_what_is_built_is_named(clone: Path, tmp_path: Path) -> None:
    line = first_words(clone)
    merged(clone, TEXT, line, f"{line}\n再加一段，说明这里新添了内容，以前没有发布过。")
    git(clone, "push", "--quiet", "origin", "HEAD:main")
    output = tmp_path / "output"
    done = run(RECORD, clone, SAYS, GITHUB_OUTPUT=str(output))
    assert done.returncode == 0, done.stderr
    published = git(tmp_path / "origin.git", "rev-parse", "main")
    assert output.read_text() == f"revision={published}\n"
    assert git(clone, "show", "--format=", "--name-only", published) == (
        "editorial/addresses/2021-government-work-report.lock"
    )


def test_nothing_is_committed_when_there_is_nothing_to_record(clone: Path, tmp_path: Path) -> None:
    before = git(tmp_path / "origin.git", "rev-parse", "main")
    assert run(RECORD, clone, SAYS, GITHUB_OUTPUT=str(tmp_path / "output")).returncode == 0
    assert git(tmp_path / "origin.git", "rev-parse", "main") == before


def test_the_suite_consists_of_sessions_that_there_are(clone: Path, tmp_path: Path) -> None:
    sessions = tmp_path / "sessions"
    assert run(SUITE, clone, SAYS, SESSIONS=str(sessions)).returncode == 0
    named = [
        line.split()[1] for line in (ROOT / ".ci/run").read_text().splitlines() if line.startswith("./dev ")
    ]
    assert sessions.read_text().split() == named
    assert {"lint", "tests", "slow"} <= set(named)


@pytest.mark.slow
def test_the_preview_opens_by_double_click(clone: Path) -> None:
    done = run(PREVIEW, clone, SAYS)
    assert done.returncode == 0, done.stderr
    assert (clone / "preview/index.html").is_file()
    assert (clone / "preview/texts/2021-government-work-report/index.html").is_file()
    assert not list((clone / "preview").rglob("*.zip"))


@pytest.mark.slow
def test_what_is_published_names_its_address_and_offers_the_bundle(clone: Path) -> None:
    done = run(PUBLISHED, clone, SAYS)
    assert done.returncode == 0, done.stderr
    assert 'rel="canonical" href="https://plans.example/index.html"' in (clone / "site/index.html").read_text(
        "utf-8"
    )
    assert list((clone / "site/download").glob("*.zip"))
