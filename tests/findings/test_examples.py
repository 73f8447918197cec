"""The examples of docs/about/checks.md are what the program says of the four texts with one thing made wrong."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.findings.finding import DataError
from builder.findings.printing import as_text
from tests.support import ROOT, load_project

CHECKS = ROOT / "docs/about/checks.md"
FEATURE = "source_texts/2020-13th-plan-feature"
TOPICS = "editorial/topics.yml"
TERMS = "editorial/cities/guangzhou/terms.yml"
GAZETTEER = "editorial/cities/guangzhou/gazetteer.yml"
Change = Callable[[Path], None]


def replaced(name: str, old: str, new: str) -> Change:
    """The first ``old`` of a file becomes ``new``."""

    def change(root: Path) -> None:
        text = (root / name).read_text("utf-8")
        assert old in text
        (root / name).write_text(text.replace(old, new, 1), "utf-8")

    return change


def saved_as(name: str, encoding: str) -> Change:
    def change(root: Path) -> None:
        (root / name).write_bytes((root / name).read_text("utf-8").encode(encoding))

    return change


def windows_line_ends(root: Path) -> None:
    path = root / f"{FEATURE}.txt"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def without_its_yml(root: Path) -> None:
    shutil.copy(root / f"{FEATURE}.txt", root / "source_texts/2026-report.txt")


def a_generated_page_in_the_repository(root: Path) -> None:
    page = root / "docs/texts/2021-government-work-report/i1.md"
    page.parent.mkdir(parents=True)
    page.write_text("# 改过\n", "utf-8")
    shutil.copy(ROOT / ".gitignore", root / ".gitignore")
    for arguments in (["init", "-q"], ["add", "-f", str(page)]):
        subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True)


CHANGES: dict[str, tuple[Change, ...]] = {
    "E101": (without_its_yml,),
    "E102": (saved_as(f"{FEATURE}.txt", "gb18030"), saved_as(f"{FEATURE}.txt", "utf-16")),
    "E108": (a_generated_page_in_the_repository,),
    "E111": (replaced(f"{FEATURE}.yml", "kind: 专题报道", "kind: [专题报道"),),
    "E115": (replaced(TOPICS, "[实验室, 研发, 科研,", "[实验室，研发, 科研,"),),
    "E126": (replaced(GAZETTEER, "undecided:\n", "undecided:\n  - {name: 落户南, districts: []}\n"),),
    "W216": (windows_line_ends,),
    "W217": (replaced(f"{FEATURE}.txt", "\n广州\n", '\n<p style="text-indent: 2em">广州</p>\n'),),
    "W225": (replaced(TOPICS, "    words: [实验室, 研发,", "    words: [实验室, 科技创新, 研发,"),),
    "W226": (replaced(TERMS, "区域发展核心引擎]", "区域发展核心引擎, 湾区引擎]"),),
    "W227": (replaced(TOPICS, "    except: [科技服务,", "    except: [农业, 科技服务,"),),
}


def examples(code: str) -> list[str]:
    """The findings that the section of a code shows, as they are printed."""
    section = CHECKS.read_text("utf-8").partition(f"\n### {code} ")[2].partition("\n### ")[0]
    lines = [line[4:] for line in section.split("\n") if line.startswith("    ")]
    return re.split(r"\n(?=\S)", "\n".join(lines))


@pytest.mark.parametrize("code", CHANGES)
def test_an_example_is_what_is_said(tmp_path: Path, code: str) -> None:
    said = []
    for number, change in enumerate(CHANGES[code]):
        root = tmp_path / str(number)
        for folder in ("source_texts", "editorial", "docs/about"):
            shutil.copytree(ROOT / folder, root / folder)
        change(root)
        try:
            found = load_project(root).findings
        except DataError as error:
            found = error.findings
        said += [as_text(one) for one in found if one.code == code]
    assert [one for one in examples(code) if one not in said] == []
