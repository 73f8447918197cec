"""Errors of addresses do not hide why they came: ``check`` says both, the cause first."""

from __future__ import annotations

import json
from pathlib import Path

from tests.support import METADATA, run, small_project

ABOUT = METADATA.format(title="湖城发展规划", city="null")
WATER = "东山区建设水库，望江楼旁修堤坝，沿江修步道。"
TEXT = f"湖城发展规划\n一、建设水库\n（1）治水。{WATER}\n疏浚河道。清淤三年，恢复湿地两处。\n（3）用水。定额管理。\n二、办学\n甲。\n"
HINTED = f"{ABOUT}hints:\n  unmarked:\n    - 疏浚河道。\n"


def project(root: Path, text: str = TEXT, about: str = ABOUT) -> Path:
    small_project(root, {"source_texts/lake.txt": text, "source_texts/lake.yml": about})
    assert run("addresses", "--root", str(root)).exit_code == 0
    return root


def found(root: Path, text: str, about: str = ABOUT) -> list[dict[str, str]]:
    small_project(root, {"source_texts/lake.txt": text, "source_texts/lake.yml": about})
    listed: list[dict[str, str]] = json.loads(run("check", "--format", "json", "--root", str(root)).stdout)
    return listed


def test_a_hint_whose_words_changed_comes_before_the_address_that_vanished(tmp_path: Path) -> None:
    about = f"{ABOUT}hints:\n  titles:\n    - 一、建设水库防洪灌溉\n"
    text = f"湖城发展规划\n一、建设水库防洪灌溉并且发电{WATER}\n二、办学。甲。\n三、就业。乙。\n"
    root = project(tmp_path, text, about)
    listed = found(root, text.replace("建设水库防洪灌溉", "建设水库防洪与灌溉"), about)
    assert [item["code"] for item in listed] == ["W207", "E141", "E142"]
    assert "建设水库防洪灌溉" in listed[0]["quote"]


def test_a_title_that_differs_names_the_line_of_the_text_and_its_words(tmp_path: Path) -> None:
    listed = found(project(tmp_path), TEXT.replace("湖城发展规划", "湖城市发展规划"))
    [title] = [item for item in listed if item["code"] == "W210"]
    assert title["message"] == "title 与原文不一致：source_texts/lake.txt 第1行作“湖城市发展规划”。"
    assert title["quote"] == "湖城发展规划"


def test_a_title_that_is_like_no_line_is_only_said_to_be_missing(tmp_path: Path) -> None:
    listed = found(project(tmp_path), TEXT, ABOUT.replace("title: 湖城发展规划", "title: 海港章程条例", 1))
    assert "title 所写的标题在原文开头找不到。" in [item["message"] for item in listed]


def test_a_number_that_occurs_twice_names_both_lines(tmp_path: Path) -> None:
    lines = ["湖城发展规划", "第一章 建设", "甲。", "第二章 办学", "乙。", "第三章 就业", "丙。", ""]
    text = "\n".join(lines)
    listed = found(project(tmp_path, text), text.replace("第三章", "第二章"))
    assert [item["code"] for item in listed] == ["W209", "E141"]
    assert listed[0]["message"] == "第4行和第6行都是第二章，在同一处出现了不止一次。"


def test_a_line_that_is_no_heading_because_its_number_occurs_twice_is_named_too(tmp_path: Path) -> None:
    text = "湖城发展规划\n一、建设\n甲。\n二、办学\n乙。\n三、就业\n丙。\n"
    listed = found(project(tmp_path, text), text.replace("三、就业", "二、就业"))
    assert [item["code"] for item in listed] == ["W209", "E141", "E141"]
    assert listed[0]["message"] == "第4行和第6行都是二，在同一处出现了不止一次。"


def test_counts_of_lines_below_a_number_are_no_repeats(tmp_path: Path) -> None:
    text = "湖城发展规划\n一、建设\n甲。\n二、办学\n有三件事：\n一、修缮校舍，添置桌椅，改善食堂，开放操场。\n二、招聘教师，补齐缺口，培训骨干，提高待遇。\n"
    assert "W209" not in [item["code"] for item in found(project(tmp_path, text), text)]


def test_giving_a_lost_number_back_costs_one_alias_and_the_rest_follows(tmp_path: Path) -> None:
    text = TEXT.replace("（3）", "（4）").replace("二、办学", "蓄水发电。修建电站，年发电两亿度。\n二、办学")
    about = f"{ABOUT}hints:\n  unmarked:\n    - 疏浚河道。\n    - 蓄水发电。\n"
    root = project(tmp_path, text, about)
    remembered = (root / "editorial/addresses/lake.lock").read_text("utf-8")
    assert "i1.html#i1.x1 =疏浚河道" in remembered
    [lost] = [
        item
        for item in found(
            root, text.replace("疏浚河道。", "（2）疏浚河道。"), about.replace("    - 疏浚河道。\n", "")
        )
        if item["code"].startswith("E")
    ]
    assert lost["hint"].endswith("aliases:\n  - {from: i1.x1, to: i1.n2}")
