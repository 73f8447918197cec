"""Where compiled templates are kept: only for those who compile them alike, and only where that is possible."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.html import template


def test_templates_that_another_version_compiled_are_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, again = template.compiled(tmp_path), template.compiled(tmp_path)
    monkeypatch.setattr(template, "version", lambda _: "0")
    other = template.compiled(tmp_path)
    assert here is not None
    assert again is not None
    assert other is not None
    assert here.pattern == again.pattern != other.pattern


def test_without_a_folder_to_write_to_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert template.compiled(tmp_path / "file") is None
    assert template.compiled(tmp_path / "file/below") is None
