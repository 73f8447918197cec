"""Two documents that are called the same cannot be told apart."""

from __future__ import annotations

from pathlib import Path

from builder.editorial.about import Metadata
from builder.editorial.short_titles import repeated
from builder.editorial.yaml_file import YamlFile
from tests.support import run, small_project


def about(path: str, title: str | None) -> Metadata:
    return Metadata(short_title=title, file=YamlFile(path, {}, {("short_title",): (3, 13)}))


def test_the_later_of_two_is_named_with_the_earlier() -> None:
    [found] = repeated([about("a.yml", "报告"), about("b.yml", "规划"), about("c.yml", "报告")])
    assert found.headline == "c.yml:3:14: W228 简称与 a.yml 的相同，读者分不清这两份文件。"
    assert found.quote == "报告"


def test_documents_without_a_short_title_are_not_alike() -> None:
    assert list(repeated([about("a.yml", None), about("b.yml", None), about("c.yml", "报告")])) == []


def test_the_check_says_so(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    for name in ("sea.txt", "sea.yml"):
        (root / "source_texts" / name).write_bytes((root / f"source_texts/lake{name[3:]}").read_bytes())
    assert "W228 简称与 source_texts/lake.yml 的相同" in run("check", "--root", str(root)).output
