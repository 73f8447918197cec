"""Findings about a text that editors have judged, in its ``.yml``: they are no longer reported."""

from __future__ import annotations

from collections.abc import Iterable

from builder.editorial.about import Metadata
from builder.findings.finding import Finding, is_error


def not_accepted(findings: Iterable[Finding], about: Metadata, path: str) -> list[Finding]:
    """The findings about a text without those that its ``.yml``, at ``path``, accepts by code and quoted words.

    An error cannot be accepted. What is accepted in vain is a finding itself (W208).
    """
    given = list(findings)
    accepted = {(item.code, item.words): index for index, item in enumerate(about.accepted)}
    known = {(item.code, item.quote) for item in given if not is_error(item)}
    message, hint = "accepted 中的这一条没有对应的检查结果。", "核对 code 和 words，或删去这一条。"
    unused = [
        Finding(path, *about.file.place(("accepted", index)), "W208", message, f"{code} {words}", hint)
        for (code, words), index in sorted(accepted.items())
        if (code, words) not in known
    ]
    return [*(item for item in given if is_error(item) or (item.code, item.quote) not in accepted), *unused]
