"""Where hosting services have lines, editor and issues; what is not https leads nowhere."""

from __future__ import annotations

import json
from typing import Any

import pytest

from builder.project.hosting import SCHEMES, is_link, scheme
from builder.project.settings import Edition, Settings, load
from tests.support import ROOT

CASES = json.loads((ROOT / "tests/scripts/cases/hosts.json").read_text("utf-8"))
FILE = CASES["file"]


def settings(repository: str, **more: str) -> Settings:
    return Settings(repository, "main", Edition("0", None, None), {FILE: "abc"}, **more)


@pytest.mark.parametrize("host", CASES["hosts"], ids=lambda host: host["repository"])
def test_each_service_is_addressed_in_its_own_way(host: dict[str, Any]) -> None:
    found = settings(host["repository"])
    assert [found.source_url(FILE, 5, 5), found.source_url(FILE, 5, 8)] == host["view"]
    assert found.edit_url(FILE) == host["edit_template"]
    assert found.edit_url(FILE, 5) == host["edit"]
    assert found.issue_url == host["issue_template"]


def test_a_service_is_known_by_the_name_that_is_configured_before_its_address() -> None:
    assert scheme("https://code.example/plans") == SCHEMES["github"]
    assert scheme("https://code.example/plans", "gitlab") == SCHEMES["gitlab"]
    assert scheme("https://github.com/gitlab/plans") == SCHEMES["github"]
    assert settings("https://code.example/p", host="gitlab").edit_url("a.txt", 1) == (
        "https://code.example/p/-/edit/main/source_texts/a.txt#L1"
    )


def test_a_branch_may_have_any_name() -> None:
    found = Settings("https://github.com/p/t", "fix/年份#1", Edition("0", None, None), {})
    assert found.edit_url("a.txt", 3) == (
        "https://github.com/p/t/edit/fix/%E5%B9%B4%E4%BB%BD%231/source_texts/a.txt#L3"
    )


@pytest.mark.parametrize(
    "repository",
    [
        "",
        "http://code.example/p",
        "javascript:alert(1)",
        "git@github.com:p/t",
        "https:",
        "https://a b/",
        "https://[/",
        'https://a/"x',
        "https://a/{line}",
    ],
)
def test_what_is_not_https_leads_nowhere(repository: str) -> None:
    found = settings(repository)
    assert not is_link(repository)
    assert (found.source_url(FILE, 1, 1), found.edit_url(FILE), found.issue_url) == (None, None, None)


def test_mkdocs_yml_names_repository_branch_and_service(tmp_path: Any) -> None:
    config = "extra: {repository: https://code.example/p/, branch: texts, host: gitee}\n"
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    found = load(tmp_path)
    assert (found.repository, found.branch, found.host) == ("https://code.example/p", "texts", "gitee")
    (tmp_path / "mkdocs.yml").write_text("extra: {repository: https://code.example/p}\n", "utf-8")
    assert (load(tmp_path).branch, load(tmp_path).host) == ("main", "")
