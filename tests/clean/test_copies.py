"""A body that occurs twice, and the finding that says so."""

from __future__ import annotations

from tests.support import document

BODY = [f"第{word}项任务已经全面完成，成效显著。" for word in "甲乙丙丁戊己庚辛壬癸子丑寅卯"]


def found(*lines: str) -> tuple[list[str], list[str]]:
    """Texts of the passages, and messages of W212."""
    plan = document("\n".join(lines))
    return [p.text for p in plan.passages], [d.message for d in plan.findings if d.code == "W212"]


def test_the_second_copy_goes_and_an_editor_is_told() -> None:
    texts, messages = found(*BODY, *BODY)
    assert texts == BODY
    assert messages == ["原文第15–28行与别处逐行重复，是同一正文的另一份，不算正文。"]


def test_of_three_copies_one_stays() -> None:
    texts, messages = found(*BODY, *BODY, *BODY)
    assert texts == BODY
    assert len(messages) == 1


def test_copies_are_compared_without_spaces_and_punctuation() -> None:
    texts, _ = found(*BODY, *(line.replace("，", " , ") for line in BODY))
    assert texts == BODY


def test_the_copy_that_goes_on_stays() -> None:
    texts, messages = found(*BODY[:12], *BODY)
    assert texts == BODY
    assert messages == ["原文第1–12行与别处逐行重复，是同一正文的另一份，不算正文。"]


def test_a_line_that_differs_stays() -> None:
    texts, _ = found(*BODY, *BODY[:13], "最后一项任务没有完成。")
    assert texts == [*BODY, "最后一项任务没有完成。"]


def test_a_short_run_is_no_copy() -> None:
    texts, messages = found(*BODY, *BODY[:11])
    assert len(texts) == 25
    assert not messages


def test_a_small_part_of_a_text_is_no_copy() -> None:
    other = [f"第{n}项工作仍在继续推进，不断深化，久久为功。" for n in range(100)]
    texts, messages = found(*BODY, *other, *BODY)
    assert len(texts) == 128
    assert not messages


def test_cells_that_come_again_are_no_copy() -> None:
    cells = [f"第{n}个行政区的名称" for n in range(20)]
    texts, messages = found("开头一段。", *cells, *cells)
    assert len(texts) == 41
    assert not messages
