"""The history of the texts, read from small repositories: what changed, in which commit, under which name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builder.editorial.revisions import Change, Revision
from builder.project.history import read
from tests.repository import Repository, repository
from tests.support import TEXT, small_project

LAKE, SEA = "source_texts/lake.txt", "source_texts/sea.txt"
CHANGED = TEXT.replace("水库，", "大水库，")


def of(root: Path, name: str = "lake.txt") -> tuple[Revision, ...] | None:
    return read(root, [name]).of(name)


def subjects(root: Path, name: str = "lake.txt") -> list[str]:
    return [revision.subject for revision in of(root, name) or ()]


def test_a_revision_has_its_commit_its_day_where_it_was_made_its_message_and_its_lines(
    tmp_path: Path,
) -> None:
    made = repository(tmp_path)
    commit = made.commit("改正水库\n\n依据：公报", {LAKE: CHANGED})
    [found] = of(tmp_path) or ()
    assert (found.commit, found.date, found.subject, found.basis) == (
        commit,
        "2026-04-22",
        "改正水库",
        "公报",
    )
    assert found.time == int(made.git("log", "-1", "--format=%ct"))
    old, new = TEXT.splitlines()[2], CHANGED.splitlines()[2]
    assert found.changes == (Change(3, (old,), (new,)),)


def test_how_a_text_was_added_is_no_revision(tmp_path: Path) -> None:
    repository(tmp_path)
    assert of(tmp_path) == ()


def test_the_newest_stands_first(tmp_path: Path) -> None:
    made = repository(tmp_path)
    made.commit("一", {LAKE: CHANGED})
    made.commit("二", {LAKE: TEXT})
    assert subjects(tmp_path) == ["二", "一"]


def rename(made: Repository, old: str, new: str, message: str) -> None:
    for suffix in ("txt", "yml"):
        source, target = (made.root / f"{name}.{suffix}" for name in (old, new))
        target.parent.mkdir(parents=True, exist_ok=True)
        source.rename(target)
    made.commit(message)


def test_a_renamed_text_keeps_its_history_wherever_it_stood_before(tmp_path: Path) -> None:
    made = repository(tmp_path)
    rename(made, "source_texts/lake", "old/pond", "移走")
    made.commit("一", {"old/pond.txt": CHANGED})
    rename(made, "old/pond", "source_texts/sea", "移回")
    made.commit("二", {SEA: CHANGED.replace("东山区", "西湖区")})
    assert subjects(tmp_path, "sea.txt") == ["二", "一"]


def test_a_branch_that_went_on_with_the_old_name_is_part_of_the_history(tmp_path: Path) -> None:
    made = repository(tmp_path)
    made.git("checkout", "-q", "-b", "other")
    made.commit("一", {LAKE: CHANGED})
    made.git("checkout", "-q", "main")
    rename(made, "source_texts/lake", "source_texts/sea", "改名")
    made.git("merge", "-q", "--no-ff", "-m", "合并", "other")
    assert subjects(tmp_path, "sea.txt") == ["一"]


def test_a_new_text_under_a_name_that_another_had_begins_anew(tmp_path: Path) -> None:
    made = repository(tmp_path)
    made.commit("一", {LAKE: CHANGED})
    made.commit("删去", {LAKE: None})
    made.commit("新的", {LAKE: "另一份文件\n一、别的\n与前一份没有关系。\n"})
    made.commit("二", {LAKE: "另一份文件\n一、别的\n与前一份没有任何关系。\n"})
    assert subjects(tmp_path) == ["二"]


def test_the_name_of_a_renamed_text_may_be_given_to_another(tmp_path: Path) -> None:
    made = repository(tmp_path)
    made.commit("一", {LAKE: CHANGED})
    rename(made, "source_texts/lake", "source_texts/sea", "改名")
    other = "另一份文件\n一、别的\n与前一份没有关系。\n"
    made.commit("新的", {LAKE: other})
    made.commit("二", {LAKE: other.replace("没有", "并没有")})
    both = read(tmp_path, ["lake.txt", "sea.txt"])
    assert [[one.subject for one in both.of(name) or ()] for name in ("sea.txt", "lake.txt")] == [
        ["一"],
        ["二"],
    ]


def test_what_a_branch_changed_is_told_once_and_a_merge_tells_what_it_wrote_itself(tmp_path: Path) -> None:
    made = repository(tmp_path)
    made.git("checkout", "-q", "-b", "other")
    made.commit("一", {LAKE: TEXT.replace("修堤坝", "修好堤坝")})
    made.git("checkout", "-q", "main")
    made.commit("二", {LAKE: TEXT.replace("修堤坝", "修长堤坝")})
    made.commit("三", {LAKE: TEXT.replace("修堤坝", "修长堤坝").replace("再起", "又起")})
    made.git("merge", "-q", "-s", "ours", "--no-commit", "other")
    made.commit("合并", {LAKE: TEXT.replace("修堤坝", "修又好又长的堤坝").replace("再起", "又起")})
    assert subjects(tmp_path) == ["合并", "三", "二", "一"]
    [change] = (of(tmp_path) or ())[0].changes
    assert "修长堤坝" in change.old[0]
    assert "修又好又长的堤坝" in change.new[0]


def test_a_merge_that_took_nothing_of_a_branch_leaves_it_out(tmp_path: Path) -> None:
    made = repository(tmp_path)
    made.git("checkout", "-q", "-b", "other")
    made.commit("一", {LAKE: CHANGED})
    made.git("checkout", "-q", "main")
    made.commit("二", {"notes.md": "说明"})
    made.git("merge", "-q", "-s", "ours", "-m", "合并", "other")
    assert subjects(tmp_path) == []


def test_lines_that_look_like_those_of_a_patch_are_lines_of_the_text(tmp_path: Path) -> None:
    odd = "-- a/source_texts/lake.txt\n++ b/x\n@@ -1 +1 @@\ndiff --git a/x b/x\n\0甲\n"
    long = "远" * 9000 + "\n"  # git looks for zero bytes at the beginning of a file only
    made = repository(tmp_path, {LAKE: TEXT + long + odd})
    made.commit("diff --git a/x b/x\n\n@@ -1 +1 @@\n依据：甲", {LAKE: TEXT + long + odd.replace("甲", "乙")})
    made.commit("二", {LAKE: TEXT + long})
    second, first = of(tmp_path) or ()
    assert first.basis == "甲"
    assert first.changes[0].new == ("\0乙",)
    assert second.changes[0].old == tuple(odd.replace("甲", "乙").splitlines())


def test_a_line_in_gb_18030_is_read(tmp_path: Path) -> None:
    made = repository(tmp_path, {LAKE: TEXT.encode("gb18030")})
    made.commit("转换", {LAKE: TEXT})
    [change] = (of(tmp_path) or ())[0].changes
    assert change.old == change.new


@pytest.mark.parametrize(
    "configured",
    [
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("diff.renames", "false"),
        ("color.ui", "always"),
        ("log.showSignature", "true"),
        ("log.showRoot", "false"),
        ("diff.external", "false"),
        ("diff.context", "5"),
        ("i18n.logOutputEncoding", "GB18030"),
        ("log.diffMerges", "first-parent"),
    ],
)
def test_what_a_user_has_configured_changes_nothing(tmp_path: Path, configured: tuple[str, str]) -> None:
    made = repository(tmp_path)
    made.commit("一", {LAKE: CHANGED})
    rename(made, "source_texts/lake", "source_texts/sea", "改名")
    before = of(tmp_path, "sea.txt")
    made.git("config", *configured)
    assert of(tmp_path, "sea.txt") == before
    assert before


def test_a_project_in_a_folder_of_a_repository_has_its_history(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    small_project(tmp_path / "site")
    made.git("init", "-q", "-b", "main")
    made.commit("Add the texts")
    made.commit("一", {f"site/{LAKE}": CHANGED})
    assert subjects(tmp_path / "site") == ["一"]


# Without history


def test_an_archive_has_none(tmp_path: Path) -> None:
    assert of(small_project(tmp_path)) is None


def test_a_shallow_clone_has_none(tmp_path: Path) -> None:
    made = repository(tmp_path / "whole")
    made.commit("一", {LAKE: CHANGED})
    made.git("clone", "-q", "--depth", "1", f"file://{made.root}", str(tmp_path / "shallow"))
    assert of(tmp_path / "shallow") is None
    assert subjects(made.root) == ["一"]


def test_a_repository_without_a_commit_has_none(tmp_path: Path) -> None:
    Repository(small_project(tmp_path)).git("init", "-q")
    assert of(tmp_path) is None


def test_a_text_that_was_never_committed_has_none(tmp_path: Path) -> None:
    repository(tmp_path)
    shutil.copy(tmp_path / LAKE, tmp_path / SEA)
    assert of(tmp_path, "sea.txt") is None


def test_without_git_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository(tmp_path)
    monkeypatch.setenv("PATH", "")
    assert of(tmp_path) is None
