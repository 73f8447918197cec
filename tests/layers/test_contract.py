"""A layer is one file and one line in the list of layers: nothing else of the program changes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import METADATA, ROOT, run, small_project, snapshot

ACCEPTED = "accepted:\n  - {code: W901, words: 水库, reason: 看过了}\n"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with the toy: one file, and one line in the list."""
    root = tmp_path_factory.mktemp("program")
    shutil.copytree(ROOT / "builder", root / "builder", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "editorial/schemas", root / "editorial/schemas")
    shutil.copy(Path(__file__).with_name("toy.py"), root / "builder/layers/toy.py")
    listed = root / "builder/layers/list.py"
    text = listed.read_text("utf-8")
    listed.write_text(text.replace('    "related",\n', '    "related",\n    "toy",\n'), "utf-8")
    return root


def with_toy(program: Path, command: str, project: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """A command of the program that has the toy."""
    words = [sys.executable, "-m", "builder", command, "--root", str(project), *more]
    return subprocess.run(words, cwd=program, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def built(program: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same project, built without the toy and with it."""
    without, with_it = (small_project(tmp_path_factory.mktemp(name)) for name in ("without", "with"))
    assert run("build", "--root", str(without)).exit_code == 0
    done = with_toy(program, "build", with_it)
    assert done.returncode == 0, done.stderr
    return without, with_it


def test_what_it_says_is_published_and_shown_and_nothing_else_changes(built: tuple[Path, Path]) -> None:
    before, after = (snapshot(root / "docs") for root in built)
    assert sorted(after.keys() - before.keys()) == [
        "data/waters.csv",
        "data/waters.json",
        "schemas/waters.schema.json",
        "waters/index.md",
    ]
    changed = sorted(path for path in before if before[path] != after[path])
    assert changed == [
        *("data/documents/lake.json", "schemas/document.schema.json", "texts/lake/all.md", "texts/lake/i1.md")
    ]


def test_its_fields_stand_in_the_document_and_in_the_passages(built: tuple[Path, Path]) -> None:
    before, after = (
        json.loads((root / "docs/data/documents/lake.json").read_text("utf-8")) for root in built
    )
    assert [passage.pop("waters") for passage in after["passages"]] == [5, None]
    assert after.pop("waters_found") == 1
    assert after == before


def test_its_listing_and_its_table_have_its_items(built: tuple[Path, Path]) -> None:
    data = built[1] / "docs/data"
    listing = json.loads((data / "waters.json").read_text("utf-8"))
    assert listing == {"schema_version": 1, "waters": [{"passage": "lake.i1.p1", "at": 5}]}
    assert (data / "waters.csv").read_text("utf-8-sig").split() == ["passage,at", "lake.i1.p1,5"]


def test_its_words_are_marked_and_its_note_stands_below_as_text(built: tuple[Path, Path]) -> None:
    page = (built[1] / "docs/texts/lake/i1.md").read_text("utf-8")
    assert '东山区建设<span class="toy-mark">水库</span>，' in page
    assert '<div class="toy-note" data-at="5">&#60;水&#62;</div>' in page


def test_its_page_is_in_the_navigation_and_its_address_is_remembered(program: Path, tmp_path: Path) -> None:
    project = small_project(tmp_path)
    assert with_toy(program, "build", project).returncode == 0
    assert '"水": "waters/index.md"' in (project / "nav-made-by-dev-site.yml").read_text("utf-8")
    assert with_toy(program, "addresses", project).returncode == 0
    assert re.search(r"^waters/index\.html#waters\b", _lock(project), re.MULTILINE)
    gone = run("check", "--root", str(project)).stdout  # by the program without the toy
    assert re.search(r"E141 网址 waters/index\.html 将消失", gone)


def _lock(project: Path) -> str:
    return (project / "editorial/addresses/_pages.lock").read_text("utf-8")


def test_its_finding_is_reported_until_an_editor_accepts_it(program: Path, tmp_path: Path) -> None:
    project = small_project(tmp_path)
    assert "source_texts/lake.txt:3:1: W901 说到水库。" in with_toy(program, "check", project).stdout
    about = METADATA.format(title="湖城发展规划", city="hucheng") + ACCEPTED
    (project / "source_texts/lake.yml").write_text(about, "utf-8")
    assert with_toy(program, "check", project, "--strict").stdout == ""
    assert "W208" in run("check", "--root", str(project)).stdout  # accepted in vain, without the toy
