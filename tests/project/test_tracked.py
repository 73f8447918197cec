"""Generated pages that somebody has committed are named, with what to change instead."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from builder.findings.finding import DataError
from tests.support import load_project, run, small_project


def repository(root: Path, *committed: str) -> Path:
    """A project in a repository that keeps its generated files ``committed``, whatever ``.gitignore`` says."""
    small_project(
        root, {".gitignore": "/docs/*/\n/docs/index.md\n!/docs/about/\n/nav-made-by-dev-site.yml\n"}
    )
    assert run("build", "--root", str(root)).exit_code == 0
    for arguments in (["init", "-q"], ["add", "."], ["add", "-f", *committed] if committed else ["status"]):
        subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True)
    return root


@pytest.mark.parametrize(
    ("page", "instead"),
    [
        ("docs/texts/lake/i1.md", "source_texts/lake.txt"),
        ("docs/topics/water.md", "editorial/topics.yml"),
        ("docs/districts/xihu.md", "editorial/cities/"),
        ("docs/data/documents.json", "source_texts/"),
        ("docs/index.md", "source_texts/"),
    ],
)
def test_a_page_is_named_with_what_it_is_made_of(tmp_path: Path, page: str, instead: str) -> None:
    with pytest.raises(DataError) as error:
        load_project(repository(tmp_path, page))
    [found] = error.value.findings
    assert (found.path, found.line, found.code) == (page, 1, "E108")
    assert "覆盖" in found.message
    assert instead in found.hint
    assert "删去这个文件" in found.hint


def test_pages_that_git_does_not_keep_and_those_written_by_hand_are_fine(tmp_path: Path) -> None:
    assert not [found for found in load_project(repository(tmp_path)).findings if found.code == "E108"]


def test_a_project_that_keeps_its_pages_in_the_repository_may(tmp_path: Path) -> None:
    root = repository(tmp_path, "docs/texts/lake/i1.md")
    (root / ".gitignore").unlink()
    load_project(root)


def test_without_a_repository_there_is_nothing_to_say(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    run("build", "--root", str(root))
    load_project(root)
