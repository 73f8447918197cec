"""The navigation: documents with their parts, sections of others, what is left out; no title in it is markup."""

from __future__ import annotations

from pathlib import Path

import yaml

from builder.editorial.about import Metadata
from builder.layers.list import LAYERS
from builder.render.nav import NAV_FILE, render_nav
from builder.render.site import render_site
from tests.support import DISTRICTS, METADATA, TOPICS, document, load_project, small_project

MARKUP = "<img src=x onerror=alert(1)>"


def test_no_name_becomes_markup(tmp_path: Path) -> None:
    files = {
        "source_texts/lake.txt": f"湖城发展规划\n一、建设{MARKUP}\n东山区建设水库。\n",
        "source_texts/lake.yml": METADATA.format(title=f"湖城{MARKUP}", city="hucheng"),
        "editorial/cities/hucheng/districts.yml": DISTRICTS.replace("东山", MARKUP).replace(
            "西湖", f"湖{MARKUP}"
        ),
        "editorial/cities/hucheng/gazetteer.yml": "city: hucheng\n",
        "editorial/topics.yml": TOPICS.replace("水利", MARKUP),
    }
    loaded = load_project(small_project(tmp_path, files))
    nav = render_site(loaded.corpus, loaded.project.settings, LAYERS)[NAV_FILE]
    assert len(yaml.safe_load(nav)["nav"]) == 6
    assert nav.count("onerror") >= 5
    assert "<" not in nav


LISTED = "前面的话。\n目录\n第一章 治水\n第一节 水库\n第二章 办学\n前面的话。\n第一章 治水\n第一节 水库\n修水库。\n"


def test_documents_stand_with_their_top_level_parts_and_other_sections_before_the_search() -> None:
    plan = document(LISTED, Metadata(title="无", short_title="规划"))
    nav = yaml.safe_load(render_nav([plan], [{"主题": [{"水利": "topics/water.md"}]}], []))
    assert list(nav) == ["nav"]
    assert [name for section in nav["nav"] for name in section] == ["首页", "文件", "主题", "检索", "关于"]
    assert nav["nav"][1]["文件"] == [
        {
            "《规划》": [
                {"封面与目录": "texts/plan/index.md"},
                {"全文": "texts/plan/all.md"},
                {"篇首": "texts/plan/front.md"},
                {"第一章 治水": "texts/plan/c1.md"},
                {"第二章 办学（缺）": "texts/plan/c2.md"},
            ]
        },
        {"目录核对": "texts/completeness.md"},
        {"缺漏清单": "texts/gaps.md"},
        {"校改记录": "texts/corrections.md"},
    ]


def test_pages_that_are_not_in_it_are_left_out_on_purpose() -> None:
    sections = [{"主题": [{"水利": "topics/water.md"}]}]
    text = render_nav(
        [], sections, ["index.md", "topics/water.md", "booklets/xihu.md", "booklets/dongshan.md"]
    )
    assert yaml.safe_load(text)["not_in_nav"] == "/booklets/xihu.md\n/booklets/dongshan.md\n"
    assert "not_in_nav" not in render_nav([], sections, ["index.md", "topics/water.md"])
