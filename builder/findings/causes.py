"""In which order findings are told while there are errors: causes before what follows from them, per file.

A heading that is no longer recognised takes its address with it: who reads only the error never learns why.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.findings.finding import Finding, in_order, is_error

# What changes the outline, and with it addresses: hints without effect, numbers that occur twice, a title that differs.
_CAUSES = frozenset({"W207", "W209", "W210"})
# What an address says is a consequence, if there is any other error.
_CONSEQUENCES = frozenset({"E141", "E142", "E143", "E144"})


def causes_first(found: Iterable[Finding]) -> list[Finding]:
    """Without errors by file and line. With errors those texts first that have any, each with its causes first."""
    ordered = in_order(found)
    wrong = {_about(item) for item in ordered if is_error(item)}
    if not wrong:
        return ordered
    return sorted(ordered, key=lambda item: (_about(item) not in wrong, _about(item), _rank(item)))


def _about(found: Finding) -> str:
    """A text and its ``.yml`` are one thing; other files stand for themselves."""
    return found.path.removesuffix(".txt").removesuffix(".yml")


def _rank(found: Finding) -> int:
    if found.code in _CONSEQUENCES:
        return 1
    return 0 if is_error(found) or found.code in _CAUSES else 2
