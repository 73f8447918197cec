"""Time: under a second for the four texts, and in proportion to the corpus."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from builder import pipeline
from builder.running.timings import Timings
from tests.slow.machine import pace

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.slow

TRIES = 8  # other work on the machine costs CPU time, too: caches and the clock are shared


def project(folder: Path, copies: int) -> Path:
    """The four texts, so many times over."""
    for name in ("editorial", "mkdocs.yml"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, folder / name)
    shutil.rmtree(folder / "editorial/addresses", ignore_errors=True)  # the copies have other ids
    for path in (folder / "editorial").rglob("terms.yml"):  # so are the documents that define a term
        path.write_text(re.sub(r"(document: [\w-]+)", r"\1-0", path.read_text("utf-8")), "utf-8")
    (folder / "source_texts").mkdir()
    for path in sorted((ROOT / "source_texts").iterdir()):
        for number in range(copies):
            shutil.copy2(path, folder / "source_texts" / f"{path.stem}-{number}{path.suffix}")
    return folder


def seconds(root: Path) -> float:
    """CPU seconds of all stages."""
    timings = Timings()
    pipeline.build(root, timings)
    return sum(timings.seconds.values())


def test_the_four_texts_take_under_one_second_of_cpu(tmp_path: Path) -> None:
    root, second = project(tmp_path, 1), pace()
    assert any(seconds(root) < second for _ in range(TRIES))


def test_a_hundred_copies_take_at_most_twelve_times_as_long_as_ten(tmp_path: Path) -> None:
    (tmp_path / "ten").mkdir()
    (tmp_path / "hundred").mkdir()
    ten = min(seconds(project(tmp_path / "ten", 10)), seconds(tmp_path / "ten"))
    hundred = seconds(project(tmp_path / "hundred", 100))
    assert hundred <= 12 * ten
