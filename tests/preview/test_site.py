"""The site of a preview after changes: what is built again, and what is told."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from builder.findings.finding import DataError, Finding
from builder.preview.site import Site
from builder.preview.told import FILE

ERROR = Finding("source_texts/a.yml", 3, 0, "E113", "city 不对。")
OLD = Finding("source_texts/a.txt", 5, 0, "W302", "数字脱落。", "达公里")
NEW = Finding("source_texts/a.txt", 6, 0, "W302", "数字脱落。", "约万吨")


class Project:
    """A project of two pages; what the builder would find is said by the test."""

    def __init__(self, root: Path) -> None:
        self.root, self.found, self.error = root, (OLD,), False
        (root / "docs").mkdir()
        (root / "mkdocs.yml").write_text("site_name: 试\ntheme: mkdocs\nuse_directory_urls: false\n", "utf-8")
        self.write("index", "甲")
        self.write("other", "乙")
        self.site = Site(root, root / "site", self.generate)

    def write(self, name: str, words: str) -> None:
        path = self.root / f"docs/{name}.md"
        path.write_text(f"# {words}\n", "utf-8")
        later = path.stat().st_mtime + 10  # the page that was built is older, however quick the test
        os.utime(path, (later, later))

    def generate(self) -> tuple[Finding, ...]:
        if self.error:
            raise DataError([ERROR])
        return self.found

    def page(self, name: str) -> str:
        return (self.root / f"site/{name}.html").read_text("utf-8")

    def told(self) -> list[str]:
        first = (self.root / "site" / FILE).read_text("utf-8").partition(";\n")[0]
        return list(json.loads(first.partition(" = ")[2])["lines"])


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_every_page_asks_for_what_is_told_and_findings_there_from_the_beginning_are_not(
    project: Project,
) -> None:
    assert project.site.rebuild() == ""
    assert FILE in project.page("index")
    assert FILE in project.page("other")
    assert project.told() == []


def test_a_page_that_changed_is_built_again_and_no_other(project: Project) -> None:
    project.site.rebuild()
    other = project.root / "site/other.html"
    other.write_text("还是原来的", "utf-8")
    later = (project.root / "docs/other.md").stat().st_mtime + 10
    os.utime(other, (later, later))
    project.write("index", "丙")
    project.site.rebuild()
    assert "丙" in project.page("index")
    assert project.page("other") == "还是原来的"


def test_what_stands_on_every_page_has_all_built_again(project: Project) -> None:
    project.site.rebuild()
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("试", "新名称"), "utf-8")
    project.site.rebuild()
    assert "新名称" in project.page("index")
    assert "新名称" in project.page("other")


def test_an_error_leaves_the_pages_and_is_told_until_it_is_put_right(project: Project) -> None:
    project.site.rebuild()
    project.write("index", "丙")
    project.error = True
    assert project.site.rebuild() == "有 1 个错误，页面还是改动之前的"
    assert "丙" not in project.page("index")
    assert project.told() == ["source_texts/a.yml:3:1: E113 city 不对。"]
    project.error = False
    assert project.site.rebuild() == ""
    assert "丙" in project.page("index")
    assert project.told() == []


def test_a_warning_that_is_new_is_told_and_one_that_moved_is_not(project: Project) -> None:
    project.site.rebuild()
    moved = Finding(OLD.path, 8, 0, OLD.code, OLD.message, OLD.quote)
    project.found = (moved, NEW)
    assert project.site.rebuild() == "1 个新的警告"
    [line] = project.told()
    assert line.startswith("source_texts/a.txt:6:1: W302")


def test_a_link_that_leads_nowhere_is_told_and_the_preview_goes_on(project: Project) -> None:
    project.site.rebuild()
    (project.root / "docs/index.md").write_text("[x](nowhere.md)\n", "utf-8")
    os.utime(project.root / "docs/index.md", (4e9, 4e9))
    assert project.site.rebuild() == "1 处链接或网页的问题"
    assert "nowhere.md" in project.told()[0]
    (project.root / "mkdocs.yml").write_text("site_name: [", "utf-8")
    assert "处链接或网页的问题" in project.site.rebuild()
