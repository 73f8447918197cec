"""For random edits: addresses of untouched passages do not change, and no address is lost unnoticed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.addresses.lock import Lock
from builder.addresses.units import of_document
from builder.model.document import Document
from builder.text.characters import fold
from tests.addresses.support import lock_of, lost, proposed, remembered
from tests.generated import LINE, TEXT, few, quick
from tests.support import SOURCE_TEXTS, document

NEW = [
    "新增的一段话，与原来的各段都不相同，说的是另外一件事情。",
    "（一）新的小标题。",
    "三、新的部分",
    "● 新的一项。",
    "短句。",
]
INDEX = st.integers(0, 10_000)
WORDS = st.one_of(st.sampled_from(NEW), LINE)
EDIT = st.one_of(
    st.tuples(st.just("insert"), INDEX, WORDS),
    st.tuples(st.just("delete"), INDEX, st.just("")),
    st.tuples(st.just("change a character"), INDEX, st.sampled_from("字改文")),
    st.tuples(st.just("replace"), INDEX, WORDS),
    st.tuples(st.just("split"), INDEX, st.just("")),
    st.tuples(st.just("merge"), INDEX, st.just("")),
    st.tuples(st.just("move"), INDEX, st.just("")),
)
EDITS = st.lists(EDIT, min_size=1, max_size=4)


def edit(lines: list[str], what: str, index: int, words: str) -> None:
    at = index % len(lines)
    middle = len(lines[at]) // 2
    if what == "insert":
        lines.insert(at, words)
    elif what == "delete":
        del lines[at]
    elif what == "change a character":
        lines[at] = lines[at][:middle] + words + lines[at][middle + 1 :]
    elif what == "replace":
        lines[at] = words
    elif what == "split":
        lines[at : at + 1] = [lines[at][:middle], lines[at][middle:]]
    elif what == "merge":
        lines[at : at + 2] = ["".join(lines[at : at + 2])]
    else:
        lines.insert(index % 7 % len(lines), lines.pop(at))


def edited(text: str, edits: list[tuple[str, int, str]]) -> str:
    lines = text.split("\n")
    for what, index, words in edits:
        if lines:
            edit(lines, what, index, words)
    return "\n".join(lines)


Place = tuple[tuple[str, ...], str]


def places(found: Document) -> dict[Place, str]:
    """The address of every passage that can be told by its words and the headings above it."""
    headings = Counter(tuple(path(found, division.id)) for division in found.divisions)
    listed = [
        ((tuple(path(found, passage.division)), fold(passage.text)), passage) for passage in found.passages
    ]
    count = Counter(place for place, _ in listed)
    return {
        place: passage.anchor
        for place, passage in listed
        if count[place] == 1
        and place[1]
        and all(headings[place[0][:n]] == 1 for n in range(1, len(place[0]) + 1))
    }


def path(found: Document, division: str) -> list[str]:
    return [f"{above.kind} {above.number} {fold(above.title)}" for above in found.ancestors(division)]


def names(anchor: str, found: Document) -> list[str]:
    """An anchor, those above it, and those to which aliases lead from any of them."""
    known = {alias.old: alias.new for alias in found.metadata.aliases}
    listed = [anchor]
    for one in listed:
        listed += [n for n in (one.rpartition(".")[0], known.get(one)) if n and n not in listed]
    return listed


def assert_remembers(before: Document, lock: Lock, read: Callable[..., Document]) -> None:
    after = read()
    known, now = places(before), places(after)
    assert {place: now[place] for place in known.keys() & now.keys()} == {
        place: known[place] for place in known.keys() & now.keys()
    }
    anchors = [unit.anchor for unit in of_document(after)]
    assert len(set(anchors)) == len(anchors)
    aliases = proposed(after, lock)
    reported = {alias.old for alias in aliases}
    for address in lost(after, lock):
        assert reported & set(names(address.partition("#")[2], after)), address
    mended = read(*aliases)
    assert not lost(mended, lock)
    assert [unit.anchor for unit in of_document(mended)] == anchors
    registered = lock_of(mended, lock)
    assert {entry.address for entry in lock.entries} <= {entry.address for entry in registered.entries}


@quick
@given(TEXT, EDITS)
def test_any_text(text: str, edits: list[tuple[str, int, str]]) -> None:
    before = document(text)
    lock = lock_of(before)
    assert_remembers(before, lock, lambda *aliases: remembered(edited(text, edits), lock, *aliases))


@cache
def published(path: Path) -> tuple[str, Document, Lock]:
    text = path.read_text("utf-8")
    found = document(text)
    return text, found, lock_of(found)


@pytest.mark.parametrize("path", sorted(SOURCE_TEXTS.glob("*.txt")), ids=lambda path: path.stem)
@settings(few, max_examples=25)
@given(edits=EDITS)
def test_the_four_texts(path: Path, edits: list[tuple[str, int, str]]) -> None:
    text, before, lock = published(path)
    assert_remembers(before, lock, lambda *aliases: remembered(edited(text, edits), lock, *aliases))


@quick
@given(TEXT, EDITS, EDITS)
def test_one_edit_after_another(
    text: str, first: list[tuple[str, int, str]], second: list[tuple[str, int, str]]
) -> None:
    lock = lock_of(document(text))
    once = edited(text, first)
    aliases = proposed(remembered(once, lock), lock)
    before = remembered(once, lock, *aliases)
    again = lock_of(before, lock)
    twice = edited(once, second)
    assert_remembers(before, again, lambda *more: remembered(twice, again, *aliases, *more))


@quick
@given(TEXT)
def test_a_lock_of_the_same_text_changes_nothing(text: str) -> None:
    found = document(text)
    lock = lock_of(found)
    assert remembered(text, lock) == found
    assert not lost(found, lock)
    assert lock_of(found, lock) == lock
