"""Same input, same bytes (invariant 7)."""

from __future__ import annotations

from pathlib import Path

from tests.site.conftest import REPOSITORY, build_site, copy_project


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_builds_in_two_folders_on_two_dates_are_equal_byte_for_byte(tmp_path: Path) -> None:
    sites = []
    for name, date in (("one", "2027-03-01"), ("two", "2031-12-24")):
        (tmp_path / name).mkdir()
        project = copy_project(tmp_path / name)
        sites.append(
            contents(
                build_site(
                    project,
                    travel=date,
                    bundle=True,
                    SITE_URL="https://plans.example/",
                    REPOSITORY_URL=REPOSITORY,
                )
            )
        )
    assert [name for name in sites[0] if name.endswith(".zip")]
    assert sites[0].keys() == sites[1].keys()
    assert [name for name in sites[0] if sites[0][name] != sites[1][name]] == []


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    build_site(project)
    before = {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*")}
    build_site(project)
    assert {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*")} == before
