"""The navigation: themes put its titles into HTML as they are."""

from __future__ import annotations

from pathlib import Path

import yaml

from builder.layers.list import LAYERS
from builder.render.nav import NAV_FILE
from builder.render.site import render_site
from tests.support import DISTRICTS, METADATA, TOPICS, load_project, small_project

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
