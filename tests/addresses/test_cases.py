"""Cases that an editor can review: tests/addresses/cases/*.txt.

A case is ``=== name``, ``--- 原来`` (the text as published), ``--- 改后`` (the text as edited), ``--- 网址`` (every anchor
of the edited text with its first words) and ``--- 别名`` (what is proposed for the addresses that would vanish or
change, in the order in which they are reported; may be left out when there is none).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.addresses.support import addresses, lock_of, lost, proposed, remembered
from tests.support import document


@dataclass(frozen=True)
class Case:
    name: str
    before: str
    after: str
    addresses: str
    aliases: str


def read_cases() -> list[Case]:
    cases = []
    for path in sorted((Path(__file__).parent / "cases").glob("*.txt")):
        for block in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            name, *parts = re.split(r"^--- (原来|改后|网址|别名)\n", block, flags=re.MULTILINE)
            part = dict(zip(parts[::2], parts[1::2], strict=True))
            cases.append(Case(name.strip(), part["原来"], part["改后"], part["网址"], part.get("别名", "")))
    return cases


CASES = read_cases()
named = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])


@named
def test_edited_text_has_the_addresses_an_editor_expects(case: Case) -> None:
    found = remembered(case.after, lock_of(document(case.before)))
    assert "\n".join(addresses(found)) == case.addresses.rstrip()


@named
def test_an_alias_is_proposed_for_what_would_vanish_or_change(case: Case) -> None:
    lock = lock_of(document(case.before))
    found = remembered(case.after, lock)
    assert (
        "\n".join(f"{alias.old} -> {alias.new}" for alias in proposed(found, lock)) == case.aliases.rstrip()
    )


@named
def test_with_the_proposed_aliases_no_address_is_lost(case: Case) -> None:
    lock = lock_of(document(case.before))
    aliases = proposed(remembered(case.after, lock), lock)
    found = remembered(case.after, lock, *aliases)
    assert "\n".join(addresses(found)) == case.addresses.rstrip()
    assert not lost(found, lock)


@named
def test_registering_the_new_addresses_changes_none_of_them(case: Case) -> None:
    lock = lock_of(document(case.before))
    aliases = proposed(remembered(case.after, lock), lock)
    found = remembered(case.after, lock, *aliases)
    after = lock_of(found, lock)
    again = remembered(case.after, after, *aliases)
    assert again == found
    assert lock_of(again, after) == after
    assert not lost(again, after)
    assert {entry.address for entry in lock.entries} <= {entry.address for entry in after.entries}


def test_no_case_was_overlooked() -> None:
    assert len(CASES) >= 25
    assert len({case.name for case in CASES}) == len(CASES)
