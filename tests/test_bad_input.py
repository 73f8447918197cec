"""Bad input: one finding each, with its place, all of them at once; exit code 1; docs/ as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.support import DISTRICTS, GAZETTEER, METADATA, TEXT, TOPICS, run, small_project, snapshot

PROOFREAD = """\
proofreading:
  - divisions: [i1, i9]
    state: 已校
    against: 公报
"""
LAKE = METADATA.format(title="湖城发展规划", city="hucheng")
TEXT_AT, YML = "source_texts/lake.txt", "source_texts/lake.yml"
CITY = "editorial/cities/hucheng"


class Bad(NamedTuple):
    """Files that make a project bad, and the one finding: path, line, column (from 0), code, quoted words."""

    files: dict[str, str | bytes | None]
    path: str
    line: int
    column: int
    code: str
    words: str


CASES = {
    "a text without its .yml": Bad({"source_texts/sea.txt": TEXT}, "source_texts/sea.txt", 1, 0, "E101", "sea.yml"),
    "a .yml without its text": Bad({"source_texts/sea.yml": LAKE}, "source_texts/sea.yml", 1, 0, "E105", "sea.txt"),
    "an unknown key": Bad({YML: f"{LAKE}colour: red\n"}, YML, 12, 0, "E113", "colour"),
    "an unknown key inside": Bad({YML: f"{LAKE}hints:\n  leafs: []\n"}, YML, 13, 2, "E113", "leafs"),
    "a missing key": Bad({YML: LAKE.replace("rights: unknown\n", "")}, YML, 1, 0, "E113", "rights"),
    "a wrong value": Bad({YML: LAKE.replace("kind: 其他", "kind: 诗")}, YML, 3, 0, "E113", "政府工作报告"),
    "a wrong date": Bad({YML: LAKE.replace("date: null", "date: 去年")}, YML, 5, 0, "E113", "date"),
    "a key given twice": Bad({YML: f"{LAKE}rights: 官方文件\n"}, YML, 12, 0, "E112", "rights"),
    "a syntax error": Bad({YML: LAKE.replace("kind: 其他", "kind: [其他")}, YML, 3, 6, "E111", "没有配上"),
    "full-width commas in a list": Bad(
        {"editorial/topics.yml": TOPICS.replace("[水库]", "[水库，堤坝，水闸]")},
        *("editorial/topics.yml", 2, 37, "E115", "逗号“，”是全角的"),
    ),
    "a full-width colon behind a key": Bad({YML: LAKE.replace("city: ", "city：")}, YML, 7, 4, "E115", "冒号“：”是全角的"),
    "an open quotation mark": Bad({YML: LAKE.replace("rights: ", 'rights: "')}, YML, 10, 8, "E111", "没有成对"),
    "a text saved as UTF-16": Bad({TEXT_AT: TEXT.encode("utf-16")}, TEXT_AT, 1, 0, "E102", "UTF-16"),
    "a text saved as GB 18030": Bad({TEXT_AT: TEXT.encode("gb18030")}, TEXT_AT, 1, 0, "E102", "GB18030"),
    "an entry that cuts a district's name in two": Bad(
        {f"{CITY}/gazetteer.yml": f"{GAZETTEER}undecided:\n  - {{name: 办好学校东, districts: []}}\n",
         TEXT_AT: f"{TEXT}办好学校东山有责。\n"},
        *(f"{CITY}/gazetteer.yml", 11, 5, "E126", "办好学校东"),
    ),
    "an empty .yml": Bad({YML: ""}, YML, 1, 0, "E113", "空"),
    "an unknown city": Bad({YML: METADATA.format(title="题", city="shancheng")}, YML, 7, 0, "E123", "shancheng"),
    "proofreading of an unknown division": Bad(
        {YML: LAKE.replace("proofreading: 未校对\n", PROOFREAD)}, YML, 12, 20, "E125", "i9"
    ),
    "proofreading without a witness": Bad(
        {YML: LAKE.replace("proofreading: 未校对\n", PROOFREAD.replace("    against: 公报\n", ""))},
        *(YML, 12, 4, "E113", "against"),
    ),
    "one id for two documents": Bad(
        {"source_texts/sea.txt": TEXT, "source_texts/sea.yml": f"{LAKE}id: lake\n"},
        *("source_texts/sea.yml", 12, 0, "E104", "lake"),
    ),
    "a name that cannot be an address": Bad(
        {"source_texts/湖.txt": TEXT, "source_texts/湖.yml": LAKE}, "source_texts/湖.yml", 1, 0, "E106", "湖"
    ),
    "a text that is not UTF-8": Bad(
        {TEXT_AT: "一、总则\n二、规划".encode() + "规划".encode("gbk")}, TEXT_AT, 2, 4, "E102", "UTF-8"
    ),
    "a .yml that is not UTF-8": Bad({YML: LAKE.encode("gbk")}, YML, 1, 7, "E102", "UTF-8"),
    "an empty text": Bad({TEXT_AT: ""}, TEXT_AT, 1, 0, "E103", "空"),
    "a text of white space": Bad({TEXT_AT: " \n\u3000\n"}, TEXT_AT, 1, 0, "E103", "空"),
    "a district given twice": Bad(
        {f"{CITY}/districts.yml": f"{DISTRICTS}  - {{id: xihu, name: 西山}}\n"},
        *(f"{CITY}/districts.yml", 6, 5, "E122", "xihu"),
    ),
    "a district's name given twice": Bad(
        {f"{CITY}/districts.yml": f"{DISTRICTS}  - {{id: beihu, name: 西湖}}\n"},
        *(f"{CITY}/districts.yml", 6, 16, "E122", "西湖"),
    ),
    "an unknown district": Bad(
        {f"{CITY}/gazetteer.yml": GAZETTEER.replace("[xihu]", "[nanhu]")},
        *(f"{CITY}/gazetteer.yml", 5, 16, "E121", "nanhu"),
    ),
    "an unknown district of a false hit": Bad(
        {f"{CITY}/gazetteer.yml": GAZETTEER.replace("district: dongshan", "district: nanhu")},
        *(f"{CITY}/gazetteer.yml", 9, 18, "E121", "nanhu"),
    ),
    "a place given twice": Bad(
        {f"{CITY}/gazetteer.yml": GAZETTEER.replace("东山中学", "东山口")},
        *(f"{CITY}/gazetteer.yml", 7, 4, "E122", "东山口"),
    ),
    "a topic given twice": Bad(
        {"editorial/topics.yml": f"{TOPICS}  - {{id: water, name: 河湖}}\n"},
        *("editorial/topics.yml", 4, 5, "E122", "water"),
    ),
    "a city without its gazetteer": Bad(
        {f"{CITY}/gazetteer.yml": None}, f"{CITY}/gazetteer.yml", 0, -1, "", "gazetteer.yml"
    ),
    "no taxonomy": Bad({"editorial/topics.yml": None}, "editorial/topics.yml", 0, -1, "", "topics.yml"),
    "an alias that contains itself": Bad({YML: LAKE.replace("date: null", "date: &a [*a]")}, YML, 5, 0, "", "date"),
    "a value that its tag forbids": Bad({YML: f"{LAKE}order: !!int 三\n"}, YML, 12, 0, "", "order"),
    "yes or no that is neither": Bad({YML: f"{LAKE}order: !!bool maybe\n"}, YML, 12, 7, "E111", "“maybe”不是 bool"),
    "a number without digits": Bad({YML: f'{LAKE}order: !!int ""\n'}, YML, 12, 7, "E111", "不是 int"),
    "a number of a line": Bad({YML: f"{LAKE}order: !!int _\n"}, YML, 12, 7, "E111", "“_”不是 int"),
    "a tag on a list": Bad({YML: f"{LAKE}order: !!int [1]\n"}, YML, 12, 0, "E113", "order"),
    "a key that is a list": Bad({YML: f"{LAKE}? [order]\n: 1\n"}, YML, 12, 2, "E111", "键只能是文字"),
    "lists a hundred thousand deep": Bad({YML: f"{LAKE}order: {'[' * 100_000}"}, YML, 12, 26, "E111", "嵌套太深"),
    "references that multiply": Bad(
        {YML: LAKE + "".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 10) if n else 'x'}]\n" for n in range(12))},
        *(YML, 18, 4, "E111", "值多得放不下"),
    ),
    "settings that are no YAML": Bad({"mkdocs.yml": "site_name: [x\n"}, "mkdocs.yml", 1, 11, "E111", "YAML"),
}  # fmt: skip


def findings(root: Path) -> list[dict[str, Any]]:
    result = run("check", "--root", str(root), "--format", "json")
    assert result.exit_code == 1
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize("name", CASES)
def test_bad_input_gives_one_finding_with_its_place(tmp_path: Path, name: str) -> None:
    bad = CASES[name]
    [found] = findings(small_project(tmp_path, bad.files))
    assert found["path"] == bad.path
    if bad.code:
        assert (found["line"], found["column"], found["code"]) == (bad.line, bad.column, bad.code)
    assert bad.words in found["message"] + found["quote"] + found["path"]
    assert found["severity"] == "error"
    assert found["hint"] or found["code"] == "E113"


@pytest.mark.parametrize("name", CASES)
def test_bad_input_leaves_docs_as_it_was(tmp_path: Path, name: str) -> None:
    root = small_project(tmp_path)
    assert run("build", "--root", str(root)).exit_code == 0
    before = snapshot(root / "docs")
    small_project(tmp_path, CASES[name].files)
    for file, content in CASES[name].files.items():
        if content is None:
            (root / file).unlink()
    result = run("build", "--root", str(root))
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert CASES[name].path in result.stdout
    assert snapshot(root / "docs") == before


FILES = [
    *(TEXT_AT, YML, f"{CITY}/districts.yml", f"{CITY}/gazetteer.yml", f"{CITY}/terms.yml"),
    *("editorial/topics.yml", "editorial/terms.yml", "editorial/addresses/lake.lock"),
    *("editorial/addresses/moved.yml", "docs/about/index.md", "mkdocs.yml"),
]


@pytest.mark.parametrize("name", FILES)
def test_a_folder_where_a_file_should_be_is_a_finding_with_its_path(tmp_path: Path, name: str) -> None:
    root = small_project(tmp_path, {name: None})
    (root / name).unlink(missing_ok=True)
    (root / name).mkdir()
    [found] = findings(root)
    assert (found["path"], found["code"]) == (name, "E107")
    assert "文件夹" in found["message"]
    assert isinstance(run("build", "--root", str(root)).exception, SystemExit)


def test_all_folders_where_files_should_be_are_reported_at_once(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    for name in (TEXT_AT, YML, "editorial/topics.yml", "mkdocs.yml"):
        (root / name).unlink(missing_ok=True)
        (root / name).mkdir()
    assert [found["code"] for found in findings(root)] == ["E107"] * 4


def test_an_outline_beside_folders_says_which(tmp_path: Path) -> None:
    root = small_project(tmp_path, {YML: None})
    (root / YML).unlink(missing_ok=True)
    (root / YML).mkdir()
    result = run("outline", str(root / TEXT_AT))
    assert isinstance(result.exception, SystemExit)
    assert "E107" in result.stdout


def test_everything_bad_is_reported_in_one_run_and_sorted(tmp_path: Path) -> None:
    names = ["a text without its .yml", "a missing key", "a text that is not UTF-8", "a topic given twice"]
    names += ["an unknown district", "a district given twice"]
    root = small_project(tmp_path, {k: v for name in names for k, v in CASES[name].files.items()})
    found = [(f["path"], f["line"], f["column"], f["code"]) for f in findings(root)]
    assert found == sorted(found)
    assert set(found) == {
        (CASES[name].path, CASES[name].line, CASES[name].column, CASES[name].code) for name in names
    }


def test_several_wrong_keys_of_one_file_are_all_reported(tmp_path: Path) -> None:
    bad = LAKE.replace("rights: unknown\n", "").replace("issuer: unknown\n", "") + "colour: red\nsize: 3\n"
    found = findings(small_project(tmp_path, {YML: bad}))
    assert [f["code"] for f in found] == ["E113"] * 4
    words = "".join(f["message"] for f in found)
    assert all(key in words for key in ("rights", "issuer", "colour", "size"))


def test_a_finding_says_path_line_column_code_and_what_to_do(tmp_path: Path) -> None:
    root = small_project(tmp_path, CASES["a key given twice"].files)
    lines = run("build", "--root", str(root)).stdout.splitlines()
    assert lines[0].startswith("source_texts/lake.yml:12:1: E112 ")
    assert lines[1].strip() == "“rights”"
    assert lines[2].strip().startswith("→")


@pytest.mark.parametrize(
    "text", ["\u200b", "\ufeff\n", "。", "一、", "#", "|||\n|-|-|\n|||\n", "目录\n", "\x00", "来源：某处"]
)
def test_a_text_of_next_to_nothing_is_built(tmp_path: Path, text: str) -> None:
    root = small_project(tmp_path, {TEXT_AT: text})
    result = run("build", "--root", str(root))
    assert result.exit_code == 0, result.exception
    assert (root / "docs/texts/lake/index.md").exists()


def test_lines_that_end_in_carriage_return_and_line_feed_are_read_as_lines(tmp_path: Path) -> None:
    root = small_project(tmp_path, {TEXT_AT: TEXT.replace("\n", "\r\n")})
    plain = small_project(tmp_path / "plain")
    outlines = [run("outline", str(folder / TEXT_AT)).stdout for folder in (root, plain)]
    assert outlines[0] == outlines[1]


def test_a_byte_order_mark_hides_no_heading(tmp_path: Path) -> None:
    root = small_project(tmp_path, {TEXT_AT: "\ufeff一、总则\n坚持原则。\n二、分则\n抓好落实。\n"})
    lines = run("outline", str(root / TEXT_AT)).stdout.splitlines()
    assert [line.split()[-1] for line in lines[1:]] == ["一、总则", "二、分则"]
