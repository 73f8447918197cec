"""Corrections in the published data: a list in the shape that its schema says, a feed that readers of feeds can use."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from jsonschema_rs import meta, validator_for

from tests.repository import Repository, repository
from tests.support import METADATA, TEXT, run, small_project, snapshot

TXT, YML = "source_texts/lake.txt", "source_texts/lake.yml"
RECORD = 'corrections:\n  - {old: 东山区造, new: 东山区建设, witness: "原稿 <3> & 校样", date: "2025"}\n'
ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://plans.example/gz/"


def built(root: Path) -> Path:
    result = run("build", "--root", str(root))
    assert result.exit_code == 0, result.output
    return root / "docs"


@pytest.fixture
def made(tmp_path: Path) -> Repository:
    """Two corrections in the history, one of them with a control character, and one that is only recorded."""
    found = repository(tmp_path)
    (tmp_path / YML).write_text(
        METADATA.format(title="湖城发展规划", city="hucheng") + RECORD, encoding="utf-8"
    )
    first = TEXT.replace("堤坝", "长堤\x07")
    found.commit("一\x0b\n\n依据：公报 & 校样", {TXT: first})
    found.commit("二", {TXT: first.replace("办好学校", "办好各级学校")})
    return found


def listed(docs: Path) -> Any:
    value = json.loads((docs / "data/corrections.json").read_text("utf-8"))
    schema = json.loads((docs / "schemas/corrections.schema.json").read_text("utf-8"))
    assert meta.is_valid(schema)
    assert [error.message for error in validator_for(schema).iter_errors(value)] == []
    properties = schema["properties"]["corrections"]["items"]["properties"]
    assert all(set(one) == set(properties) for one in value["corrections"])
    assert all("description" in field for field in properties.values())
    return value["corrections"]


def test_the_list_is_as_its_schema_says_the_newest_first(made: Repository) -> None:
    docs = built(made.root)
    found = listed(docs)
    assert [(one["date"], one["old"], one["new"], one["unit"]) for one in found] == [
        ("2026-04-23", "", "各级", "lake.i2"),
        ("2026-04-22", "堤坝", "长堤␇", "lake.i1.p1"),
        ("2025", "造", "建设", None),
    ]
    assert [one["evidence"] for one in found] == [None, "公报 & 校样", "原稿 <3> & 校样"]
    assert found[0]["commit"] == made.git("rev-parse", "HEAD")
    assert found[2]["commit"] is None
    known = {one["id"] for part in ("divisions", "passages") for one in document(docs)[part]}
    assert {one["unit"] for one in found} - {None} <= known


def document(docs: Path) -> Any:
    return json.loads((docs / "data/documents/lake.json").read_text("utf-8"))


def test_documents_count_theirs_and_know_when_nobody_can(made: Repository, tmp_path: Path) -> None:
    def counted(root: Path) -> Any:
        [line] = json.loads((built(root) / "data/documents.json").read_text("utf-8"))["documents"]
        return line["corrections"]

    assert counted(made.root) == 3
    assert counted(small_project(tmp_path / "archive")) is None


def feed(docs: Path) -> ElementTree.Element:
    return ElementTree.fromstring((docs / "data/corrections.atom").read_text("utf-8"))  # noqa: S314


def hrefs(element: ElementTree.Element) -> list[str]:
    return [one.get("href", "") for one in element.iter(f"{ATOM}link")]


def test_the_feed_is_sound_and_has_what_is_dated(made: Repository) -> None:
    found = feed(built(made.root))
    assert found.tag == f"{ATOM}feed"
    entries = found.findall(f"{ATOM}entry")
    for one in (found, *entries):
        assert all(len(one.findall(f"{ATOM}{name}")) == 1 for name in ("id", "title", "updated"))
        datetime.fromisoformat(one.findtext(f"{ATOM}updated") or "")
    assert len({one.findtext(f"{ATOM}id") for one in (found, *entries)}) == len(entries) + 1 == 4
    moments = [one.findtext(f"{ATOM}updated") for one in entries]
    assert moments == ["2026-04-23T12:00:00Z", "2026-04-22T12:00:00Z", "2025-01-01T00:00:00Z"]
    assert found.findtext(f"{ATOM}updated") == moments[0]
    assert entries[0].findtext(f"{ATOM}title") == "《湖城发展规划》第二部分的标题：补“各级”"
    assert "依据：公报 & 校样" in (entries[1].findtext(f"{ATOM}summary") or "")


def test_links_of_the_feed_are_absolute_where_the_address_of_the_site_is_known(
    made: Repository, tmp_path: Path
) -> None:
    near = feed(built(made.root))
    ids = [one.text for one in near.iter(f"{ATOM}id")]
    assert not [href for href in hrefs(near) if "://" in href]
    (tmp_path / "mkdocs.yml").write_text(f"site_name: 湖城\nsite_url: {SITE}\n", encoding="utf-8")
    far = feed(built(made.root))
    assert hrefs(far) == [urljoin(f"{SITE}data/corrections.atom", href) for href in hrefs(near)]
    assert [one.text for one in far.iter(f"{ATOM}id")][1:] == ids[1:]


def test_a_feed_without_corrections_is_sound(tmp_path: Path) -> None:
    found = feed(built(small_project(tmp_path)))
    assert found.findall(f"{ATOM}entry") == []
    assert found.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"


def test_the_same_history_gives_the_same_bytes_and_other_commits_change_nothing(made: Repository) -> None:
    before = snapshot(built(made.root))
    clone = made.root.parent / f"{made.root.name}-clone"
    made.commit("别的", {"notes.md": "说明"})
    made.git("gc", "-q")
    made.git("clone", "-q", "-c", "core.abbrev=40", str(made.root), str(clone))
    after = snapshot(built(clone))
    differ = [path for path in before if before[path] != after.get(path)]
    assert before.keys() == after.keys()
    assert [path for path in differ if "corrections" in path or path.startswith("data/")] == []
