"""Typos that editors list, as rules."""

from __future__ import annotations

import re

from builder.editorial.typos import Typo
from builder.layers.gaps.rule import Rule


def rules_of(typos: tuple[Typo, ...]) -> tuple[Rule, ...]:
    """A rule for each typo."""
    return tuple(_rule(typo) for typo in typos)


def _rule(typo: Typo) -> Rule:
    return Rule(
        id=f"typo-{typo.wrong}",
        kind="typo",
        code="W305",
        words=(typo.wrong,),
        note=f"“{{word}}”疑为“{typo.right}”之误。",
        before="(?:" + "|".join(map(re.escape, typo.before)) + ")" if typo.before else "",
        after="(?:" + "|".join(map(re.escape, typo.after)) + ")" if typo.after else "",
        mark=len(typo.wrong),
        fires=f"{''.join(typo.before[:1])}{typo.wrong}〔〕{''.join(typo.after[:1])}",
        silent=f"{''.join(typo.before[:1])}{typo.right}{''.join(typo.after[:1])}",
    )
