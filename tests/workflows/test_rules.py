"""What no workflow may do, whatever it is for."""

from __future__ import annotations

import pytest
import yaml

from tests.support import ROOT
from tests.workflows.support import FOLDER, WORKFLOWS, jobs, uses

WRITES = {
    ("comment", "comment"): {"pull-requests"},
    ("publish", "record"): {"contents"},
    ("publish", "deploy"): {"pages", "id-token"},
}


def test_no_workflow_may_do_anything_but_what_a_job_says() -> None:
    assert [name for name, content in WORKFLOWS.items() if content["permissions"] != {}] == []


def test_only_these_jobs_may_write_anything() -> None:
    found = {
        (workflow, name): {what for what, how in job["permissions"].items() if how == "write"}
        for workflow, name, job in jobs()
    }
    assert {job: what for job, what in found.items() if what} == WRITES


def test_no_code_of_a_pull_request_runs_where_something_can_be_written() -> None:
    for name, content in WORKFLOWS.items():
        assert "pull_request_target" not in content["on"], name
        if "pull_request" in content["on"]:
            text = (FOLDER / f"{name}.yml").read_text("utf-8")
            assert "secrets." not in text
            assert "github.token" not in text


def test_what_runs_with_a_right_to_comment_comes_from_main() -> None:
    assert list(WORKFLOWS["comment"]["on"]) == ["workflow_run"]
    [checkout] = [
        step
        for step in WORKFLOWS["comment"]["jobs"]["comment"]["steps"]
        if "checkout" in step.get("uses", "")
    ]
    assert checkout["with"] == {"persist-credentials": "false"}


def test_no_checkout_leaves_credentials_behind() -> None:
    for action, step in uses():
        if action.startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


def test_every_action_is_listed_and_its_digest_is_still_to_come() -> None:
    rules = yaml.safe_load((ROOT / ".github/zizmor.yml").read_text("utf-8"))["rules"]["unpinned-uses"]
    by_tag = {name for name, how in rules["config"]["policies"].items() if how == "ref-pin"}
    assert rules["config"]["policies"]["*"] == "hash-pin"
    assert {action.partition("@")[0] for action, _ in uses() if len(action.partition("@")[2]) < 40} == by_tag


def test_a_running_deployment_is_never_cancelled() -> None:
    assert WORKFLOWS["publish"]["concurrency"] == {"group": "publish", "cancel-in-progress": "false"}


def test_only_main_is_published() -> None:
    publish = WORKFLOWS["publish"]
    assert publish["on"] == {"push": {"branches": ["main"]}, "workflow_dispatch": ""}
    first = [name for name, job in publish["jobs"].items() if "needs" not in job]
    assert [(name, publish["jobs"][name]["if"]) for name in first] == [
        ("record", "github.ref == 'refs/heads/main'")
    ]


def test_what_is_built_and_tested_is_what_was_recorded() -> None:
    jobs_ = WORKFLOWS["publish"]["jobs"]
    for name in ("suite", "build"):
        assert jobs_[name]["steps"][0]["with"]["ref"] == "${{ needs.record.outputs.revision }}"


def test_the_comment_follows_the_run_that_it_is_about() -> None:
    assert WORKFLOWS["comment"]["on"]["workflow_run"] == {
        "workflows": ["pull-request"],
        "types": ["completed"],
    }
    assert WORKFLOWS["pull-request"]["name"] == "pull-request"


@pytest.mark.parametrize("name", ["pull-request", "suite"])
def test_a_new_commit_stops_the_run_for_the_one_before(name: str) -> None:
    assert WORKFLOWS[name]["concurrency"]["cancel-in-progress"] == "true"
    assert "github.event.pull_request.number" in WORKFLOWS[name]["concurrency"]["group"]
