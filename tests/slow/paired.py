"""CPU seconds of the builder at another revision and now, in turns (``./dev paired -- REVISION``).

Each is run in a process of its own, start included, on the same projects: the four texts, and so many copies of them.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.slow.test_scaling import ROOT, project

TURNS = 3
COPIES = 100


def program_at(revision: str, folder: Path) -> tuple[Path, str]:
    """The program at a revision, with a Python that has what it needs."""
    folder.mkdir()
    archive = subprocess.run(["git", "archive", revision], cwd=ROOT, capture_output=True, check=True)
    subprocess.run(["tar", "-x", "-C", str(folder)], input=archive.stdout, check=True)
    subprocess.run(["uv", "venv", "--quiet", str(folder / "venv")], check=True)
    python = str(folder / "venv/bin/python")
    lock = str(folder / "requirements/site.txt")
    subprocess.run(["uv", "pip", "install", "--quiet", "--python", python, "-r", lock], check=True)
    return folder, python


def seconds(program: tuple[Path, str], root: Path) -> float:
    """CPU seconds of one build, those of the system included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [program[1], "-m", "builder", "build", "--root", str(root)]
    env = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    subprocess.run(command, cwd=program[0], env=env, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(revision: str, copies: int = COPIES) -> None:
    with tempfile.TemporaryDirectory() as folder:
        then = program_at(revision, Path(folder) / "then")
        now = (ROOT, sys.executable)
        for number in (1, copies):
            root = Path(folder) / f"copies-{number}"
            root.mkdir()
            project(root, number)
            seconds(now, root)  # what both find on the disk
            turns = [(seconds(then, root), seconds(now, root)) for _ in range(TURNS)]
            before, after = (min(one) for one in zip(*turns, strict=True))
            print(
                f"{number:>4} × four texts: {before:7.2f} s at {revision}, {after:7.2f} s now, {after / before:.2f}"
            )


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:3]))
