"""The tests of the scripts that need no browser, under Node's own runner, with the data files that a build generates."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builder.text.fold import SEPARATORS, fold_table
from builder.text.lookalikes import CHINESE_FIGURES, ZEROS
from tests.site.conftest import EPOCH, ROOT, copy_project
from tests.slow.machine import pace

HERE = Path(__file__).parent
NODE = 18
EVERY = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
NO_NODE = (
    f"Node {NODE} or newer is needed for the tests of the scripts (Debian: apt-get install nodejs; other systems: "
    "https://nodejs.org). Building the site and the tests of the Python part need none."
)


@pytest.fixture(scope="module")
def node() -> str:
    """The path of Node; without one the tests fail where changes are checked, and are skipped elsewhere."""
    path = shutil.which("node")
    version = subprocess.run([path, "--version"], capture_output=True, text=True).stdout if path else ""
    if path and int(version.strip().removeprefix("v").partition(".")[0]) >= NODE:
        return path
    if os.environ.get("CI") == "true":
        pytest.fail(NO_NODE)
    pytest.skip(NO_NODE)


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """docs/ with all that the builder generates."""
    project = copy_project(tmp_path_factory.mktemp("project"))
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONPATH": str(ROOT)}
    build = [sys.executable, "-m", "builder", "build"]
    subprocess.run(build, cwd=project, env=environment, capture_output=True, check=True)
    return project / "docs"


@pytest.mark.parametrize("name", [path.name for path in sorted(HERE.glob("*.test.mjs"))])
def test_under_node(node: str, generated: Path, name: str) -> None:
    done = subprocess.run(
        [node, "--test", "--test-reporter=spec", name],
        cwd=HERE,
        env={**os.environ, "GENERATED_DOCS": str(generated), "PACE": str(pace())},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def made_by_scripts(node: str, generated: Path, texts: list[str]) -> list[tuple[str, str, bool, bool]]:
    """For every text what it folds to, its form, whether it is blank, whether it is punctuation."""
    done = subprocess.run(
        [node, "every_character.mjs"],
        cwd=HERE,
        env={**os.environ, "GENERATED_DOCS": str(generated)},
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    return [tuple(one) for one in json.loads(done.stdout)]


def test_builder_and_scripts_fold_every_character_alike(node: str, generated: Path) -> None:
    table = fold_table()
    made = made_by_scripts(node, generated, EVERY)
    for character, (folded, form, is_blank, is_punctuation) in zip(EVERY, made, strict=True):
        assert folded == table.fold(character), ascii(character)
        assert form == table.forms.get(character, character), ascii(character)
        assert is_blank == (character in table.blanks or character in SEPARATORS), ascii(character)
        assert is_punctuation == (character in table.punctuation), ascii(character)
        assert table.fold(folded) == folded, ascii(character)


def test_builder_and_scripts_fold_numbers_in_chinese_figures_alike(node: str, generated: Path) -> None:
    drawn = random.Random(20260701)
    alphabets = ("二〇O五", "一二零○0年", f"{CHINESE_FIGURES}{ZEROS}零年章a。 “㋀")
    texts = ["".join(drawn.choices(alphabet, k=drawn.randint(1, 9))) for alphabet in alphabets * 4000]
    table = fold_table()
    for text, (folded, *_) in zip(texts, made_by_scripts(node, generated, texts), strict=True):
        assert folded == table.fold(text), text
        assert table.fold(folded) == folded, text


def test_locked_packages_come_from_the_public_registry() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    locked = {name: about for name, about in packages.items() if name}
    assert locked
    assert all(about["integrity"].startswith("sha512-") for about in locked.values())
    public = "https://registry.npmjs.org/"
    assert [
        about["resolved"] for about in locked.values() if not about.get("resolved", public).startswith(public)
    ] == []
