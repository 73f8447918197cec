"""What people are asked when they open an issue or a pull request: the three facts that CONTRIBUTING.md wants."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from builder.editorial.revisions import Revision
from tests.support import ROOT

FORMS = sorted(path for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
PULL_REQUEST = (ROOT / ".github/pull_request_template.md").read_text("utf-8")
THREE = "第几行原来作什么、改成什么、依据是什么"


def test_the_guide_wants_these_three_facts() -> None:
    assert THREE in (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def test_a_pull_request_asks_for_the_three_facts() -> None:
    asked = [line.removeprefix("### ") for line in PULL_REQUEST.splitlines() if line.startswith("### ")]
    assert asked == ["第几行原来作什么", "改成什么", "依据"]


def test_what_is_written_below_the_last_goes_into_the_corrections() -> None:
    """Where pull requests are merged as one commit, their words are its message."""
    filled = PULL_REQUEST.replace("### 依据\n", "### 依据\n\n公报 2021年第15期，第3页。\n")
    assert Revision("a" * 40, "2026-05-01", 0, filled, ()).basis == "公报 2021年第15期，第3页。"


def test_what_nobody_filled_in_is_no_evidence() -> None:
    assert Revision("a" * 40, "2026-05-01", 0, PULL_REQUEST, ()).basis is None


def test_a_correction_asks_for_the_three_facts_and_gets_them() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/correction.yml").read_text("utf-8"))
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    assert [field["attributes"]["label"] for field in fields] == ["哪里，现在作什么", "应当作什么", "依据"]
    assert all(field["validations"]["required"] for field in fields)


@pytest.mark.parametrize("form", FORMS, ids=[form.stem for form in FORMS])
def test_a_form_has_what_the_host_needs_of_one(form: Path) -> None:
    content = yaml.safe_load(form.read_text("utf-8"))
    assert {"name", "description", "body"} <= content.keys()
    ids = [field["id"] for field in content["body"] if field["type"] != "markdown"]
    assert len(ids) == len(set(ids)) > 0


def test_pages_of_the_site_can_open_an_issue_of_their_own_words() -> None:
    config = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/config.yml").read_text("utf-8"))
    assert config == {"blank_issues_enabled": True}
