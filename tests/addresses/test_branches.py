"""Two branches that nobody on them registers, merged either way: no number is given twice."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builder.addresses import lock as lock_file
from tests.addresses.walking import (
    ROOT,
    Published,
    branch,
    errors,
    git,
    locks_changed,
    merge,
    publish,
    published,
    repository,
    save,
)
from tests.support import run, small_project

LAKE, LOCK, YML = "source_texts/lake.txt", "editorial/addresses/lake.lock", "source_texts/lake.yml"
PORT, SCHOOL = "扩建湖城港，新开三条航线。", "新建两所小学，增加学位三千个。"
WATER = "东山区建设水库，望江楼旁修堤坝。\n"
HEADING = "二、办好学校\n"
PLAN = f"""\
湖城发展规划
一、建设水库
{WATER}西湖清淤三年，恢复湿地两处。
沿湖修步道，串起三座公园。
{HEADING}东山口和东山中学，西湖大桥，东山再起。
修订校舍标准，加固老楼十栋。
招聘教师三百名，补齐农村缺口。
完善食堂管理，每月公布账目。
"""
PORT_WORDS, SCHOOL_WORDS = "扩建湖城港新开三条航线", "新建两所小学增加学位三千个"


@pytest.fixture
def host(tmp_path: Path) -> Path:
    """A repository with a published text."""
    return repository(small_project(tmp_path, {LAKE: PLAN}))


def insert(host: Path, name: str, *, first: str = "", last: str = "") -> None:
    """A branch with a passage at the beginning of i2, or at its end."""
    branch(host, name)
    text = PLAN.replace(HEADING, f"{HEADING}{first}\n") if first else f"{PLAN}{last}\n"
    (host / LAKE).write_text(text, encoding="utf-8")
    save(host, name)


def two_branches(host: Path) -> None:
    insert(host, "port", last=PORT)
    insert(host, "school", first=SCHOOL)


def new(host: Path) -> dict[str, str]:
    """The words at the addresses of i2 that were not there at first."""
    found = {address.rpartition("#")[2]: words or "" for address, words in published(host).words.items()}
    return {anchor: words for anchor, words in found.items() if anchor[:4] == "i2.p" and anchor > "i2.p4"}


def test_a_branch_with_a_new_passage_passes_without_its_lock(host: Path) -> None:
    two_branches(host)
    assert errors(host) == []
    assert run("build", "--root", str(host)).exit_code == 0
    assert run("addresses", "--check", "--root", str(host)).exit_code == 0
    assert locks_changed(host, "school") == ""


def test_a_page_of_a_preview_says_which_numbers_are_not_settled_and_a_published_one_nothing(
    host: Path,
) -> None:
    two_branches(host)
    page = host / "docs/texts/lake/i2.md"
    assert run("build", "--root", str(host)).exit_code == 0
    assert "这一页有 1 处的网址（i2.p5）还没有登记" in page.read_text("utf-8")
    assert "还没有登记" not in (host / "docs/texts/lake/i1.md").read_text("utf-8")
    publish(host)
    assert run("build", "--root", str(host)).exit_code == 0
    assert "还没有登记" not in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("first", "second", "recorded"),
    [
        ("port", "school", {"i2.p5": PORT_WORDS, "i2.p6": SCHOOL_WORDS}),
        ("school", "port", {"i2.p5": SCHOOL_WORDS, "i2.p6": PORT_WORDS}),
    ],
)
def test_who_is_published_first_gets_the_number_and_keeps_it(
    host: Path, first: str, second: str, recorded: dict[str, str]
) -> None:
    two_branches(host)
    branch(host, "main")
    assert merge(host, first)
    publish(host)
    before = published(host)
    assert merge(host, second)
    assert errors(host) == []
    publish(host)
    assert before.changed_hands(published(host)) == []
    assert new(host) == recorded


def test_two_that_are_published_together_are_counted_as_they_stand(host: Path) -> None:
    two_branches(host)
    branch(host, "main")
    assert merge(host, "port")
    assert merge(host, "school")
    publish(host)
    assert new(host) == {"i2.p5": SCHOOL_WORDS, "i2.p6": PORT_WORDS}


def test_an_alias_to_a_number_that_another_branch_was_given_first_leads_to_its_words(host: Path) -> None:
    insert(host, "school", first=SCHOOL)
    branch(host, "move")
    (host / LAKE).write_text(PLAN.replace(WATER, "") + WATER, encoding="utf-8")
    about = (host / YML).read_text("utf-8")
    (host / YML).write_text(f"{about}aliases:\n  - {{from: i1.p1, to: i2.p5}}\n", encoding="utf-8")
    save(host, "move")
    assert errors(host) == []
    branch(host, "main")
    assert merge(host, "school")
    publish(host)
    assert merge(host, "move")
    assert errors(host) == []
    publish(host)
    assert published(host).words["lake/i1.html#i1.p1"] == "东山区建设水库望江楼旁修堤坝"
    assert "i1.html#i1.p1 -> i2.html#i2.p6 =" in (host / LOCK).read_text("utf-8")


def test_two_addresses_that_are_exchanged_are_noticed_by_these_tests() -> None:
    here: dict[str, str | None] = {one: one for one in ("lake/i2.html#i2.p5", "lake/i2.html#i2.p6")}
    before = Published(here, dict(zip(here, (PORT_WORDS, SCHOOL_WORDS), strict=True)))
    after = Published(here, dict(zip(here, (SCHOOL_WORDS, PORT_WORDS), strict=True)))
    assert len(before.changed_hands(after)) == 2
    assert len(before.changed_hands(after, before)) == 2
    assert before.changed_hands(after, after) == []


# Branches that registered what is new all the same


def recorded_on_both(host: Path) -> None:
    """Both branches recorded what is new, and ``port`` was merged."""
    two_branches(host)
    for name in ("port", "school"):
        git(host, "checkout", "--quiet", name)
        publish(host)
    branch(host, "main")
    assert merge(host, "port")


@pytest.fixture
def clashing(host: Path) -> Path:
    """Both branches brought a lock with i2.p5, and git merged both without conflict; ``port`` was published first."""
    recorded_on_both(host)
    save(host, "port is published")
    assert merge(host, "school")
    return host


def test_one_anchor_for_two_passages_is_an_error_that_names_both(clashing: Path) -> None:
    [error] = errors(clashing)
    assert (error["code"], error["path"]) == ("E146", LAKE)
    assert (clashing / LAKE).read_text("utf-8").split("\n")[error["line"] - 1] == SCHOOL
    assert "i2.html#i2.p5" in error["message"]
    assert f"“{PORT_WORDS}”先发布" in error["message"]
    assert f"“{SCHOOL_WORDS}”在后" in error["message"]


def test_what_was_published_first_keeps_the_number_and_the_next_run_renumbers_the_other(
    clashing: Path,
) -> None:
    assert run("build", "--root", str(clashing)).exit_code == 1
    publish(clashing)
    assert errors(clashing) == []
    assert new(clashing) == {"i2.p5": PORT_WORDS, "i2.p6": SCHOOL_WORDS}


def test_the_published_branch_decides_also_on_a_branch_that_took_it_in(host: Path) -> None:
    recorded_on_both(host)
    git(host, "checkout", "--quiet", "school")
    assert merge(host, "main")
    publish(host)
    assert new(host) == {"i2.p5": PORT_WORDS, "i2.p6": SCHOOL_WORDS}


def test_without_a_history_the_order_in_the_file_decides(clashing: Path) -> None:
    shutil.rmtree(clashing / ".git")
    lines = (clashing / LOCK).read_text("utf-8").splitlines()
    first = next(line for line in lines if "i2.p5 " in line)
    assert run("addresses", "--root", str(clashing)).exit_code == 0
    assert first in (clashing / LOCK).read_text("utf-8").splitlines()


def test_a_lock_survives_a_merge_that_keeps_the_lines_of_both_sides(host: Path) -> None:
    text = (host / LOCK).read_text("utf-8")
    lines = text.splitlines()
    (host / LOCK).write_text("\n".join([*lines[:2], *reversed(lines[2:]), *lines[2:8], ""]), encoding="utf-8")
    assert errors(host) == []
    assert run("addresses", "--root", str(host)).exit_code == 0
    assert (host / LOCK).read_text("utf-8") == text


def test_two_locks_that_record_corrections_of_one_passage_are_no_clash(host: Path) -> None:
    with (host / LOCK).open("a", encoding="utf-8") as file:
        file.write("i1.html#i1.p1 =东山区建设水库望江楼旁修大堤坝\n")
    assert lock_file.read((host / LOCK).read_text("utf-8"), LOCK).entries[-1].anchor == "i1.p1"
    assert errors(host) == []


def test_locks_of_both_sides_never_conflict(host: Path) -> None:
    """Both add a line behind the same one: of the texts, not of the locks, an editor must choose."""
    for name, words in (("port", PORT), ("school", SCHOOL)):
        insert(host, name, last=words)
        publish(host)
        git(host, "checkout", "--quiet", "main", "--", LAKE)
        save(host, "the lock alone")
    assert merge(host, "port")
    assert (host / LOCK).read_text("utf-8").count("i2.html#i2.p5 ") == 2


# The job that publishes


def record(folder: Path) -> subprocess.CompletedProcess[str]:
    """``.ci/record`` as the host runs it."""
    env = {
        **os.environ,
        "ADDRESSES": f"{sys.executable} -m builder addresses --root .",
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.run([".ci/record"], cwd=folder, capture_output=True, text=True, check=False, env=env)


@pytest.fixture
def shared(host: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """A shared repository with two merges, and two clones in which publishing jobs run."""
    folder = tmp_path_factory.mktemp("shared")
    two_branches(host)
    branch(host, "main")
    assert merge(host, "port")
    git(host, "clone", "--quiet", "--bare", ".", str(folder / "host.git"))
    jobs = [folder / "one", folder / "two"]
    for job in jobs:
        git(folder, "clone", "--quiet", str(folder / "host.git"), str(job))
    git(host, "remote", "add", "shared", str(folder / "host.git"))
    return host, jobs[0], jobs[1]


def test_one_command_records_commits_and_pushes(shared: tuple[Path, Path, Path]) -> None:
    host, job, _ = shared
    told = record(job)
    assert told.returncode == 0, told.stderr
    git(host, "fetch", "--quiet", "shared")
    assert git(host, "rev-parse", "shared/main") == git(job, "rev-parse", "HEAD")
    assert git(host, "log", "-1", "--format=%s", "shared/main").strip() == "Published addresses recorded"
    assert git(host, "diff", "--name-only", "main", "shared/main").split() == [LOCK]
    assert record(job).returncode == 0
    assert git(host, "rev-parse", "shared/main") == git(job, "rev-parse", "HEAD")


def test_a_job_that_comes_late_begins_with_what_was_recorded(shared: tuple[Path, Path, Path]) -> None:
    host, one, two = shared
    assert record(one).returncode == 0
    git(host, "fetch", "--quiet", "shared")
    git(host, "reset", "--quiet", "--hard", "shared/main")
    assert merge(host, "school")
    git(host, "push", "--quiet", "shared", "main")
    told = record(two)  # its clone is older than both
    assert told.returncode == 0, told.stderr
    assert new(two) == {"i2.p5": PORT_WORDS, "i2.p6": SCHOOL_WORDS}


def test_nothing_is_recorded_over_changes_that_are_not_committed(host: Path) -> None:
    (host / LAKE).write_text(PLAN + PORT + "\n", encoding="utf-8")
    before = git(host, "rev-parse", "HEAD")
    told = record(host)
    assert told.returncode == 1
    assert "not committed" in told.stderr
    assert git(host, "rev-parse", "HEAD") == before
