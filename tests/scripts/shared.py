"""The cases that the tests under Node and those in the browser share: the JSON files in ``cases/``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_CASES = Path(__file__).parent / "cases"


def cases(name: str) -> Any:
    """What a file has."""
    return json.loads((_CASES / f"{name}.json").read_text("utf-8"))


def words(case: str | Sequence[Any]) -> str:
    """A case in words: a string as it is; else its parts, strings or pairs of a string and how often it stands there."""
    if isinstance(case, str):
        return case
    return "".join(part if isinstance(part, str) else part[0] * part[1] for part in case)
