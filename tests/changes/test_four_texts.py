"""The four texts with one gap fixed, and with one digit lost: what is named, and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builder import pipeline
from builder.changes import state
from builder.changes.compare import compare
from builder.changes.state import State
from tests.support import ROOT, run

OUTLINE = "source_texts/2021-14th-five-year-plan.txt"
REPORT = "source_texts/2021-government-work-report.txt"


@pytest.fixture(scope="module")
def base() -> State:
    return state.read(ROOT)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in ("source_texts", "editorial", "docs/about"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for path in [ROOT / "mkdocs.yml", *(ROOT / "docs").glob("[!i]*.md")]:
        shutil.copy(path, tmp_path / path.relative_to(ROOT))
    return tmp_path


def edit(root: Path, path: str, before: str, after: str) -> None:
    text = (root / path).read_bytes().decode()
    assert text.count(before) == 1
    (root / path).write_bytes(text.replace(before, after).encode())


def test_a_fixed_gap_is_the_passage_the_closed_gap_and_no_address(base: State, copy: Path) -> None:
    edit(copy, OUTLINE, "依法行使权力", "依法行使权利")
    found = compare(base, state.read(copy))
    assert [one.place.url for one in found.passages] == [
        "texts/2021-14th-five-year-plan/c15.html#c15.s5.i1.p1"
    ]
    assert [(one.closed, one.note) for one in found.gaps] == [(True, "“行使权力”疑为“行使权利”之误。")]
    assert found.addresses == found.headings == found.documents == found.figures == ()
    assert found.found == found.settled == ()


def test_a_restored_number_is_the_figure_the_closed_gap_and_no_address(base: State, copy: Path) -> None:
    edit(copy, OUTLINE, "运营里程力争达公里", "运营里程力争达90公里")
    found = compare(base, state.read(copy))
    assert [(one.before, one.after) for one in found.figures] == [("", "90")]
    assert len(found.passages) == 1
    assert [one.closed for one in found.gaps] == [True]
    assert found.addresses == found.found == found.settled == ()


def test_a_correction_that_breaks_a_quoted_definition_says_so(base: State, copy: Path) -> None:
    edit(copy, OUTLINE, "粤港澳大湾区生命建康产业", "粤港澳大湾区生命健康产业")
    found = compare(base, state.read(copy))
    assert [(one.path, one.code) for one in found.found] == [("editorial/cities/guangzhou/terms.yml", "E124")]


def test_a_lost_digit_is_the_first_line(copy: Path) -> None:
    edit(copy, REPORT, "扶贫干部 1600 多名", "扶贫干部 160 多名")
    assert run("diff", str(ROOT), str(copy)).stdout.startswith("数字少了1位：1600 → 160 ")


def test_what_differs_in_nothing_is_one_line(copy: Path) -> None:
    assert run("diff", str(ROOT), str(copy)).stdout == "对读者没有变化。\n"


def test_each_state_is_read_once_and_what_both_have_is_parsed_once(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed: list[str] = []
    read_text = pipeline.read_text
    monkeypatch.setattr(
        pipeline, "read_text", lambda source, *rest: (parsed.append(source.id), read_text(source, *rest))[1]
    )
    edit(copy, REPORT, "扶贫干部 1600 多名", "扶贫干部 160 多名")
    run("diff", str(ROOT), str(copy))
    report, *others = "2021-government-work-report", "2020-13th-plan-feature", "2021-14th-five-year-plan"
    assert sorted(parsed) == sorted([report, report, *others, "2025-15th-five-year-plan-proposal"])


def test_a_text_read_before_is_as_if_it_were_read_again(base: State, copy: Path) -> None:
    edit(copy, REPORT, "扶贫干部 1600 多名", "扶贫干部 160 多名")
    again, anew = state.read(copy, base), state.read(copy)
    assert again.corpus.texts == anew.corpus.texts
    assert again.loaded.findings == anew.loaded.findings


def test_with_other_editorial_data_every_text_is_read_again(base: State, copy: Path) -> None:
    edit(copy, "editorial/topics.yml", "name: 科技创新", "name: 科学技术创新")
    again = state.read(copy, base)
    assert all(new is not old for new, old in zip(again.corpus.texts, base.corpus.texts, strict=True))
