"""``addresses`` and ``check``: what is reported, what is written, and what is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support import TEXT, run, small_project, snapshot

LOCK = "editorial/addresses/lake.lock"
YML = "source_texts/lake.yml"
WATER = "东山区建设水库，望江楼旁修堤坝。\n"


def write(root: Path, text: str, aliases: str = "") -> Path:
    (root / "source_texts/lake.txt").write_text(text, encoding="utf-8")
    if aliases:
        about = (root / YML).read_text("utf-8").partition("aliases:")[0]
        (root / YML).write_text(f"{about}aliases:\n{aliases}", encoding="utf-8")
    return root


@pytest.fixture
def kept(small: Path) -> Path:
    """A small project whose addresses are registered."""
    assert run("addresses", "--root", str(small)).exit_code == 0
    return small


def findings(root: Path) -> list[tuple[str, int, str]]:
    found = json.loads(run("check", "--format", "json", "--root", str(root)).stdout)
    return [(item["path"], item["line"], item["code"]) for item in found]


def test_the_lock_names_every_address_in_reading_order(kept: Path) -> None:
    lines = (kept / LOCK).read_text("utf-8").splitlines()
    assert lines[2:] == [
        *("index.html#cover -", "index.html#about -", "index.html#completeness -", "index.html#outline -"),
        "all.html#whole -",
        "i1.html#i1 =建设水库",
        "i1.html#i1.p1 =东山区建设水库望江楼旁修堤坝",
        "i2.html#i2 =办好学校",
        "i2.html#i2.k1 =东山的学校",
        "i2.html#i2.k1.p1 =东山口和东山中学西湖大桥东山再起",
    ]


def test_a_second_run_writes_nothing(kept: Path) -> None:
    before = snapshot(kept)
    result = run("addresses", "--root", str(kept))
    assert (result.exit_code, result.stdout) == (0, "")
    assert snapshot(kept) == before


def test_a_project_that_keeps_no_addresses_is_not_asked_to(small: Path) -> None:
    assert run("check", "--strict", "--root", str(small)).exit_code == 0
    assert run("addresses", "--check", "--root", str(small)).exit_code == 0


def test_an_address_that_would_vanish_is_an_error_that_proposes_an_alias(kept: Path) -> None:
    result = run("check", "--root", str(write(kept, TEXT.replace(WATER, ""))))
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines == [
        f"{YML}:12:1: E141 网址 texts/lake/i1.html#i1.p1 将消失。",
        "    “东山区建设水库望江楼旁修堤坝”",
        f"    → 误删的，恢复原文；确实要改的，核对去处（那里是“建设水库”），在 {YML} 第12行加上：",
        "      aliases:",
        "        - {from: i1.p1, to: i1}",
    ]


def test_other_words_at_an_address_are_an_error_that_quotes_both(kept: Path) -> None:
    result = run("check", "--root", str(write(kept, TEXT.replace("二、办好学校", "二、修好堤坝"))))
    lines = result.stdout.splitlines()
    assert lines[0] == f"{YML}:12:1: E142 网址 texts/lake/i2.html#i2 的文字已换成“修好堤坝”。"
    assert lines[1].strip() == "“办好学校”"
    assert lines[-1].strip() == "- {from: i2, to: i2}"


def test_everything_is_reported_at_once_and_stops_the_build(kept: Path) -> None:
    write(kept, TEXT.replace(WATER, "").replace("二、办好学校", "二、修好堤坝").replace("（一）", ""))
    before = snapshot(kept)
    assert {code for _, _, code in findings(kept)} == {"E141", "E142"}
    assert run("build", "--root", str(kept)).exit_code == 1
    result = run("addresses", "--root", str(kept))
    assert result.exit_code == 1
    assert snapshot(kept) == before


def test_what_addresses_proposes_can_be_pasted(kept: Path) -> None:
    write(kept, TEXT.replace(WATER, "").replace("二、办好学校", "二、修好堤坝"))
    output = run("addresses", "--root", str(kept)).stdout
    assert f"# {YML}\naliases:\n  - {{from: " in output
    (kept / YML).write_text(
        (kept / YML).read_text("utf-8") + output[output.index("aliases:\n") :], encoding="utf-8"
    )
    assert findings(kept) == []
    assert run("addresses", "--root", str(kept)).exit_code == 0
    assert findings(kept) == []
    assert "i1.html#i1.p1 -> i1.html#i1 " in (kept / LOCK).read_text("utf-8")


def test_a_new_address_is_no_finding_and_is_recorded_by_the_next_run(kept: Path) -> None:
    write(kept, TEXT + "新增的一段。\n")
    assert findings(kept) == []
    assert run("build", "--root", str(kept)).exit_code == 0
    before = (kept / LOCK).read_bytes()
    result = run("addresses", "--check", "--root", str(kept))
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "文件“lake”有 1 个新网址，发布时登记。\n"
    assert (kept / LOCK).read_bytes() == before
    assert run("addresses", "--root", str(kept)).exit_code == 0
    assert "i2.html#i2.k1.p2 =新增的一段" in (kept / LOCK).read_text("utf-8")
    assert run("addresses", "--check", "--root", str(kept)).stderr == "登记表没有变化。\n"


def test_a_corrected_word_may_wait_and_is_recorded_by_the_next_run(kept: Path) -> None:
    write(kept, TEXT.replace("望江楼", "望湖楼"))
    assert run("addresses", "--check", "--root", str(kept)).exit_code == 0
    assert run("addresses", "--root", str(kept)).exit_code == 0
    assert "=东山区建设水库望湖楼旁修堤坝" in (kept / LOCK).read_text("utf-8")


def test_an_alias_that_is_taken_away_is_missed(kept: Path) -> None:
    write(kept, TEXT.replace(WATER, ""), "  - {from: i1.p1, to: i1}\n")
    assert run("addresses", "--root", str(kept)).exit_code == 0
    about = (kept / YML).read_text("utf-8").partition("aliases:")[0]
    (kept / YML).write_text(about, encoding="utf-8")
    assert [code for _, _, code in findings(kept)] == ["E141"]


@pytest.mark.parametrize(
    ("alias", "line", "column", "code", "words"),
    [
        ("{from: i1.p1, to: i2}", 13, 5, "E143", "旧网址“i1.p1”还在使用。"),
        ("{from: i1.p9, to: i7}", 13, 18, "E144", "“i7”不存在，旧网址“i1.p9”无处可去。"),
        ("{from: i1.p9, to: i1}\n  - {from: i1.p9, to: i2}", 14, 5, "E143", "旧网址“i1.p9”写了两次。"),
        ("{from: 第一章, to: i1}", 13, 5, "E113", "from"),
        ("{from: i1.p9}", 13, 4, "E113", "to"),
    ],
)
def test_a_wrong_alias_is_an_error_with_its_place(
    kept: Path, alias: str, line: int, column: int, code: str, words: str
) -> None:
    write(kept, TEXT, f"  - {alias}\n")
    [found] = json.loads(run("check", "--format", "json", "--root", str(kept)).stdout)
    assert (found["path"], found["line"], found["column"], found["code"]) == (YML, line, column, code)
    assert words in found["message"]


def test_a_proposal_takes_the_place_of_an_alias_that_leads_nowhere(kept: Path) -> None:
    root = write(kept, TEXT.replace(WATER, ""), "  - {from: i1.p0, to: i1}\n  - {from: i1.p1, to: i7}\n")
    lines = run("check", "--root", str(root)).stdout.splitlines()
    assert lines[0] == f"{YML}:14:1: E141 网址 texts/lake/i1.html#i1.p1 将消失。"
    assert lines[2].endswith(f"在 {YML} 第14行改成：")
    assert lines[3].strip() == "- {from: i1.p1, to: i1}"
    assert len(lines) == 4


def test_a_page_that_would_vanish_is_said_where_its_new_place_is_written(kept: Path) -> None:
    for suffix in ("txt", "yml"):
        (kept / f"source_texts/lake.{suffix}").rename(kept / f"source_texts/sea.{suffix}")
    lines = run("check", "--root", str(kept)).stdout.splitlines()
    assert lines[0].startswith("editorial/addresses/moved.yml:1:1: E141 文件“lake”的 10 个网址将消失。")
    assert [line.strip() for line in lines[2:4]] == ["moved:", "- {from: texts/lake, to: texts/sea}"]


def test_a_broken_lock_is_an_error_with_its_place(kept: Path) -> None:
    with (kept / LOCK).open("a", encoding="utf-8") as file:
        file.write("<<<<<<< HEAD\n")
    assert findings(kept) == [(LOCK, 13, "E145")]


def test_a_lock_that_is_no_text_is_an_error(kept: Path) -> None:
    (kept / LOCK).write_bytes("总则".encode("gbk"))
    assert findings(kept) == [(LOCK, 1, "E145")]


def test_outline_of_a_text_in_a_project_uses_its_addresses(kept: Path) -> None:
    write(kept, TEXT.replace("东山口和", "新增的第一段。\n东山口和"))
    found = json.loads(run("outline", str(kept / "source_texts/lake.txt"), "--json").stdout)
    assert [passage["id"] for passage in found["passages"]] == [
        "lake.i1.p1",
        "lake.i2.k1.p2",
        "lake.i2.k1.p1",
    ]


def test_old_ids_are_published_with_the_address_that_has_them_now(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    run("addresses", "--root", str(root))
    write(root, TEXT.replace(WATER, ""), "  - {from: i1.p1, to: i2}\n")
    assert run("build", "--root", str(root)).exit_code == 0
    found = json.loads((root / "docs/data/documents/lake.json").read_text("utf-8"))
    assert found["aliases"] == [{"id": "lake.i1.p1", "url": "texts/lake/i2.html#i2"}]


def test_a_number_that_is_another_things_now_says_where_the_old_one_is(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    run("addresses", "--root", str(root))
    text = (
        "湖城发展规划\n一、办好学校\n（一）东山的学校。东山口和东山中学，西湖大桥，东山再起。\n二、建设水库\n"
        + WATER
    )
    output = run("addresses", "--root", str(write(root, text))).stdout
    assert "- {from: i1, to: i2}" in output
    write(root, text, output.partition("aliases:\n")[2])
    assert run("addresses", "--root", str(root)).exit_code == 0
    assert run("build", "--root", str(root)).exit_code == 0
    page = (root / "docs/texts/lake/i1.md").read_text("utf-8")
    assert '以前这个网址指另一部分，现在见<a href="i2.html&#35;i2">' in page
