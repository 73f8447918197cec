"""Districts as published, on a city of two: every number beside the text it is counted from."""

from __future__ import annotations

from dataclasses import replace

from builder.layers.districts import data
from builder.layers.list import LAYERS
from builder.model.read_text import Loss
from builder.project.settings import Edition, Settings
from tests.layers.districts.lake import made
from tests.support import as_published

CORPUS = made()
SETTINGS = Settings("", "main", Edition("0", None, None), {}, site_url="https://example.org")
TABLES = {table.name: table for table in data.TABLES}


def test_a_passage_has_every_name_in_it_with_sense_and_place() -> None:
    published = as_published(CORPUS.documents[0], CORPUS)
    first = published["passages"][0]
    assert first["text"] == "东山区的学校，东山中学的学校。"
    own = {"id": "dongshan", "names_district": True, "concerns": ["dongshan"]}
    assert first["districts"] == [
        own | {"sense": "district", "surface": "东山区", "start": 0, "end": 3},
        own | {"sense": "institution", "surface": "东山中学", "start": 7, "end": 11},
    ]
    assert [found["surface"] for found in published["divisions"][0]["districts"]] == ["东山再起"]


def test_a_district_is_listed_with_what_concerns_it_and_how_often_it_is_named() -> None:
    dongshan, xihu = data.LISTING.items(CORPUS)
    assert dongshan == {
        "id": "dongshan",
        "name": "东山",
        "url": "districts/dongshan.html",
        "passages": ["plan.c1.p1", "plan.c2.t1.r1"],
        "occurrences": {"district": 3, "place": 2, "institution": 1, "false_hit": 3},
        "places_without_name": {},
    }
    # By their characters; 东山码头 has another district's name, not its own.
    assert list(xihu["places_without_name"].items()) == [("东山码头", 2), ("旧塔", 1), ("望江楼", 3)]


def test_a_line_of_the_table_is_a_passage_or_a_row_that_concerns_a_district() -> None:
    lines = list(TABLES["districts"].lines(CORPUS, SETTINGS))
    assert all(len(line) == len(TABLES["districts"].head) for line in lines)
    assert [line[-2] for line in lines if line[0] == "dongshan"] == ["plan.c1.p1", "plan.c2.t1.r1"]
    assert lines[0] == (
        *("dongshan", "东山", "plan", "规划", "第一章第1段", "district；institution", "东山区；东山中学"),
        *(
            "教育",
            "东山区的学校，东山中学的学校。",
            "https://example.org/texts/plan/c1.html#c1.p1",
            "plan.c1.p1",
            0,
        ),
    )
    assert lines[1][4:9] == (
        *("第二章表“东山区”一行", "district", "东山区", "教育", "东山区｜办学校，修东山码头"),
    )
    assert [line[7] for line in lines if line[-2] == "report.i1.p2"] == [""]  # about no topic


def test_words_that_leave_the_site_have_a_mark_where_the_copy_has_lost_something() -> None:
    [text] = CORPUS.texts[:1]
    losses = {
        "plan.c1.p1": (Loss(7, "缺字。"),),
        "plan.c2.t1": (Loss(CORPUS.documents[0].passages[-1].text.index("办学校"), "缺字。"),),
    }
    damaged = replace(CORPUS, texts=(replace(text, losses=losses), *CORPUS.texts[1:]))
    lines = [line for line in TABLES["districts"].lines(damaged, SETTINGS) if line[0] == "dongshan"]
    assert [(line[8], line[-1]) for line in lines] == [
        ("东山区的学校，〔…〕东山中学的学校。", 1),
        ("东山区｜〔…〕办学校，修东山码头", 1),
    ]


def test_passages_are_counted_by_district_and_topic_those_without_a_topic_last() -> None:
    assert list(TABLES["district-topics"].lines(CORPUS, SETTINGS)) == [
        # main, also
        ("dongshan", "东山", "schools", "教育", 2, 0),
        ("dongshan", "东山", "water", "水利", 0, 0),
        ("dongshan", "东山", "", "", 0, 0),
        ("xihu", "西湖", "schools", "教育", 2, 0),
        ("xihu", "西湖", "water", "水利", 0, 1),
        ("xihu", "西湖", "", "", 2, 0),
    ]
    assert LAYERS[0].tables is data.TABLES
