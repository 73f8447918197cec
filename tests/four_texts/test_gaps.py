"""What the four texts lack, told from their contents lists and counts."""

from __future__ import annotations

import re

from tests.four_texts.raw import (
    LINES,
    WIDE,
    Documents,
    line_of,
)


def test_chapters_1_to_6_16_17_and_the_annexes_are_missing_with_their_sections(documents: Documents) -> None:
    missing = [d for d in documents["outline"].divisions if d.status == "missing"]
    top = [d.anchor for d in missing if d.level == 1]
    assert top == ["c1", "c2", "c3", "c4", "c5", "c6", "c16", "c17", "annex1", "annex2"]
    cited = [line_of(documents["outline"], d.where[0][0]) for d in missing]
    assert cited == [*range(1, 35), *range(86, 99)]
    assert not {p.division for p in documents["outline"].passages} & {d.id for d in missing}


def test_every_section_that_the_contents_list_promises_for_chapters_7_to_15_is_there(
    documents: Documents,
) -> None:
    promised: list[tuple[str, str]] = []
    chapter = ""
    for line in LINES["outline"][35:86]:
        if match := re.match(r"第(.+?)章", line):
            chapter = match[0]
        else:
            promised.append((chapter, line.replace(" ", "").translate(WIDE)))
    found = documents["outline"]
    present = [
        (found.division_by_id[d.parent or ""].marker, f"{d.marker}{d.title}")
        for d in found.divisions
        if d.kind == "section" and d.status == "present"
    ]
    assert len(promised) == 42
    assert present == promised


def test_gaps_are_the_missing_divisions_the_lost_numbers_and_the_stray_marker(documents: Documents) -> None:
    found = {name: [(g.kind, g.text) for g in document.gaps] for name, document in documents.items()}
    whole_chapters = [LINES["outline"][n] for n in (1, 5, 11, 18, 22, 28, 86, 93, 97, 98)]
    assert found["feature"] == []
    assert found["report"] == []
    assert found["outline"] == [*(("missing-division", line) for line in whole_chapters), ("stray", "(二)")]
    gaps = documents["proposal"].gaps
    assert [gap.kind for gap in gaps] == ["missing-marker"] * 8
    assert [line_of(documents["proposal"], gap.where[0]) for gap in gaps] == [39, 47, 53, 54, 58, 80, 85, 92]
    unknown = "序号脱落：分不出是第几号，按编者的提示作为标题。"
    assert [gap.note for gap in gaps[:5]] == [unknown] * 5  # (10) to (13): four numbers, five places
    assert [int(re.search(r"\d+", gap.note)[0]) for gap in gaps[5:]] == [24, 27, 28]  # type: ignore[index]


def test_titles_that_the_contents_list_punctuates_otherwise_say_so(documents: Documents) -> None:
    differing = {
        d.anchor for d in documents["outline"].divisions if d.status == "present" and d.title_in_contents
    }
    assert differing == {"c9", "c10", "c12", "c13", "c14", "c15"}
    chapter = documents["outline"].division_by_id[f"{documents['outline'].id}.c12"]
    assert chapter.title_in_contents == "推动文化大发展大繁荣，打造社会主义文化强国城市范例"
