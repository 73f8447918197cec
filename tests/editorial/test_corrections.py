"""Records of corrections in a ``.yml``: what they hold, and what is wrong with them, at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.editorial.about import metadata
from builder.editorial.corrections import Recorded
from builder.editorial.yaml_file import parse
from tests.support import METADATA, TEXT, run, small_project

LAKE = METADATA.format(title="湖城发展规划", city="hucheng")


def recorded(said: str) -> tuple[Recorded, ...]:
    return metadata(parse(f"{LAKE}{said}", "source_texts/lake.yml", "document")).corrections


def test_a_record_has_the_words_the_witness_and_perhaps_who_and_when() -> None:
    assert recorded("corrections:\n  - {old: 建康, new: 健康, witness: 公报, by: 张三, date: 2026-05}\n") == (
        Recorded("建康", "健康", "公报", "张三", "2026-05", ("corrections", 0)),
    )
    assert recorded('corrections:\n  - {old: "", new: 健康, witness: 公报}\n')[0].date is None
    assert recorded("") == ()


@pytest.mark.parametrize(
    ("entry", "code", "words"),
    [
        ("{old: 建康, new: 健康}", "E113", "witness"),
        ("{old: 建康, new: 健康, witness: 公报, page: 3}", "E113", "page"),
        ("{old: 建康, new: 建 康, witness: 公报}", "E113", "与 old 相同"),
        ('{old: "", new: "", witness: 公报}', "E113", "与 old 相同"),
        ("{old: 水池, new: 水库, witness: 公报, date: 2026-02-30}", "E113", "没有 2026-02-30 这一天"),
        ("{old: 水池, new: 水塘, witness: 公报}", "W224", "水塘"),
    ],
)
def test_what_is_wrong_is_said_at_its_line(tmp_path: Path, entry: str, code: str, words: str) -> None:
    small_project(tmp_path, {"source_texts/lake.yml": f"{LAKE}corrections:\n  - {entry}\n"})
    found = [
        line for line in run("check", "--root", str(tmp_path)).stdout.split("source_texts/") if code in line
    ]
    assert len(found) == 1
    assert found[0].startswith("lake.yml:13:")
    assert words in found[0]


def test_words_that_were_changed_again_are_no_finding(tmp_path: Path) -> None:
    said = (
        "corrections:\n  - {old: 水池, new: 水塘, witness: 公报}\n  - {old: 水塘, new: 水库, witness: 公报}\n"
    )
    assert "水库" in TEXT
    small_project(tmp_path, {"source_texts/lake.yml": LAKE + said})
    assert "W224" not in run("check", "--root", str(tmp_path)).stdout
