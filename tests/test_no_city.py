"""A text of a city without data: topics and no districts, and its cover says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from builder.editorial.about import Metadata
from builder.layers.list import LAYERS
from builder.project.project import Project, read_project
from builder.publish.data_files import data_files
from builder.render.site import render_site
from tests.generated import TEXT, few
from tests.support import METADATA, corpus_of, document, run, small_project

SENTENCE = "这份文件没有按区标注"
NO_CITY = {"source_texts/lake.yml": METADATA.format(title="湖城发展规划", city="null")}
NO_DISTRICTS = {
    "editorial/cities/hucheng/districts.yml": "city: hucheng\nname: 湖城\ndistricts: []\n",
    "editorial/cities/hucheng/gazetteer.yml": "city: hucheng\n",
}


@pytest.mark.parametrize("files", [NO_CITY, NO_DISTRICTS], ids=["no city", "no districts"])
def test_it_is_published_with_topics_and_without_districts(tmp_path: Path, files: dict[str, str]) -> None:
    root = small_project(tmp_path, files)
    result = run("build", "--root", str(root))
    assert result.exit_code == 0, result.output
    docs = root / "docs"
    assert SENTENCE in (docs / "texts/lake/index.md").read_text("utf-8")
    assert sorted(page.name for page in (docs / "districts").iterdir()) == ["index.md", "topics.md"]
    assert "没有按区标注" in (docs / "districts/index.md").read_text("utf-8")
    assert "没有按区标注" in (docs / "districts/topics.md").read_text("utf-8")
    assert "还没有术语表" in (docs / "terms/index.md").read_text("utf-8")
    assert not (docs / "booklets").exists()
    assert "建设水库" in (docs / "topics/water.md").read_text("utf-8")
    assert (docs / "data/districts.json").read_text("utf-8") == '{"schema_version":1,"districts":[]}\n'
    assert (docs / "data/districts.csv").read_text("utf-8-sig").count("\n") == 1
    for page in docs.rglob("*.md"):
        if "about" not in page.parts:
            assert "districts/" not in page.read_text("utf-8"), page
    assert "各区" not in (root / "nav-made-by-dev-site.yml").read_text("utf-8")
    assert run("addresses", "--root", str(root)).exit_code == 0


def test_beside_a_text_with_districts_it_is_not_counted_as_zero(tmp_path: Path) -> None:
    other = {
        "source_texts/far.txt": "远方规划\n一、学校\n东山区的学校。\n（一）甲\n甲。\n（三）丙\n丙。\n",
        "source_texts/far.yml": METADATA.format(title="远方规划", city="null"),
    }
    root = small_project(tmp_path, other)
    assert run("build", "--root", str(root)).exit_code == 0
    assert SENTENCE in (root / "docs/texts/far/index.md").read_text("utf-8")
    assert SENTENCE not in (root / "docs/texts/lake/index.md").read_text("utf-8")
    overview = (root / "docs/districts/index.md").read_text("utf-8")
    assert "东山</a></th><td>—</td><td>2</td><td>2</td>" in overview
    assert "望江楼之于西湖" in overview
    assert "远方规划" not in (root / "docs/districts/dongshan.md").read_text("utf-8")
    assert "远方规划" not in (root / "docs/booklets/dongshan.md").read_text("utf-8")


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return read_project(small_project(tmp_path_factory.mktemp("project"), NO_CITY))


@few
@given(TEXT)
def test_any_text_of_any_city_is_published(empty: Project, text: str) -> None:
    corpus = corpus_of(document(text, Metadata(title="某地规划")), editorial=empty.editorial)
    pages = render_site(corpus, empty.settings, LAYERS)
    assert SENTENCE in pages["docs/texts/plan/index.md"]
    about_districts = {path for path in pages if "districts/" in path or "booklets/" in path}
    assert about_districts == {"docs/districts/index.md", "docs/districts/topics.md"}
    assert {"docs/topics/water.md", "docs/topics/index.md"} <= set(pages)
    files = data_files(corpus, empty.settings, LAYERS)
    assert files["docs/data/districts.json"].endswith('"districts":[]}\n')
    assert files["docs/data/districts.csv"].count("\r\n") == 1
