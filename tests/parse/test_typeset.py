"""Edits of typography in a document: what is shown, where it stands in the source, and what stays as it is."""

from __future__ import annotations

from hypothesis import given

from builder.editorial.about import Hints, Metadata
from tests.generated import TEXT, quick
from tests.support import as_published, document

RAW = """\
湖城规划(草案)
一、总 则,要求
(一)目标。总数达 21 家,超过预期(含 5G)。
——坚持开放(共享)。要引进来,走出去。
专栏1 项目(一期)
区\t数量
东区(老城)\t约 21 家
西区\t3,000
"""


def test_titles_headings_passages_leads_and_cells_are_edited() -> None:
    found = document(RAW)
    assert found.title == "湖城规划（草案）"
    assert [(d.marker, d.title, d.end_mark) for d in found.divisions] == [
        ("一、", "总 则，要求", ""),
        ("（一）", "目标", "。"),
        ("——", "坚持开放（共享）", "。"),
        ("专栏1", "项目（一期）", ""),
    ]
    first, second, table = found.passages
    assert first.text == "总数达21家，超过预期（含 5G）。"
    assert second.text == "——坚持开放（共享）。要引进来，走出去。"
    assert table.table is not None
    assert table.table.rows == (("东区（老城）", "约21家"), ("西区", "3,000"))


def test_findings_hints_and_what_is_set_aside_quote_the_source() -> None:
    text = (
        "(说明)\n一、总则\n好,好。\n二、推动跃升,走出路径现代化产业体系是基础。\n来源:湖城\n四、分则\n好。\n"
    )
    hints = Hints(titles=("二、推动跃升,走出路径",))
    found = document(text, Metadata(hints=hints))
    assert [division.title for division in found.divisions][-2:] == ["推动跃升，走出路径", "分则"]
    assert [item.text for item in found.set_aside] == ["来源:湖城"]
    assert "W209" not in {finding.code for finding in found.findings}


def test_a_passage_joined_of_two_lines_is_edited_as_one() -> None:
    text = "一、总则\n推进铁路枢纽建设，广深港高铁开通运营,加快建设一批重大,\n建设平台,达 21 个。\n二、分则\n好。\n"
    joined = document(text).passages[0]
    assert joined.text == "推进铁路枢纽建设，广深港高铁开通运营，加快建设一批重大，建设平台，达21个。"
    assert len(joined.where) == 2


def test_each_change_is_listed_with_its_places() -> None:
    assert as_published(document("一、总则\n好,达 21 家,好。\n\n好,好。\n"))["typography"] == [
        {"rule": "full-width", "before": ",", "after": "，", "count": 3, "places": [[2, 1, 8], [4, 1]]},
        {"rule": "number-space", "before": " ", "after": "", "count": 2, "places": [[2, 3, 6]]},
    ]


@quick
@given(TEXT)
def test_places_and_offsets_lead_to_each_other(text: str) -> None:
    found = document(text)
    for passage in found.passages:
        if passage.table is None:
            for offset, character in enumerate(passage.text):
                place = passage.place(offset)
                assert passage.offset(place) == offset
                assert found.changed.get(place, found.source.text[place]) == character
        else:
            for spans, words in zip(passage.table.cell_spans, passage.table.lines, strict=True):
                for (start, end), cell in zip(spans, words, strict=True):
                    at = [passage.place(offset) for offset in range(start, end)]
                    said = "".join(found.changed.get(place, found.source.text[place]) for place in at)
                    assert said == cell
                    assert [passage.offset(place) for place in at] == list(range(start, end))


@quick
@given(TEXT)
def test_words_are_those_of_the_source_but_for_marks_and_spaces(text: str) -> None:
    found = document(text)
    for passage in found.passages:
        if passage.table is None:
            raw = "".join(text[start:end] for start, end in passage.where)
            assert [c for c in passage.text if c.isalnum()] == [c for c in raw if c.isalnum()]
