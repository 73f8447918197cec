"""Findings about a text that editors have judged, in its ``.yml``: they are no longer reported."""

from __future__ import annotations

from collections.abc import Iterable

from builder.editorial.about import Metadata
from builder.findings.finding import Finding, is_error


def not_accepted(findings: Iterable[Finding], about: Metadata, path: str) -> list[Finding]:
    """The findings about a text without those that its ``.yml``, at ``path``, accepts by code and quoted words.

    An error cannot be accepted. What is accepted in vain is a finding itself (W208).
    """
    kept: list[Finding] = []
    used: set[int] = set()
    for item in findings:
        by = () if is_error(item) else covering(about, item.code, item.quote)
        used.update(by)
        kept += [] if by else [item]
    message, hint = "accepted 中的这一条没有对应的检查结果。", "核对 code 和 words，或删去这一条。"
    vain = ((index, one) for index, one in enumerate(about.accepted) if index not in used)
    unused = [
        Finding(
            path, *about.file.place(("accepted", index)), "W208", message, f"{one.code} {one.words}", hint
        )
        for index, one in vain
    ]
    return [*kept, *unused]


def covering(about: Metadata, code: str, quote: str) -> tuple[int, ...]:
    """The positions of what accepts a finding with a code and quoted words."""
    return tuple(index for index, one in enumerate(about.accepted) if one.covers(code, quote))
