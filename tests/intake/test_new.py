"""``python -m builder new``: from a file in any format to a project that builds."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder import pipeline
from builder.cli import main
from builder.editorial import yaml_file
from builder.editorial.about import OriginFile
from builder.intake import command
from builder.project.project import read_project
from builder.running.timings import Timings
from tests.support import load_project, run, small_project, snapshot

PAGES = Path(__file__).parent / "pages"
REPORT = """\
2022年湖城市政府工作报告
——2022年1月20日在湖城市第十五届人民代表大会第七次会议上
一、建设水库
东山区建设水库，望江楼旁修堤坝。
二、办好学校
（一）东山的学校。东山口和东山中学。
"""
ID = "2022-government-work-report"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project")


def new(root: Path, name: str, data: str | bytes, *options: str) -> Result:
    path = root.parent / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return run("new", str(path), "--root", str(root), *options)


def test_what_is_taken_in_is_built(root: Path) -> None:
    result = new(root, "报告.txt", REPORT.replace("\n", "\r\n").encode("gb18030"))
    assert result.exit_code == 0, result.output
    assert (root / f"source_texts/{ID}.txt").read_bytes().decode() == REPORT
    corpus = pipeline.build(root, Timings()).corpus
    assert [document.id for document in corpus.documents] == ["lake", ID]
    assert not load_project(root).findings
    assert (root / f"docs/texts/{ID}/index.md").exists()


def test_what_is_known_is_proposed_and_the_rest_is_unknown(root: Path) -> None:
    data = REPORT.encode("utf-16")
    new(root, "报告.txt", data)
    [_, source] = read_project(root).sources
    about = source.metadata
    assert (about.title, about.short_title) == ("2022年湖城市政府工作报告", "2022年政府工作报告")
    assert (about.kind, about.issuer, about.city) == ("政府工作报告", "湖城市人民政府", "hucheng")
    assert about.date == "2022-01-20"
    assert about.date_basis == "原文写明“2022年1月20日在湖城市第十五届人民代表大会第七次会议上”。"
    assert (about.origin, about.authoritative_source, about.rights) == (None, None, None)
    assert about.order == 1
    assert about.origin_file
    assert (about.origin_file.name, about.origin_file.format) == ("报告.txt", "txt")
    assert about.origin_file.encoding.startswith("UTF-16")
    assert about.origin_file.sha256 == hashlib.sha256(data).hexdigest()


def test_yml_says_what_is_still_to_be_checked(root: Path) -> None:
    new(root, "报告.txt", REPORT, "--rights", "官方文件")
    lines = (root / f"source_texts/{ID}.yml").read_text("utf-8").splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../editorial/schemas/document.schema.json"
    before = {line.partition(":")[0]: lines[at - 1] for at, line in enumerate(lines)}
    assert before["kind"] == "# 待核对：由程序拟出，依据是标题。"
    assert before["authoritative_source"].startswith("# 待查：权威版本在哪里")
    assert not before["rights"].startswith("#")


def test_outline_and_findings_are_printed(root: Path) -> None:
    result = new(root, "报告.txt", REPORT.replace("二、", "三、"))
    assert "报告.txt：纯文本，UTF-8，" in result.stdout
    assert "     5  三、办好学校" in result.stdout
    assert f"source_texts/{ID}.txt:5:1: W202 " in result.stderr
    assert f"已写 {root.as_posix()}/source_texts/{ID}.txt" in result.stdout


def test_page_gives_address_publisher_and_title(root: Path) -> None:
    result = new(root, "2021.html", (PAGES / "government-report.html").read_bytes())
    assert "没有取的文字 8 处：“版权所有：湖城市人民政府办公室" in result.stdout
    assert "文件注明：来源：湖城市人民政府办公室；日期：2021-02-05 10:30；地址：https://" in result.stdout
    [_, source] = read_project(root).sources
    about = source.metadata
    assert source.id == "2021-government-work-report"
    assert about.title == "2021年湖城市政府工作报告"
    assert about.origin == "https://www.hucheng.example/gzbg/2021.html，注明来源“湖城市人民政府办公室”"
    assert about.date == "2021-01-29"
    assert source.text.text == (PAGES / "government-report.txt").read_text("utf-8")
    pipeline.build(root, Timings())
    assert not load_project(root).findings


def test_page_in_gbk_is_taken_in(root: Path) -> None:
    data = (PAGES / "old-layout.html").read_text("utf-8").encode("gbk")
    result = new(root, "a.htm", data, "--id", "2021-plan", "--kind", "专项规划")
    assert result.exit_code == 0, result.output
    about = read_project(root).sources[1].metadata
    assert about.date == "2021-04"
    assert about.origin_file == OriginFile("a.htm", "html", "GB18030", hashlib.sha256(data).hexdigest())


def test_date_of_a_page_is_not_taken_for_that_of_the_text(root: Path) -> None:
    page = (PAGES / "government-report.html").read_text("utf-8")
    new(root, "a.html", page.replace("2021年1月29日在", "在"))
    about = read_project(root).sources[1].metadata
    assert about.date is None
    assert about.date_basis == "没有认出日期；文件注明“2021-02-05 10:30”，可能是发布日期。"


def test_what_was_not_recognised_is_not_said_to_be_absent(root: Path) -> None:
    page = (PAGES / "government-report.html").read_text("utf-8").replace("2021年1月29日", "辛丑年正月")
    new(root, "a.html", page.replace("2021-02-05 10:30", ""), "--id", "a", "--short-title", "报告")
    about = read_project(root).sources[1].metadata
    assert about.date is None
    assert about.date_basis.startswith("没有认出日期")


def test_markdown_loses_front_matter_and_runs_of_blank_lines(root: Path) -> None:
    text = f"---\ntitle: 别名\nsource: https://a.example/1\n---\n\n\n# {REPORT}".replace(
        "\n一、", "\n\n\n\n一、"
    )
    result = new(root, "报告.md", text)
    assert "文件自称：别名" in result.stdout
    written = (root / f"source_texts/{ID}.txt").read_text("utf-8")
    assert written == f"# {REPORT}".replace("\n一、", "\n\n一、")
    assert read_project(root).sources[1].metadata.origin == "https://a.example/1"


def test_words_that_markdown_hides_are_reported(root: Path) -> None:
    result = new(root, "报告.md", f"---\nkeywords: 水库\n---\n{REPORT}![望江楼](a.png)\n<!-- 草稿 -->\n")
    assert "没有取的文字 3 处：“keywords: 水库”；“草稿”；“望江楼”" in result.stdout


def test_title_between_stars_is_no_front_matter(root: Path) -> None:
    title, _, rest = REPORT.partition("\n")
    new(root, "报告.md", f"***\n{title}\n***\n{rest}")
    assert read_project(root).sources[1].text.text == f"{title}\n\n{rest}"
    assert read_project(root).sources[1].metadata.title == title


def test_options_say_what_they_say(root: Path) -> None:
    options = {
        "id": "plan",
        "title": "湖城发展规划",
        "short-title": "规划",
        "kind": "其他",
        "issuer": "某局",
        "date": "2020-05",
        "date-basis": "封面",
        "city": "unknown",
        "order": "9",
        "origin": "抄本",
        "authoritative-source": "公报",
        "rights": "官方文件",
        "proofreading": "校过一遍",
    }
    result = new(
        root, "a.txt", REPORT, *(word for key, value in options.items() for word in (f"--{key}", value))
    )
    assert result.exit_code == 0, result.output
    about = read_project(root).sources[1].metadata
    assert (about.title, about.issuer, about.date, about.date_basis) == (
        "湖城发展规划",
        "某局",
        "2020-05",
        "封面",
    )
    assert (about.city, about.order, about.origin, about.rights) == (None, 9, "抄本", "官方文件")
    assert "待核对" not in (root / "source_texts/plan.yml").read_text("utf-8").partition("\ntitle")[2]


@pytest.mark.parametrize(
    "options",
    [
        *(["--date", "2021/1/29"], ["--kind", "报告"], ["--id", "报告"], ["--order", "一"], ["--title", ""]),
        *(["--city", "guangzhou"], ["--rights", "CC0"]),
    ],
)
def test_option_that_breaks_the_schema_is_wrong_use(root: Path, options: list[str]) -> None:
    before = snapshot(root)
    result = new(root, "a.txt", REPORT, *options)
    assert result.exit_code == 2
    assert options[0] in result.stderr
    assert snapshot(root) == before


def test_one_message_names_all_missing_options(root: Path) -> None:
    before = snapshot(root)
    result = new(root, "a.txt", "这是一段没有标题的话。\n", "--date", "2021")
    assert result.exit_code == 1
    [line] = [line for line in result.stdout.splitlines() if "E133" in line]
    assert line.endswith("有 5 项程序不能替你决定：--id、--title、--short-title、--kind、--date-basis。")
    assert snapshot(root) == before


def test_dry_run_prints_the_yml_and_writes_nothing(root: Path) -> None:
    before = snapshot(root)
    result = new(root, "a.txt", REPORT, "--dry-run")
    assert result.exit_code == 0
    about = result.stdout[result.stdout.index("# yaml-language-server") :]
    assert yaml_file.parse(about, "a.yml", "document").data["kind"] == "政府工作报告"
    assert snapshot(root) == before


@pytest.mark.parametrize("there", [f"{ID}.txt", f"{ID}.yml", f"{ID.upper()}.TXT"])
def test_nothing_is_overwritten(root: Path, there: str) -> None:
    (root / "source_texts" / there).write_text("甲", "utf-8")
    before = snapshot(root)
    result = new(root, "a.txt", REPORT, "--id", ID)
    assert result.exit_code == 1
    assert f"source_texts/{ID}.txt:1:1: E131 " in result.stdout
    assert snapshot(root) == before


def test_id_of_another_text_is_not_used_again(root: Path) -> None:
    about = root / "source_texts/lake.yml"
    about.write_text(f"{about.read_text('utf-8')}id: hu\n", "utf-8")
    assert "E131" in new(root, "a.txt", REPORT, "--id", "hu").stdout


def test_second_text_of_a_year_gets_the_name_of_its_city(root: Path) -> None:
    new(root, "a.txt", REPORT)
    new(root, "b.txt", REPORT)
    assert (root / "source_texts/2022-hucheng-government-work-report.txt").exists()
    assert read_project(root).sources[2].metadata.short_title == "2022年湖城市政府工作报告"
    assert "--id" in new(root, "c.txt", REPORT).stdout


def test_when_the_second_file_cannot_be_written_the_first_goes(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / f"source_texts/{ID}.yml").symlink_to(root / "nowhere")
    monkeypatch.setattr("builder.intake.shelve.taken", lambda *_: "")
    result = new(root, "a.txt", REPORT, "--id", ID)
    assert "E131" in result.stdout
    assert not (root / f"source_texts/{ID}.txt").exists()


@pytest.mark.parametrize(("data", "code"), [(b"\x80\xff", "E132"), (b"%PDF-1.4", "E132"), (b" \n", "E103")])
def test_what_has_no_text_is_refused(root: Path, data: bytes, code: str) -> None:
    result = new(root, "a.txt", data)
    assert result.exit_code == 1
    assert f"a.txt:1:1: {code} " in result.stdout


# On a terminal


def ask(root: Path, monkeypatch: pytest.MonkeyPatch, answers: list[str], text: str = REPORT) -> Result:
    monkeypatch.setattr(command, "is_terminal", lambda: True)
    path = root.parent / "a.txt"
    path.write_text(text, "utf-8")
    return CliRunner().invoke(main, ["new", str(path), "--root", str(root)], input="\n".join(answers) + "\n")


def test_enter_takes_what_is_proposed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = ask(root, monkeypatch, [""] * 14)
    assert result.exit_code == 0, result.output
    about = read_project(root).sources[1].metadata
    assert (about.kind, about.date, about.city, about.rights) == (
        "政府工作报告",
        "2022-01-20",
        "hucheng",
        None,
    )
    assert "待核对：由" not in (root / f"source_texts/{ID}.yml").read_text("utf-8")


def test_wrong_answers_are_asked_again_and_no_is_an_answer(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(root)
    answers = ["湖城", "lake", "report", "", "", "报告", "其他", "unknown", "昨天", "2021", "", "封面"]
    answers += ["北京", "unknown", "", "", "", "", "", "n"]
    result = ask(root, monkeypatch, answers)
    assert result.exit_code == 0, result.output
    assert result.output.count("Error: ") == 5
    assert snapshot(root) == before


def test_yes_asks_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "is_terminal", lambda: True)
    assert new(root, "a.txt", REPORT, "--yes").exit_code == 0
