"""The command line: build, check, outline."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builder import __version__
from tests.support import TEXT, run, small_project, snapshot

GAP = {"source_texts/lake.txt": TEXT.replace("二、", "三、")}


def test_help_names_the_commands_and_the_exit_codes() -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert all(word in result.stdout for word in ("build", "check", "outline", "Exit codes"))


def test_version_is_printed() -> None:
    assert __version__ in run("--version").stdout


@pytest.mark.parametrize("arguments", [["nonsense"], ["build", "--root", "/does/not/exist"], ["outline"]])
def test_wrong_use_exits_with_two(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_build_writes_pages_data_and_navigation(small: Path) -> None:
    result = run("build", "--root", str(small))
    assert result.exit_code == 0
    assert "1 份文件，2 段。" in result.stderr
    built = set(snapshot(small))
    assert {
        *("docs/index.md", "docs/texts/lake/index.md", "docs/texts/lake/all.md", "docs/texts/lake/i1.md"),
        *("docs/districts/index.md", "docs/districts/xihu.md", "docs/topics/water.md"),
        *("docs/data/documents.json", "docs/data/documents/lake.json", "docs/data/indicators.csv"),
        "nav-made-by-dev-site.yml",
    } <= built


def test_build_prints_the_seconds_of_every_stage(small: Path) -> None:
    lines = run("build", "--timings", "--root", str(small)).stdout.splitlines()
    stages = [line.split()[0] for line in lines]
    assert stages == ["read", "texts", "gather", "verify", "render", "publish", "index", "write", "total"]


def test_check_of_a_sound_project_finds_nothing(small: Path) -> None:
    result = run("check", "--strict", "--root", str(small))
    assert (result.exit_code, result.stdout) == (0, "")


def test_check_writes_nothing(small: Path) -> None:
    before = snapshot(small)
    run("check", "--root", str(small))
    assert snapshot(small) == before


def test_a_warning_is_no_error_unless_strict(tmp_path: Path) -> None:
    root = small_project(tmp_path, GAP)
    assert run("check", "--root", str(root)).exit_code == 0
    assert run("check", "--strict", "--root", str(root)).exit_code == 1
    assert run("build", "--root", str(root)).exit_code == 0


def test_check_as_text_has_a_place_that_editors_can_open(tmp_path: Path) -> None:
    result = run("check", "--root", str(small_project(tmp_path, GAP)))
    assert result.stdout.startswith("source_texts/lake.txt:4:1: W202 ")
    assert "0 个错误，1 个警告。" in result.stderr


def test_check_as_json_is_a_list_of_findings(tmp_path: Path) -> None:
    [found] = json.loads(run("check", "--format", "json", "--root", str(small_project(tmp_path, GAP))).stdout)
    assert (found["path"], found["line"], found["column"]) == ("source_texts/lake.txt", 4, 0)
    assert (found["code"], found["severity"], found["quote"]) == ("W202", "warning", "三、办好学校")


def test_check_as_json_without_findings_is_an_empty_list(small: Path) -> None:
    assert json.loads(run("check", "--format", "json", "--root", str(small)).stdout) == []


def test_check_for_github_is_one_workflow_command_a_line(tmp_path: Path) -> None:
    lines = run(
        "check", "--format", "github", "--root", str(small_project(tmp_path, GAP))
    ).stdout.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("::warning file=source_texts/lake.txt,line=4,col=1,title=W202::")


def test_a_finding_that_an_editor_accepted_is_not_reported(tmp_path: Path) -> None:
    root = small_project(tmp_path, GAP)
    about = root / "source_texts/lake.yml"
    about.write_text(
        about.read_text("utf-8") + "accepted:\n  - {code: W202, words: 三、办好学校, reason: 原文如此}\n",
        "utf-8",
    )
    assert run("check", "--strict", "--root", str(root)).exit_code == 0


def test_a_hint_whose_words_are_gone_is_reported(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    about = root / "source_texts/lake.yml"
    about.write_text(about.read_text("utf-8") + "hints:\n  titles: [四、早已删去的标题]\n", "utf-8")
    [found] = json.loads(run("check", "--format", "json", "--root", str(root)).stdout)
    assert (found["path"], found["code"]) == ("source_texts/lake.yml", "W207")
    assert found["quote"] == "四、早已删去的标题"


# Outline


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "某规划.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_outline_prints_lines_levels_and_titles(text: Path) -> None:
    assert run("outline", str(text)).stdout.splitlines() == [
        "湖城发展规划",
        "     2  一、建设水库",
        "     4  二、办好学校",
        "     5    （一）东山的学校",
    ]


def test_outline_as_json_is_one_document_object_without_metadata(text: Path) -> None:
    found = json.loads(run("outline", str(text), "--json").stdout)
    assert (found["id"], found["source_file"], found["title"], found["kind"]) == (
        *("某规划", "某规划.txt", None, None),
    )
    assert [division["title"] for division in found["divisions"]] == ["建设水库", "办好学校", "东山的学校"]
    assert [passage["id"] for passage in found["passages"]] == ["某规划.i1.p1", "某规划.i2.k1.p1"]


def test_outline_uses_the_metadata_that_stands_beside_the_text(small: Path) -> None:
    found = json.loads(run("outline", str(small / "source_texts/lake.txt"), "--json").stdout)
    assert (found["id"], found["title"], found["kind"]) == ("lake", "湖城发展规划", "其他")


def test_outline_of_something_else_than_text_exits_with_one(tmp_path: Path) -> None:
    path = tmp_path / "scan.txt"
    path.write_bytes(b"\xff\xfe\x00")
    result = run("outline", str(path))
    assert result.exit_code == 1
    assert "E132" in result.stdout
