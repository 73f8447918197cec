"""What the message of a commit says of the evidence."""

from __future__ import annotations

import pytest

from builder.editorial.revisions import Revision


def basis(message: str) -> str | None:
    return Revision("", "", 0, message, ()).basis


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("改正里程\n\n依据：公报 2021年第15期，\n第3页。\n\nCo-authored-by: a", "公报 2021年第15期，第3页。"),
        ("第240行800改为8000。依据：公报第3页", "公报第3页"),
        ("改正\n依据: 公报", "公报"),
        ("改正\n\n3. **依据**：公报第3页\nSigned-off-by: a", "公报第3页"),
        ("改正\n\n### 依据\n\n公报第3页\n\n### 其他\n没有", "公报第3页"),
        ("改正，依据是公报第3页", "公报第3页"),
        ("改正依据：公报", "公报"),
        ("改正\n依据：\n公报", "公报"),
    ],
)
def test_the_evidence_is_what_stands_behind_the_word_to_the_end_of_the_paragraph(
    message: str, expected: str
) -> None:
    assert basis(message) == expected


@pytest.mark.parametrize(
    "message",
    [
        "改正里程",
        "改正里程，无依据",
        "补上法律依据一节",
        "改正\n\n<!-- 依据：写在这里 -->",
        "改正\n\n依据：\n\nSigned-off-by: a",
        'Revert "改正里程。依据：公报"\n\nThis reverts commit 0123.',
    ],
)
def test_a_message_without_evidence_says_nothing(message: str) -> None:
    assert basis(message) is None


def test_what_is_taken_back_may_have_evidence_of_its_own() -> None:
    assert basis('Revert "改正里程。依据：公报"\n\n依据：勘误表') == "勘误表"


def test_the_subject_is_the_first_line() -> None:
    assert Revision("", "", 0, "\n改正里程\n\n依据：公报", ()).subject == "改正里程"
