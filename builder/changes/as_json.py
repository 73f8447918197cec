"""A comparison as JSON on one line: the values of :mod:`builder.changes.change`, field by field."""

from __future__ import annotations

import json
from dataclasses import asdict

from builder.changes.change import Changes


def as_json(changes: Changes) -> str:
    """All of it; empty lists where there is nothing to say."""
    return json.dumps(asdict(changes), ensure_ascii=False, separators=(",", ":"))
