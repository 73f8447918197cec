"""Where a state is read from: a folder, or a revision that git knows."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from builder.changes import revision
from tests.changes.support import CASES, folders, told
from tests.support import run, snapshot

WHO = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")
[DIGIT_LOST] = [case for case in CASES if case.name == "03-digit-lost"]


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", *WHO, *arguments], cwd=root, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The project before the change, committed; in the working tree after it. It stands below the repository's root."""
    before, after = folders(DIGIT_LOST, tmp_path)
    root = tmp_path / "repository" / "project"
    root.parent.mkdir()
    before.rename(root)
    (root / "docs/assets").mkdir()
    (root / "docs/assets/site.css").write_text("p {}\n")
    git(root.parent, "init", "--quiet", "--initial-branch=main")
    git(root.parent, "add", "--all")
    git(root.parent, "commit", "--quiet", "--message=Before")
    (root / "source_texts/plan.txt").write_bytes((after / "source_texts/plan.txt").read_bytes())
    return root


def test_without_a_head_the_files_are_compared_as_they_are(repository: Path) -> None:
    assert run("diff", "HEAD", "--root", str(repository)).stdout.startswith("数字少了1位：8000 → 800 ")


def test_two_revisions_are_compared(repository: Path) -> None:
    git(repository, "commit", "--quiet", "--all", "--message=After")
    assert run("diff", "HEAD~", "main", "--root", str(repository)).stdout.startswith(
        "数字少了1位：8000 → 800 "
    )
    assert run("diff", "main", "HEAD", "--root", str(repository)).stdout == "对读者没有变化。\n"


def test_a_revision_says_the_same_as_a_folder(repository: Path, tmp_path: Path) -> None:
    by_folder = told(*folders(DIGIT_LOST, tmp_path / "again"), "json")
    assert run("diff", "HEAD", "--root", str(repository), "--format", "json").stdout == by_folder


def test_of_a_revision_the_files_of_a_state_are_there_while_it_is_read(repository: Path) -> None:
    with revision.folder("HEAD", repository) as folder:
        there = snapshot(folder)
        assert b"8000" in there["source_texts/plan.txt"]
        assert "editorial/addresses/plan.lock" in there
        assert not any(path.startswith("docs/assets/") for path in there)
    assert not folder.exists()


def test_links_in_a_revision_lead_nowhere(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (repository / "source_texts/link.txt").symlink_to(tmp_path / "secret.txt")
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message=Link")
    with revision.folder("HEAD", repository) as folder:
        assert sorted(path.name for path in (folder / "source_texts").iterdir()) == ["plan.txt", "plan.yml"]


@pytest.mark.parametrize("name", ["no-such-branch", "--output=x", "docs", "HEAD:source_texts"])
def test_what_is_neither_is_wrong_use(name: str, repository: Path) -> None:
    result = run("diff", "--root", str(repository), "--", name)
    assert result.exit_code == 2
    assert f"“{name}”既不是放着项目的文件夹" in result.stderr
    assert sorted(path.name for path in repository.iterdir()) == ["docs", "editorial", "source_texts"]
