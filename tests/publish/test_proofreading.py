"""校对 in the published data: the records as an editor wrote them, in the shape that the schema says, and a count."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jsonschema_rs import validator_for

from tests.support import METADATA, run, small_project

RECORDS = """\
proofreading:
  - {state: 已校, against: 湖城公报 2026年第1期, by: 张三, date: 2026-05}
  - {divisions: [i2.k1, i1], state: 未校}
"""


def published(root: Path, said: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The document and its line in the listing, both sound by their schemas."""
    about = METADATA.format(title="湖城发展规划", city="hucheng").replace("proofreading: 未校对\n", said)
    small_project(root, {"source_texts/lake.yml": about})
    assert run("build", "--root", str(root)).exit_code == 0
    found = []
    for data, schema in (("documents/lake", "document"), ("documents", "documents")):
        value = json.loads((root / f"docs/data/{data}.json").read_text("utf-8"))
        rules = json.loads((root / f"docs/schemas/{schema}.schema.json").read_text("utf-8"))
        assert not list(validator_for(rules).iter_errors(value))
        found.append(value)
    [line] = found[1]["documents"]
    return found[0], line


def test_records_are_published_a_division_each(tmp_path: Path) -> None:
    document, line = published(tmp_path, RECORDS)
    nothing = {"against": None, "by": None, "date": None}
    assert document["proofreading"] == [
        {
            "division": None,
            "state": "已校",
            "against": "湖城公报 2026年第1期",
            "by": "张三",
            "date": "2026-05",
        },
        {"division": "lake.i2.k1", "state": "未校", **nothing},
        {"division": "lake.i1", "state": "未校", **nothing},
    ]
    known = {division["id"] for division in document["divisions"]}
    assert {record["division"] for record in document["proofreading"]} - {None} <= known
    compared = [p for p in document["passages"] if p["division"] not in ("lake.i1", "lake.i2.k1")]
    assert line["proofread"] == len(compared)


def test_without_records_the_list_is_empty_and_nothing_is_counted(tmp_path: Path) -> None:
    for said in ("", "proofreading: 未与原件核对\n"):
        document, line = published(tmp_path, said)
        assert (document["proofreading"], line["proofread"]) == ([], 0)


def test_a_whole_text_that_was_compared_is_counted_whole(tmp_path: Path) -> None:
    document, line = published(tmp_path, "proofreading:\n  - {state: 已复核, against: 公报}\n")
    assert line["proofread"] == line["passages"] == len(document["passages"])
