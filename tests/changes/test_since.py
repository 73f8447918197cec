"""``check --base``: an editor is told what is new by the change, on the line where it is, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support import METADATA, TEXT, run, small_project

GAP = TEXT.replace("二、", "三、")
TWO_GAPS = GAP.replace("修堤坝", "修堤坝，长达公里")
Files = dict[str, str | bytes | None]
BROKEN = "title: [湖城\n"


def check(tmp_path: Path, before: Files, after: Files, *options: str) -> tuple[int, list[str]]:
    """The exit code, and ``CODE path:line`` of each finding."""
    base, head = small_project(tmp_path / "before", before), small_project(tmp_path / "after", after)
    result = run("check", "--format", "json", "--base", str(base), "--root", str(head), *options)
    return result.exit_code, [
        f"{one['code']} {one['path']}:{one['line']}" for one in json.loads(result.stdout)
    ]


def text(words: str) -> Files:
    return {"source_texts/lake.txt": words}


def test_what_was_found_before_is_not_reported(tmp_path: Path) -> None:
    assert check(tmp_path, text(GAP), text(GAP.replace("修堤坝", "修大堤")), "--strict") == (0, [])


def test_what_was_found_before_is_not_reported_on_another_line(tmp_path: Path) -> None:
    longer = GAP.replace("一、建设水库\n", "一、建设水库\n先修路。\n")
    assert check(tmp_path, text(GAP), text(longer), "--strict") == (0, [])


def test_a_new_finding_is_reported_on_its_line(tmp_path: Path) -> None:
    assert check(tmp_path, text(GAP), text(TWO_GAPS)) == (0, ["W302 source_texts/lake.txt:3"])


def test_strict_fails_for_a_new_warning(tmp_path: Path) -> None:
    assert check(tmp_path, text(GAP), text(TWO_GAPS), "--strict")[0] == 1


def test_what_cannot_be_read_is_new(tmp_path: Path) -> None:
    assert check(tmp_path, text(GAP), {"source_texts/lake.yml": BROKEN}) == (
        1,
        ["E111 source_texts/lake.yml:1"],
    )


def test_what_could_not_be_read_before_is_not_new(tmp_path: Path) -> None:
    broken = {"source_texts/lake.yml": BROKEN}
    assert check(tmp_path, broken, broken | {"source_texts/lake.txt": GAP}) == (0, [])


def test_mending_what_could_not_be_read_brings_no_warnings(tmp_path: Path) -> None:
    assert check(tmp_path, text(GAP) | {"source_texts/lake.yml": BROKEN}, text(GAP), "--strict") == (0, [])


def test_new_addresses_are_no_finding(tmp_path: Path) -> None:
    longer = TEXT.replace("修堤坝。\n", "修堤坝。\n再修一座桥。\n")
    base, head = small_project(tmp_path / "before"), small_project(tmp_path / "after", text(longer))
    for root in (base, head):
        (root / "editorial/addresses").mkdir()
    assert run("addresses", "--root", str(base)).exit_code == 0
    for lock in (base / "editorial/addresses").iterdir():
        (head / "editorial/addresses" / lock.name).write_bytes(lock.read_bytes())
    result = run("check", "--strict", "--base", str(base), "--root", str(head))
    assert (result.exit_code, result.stdout) == (0, "")


BAD: dict[str, tuple[str, str | bytes | None, str]] = {
    "saved as GB 18030": ("source_texts/lake.txt", TEXT.encode("gb18030"), "E102 source_texts/lake.txt:1"),
    "saved with CRLF": ("source_texts/lake.txt", TEXT.replace("\n", "\r\n"), "W216 source_texts/lake.txt:1"),
    "pasted from a web page": (
        *("source_texts/lake.txt", TEXT.replace("东山区", '<p style="x">东山区', 1)),
        "W217 source_texts/lake.txt:3",
    ),
    "full-width punctuation": (
        *(
            "source_texts/lake.yml",
            METADATA.format(title="湖城发展规划", city="hucheng").replace("kind:", "kind："),
        ),
        "E115 source_texts/lake.yml:3",
    ),
    "without its yml": ("source_texts/lake.yml", None, "E101 source_texts/lake.txt:1"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_people_do_wrong_is_told_on_the_line_where_it_is(name: str, tmp_path: Path) -> None:
    path, content, told = BAD[name]
    assert told in check(tmp_path, {}, {path: content})[1]


@pytest.mark.parametrize("base", ["no-such-revision", "--output=x"])
def test_a_base_that_is_none_is_wrong_use(base: str, tmp_path: Path) -> None:
    result = run("check", "--root", str(small_project(tmp_path)), f"--base={base}")
    assert (result.exit_code, "既不是" in result.stderr) == (2, True)
