"""Templates: nothing becomes markup or goes missing in them, and where compiled ones are kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from builder.html import template


def filled(words: str, **values: object) -> str:
    return template.environment().from_string(words).render(**values)


def test_no_value_becomes_markup_whoever_forgets() -> None:
    hostile = "<b>*{: onclick}"
    assert filled("{{ x }}", x=hostile) == "&#60;b&#62;&#42;&#123;&#58; onclick&#125;"
    assert filled("{{ x ~ '、' }}", x=hostile) == "&#60;b&#62;&#42;&#123;&#58; onclick&#125;、"
    assert filled("{{ x }}{{ n }}", x=Markup("<b>"), n=1) == "<b>1"


def test_a_value_that_nobody_gave_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        filled("{{ x }}")


def test_front_matter_is_a_string_of_yaml_that_a_theme_may_put_into_html() -> None:
    assert filled("{{ x|front_matter }}", x='a"<b>&\n') == '"a&quot;&lt;b&gt;&amp;\\n"'


def test_lines_of_statements_leave_nothing_and_the_last_line_feed_stays() -> None:
    assert filled("  {% if true %}\n甲\n  {% endif %}\n") == "甲\n"


def test_templates_that_another_version_compiled_are_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, again = template.compiled(tmp_path), template.compiled(tmp_path)
    (tmp_path / "compiler.py").write_text("another")
    monkeypatch.setattr(template.compiler, "__file__", str(tmp_path / "compiler.py"))
    other = template.compiled(tmp_path)
    assert here is not None
    assert again is not None
    assert other is not None
    assert here.pattern == again.pattern != other.pattern


def test_without_a_folder_to_write_to_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert template.compiled(tmp_path / "file") is None
    assert template.compiled(tmp_path / "file/below") is None
