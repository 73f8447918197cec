"""The workflow files, and a repository in which their commands are run as the host would run them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.support import ROOT

FOLDER = ROOT / ".github/workflows"
WORKFLOWS: dict[str, Any] = {
    path.stem: yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506  # "on" is no boolean
    for path in sorted(FOLDER.glob("*.yml"))
}
_FILES = ("builder", "docs/about", "docs/assets", "editorial", "overrides", "source_texts", ".ci", ".github")
_WHO = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Editor"), ("EMAIL", "editor@example.org"))
}
TEXT = "source_texts/2021-government-work-report.txt"


@dataclass(frozen=True)
class Step:
    """A command of a workflow."""

    workflow: str
    job: str
    run: str
    env: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return f"{self.workflow}/{self.job}: {self.run.splitlines()[0]}"


def jobs() -> Iterator[tuple[str, str, Any]]:
    """Workflow, name and content of every job."""
    for workflow, content in WORKFLOWS.items():
        for name, job in content["jobs"].items():
            yield workflow, name, job


def uses() -> Iterator[tuple[str, Any]]:
    """Every action that is used, with its step."""
    for _, _, job in jobs():
        for step in job["steps"]:
            if "uses" in step:
                yield step["uses"], step


STEPS = [
    Step(workflow, name, step["run"], step.get("env", {}))
    for workflow, name, job in jobs()
    for step in job["steps"]
    if "run" in step
]


def steps(workflow: str) -> list[Step]:
    return [step for step in STEPS if step.workflow == workflow]


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=os.environ | _WHO, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def repository(folder: Path) -> Path:
    """A clone of the project with its ``main``, and a bare repository that it came from."""
    clone = folder / "clone"
    clone.mkdir(parents=True)
    for name in _FILES:
        shutil.copytree(ROOT / name, clone / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (
        *(ROOT / "docs").glob("*.md"),
        *map(ROOT.joinpath, ("mkdocs.yml", "noxfile.py", ".gitignore")),
    ):
        shutil.copy(path, clone / path.relative_to(ROOT))
    # ./dev with the Python that runs the tests in place of environments of its own
    (clone / "dev").write_text(f'#!/bin/sh\nexec "{sys.executable}" "{Path(__file__).parent}/dev.py" "$@"\n')
    (clone / "dev").chmod(0o755)
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", "origin.git")
    git(clone, "init", "--quiet", "--initial-branch=main")
    git(clone, "remote", "add", "origin", str(folder / "origin.git"))
    commit(clone, "All")
    git(clone, "push", "--quiet", "origin", "main")
    return clone


def commit(clone: Path, message: str) -> None:
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--message", message)


def merged(clone: Path, path: str, old: str, new: str) -> None:
    """A branch that changes words, merged for a try, as the host does it for a pull request."""
    git(clone, "checkout", "--quiet", "-b", "change", "main")
    text = (clone / path).read_bytes().decode("utf-8")
    assert old in text
    (clone / path).write_bytes(text.replace(old, new, 1).encode("utf-8"))
    commit(clone, "Change")
    git(clone, "checkout", "--quiet", "--detach", "main")
    git(clone, "merge", "--quiet", "--no-ff", "--no-edit", "change")


def run(step: Step, clone: Path, says: Mapping[str, str], **more: str) -> subprocess.CompletedProcess[str]:
    """Run a step in a clone as the host runs it; ``says`` is what its expressions stand for."""
    env = {
        key: re.sub(r"\$\{\{ (.+?) \}\}", lambda found: says[found[1]], value)
        for key, value in step.env.items()
    }
    # where .venv would be stands the Python of the tests
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step.run],
        cwd=clone,
        env={**os.environ, **_WHO, "CI": "true", **more, **env},
        capture_output=True,
        text=True,
    )
