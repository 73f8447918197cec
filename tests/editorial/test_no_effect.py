"""What editors wrote in vain is a warning, where it stands; what does its work is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.findings.finding import DataError
from tests.support import GAZETTEER, TOPICS, load_project, small_project

COUNTRY = """\
terms:
  - id: he-hu-zhang
    name: 河湖长制
    kind: policy
    aliases: [河长制]
    not_in: [河长制办公室]
"""
TEXT = "湖城发展规划\n一、建设水库\n东山区推进河湖长制，河长制办公室设在望江楼，落实河长制。\n"
GAZETTEER_AT, TOPICS_AT, TERMS_AT = (
    "editorial/cities/hucheng/gazetteer.yml",
    "editorial/topics.yml",
    "editorial/terms.yml",
)


def said(root: Path, **changed: str) -> list[str]:
    """Headlines of all that is found, but for new addresses; files are given by what their name begins with."""
    files = {
        "gazetteer": (GAZETTEER_AT, GAZETTEER),
        "topics": (TOPICS_AT, TOPICS),
        "terms": (TERMS_AT, COUNTRY),
    }
    written: dict[str, str | bytes | None] = {
        at: changed.get(name, text) for name, (at, text) in files.items()
    }
    project = small_project(root, {"source_texts/lake.txt": TEXT, **written})
    try:
        found = load_project(project).findings
    except DataError as error:
        found = error.findings
    return [one.headline for one in found if one.code != "W221"]


def test_what_does_its_work_is_no_finding(tmp_path: Path) -> None:
    assert said(tmp_path) == []


CASES = {
    "a word in strong and in words": (
        {"topics": TOPICS.replace("words: [堤坝]", "words: [堤坝, 水库]")},
        "editorial/topics.yml:2:53: W225 “水库”已在“水利”的 strong 里，words 里的这一处不起作用。",
    ),
    "a word in strong and in headings": (
        {"topics": TOPICS.replace("headings: [水]", "headings: [水, 水库]")},
        "editorial/topics.yml:2:68: W225 “水库”已在“水利”的 strong 里，headings 里的这一处不起作用。",
    ),
    "an exception from no word of the topic": (
        {"topics": TOPICS.replace("headings: [水]", "headings: [水], except: [山塘]")},
        "editorial/topics.yml:2:78: W227 “山塘”不含“水利”的任何一个词，这条例外不起作用。",
    ),
    "an exception that is a word of the topic": (
        {"topics": TOPICS.replace("headings: [水]", "headings: [], except: [堤坝]")},
        "editorial/topics.yml:2:77: W227 “堤坝”不含“水利”的任何一个词，这条例外不起作用。",
    ),
    "an alias that no text has": (
        {"terms": COUNTRY.replace("[河长制]", "[河长制, 湖长制度]")},
        "editorial/terms.yml:5:20: W226 现有文本中没有“河湖长制”的写法“湖长制度”。",
    ),
    "aliases in one word": (
        {
            "terms": COUNTRY.replace("[河长制]", "[河长制、湖长制]").replace(
                "    not_in: [河长制办公室]\n", ""
            )
        },
        "editorial/terms.yml:5:15: W226 现有文本中没有“河湖长制”的写法“河长制、湖长制”。",
    ),
    "a longer name without the term": (
        {"terms": COUNTRY.replace("[河长制办公室]", "[河长制办公室, 河务局]")},
        "editorial/terms.yml:6:22: W227 “河务局”不含“河湖长制”的任何一种写法，这一条 not_in 不起作用。",
    ),
    "a longer name that is the term itself": (
        {"terms": COUNTRY.replace("[河长制办公室]", "[河长制办公室, 河湖长制]")},
        "editorial/terms.yml:6:22: W227 “河湖长制”不含“河湖长制”的任何一种写法，这一条 not_in 不起作用。",
    ),
    "a false hit without the district": (
        {"gazetteer": GAZETTEER.replace("words: 东山再起", "words: 卷土重来")},
        f"{GAZETTEER_AT}:9:6: W227 “卷土重来”里没有区名“东山”，这一条同字误中不起作用。",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_does_nothing_is_told_where_it_stands(tmp_path: Path, name: str) -> None:
    changed, headline = CASES[name]
    assert said(tmp_path, **changed) == [headline]


def test_an_alias_of_a_term_that_no_text_has_is_not_told_beside_it(tmp_path: Path) -> None:
    terms = (
        COUNTRY.replace("河湖长制", "林长制")
        .replace("[河长制]", "[山长制]")
        .replace("河长制办公室", "林长制办公室")
    )
    assert [headline.split()[1] for headline in said(tmp_path, terms=terms)] == ["W222"]


def test_an_alias_that_stands_only_in_a_longer_name_is_used(tmp_path: Path) -> None:
    assert said(tmp_path, terms=COUNTRY.replace("[河长制]", "[河长制, 长制办公]")) == []


@pytest.mark.parametrize(
    ("entry", "column"),
    [
        ("{name: 设在西, aliases: [望江], districts: []}", 5),
        ("{name: 望江, aliases: [设在西], districts: []}", 25),
    ],
)
def test_an_entry_that_cuts_a_district_s_name_is_named_where_it_stands(
    tmp_path: Path, entry: str, column: int
) -> None:
    names = f"{GAZETTEER}undecided:\n  - {entry}\n"
    text = f"{TEXT}河长制办公室设在西湖区，设在西湖边。\n"
    small_project(tmp_path, {"source_texts/lake.txt": text, GAZETTEER_AT: names})
    [found] = [one for one in load_project(tmp_path).findings if one.code[0] == "E"]
    assert found.headline == (
        f"{GAZETTEER_AT}:11:{column + 1}: E126 “设在西”截断了区名“西湖”，共 2 处，"
        "先见于 source_texts/lake.txt 第 4 行（制办公室设在西湖区，设在西湖）。"
    )
    assert "写长" in found.hint


def test_look_alikes_of_a_district_s_name_are_no_imbalance(tmp_path: Path) -> None:
    text = TEXT.replace("东山区", "东⼭区")
    small_project(tmp_path, {"source_texts/lake.txt": text})
    assert [one.code for one in load_project(tmp_path).findings if one.code != "W221"] == ["W215"]
