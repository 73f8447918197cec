"""What editors record of proofreading: which divisions of a text were compared with which witness, by whom and when."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from builder.editorial.yaml_file import YamlFile
from builder.editorial.yaml_nodes import At
from builder.findings.finding import DataError, Finding

NOT_COMPARED = "未校"
COMPARED = "已校"
COMPARED_AGAIN = "已复核"
STATES = (NOT_COMPARED, COMPARED, COMPARED_AGAIN)
WHOLE = "全文"
_KEY = "proofreading"
_TO_THE_DAY = 3  # year, month and day


@dataclass(frozen=True, slots=True)
class Record:
    """A division, by its anchor (``None``: the whole text), its state, and what it was compared with, by whom, when.

    It holds for everything in the division that has no record of its own. ``at`` is where the division is named.
    """

    division: str | None
    state: str
    against: str | None = None
    by: str | None = None
    date: str | None = None
    at: At = ()


@dataclass(frozen=True)
class Proofreading:
    """The records, and what an editor says in a sentence where there are none."""

    records: tuple[Record, ...] = ()
    words: str | None = None

    @cached_property
    def states(self) -> dict[str | None, str]:
        """The states that are recorded, by the anchors of divisions; by ``None`` that of the whole text."""
        return {record.division: record.state for record in self.records}


def proofreading(file: YamlFile) -> Proofreading:
    """What a checked ``.yml`` records. Raises :class:`DataError`: a division recorded twice, a day that there is not."""
    said: str | list[dict[str, Any]] = file.data.get(_KEY) or []
    if isinstance(said, str):
        return Proofreading(words=said)
    records = tuple(record for index, item in enumerate(said) for record in _records(item, (_KEY, index)))
    found = [*_repeated(file, records), *_impossible(file, said)]
    if found:
        raise DataError(found)
    return Proofreading(records)


def _records(item: dict[str, Any], at: At) -> Iterator[Record]:
    """A record for each division that an entry names."""
    named = item.get("divisions", WHOLE)
    places = (*at, "divisions") if "divisions" in item else at
    for index, name in enumerate([named] if isinstance(named, str) else named):
        yield Record(
            division=None if name == WHOLE else name,
            state=item["state"],
            against=item.get("against"),
            by=item.get("by"),
            date=item.get("date"),
            at=places if isinstance(named, str) else (*places, index),
        )


def _repeated(file: YamlFile, records: tuple[Record, ...]) -> Iterator[Finding]:
    seen: set[str | None] = set()
    for record in records:
        if record.division in seen:
            message = f"“{record.division or WHOLE}”的校对记录出现了两次。"
            hint = "留下现在的一条；已复核的，两次的人都写在 by 里。"
            yield file.finding(record.at, "E122", message, hint)
        seen.add(record.division)


def _impossible(file: YamlFile, said: list[dict[str, Any]]) -> Iterator[Finding]:
    """Days that the calendar does not have: the schema knows only how a date is written."""
    for index, item in enumerate(said):
        parts = list(map(int, item.get("date", "").split("-"))) if item.get("date") else []
        if len(parts) == _TO_THE_DAY and not _is_day(*parts):
            message = f"“date”的值不符合规定：没有 {item['date']} 这一天。"
            yield file.finding((_KEY, index, "date"), "E113", message, "改正日期。")


def _is_day(year: int, month: int, day: int) -> bool:
    return year > 0 and day <= calendar.monthrange(year, month)[1]
