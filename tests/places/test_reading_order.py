"""The orders in which documents are read."""

from __future__ import annotations

from builder.editorial.about import Metadata
from builder.places.reading_order import in_time
from tests.support import document


def test_documents_are_in_time_order_and_those_of_unknown_date_come_last() -> None:
    dates = ((None, 0), ("2025", 0), ("2021-05", 2), ("2021-11-30", 1), ("2019-03-01", 9))
    found = [
        document("一、总则\n文字。\n", Metadata(title=date or "无", date=date, order=order))
        for date, order in dates
    ]
    ordered = [one.metadata.title for one in in_time(found)]
    assert ordered == ["2019-03-01", "2021-11-30", "2021-05", "2025", "无"]
