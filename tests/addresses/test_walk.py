"""Editors at work in the four texts, with git and files and nothing else: what a change asks of them, and what merges do.

No step runs a command of the builder but ``check``, whose advice is taken as it stands. What is published is recorded
by the job, and no address ever shows other words than somebody decided.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.addresses.test_edits import edit as change
from tests.addresses.walking import (
    ROOT,
    Published,
    branch,
    conflicts,
    git,
    locks_changed,
    merge,
    publish,
    published,
    repository,
    save,
    until_sound,
)
from tests.support import METADATA, small_project

pytestmark = pytest.mark.slow

PLAN = "source_texts/2021-14th-five-year-plan"
REPORT = "source_texts/2021-government-work-report"
PROPOSAL = "source_texts/2025-15th-five-year-plan-proposal"
UNMARKED = "打造全国先进制造业基地。"
NEW = "新增的一段话，说的是现有文本里没有的事：兴建湖城天文台，向学生免费开放。"


def project(folder: Path) -> Path:
    """What of the project editors keep, without the locks: recording is what is tried."""
    for name in ("source_texts", "editorial", "docs/about"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("mkdocs.yml", "docs/search.md", "docs/quotation.md", "docs/offline.md"):
        shutil.copy2(ROOT / name, folder / name)
    return folder


@pytest.fixture
def host(tmp_path: Path) -> Path:
    return repository(project(tmp_path))


def edit(host: Path, path: str, old: str, new: str, times: int = 1) -> None:
    text = (host / path).read_text("utf-8")
    assert text.count(old) >= 1
    (host / path).write_text(text.replace(old, new, times), encoding="utf-8")


def append(host: Path, path: str, words: str) -> None:
    (host / path).write_text((host / path).read_text("utf-8").rstrip("\n") + f"\n{words}", encoding="utf-8")


def fix_a_gap(host: Path) -> None:
    edit(host, f"{REPORT}.txt", "每天动约8000人", "每天出动约8000人")


def insert_a_passage(host: Path) -> None:
    lines = (host / f"{REPORT}.txt").read_text("utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if n > 60 and len(line) > 100)
    lines.insert(at, NEW)
    (host / f"{REPORT}.txt").write_text("\n".join(lines), encoding="utf-8")


def delete_a_passage(host: Path) -> None:
    lines = (host / f"{REPORT}.txt").read_text("utf-8").split("\n")
    del lines[next(n for n, line in enumerate(lines) if n > 110 and len(line) > 100)]
    (host / f"{REPORT}.txt").write_text("\n".join(lines), encoding="utf-8")


def renumber(host: Path) -> None:
    """The last count was printed one too low, say."""
    edit(host, f"{PROPOSAL}.txt", "\n(58)", "\n(59)")


def restore_a_number(host: Path) -> None:
    edit(host, f"{PROPOSAL}.txt", f"\n{UNMARKED}", f"\n(10){UNMARKED}")
    edit(host, f"{PROPOSAL}.yml", f"    - {UNMARKED}\n", "")


def add_a_document(host: Path) -> None:
    name = host / "source_texts/2026-lake-plan"
    name.with_suffix(".txt").write_text(
        f"湖城发展规划\n一、总则\n{NEW}\n二、分则\n办好人民满意的教育。\n", "utf-8"
    )
    name.with_suffix(".yml").write_text(METADATA.format(title="湖城发展规划", city="null"), "utf-8")


def add_a_term(host: Path) -> None:
    edit(
        host,
        "editorial/terms.yml",
        "terms:\n",
        "terms:\n  - {id: lengliantiaoti, name: 冷链, kind: policy}\n",
    )


STEPS: list[tuple[Callable[[Path], None], int]] = [
    (fix_a_gap, 0),
    (insert_a_passage, 0),
    (delete_a_passage, 2),  # the alias, and the name of the list, which this text has not yet
    (renumber, 1),
    (restore_a_number, 1),
    (add_a_document, 0),
    (add_a_term, 0),
]


def test_what_each_change_asks_of_its_editor(host: Path) -> None:
    """Lines of advice to be taken; then the branch passes, without its lock, and is published after the merge."""
    for step, lines in STEPS:
        before = published(host)
        branch(host, step.__name__)
        step(host)
        assert until_sound(host) == lines, step.__name__
        save(host, step.__name__)
        assert locks_changed(host, step.__name__) == ""
        proposed = published(host)
        branch(host, "main")
        assert merge(host, step.__name__)
        publish(host)
        assert before.changed_hands(published(host), proposed) == [], step.__name__


# Forty pairs of random edits of one text

PAIRS, SEED = 40, 20260101
KINDS = ("insert", "delete", "change a character", "replace", "split", "merge", "move")


@dataclass
class Tally:
    """What became of all pairs."""

    advice: int = 0
    decided_after_the_merge: int = 0
    conflicts: list[str] = field(default_factory=list)
    changed_hands: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Edited:
    """A branch, the lines of the text that it touches, and the lines of the ``.yml``."""

    name: str
    text: tuple[int, ...]
    about: tuple[int, ...]
    addresses: Published


@pytest.fixture
def one_text(tmp_path: Path) -> Path:
    """Four parts of a text with what stands beside it; what cities, terms and topics say of it does not matter here."""
    root = small_project(tmp_path, {"source_texts/lake.txt": None, "source_texts/lake.yml": None})
    for suffix in ("txt", "yml"):
        shutil.copy2(ROOT / f"{PROPOSAL}.{suffix}", root / f"{PROPOSAL}.{suffix}")
    edit(root, f"{PROPOSAL}.yml", "city: guangzhou", "city: null")
    text = (root / f"{PROPOSAL}.txt").read_text("utf-8")
    (root / f"{PROPOSAL}.txt").write_text(text.partition("\n五、")[0] + "\n", encoding="utf-8")
    return repository(root)


def random_branch(host: Path, name: str, rng: random.Random, tally: Tally) -> Edited:
    """One edit, then whatever ``check`` advises, until it has nothing against it."""
    branch(host, name)
    text = (host / f"{PROPOSAL}.txt").read_text("utf-8")
    lines = text.split("\n")
    at = rng.choice([n for n, line in enumerate(lines) if line.strip()])
    change(lines, rng.choice(KINDS), at, f"{NEW}这是分支{name}加的，{rng.random()}。")
    (host / f"{PROPOSAL}.txt").write_text("\n".join(lines), encoding="utf-8")
    tally.advice += until_sound(host)
    save(host, name)
    assert locks_changed(host, name) == ""
    lines_of = [touched(host, f"{PROPOSAL}.{suffix}", name) for suffix in ("txt", "yml")]
    return Edited(name, lines_of[0], lines_of[1], published(host))


def touched(host: Path, path: str, name: str) -> tuple[int, ...]:
    """The lines of a file that a branch changed, as they were counted before; of an insertion those around it."""
    found: list[int] = []
    for start, count in re.findall(
        r"^@@ -(\d+)(?:,(\d+))?", git(host, "diff", "-U0", "main", name, "--", path), re.M
    ):
        first, many = int(start), int(count or 1)
        found += range(first, first + many) if many else (first, first + 1)
    return tuple(found)


def near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return any(abs(here - there) <= 1 for here in one for there in other)


def merged(host: Path, first: Edited, second: Edited, tally: Tally) -> Iterator[str]:
    """Both published one after the other: conflicts of lines that are no neighbours, addresses that changed hands."""
    branch(host, "trunk", "main")
    assert merge(host, first.name)
    publish(host)
    before = published(host)
    for path in conflicts(host, second.name):
        kind = path.rpartition(".")[2]
        tally.conflicts.append(kind)
        places = (first.text, second.text) if kind == "txt" else (first.about, second.about)
        if not near(*places):
            yield f"{path}: {places}"
    if git(host, "merge-base", "--is-ancestor", second.name, "trunk", may_fail=True).startswith("failed"):
        return
    asked_for = until_sound(host)
    tally.decided_after_the_merge += asked_for > 0
    save(host, "decided")
    decided = [published(host)] if asked_for else []
    publish(host)
    after = published(host)
    tally.changed_hands += before.changed_hands(after, first.addresses, second.addresses, *decided)


def test_forty_random_pairs_of_edits_merged_either_way(one_text: Path) -> None:
    rng, tally = random.Random(SEED), Tally()
    far: list[str] = []
    for pair in range(PAIRS):
        one = random_branch(one_text, f"one{pair}", rng, tally)
        other = random_branch(one_text, f"other{pair}", rng, tally)
        far += [*merged(one_text, one, other, tally), *merged(one_text, other, one, tally)]
    print(f"{tally.advice} lines of advice; {tally.decided_after_the_merge} of {2 * PAIRS} merges asked for more; "
          f"conflicts: {tally.conflicts}")  # fmt: skip
    assert far == []
    assert tally.changed_hands == []
