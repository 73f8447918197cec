"""What an editor accepts: the words that a finding quotes, or a copy of how they are printed."""

from __future__ import annotations

import pytest

from builder.editorial.about import Accepted, Metadata
from builder.editorial.accepted import not_accepted
from builder.findings.finding import Finding


def left(quote: str, *words: str, code: str = "W203") -> list[str]:
    """The codes that are still reported of one finding, where words are accepted."""
    accepted = tuple(Accepted(code, one, "核对过") for one in words)
    found = Finding("plan.txt", 3, 0, "W203", "残行。", quote)
    return [one.code for one in not_accepted([found], Metadata(accepted=accepted), "plan.yml")]


@pytest.mark.parametrize("words", ["(二)", "“(二)”", "「(二)」", "『(二)』", '"(二)"', "'(二)'", " “(二)” "])
def test_quotation_marks_that_were_copied_along_are_looked_through(words: str) -> None:
    assert left("(二)", words) == []


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("“三旧”改造", "“三旧”改造"),
        ("“三旧”改造", "““三旧”改造”"),
        ("推进“三旧”", "推进“三旧”"),
        ("“有”与“无”", "“有”与“无”"),
        ("“有”与“无”", "““有”与“无””"),
        ("上一行\n下一行", "“上一行⏎下一行”"),
        ("开拓\b新的", "开拓␈新的"),
    ],
)
def test_words_with_quotation_marks_of_their_own_are_the_same_words(quote: str, words: str) -> None:
    assert left(quote, words) == []


@pytest.mark.parametrize("words", ["二", "“(二", "(二)”", "“(三)”", "“”", "“"])
def test_other_words_accept_nothing_and_are_told(words: str) -> None:
    assert left("(二)", words) == ["W203", "W208"]


def test_another_code_accepts_nothing() -> None:
    assert left("(二)", "“(二)”", code="W202") == ["W203", "W208"]


def test_the_same_words_twice_are_both_of_use() -> None:
    assert left("(二)", "(二)", "“(二)”") == []


def test_an_error_cannot_be_accepted() -> None:
    found = Finding("plan.txt", 3, 0, "E141", "网址将消失。", "(二)")
    kept = not_accepted([found], Metadata(accepted=(Accepted("E141", "(二)", "核对过"),)), "plan.yml")
    assert [one.code for one in kept] == ["E141", "W208"]
