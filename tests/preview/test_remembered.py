"""A text is read again only when something that it depends on has changed."""

from __future__ import annotations

from pathlib import Path

from builder.layers.list import LAYERS
from builder.model.read_text import ReadText
from builder.preview.remembered import Remembered
from builder.project.project import read_project
from tests.support import TOPICS, small_project


def read(remembered: Remembered, root: Path) -> list[ReadText]:
    project = read_project(root)
    return [remembered(source, project.editorial, LAYERS) for source in project.sources]


def test_what_is_the_same_is_not_read_again_and_what_changed_is(tmp_path: Path) -> None:
    other = (small_project(tmp_path) / "source_texts/lake.txt").read_text("utf-8")
    about = (tmp_path / "source_texts/lake.yml").read_text("utf-8")
    small_project(tmp_path, {"source_texts/sea.txt": other, "source_texts/sea.yml": about})
    remembered = Remembered()
    lake, sea = read(remembered, tmp_path)
    again = read(remembered, tmp_path)
    assert again[0] is lake
    assert again[1] is sea

    (tmp_path / "source_texts/sea.txt").write_text(f"{other}再加一句。\n", "utf-8")
    kept, changed = read(remembered, tmp_path)
    assert kept is lake
    assert changed.document.passages[-1].text.endswith("再加一句。")


def test_a_change_of_what_editors_say_of_all_texts_has_them_read_again(tmp_path: Path) -> None:
    remembered = Remembered()
    [before] = read(remembered, small_project(tmp_path))
    (tmp_path / "editorial/topics.yml").write_text(f"{TOPICS}\n# 注释\n", "utf-8")
    assert read(remembered, tmp_path)[0] is before
    (tmp_path / "editorial/typos.yml").write_text("typos:\n  - {wrong: 布署, right: 部署}\n", "utf-8")
    assert read(remembered, tmp_path)[0] is not before
