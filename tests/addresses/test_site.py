"""Addresses outside the documents: what the pages have is what is remembered, and pages can move."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.editorial.schemas import property_of
from builder.layers.list import LAYERS
from builder.layers.terms.layer import TERM
from builder.layers.topics.layer import TOPIC
from builder.model.corpus import Corpus
from builder.project.project import Project
from builder.render.by_topic import NO_TOPIC
from builder.render.district_pages import DISTRICT
from builder.render.site import addresses, render_site
from tests.support import TOPICS, load_project, run, small_project

MOVED = "editorial/addresses/moved.yml"


def test_the_anchors_of_all_pages_are_those_that_the_templates_put_there(
    corpus: Corpus, project: Project
) -> None:
    pages = render_site(corpus, project.settings, LAYERS)
    for unit in addresses(corpus, LAYERS):
        page = pages[f"docs/{unit.page}.md"]
        assert re.search(rf'#{unit.anchor} }}|id="{unit.anchor}"', page), unit.address


@pytest.mark.parametrize(
    ("schema", "taken"),
    [
        ("districts", {"index", "topics", *DISTRICT}),
        ("topics", {"index", NO_TOPIC.removeprefix("topic-"), *TOPIC}),
        ("terms", {"index", *TERM}),
    ],
)
def test_no_id_may_be_that_of_another_page_or_of_a_part_of_its_own_page(schema: str, taken: set[str]) -> None:
    entry = property_of(schema, schema)["items"]["properties"]["id"]
    assert set(entry["not"]["enum"]) == taken


def test_anchors_of_pages_written_by_hand_are_remembered(project: Project) -> None:
    assert {"data", "conventions", "documents"} <= set(project.memory.about["about/data"])
    assert "e141" in project.memory.about["about/checks"]
    assert "download" in project.memory.about["offline"]
    assert "index" not in project.memory.about


def registered(root: Path) -> Path:
    assert run("addresses", "--root", str(root)).exit_code == 0
    return root


def check(root: Path) -> list[str]:
    """Codes, and for what vanishes the page."""
    result = run("check", "--root", str(root))
    return re.findall(r": ([EW]\d+) (?:网址 (\S+))?", result.stdout)


def rename_topic(root: Path) -> Path:
    (root / "editorial/topics.yml").write_text(TOPICS.replace("id: water", "id: lakes"), encoding="utf-8")
    return root


def test_a_page_that_would_vanish_is_named(tmp_path: Path) -> None:
    root = rename_topic(registered(small_project(tmp_path)))
    assert check(root) == [("E141", "topics/water.html")]


def test_a_page_that_has_moved_leads_on(tmp_path: Path) -> None:
    root = rename_topic(registered(small_project(tmp_path)))
    (root / MOVED).write_text(
        "moved:\n  - {from: topics/water.html, to: topics/lakes.html}\n", encoding="utf-8"
    )
    assert check(registered(root)) == []
    assert run("build", "--root", str(root)).exit_code == 0
    page = (root / "docs/topics/water.md").read_text("utf-8")
    assert 'href="lakes.html' in page
    assert (
        "topics/water.md" in (root / "nav-made-by-dev-site.yml").read_text("utf-8").partition("not_in_nav")[2]
    )


def test_a_page_that_is_now_another_things_is_named(tmp_path: Path) -> None:
    root = registered(small_project(tmp_path))
    (root / "editorial/topics.yml").write_text(TOPICS.replace("水利", "金融"), encoding="utf-8")
    assert check(root) == [("E142", "topics/water.html#water")]


def test_an_anchor_of_a_page_written_by_hand_is_not_lost_unnoticed(tmp_path: Path) -> None:
    root = registered(
        small_project(tmp_path, {"docs/about/index.md": "# 关于 { #about }\n\n## 范围 { #scope }\n"})
    )
    (root / "docs/about/index.md").write_text("# 关于 { #about }\n", encoding="utf-8")
    assert check(root) == [("E141", "about/index.html#scope")]


def test_a_document_under_another_id_leads_on_with_all_its_addresses(tmp_path: Path) -> None:
    root = registered(small_project(tmp_path))
    for suffix in ("txt", "yml"):
        (root / f"source_texts/lake.{suffix}").rename(root / f"source_texts/sea.{suffix}")
    result = run("check", "--root", str(root))
    assert "文件“lake”的 10 个网址将消失" in result.stdout
    assert "- {from: texts/lake, to: texts/sea}" in result.stdout
    (root / MOVED).write_text("moved:\n  - {from: texts/lake, to: texts/sea}\n", encoding="utf-8")
    assert check(registered(root)) == []
    assert run("build", "--root", str(root)).exit_code == 0
    assert 'id="i2.k1.p1" data-pt-moved' in (root / "docs/texts/lake/i2.md").read_text("utf-8")
    assert 'href="../sea/i2.html&#35;i2.k1.p1"' in (root / "docs/texts/lake/all.md").read_text("utf-8")
    assert (root / "editorial/addresses/lake.lock").exists()


def test_moves_to_nowhere_and_of_pages_in_use_are_errors_with_their_place(tmp_path: Path) -> None:
    root = small_project(tmp_path, {MOVED: "moved:\n  - {from: topics/water.html, to: topics/gone.html}\n"})
    lines = run("check", "--root", str(root)).stdout.splitlines()
    assert [line.split()[:2] for line in lines if line.startswith(MOVED)] == [
        [f"{MOVED}:2:6:", "E143"],
        [f"{MOVED}:2:31:", "E144"],
    ]


def test_the_corpus_knows_where_old_pages_lead(tmp_path: Path) -> None:
    root = rename_topic(registered(small_project(tmp_path)))
    (root / MOVED).write_text(
        "moved:\n  - {from: topics/water.html, to: topics/lakes.html}\n", encoding="utf-8"
    )
    corpus = load_project(root).corpus
    assert {moved.page for moved in corpus.moved} == {"topics/water"}
