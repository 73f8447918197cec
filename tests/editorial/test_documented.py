"""Every key that an editor may write in the ``.yml`` of a text is explained in the guide for editors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from builder.editorial.schemas import FOLDER
from tests.support import ROOT

SCHEMA = json.loads((FOLDER / "document.schema.json").read_text("utf-8"))
GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def tables(guide: str) -> set[str]:
    """The keys that stand first in a row of a table."""
    return set(re.findall(r"^\| `(\w+)` \|", guide, flags=re.MULTILINE))


def required(guide: str) -> set[str]:
    """Of these, the keys with ✓ behind them."""
    return set(re.findall(r"^\| `(\w+)` \| ✓ \|", guide, flags=re.MULTILINE))


def keys(schema: Any) -> Iterator[str]:
    """The keys of a mapping and of everything below it."""
    for name, value in schema.get("properties", {}).items():
        yield name
        yield from keys(value)
    yield from keys(schema["items"]) if "items" in schema else ()


def test_every_key_of_a_text_has_a_row_that_says_whether_it_must_be_there() -> None:
    section = GUIDE.partition("## .yml 里写什么")[2].partition("### hints")[0]
    assert tables(section) == set(SCHEMA["properties"])
    assert required(section) == set(SCHEMA["required"])


def test_every_key_of_proofreading_has_a_row_and_every_state_one() -> None:
    section = GUIDE.partition("### proofreading")[2].partition("### ")[0]
    item = SCHEMA["properties"]["proofreading"]["items"]
    assert tables(section) == set(item["properties"]) | set(item["properties"]["state"]["enum"])
    assert required(section) == set(item["required"]) | set(item["then"]["required"])


@pytest.mark.parametrize("key", ["hints", "accepted", "aliases"])
def test_keys_inside_others_are_shown_in_an_example(key: str) -> None:
    for name in keys(SCHEMA["properties"][key]):
        assert re.search(rf"\b{name}(\*\*)?[:：]", GUIDE), name
