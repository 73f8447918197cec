"""Writing: what did not change is left alone, what is no longer generated goes, what people wrote stays."""

from __future__ import annotations

from pathlib import Path

from builder.project.output import write_site
from tests.support import METADATA, TEXT, run, small_project, snapshot


def times(root: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in root.rglob("*") if path.is_file()}


def test_a_second_build_writes_nothing(small: Path) -> None:
    run("build", "--root", str(small))
    before = times(small)
    run("build", "--root", str(small))
    assert times(small) == before


def test_only_the_file_that_changed_is_written(tmp_path: Path) -> None:
    write_site(tmp_path, {"docs/texts/a.md": "甲\n", "docs/texts/b.md": "乙\n"})
    before = times(tmp_path)
    assert write_site(tmp_path, {"docs/texts/a.md": "甲\n", "docs/texts/b.md": "丙\n"}) == ["docs/texts/b.md"]
    assert times(tmp_path)[str(tmp_path / "docs/texts/a.md")] == before[str(tmp_path / "docs/texts/a.md")]
    assert (tmp_path / "docs/texts/b.md").read_bytes() == "丙\n".encode()


def test_pages_of_a_removed_text_go(tmp_path: Path) -> None:
    root = small_project(tmp_path, {"source_texts/sea.txt": TEXT})
    (root / "source_texts/sea.yml").write_text(METADATA.format(title="海", city="hucheng"), encoding="utf-8")
    run("build", "--root", str(root))
    assert (root / "docs/texts/sea/i1.md").exists()
    (root / "source_texts/sea.txt").unlink()
    (root / "source_texts/sea.yml").unlink()
    run("build", "--root", str(root))
    assert not (root / "docs/texts/sea").exists()
    assert not (root / "docs/data/documents/sea.json").exists()


def test_stale_pages_and_empty_folders_go(small: Path) -> None:
    for stale in ("docs/texts/old/c1.md", "docs/topics/gone.md", "docs/data/documents/old.json"):
        (small / stale).parent.mkdir(parents=True, exist_ok=True)
        (small / stale).write_text("旧\n", encoding="utf-8")
    run("build", "--root", str(small))
    assert not (small / "docs/texts/old").exists()
    assert not [path for path in snapshot(small) if "gone" in path or "/old" in path]


def test_what_people_wrote_stays(small: Path) -> None:
    (small / "docs/assets").mkdir()
    (small / "docs/assets/site.css").write_text("p {}\n", encoding="utf-8")
    run("build", "--root", str(small))
    assert (small / "docs/about/index.md").read_text(encoding="utf-8") == "# 手写的页\n"
    assert (small / "docs/assets/site.css").read_text(encoding="utf-8") == "p {}\n"


def test_two_projects_with_the_same_input_have_the_same_bytes(tmp_path: Path) -> None:
    one, two = small_project(tmp_path / "one"), small_project(tmp_path / "two")
    for root in (one, two):
        run("build", "--root", str(root))
    assert snapshot(one) == snapshot(two)


def test_a_folder_into_which_pages_are_written_keeps_no_stale_one(tmp_path: Path) -> None:
    write_site(tmp_path, {"docs/waters/a.md": "甲", "docs/waters/b.md": "乙", "docs/index.md": "首页"})
    (tmp_path / "docs/about").mkdir()
    (tmp_path / "docs/about/hand.md").write_text("手写", "utf-8")
    assert write_site(tmp_path, {"docs/waters/a.md": "甲", "docs/index.md": "首页"}) == ["docs/waters/b.md"]
    assert (tmp_path / "docs/about/hand.md").exists()
