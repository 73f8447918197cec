"""Which generated files differ between another revision and now, the revision they name aside (``./dev same -- REVISION``)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.slow.paired import program_at
from tests.slow.test_scaling import ROOT
from tests.support import snapshot


def generated(program: tuple[Path, str], folder: Path) -> dict[str, bytes]:
    """What the program makes of today's texts and editorial data, by path."""
    for name in ("editorial", "source_texts", "docs/about"):
        shutil.copytree(ROOT / name, folder / name)
    for path in [ROOT / "mkdocs.yml", *(ROOT / "docs").glob("[!i]*.md")]:
        shutil.copy(path, folder / path.relative_to(ROOT))
    command = [program[1], "-m", "builder", "build", "--root", str(folder)]
    env = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    subprocess.run(command, cwd=program[0], env=env, capture_output=True, check=True)
    return {path: data for path, data in snapshot(folder / "docs").items() if not path.startswith("about/")}


def main(revision: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        programs = {"then": program_at(revision, Path(folder) / "program"), "now": (ROOT, sys.executable)}
        made = {}
        for name, program in programs.items():
            (Path(folder) / name).mkdir()
            made[name] = generated(program, Path(folder) / name)
        before, after = made["then"], made["now"]
        for path in sorted(before.keys() | after.keys()):
            if before.get(path) != after.get(path):
                what = "new" if path not in before else "gone" if path not in after else "differs"
                print(f"{what:>8}  {path}")
        same = sum(before.get(path) == data for path, data in after.items())
        print(f"{same} of {len(after)} files are the same as at {revision}.")


if __name__ == "__main__":
    main(sys.argv[1])
