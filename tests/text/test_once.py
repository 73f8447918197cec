"""Words by which a place in a long line is found; the scripts give the same (tests/scripts/origin.test.mjs)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from builder.text.once import once
from tests.support import ROOT

CASES = json.loads((ROOT / "tests/scripts/cases/once.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["said"] for case in CASES])
def test_words_to_look_for(case: dict[str, Any]) -> None:
    assert once(case["text"], case["from"], case["to"]) == case["found"]
