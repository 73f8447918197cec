"""What editors record of corrections: what stood there, what stands there now, and the witness that says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from builder.editorial.yaml_file import YamlFile
from builder.editorial.yaml_nodes import At
from builder.findings.finding import DataError, Finding

_KEY = "corrections"
_DAY = len("2026-05-01")


@dataclass(frozen=True, slots=True)
class Recorded:
    """A correction as recorded: ``old`` and ``new`` are words of the text, one of which may be empty."""

    old: str
    new: str
    witness: str
    by: str | None = None
    date: str | None = None
    at: At = ()


def corrections(file: YamlFile) -> tuple[Recorded, ...]:
    """What a checked ``.yml`` records. Raises :class:`DataError`: nothing corrected, a day that there is not."""
    said: list[dict[str, Any]] = file.data.get(_KEY) or []
    found = [finding for index, item in enumerate(said) for finding in _wrong(file, item, (_KEY, index))]
    if found:
        raise DataError(found)
    return tuple(
        Recorded(
            old=item["old"],
            new=item["new"],
            witness=item["witness"],
            by=item.get("by"),
            date=item.get("date"),
            at=(_KEY, index),
        )
        for index, item in enumerate(said)
    )


def _wrong(file: YamlFile, item: dict[str, Any], at: At) -> Iterator[Finding]:
    """What the schema cannot say."""
    if "".join(item["old"].split()) == "".join(item["new"].split()):
        hint = "old 写原来的字句，new 写改成的字句，只引改动的那几个字，连同前后几个字。"
        yield file.finding((*at, "new"), "E113", "“new”的值不符合规定：与 old 相同。", hint)
    day = item.get("date", "")
    if len(day) == _DAY and not _is_day(day):
        message = f"“date”的值不符合规定：没有 {day} 这一天。"
        yield file.finding((*at, "date"), "E113", message, "改正日期。")


def _is_day(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
