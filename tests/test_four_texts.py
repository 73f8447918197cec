"""What the four texts of the repository must become, told from their raw lines and not from the parser."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from builder.model import Division, Document
from tests.support import SOURCE_TEXTS, anchors, texts

Documents = dict[str, Document]

FILES = {
    "feature": "2020-13th-plan-feature",
    "report": "2021-government-work-report",
    "outline": "2021-14th-five-year-plan",
    "proposal": "2025-15th-five-year-plan-proposal",
}
LINES = {
    name: ["", *(SOURCE_TEXTS / f"{stem}.txt").read_text(encoding="utf-8").split("\n")]
    for name, stem in FILES.items()
}

# Document, number, title, first and last line, passages.
BOXES = [
    ("outline", 14, "“十四五”时期各区发展指引", 189, 236, 1),
    ("outline", 15, "“十四五”时期城市轨道、市政路桥重点建设项目", 244, 251, 8),
    ("outline", 16, "“十四五”时期能源保障重点建设项目", 257, 260, 4),
    ("outline", 17, "“十四五”时期垃圾处理设施重点建设项目", 346, 347, 2),
    ("outline", 18, "绿色生活创建行动", 350, 356, 7),
    ("outline", 19, "“十四五”时期文化基础设施重点建设项目", 401, 402, 2),
    ("outline", 20, "“十四五”时期教育现代化重点工程", 458, 463, 6),
    ("outline", 21, "“十四五”时期医疗卫生重大平台和重点建设项目", 503, 508, 6),
    ("outline", 22, "“十四五”时期民生保障领域重点建设项目和工程", 551, 555, 5),
    ("proposal", 1, "发展低空经济", 44, 46, 3),
    ("proposal", 2, "发展平台经济", 49, 52, 4),
    ("proposal", 3, "发展时尚经济", 82, 82, 4),
    ("proposal", 4, "发展枢纽经济", 87, 89, 3),
    ("proposal", 5, "发展智能经济", 94, 96, 3),
    ("proposal", 6, "发展海洋经济", 113, 117, 5),
    ("proposal", 7, "发展生态经济", 121, 123, 3),
    ("proposal", 8, "发展人文经济", 134, 136, 3),
    ("proposal", 9, "发展赛事经济", 138, 141, 4),
    ("proposal", 10, "发展银发经济", 151, 154, 4),
]
CHAPTERS = [
    (103, "第七章", "扩大高水平对外开放,构建开放型经济新格局"),
    (137, "第八章", "推进“双区”建设、“双城”联动,引领国际一流湾区和世界级城市群建设"),
    (174, "第九章", "强化全周期城市规划建设管理提升宜居宜业宜游城市品质"),
    (282, "第十章", "全面推进乡村振兴实现城乡更高水平融合发展"),
    (314, "第十一章", "促进人与自然和谐共生,建设美丽中国广州样本"),
    (372, "第十二章", "推动文化大发展大繁荣打造社会主义文化强国城市范例"),
    (422, "第十三章", "建设高质量教育体系打造现代化教育高地"),
    (464, "第十四章", "完善优质高效医疗卫生服务体系建设国际一流健康城市"),
    (509, "第十五章", "保障和改善民生提升共建共治共享水平"),
]
JOINS = {
    "feature": [[17, 35], [61, 63]],
    "report": [
        *([36, 38], [50, 52], [80, 82], [94, 96], [120, 124], [132, 134], [150, 152], [164, 166], [194, 196])
    ],
    "outline": [],
    "proposal": [],
}

Row = tuple[int, int, str, str, str]  # line, level, kind, marker, title


def line_of(found: Document, offset: int) -> int:
    return found.source.text.count("\n", 0, offset) + 1


def rows(found: Document, *kinds: str) -> list[Row]:
    return [
        (line_of(found, d.where[0][0]), d.level, d.kind, d.marker or "", d.title)
        for d in found.divisions
        if d.status == "present" and d.kind in kinds
    ]


def in_a_box(name: str, line: int) -> bool:
    return any(name == box[0] and box[3] <= line <= box[4] for box in BOXES)


def body(name: str, first: int) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(LINES[name]):
        if number >= first and not in_a_box(name, number):
            yield number, line.lstrip("# ")


# Headings


def test_chapters_of_the_outline_have_their_titles_of_several_lines(documents: Documents) -> None:
    expected = [(line, 1, "chapter", marker, title) for line, marker, title in CHAPTERS]
    assert rows(documents["outline"], "chapter") == expected


def test_each_section_line_of_the_outline_is_a_section(documents: Documents) -> None:
    expected = [
        (number, 2, "section", *match.groups())
        for number, line in body("outline", 99)
        if (match := re.fullmatch(r"(第.节) ?(.+)", line)) and number != 178
    ]
    found = rows(documents["outline"], "section")
    glued = (178, 2, "section", "第一节", "加强国土空间开发保护")
    assert len(found) == 42
    assert [row for row in found if row[0] != 178] == expected
    assert glued in found


def test_each_numeral_line_of_the_outline_is_an_item_below_its_section(documents: Documents) -> None:
    expected = [
        (number, 3, "item", *match.groups())
        for number, line in body("outline", 99)
        if (match := re.fullmatch(r"([一二三四五六七八九十]+、)(.+)", line))
    ]
    assert rows(documents["outline"], "item", "subitem", "point") == expected


def test_each_heading_of_the_report_is_a_division(documents: Documents) -> None:
    expected: list[Row] = []
    for number, line in body("report", 1):
        if match := re.fullmatch(r"([一二三]、)(.+)", line):
            expected.append((number, 1, "item", *match.groups()))
        elif match := re.match(r"([（(][一二三四五六七八九十][）)]) ?([^。]+)。", line):
            expected.append((number, 2, "subitem", *match.groups()))
    assert len(expected) == 3 + 23
    assert rows(documents["report"], "item", "subitem", "point") == expected


def test_each_heading_of_the_proposal_is_a_division(documents: Documents) -> None:
    glued: list[Row] = [
        (38, 1, "item", "三、", "推动“12218”现代化产业体系整体性跃升,走出一条实体经济巩固壮大、新旧动能高效转换的广州路径"),
        (97, 2, "point", "(30)", "全要素增强人工智能基础支撑"),
        (102, 1, "item", "九、", "深入实施“百县千镇万村高质量发展工程”,在城乡区域协调发展中树标杆、作示范"),
        (119, 2, "point", "(40)", "推动绿色低碳转型"),
    ]  # fmt: skip
    lost_markers: list[Row] = [
        (80, 2, "point", "", "建设更富活力的国际消费中心城市"),
        (85, 2, "point", "", "做强更高能级的国际性综合交通枢纽"),
        (92, 2, "point", "", "全链条推动产业智能化升级"),
    ]
    expected = [*glued, *lost_markers]
    for number, line in body("proposal", 5):
        if match := re.fullmatch(r"([一二三四五六七八九十]+、)([^。]+)", line):
            expected.append((number, 1, "item", *match.groups()))
        elif match := re.match(r"(\(\d+\))([^。]+)。", line):
            expected.append((number, 2, "point", *match.groups()))
    found = rows(documents["proposal"], "item", "subitem", "point")
    assert sorted(found) == sorted(expected)
    assert [row[0] for row in found] == sorted(row[0] for row in found)


def test_the_proposal_has_fifteen_parts_and_58_items_but_for_four(documents: Documents) -> None:
    divisions = documents["proposal"].divisions
    assert [d.number for d in divisions if d.kind == "item"] == list(range(1, 16))
    points = [d for d in divisions if d.kind == "point"]
    assert [d.number for d in points] == [n for n in range(1, 59) if n not in {10, 11, 12, 13}]
    inferred = {d.number: (d.marker, d.number_text) for d in points if d.number_source == "inferred"}
    assert inferred == {24: ("", None), 27: ("", None), 28: ("", None)}


def test_the_feature_has_five_unnumbered_sections(documents: Documents) -> None:
    assert rows(documents["feature"], "section") == [
        (11, 1, "section", "", "创新驱动 激活发展活力源"),
        (39, 1, "section", "", "协调发展 引领区域发展格局"),
        (49, 1, "section", "", "绿色理念 描绘如画新花城"),
        (65, 1, "section", "", "高水平开放 服务新发展格局"),
        (79, 1, "section", "", "共享惠民 建设幸福广州"),
    ]


@pytest.mark.parametrize("name", FILES)
def test_nothing_else_is_a_division(documents: Documents, name: str) -> None:
    counts = {"feature": 6, "report": 27, "outline": 9 + 42 + 128 + 9 + 1, "proposal": 15 + 54 + 10 + 1}
    present = [d for d in documents[name].headings if d.status == "present"]
    assert len(present) == counts[name]


def test_text_behind_a_glued_heading_stays_its_text(documents: Documents) -> None:
    opening = {passage.division: passage.text for passage in reversed(documents["proposal"].passages)}
    start = documents["proposal"].id
    assert opening[f"{start}.i3"].startswith("现代化产业体系是中国式现代化的物质技术基础。")
    assert opening[f"{start}.n30"].startswith("适度超前建设新型基础设施")
    section = documents["outline"].division_by_id[f"{documents['outline'].id}.c9.s1"]
    first = next(p for p in documents["outline"].passages if p.division == section.id)
    assert first.text.startswith("加快国土空间总体规划获批")


# What is missing


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
            promised.append((chapter, line.replace(" ", "")))
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
    assert [gap.kind for gap in gaps] == ["missing-marker"] * 7
    assert [int(re.search(r"\d+", gap.note)[0]) for gap in gaps] == [10, 11, 12, 13, 24, 27, 28]  # type: ignore[index]


def test_titles_that_the_contents_list_punctuates_otherwise_say_so(documents: Documents) -> None:
    differing = {
        d.anchor for d in documents["outline"].divisions if d.status == "present" and d.title_in_contents
    }
    assert differing == {"c9", "c10", "c12", "c13", "c14", "c15"}
    chapter = documents["outline"].division_by_id[f"{documents['outline'].id}.c12"]
    assert chapter.title_in_contents == "推动文化大发展大繁荣,打造社会主义文化强国城市范例"


# Boxes and tables


def box(documents: Documents, name: str, number: int) -> Division:
    return documents[name].division_by_id[f"{documents[name].id}.box{number}"]


@pytest.mark.parametrize(("name", "number", "title", "first", "last", "items"), BOXES)
def test_box_has_its_title_and_its_lines(
    documents: Documents, name: str, number: int, title: str, first: int, last: int, items: int
) -> None:
    found = documents[name]
    division = box(documents, name, number)
    inside = found.passages_by_division[division.id]
    lines = [line_of(found, start) for passage in inside for start, _ in passage.where]
    assert (division.number, division.title) == (number, title)
    assert (min(lines), max(lines), len(inside)) == (first, last, items)


def test_there_are_nineteen_boxes(documents: Documents) -> None:
    boxes = [
        (name, d.number) for name, found in documents.items() for d in found.divisions if d.kind == "box"
    ]
    assert boxes == [(name, number) for name, number, *_ in BOXES]


def test_items_of_boxes_are_the_lines_of_the_text(documents: Documents) -> None:
    for name, number, _, first, last, items in BOXES:
        if items == last - first + 1:
            inside = documents[name].passages_by_division[box(documents, name, number).id]
            assert [passage.text for passage in inside] == LINES[name][first : last + 1]
            assert {passage.kind for passage in inside} == {"item"}


def test_four_bullets_on_one_line_are_four_items(documents: Documents) -> None:
    inside = documents["proposal"].passages_by_division[box(documents, "proposal", 3).id]
    assert [passage.text[:9] for passage in inside] == [
        f"● {words}" for words in re.findall(r"● (.{7})", LINES["proposal"][82])
    ]
    assert len(inside) == 4


def test_box_14_is_a_table_of_eleven_districts(documents: Documents) -> None:
    [passage] = documents["outline"].passages_by_division[box(documents, "outline", 14).id]
    cells = LINES["outline"][189:237]
    assert passage.table is not None
    assert passage.table.header == ("区", "功能定位", "发展重点", "重点平台")
    assert [list(row) for row in passage.table.rows] == [cells[at : at + 4] for at in range(4, 48, 4)]
    assert [row[0] for row in passage.table.rows] == [
        *("越秀区", "海珠区", "荔湾区", "天河区", "白云区", "黄埔区"),
        *("花都区", "番禺区", "南沙区", "从化区", "增城区"),
    ]


# Passages


@pytest.mark.parametrize("name", FILES)
def test_cut_sentences_are_joined_and_nothing_else_is(documents: Documents, name: str) -> None:
    found = documents[name]
    joined = [
        [line_of(found, start) for start, _ in passage.where]
        for passage in found.passages
        if len(passage.where) > 1 and not passage.table
    ]
    assert joined == JOINS[name]


def test_a_joined_sentence_reads_as_one(documents: Documents) -> None:
    assert any("打造广州科技创新轴。广州以“一区三城十三节点”" in text for text in texts(documents["feature"]))
    assert any("在法治广东建设考评中获全省第1，" in text for text in texts(documents["report"]))
    assert any("坚决打好关键核心技术攻坚战，" in text for text in texts(documents["report"]))


def test_captions_follow_the_sentence_they_stood_in(documents: Documents) -> None:
    found = documents["feature"].passages
    at = next(n for n, passage in enumerate(found) if passage.text.startswith("奋力开拓"))
    assert [(p.kind, p.text) for p in found[at + 1 : at + 5]] == [
        ("caption", LINES["feature"][n]) for n in (21, 25, 29, 33)
    ]
    captions = [p for document in documents.values() for p in document.passages if p.kind == "caption"]
    assert len(captions) == 4


@pytest.mark.parametrize("name", FILES)
def test_every_other_line_is_a_passage_of_its_own(documents: Documents, name: str) -> None:
    found = documents[name]
    passages = {line_of(found, start) for passage in found.passages for start, _ in passage.where}
    elsewhere = {line_of(found, start) for d in found.divisions for start, _ in d.where}
    elsewhere |= {line_of(found, item.where[0]) for item in found.set_aside}
    elsewhere |= {line_of(found, start) for start, _ in found.title_where}
    printed = {number for number, line in enumerate(LINES[name]) if line.strip()}
    assert printed - elsewhere <= passages


def test_what_is_not_the_document_is_set_aside(documents: Documents) -> None:
    reasons = {
        name: [(item.reason, line_of(found, item.where[0])) for item in found.set_aside]
        for name, found in documents.items()
    }
    assert reasons == {
        "feature": [("source-line", 93)],
        "report": [("markup", 3), ("markup", 12), ("markup", 112), ("markup", 138)],
        "outline": [
            *(("contents", n) for n in range(1, 99)),
            ("stray", 101),
            ("source-line", 564),
        ],
        "proposal": [("boilerplate", 1), ("boilerplate", 2), ("boilerplate", 3)],
    }


def test_titles_are_found_in_the_texts(documents: Documents) -> None:
    assert {name: found.title for name, found in documents.items()} == {
        "feature": "广州开启高质量发展新征程",
        "report": "2021年广州市政府工作报告",
        "outline": LINES["outline"][99],
        "proposal": LINES["proposal"][4],
    }


def test_what_opens_the_report_is_told_apart(documents: Documents) -> None:
    opening = [(p.kind, p.text[:9]) for p in documents["report"].passages[:4]]
    assert opening == [
        ("byline", "——2021年1月"),
        ("byline", "广州市市长 温国辉"),
        ("salutation", "各位代表："),
        ("paragraph", "现在，我代表市人民"),
    ]
    note = documents["outline"].passages[0]
    assert (note.kind, note.text) == ("note", LINES["outline"][100])


def owner_of(found: Document, words: str) -> str:
    [division] = {p.division for p in found.passages if p.text.startswith(words)}
    return division.removeprefix(f"{found.id}.")


@pytest.mark.parametrize(
    ("name", "words", "division"),
    [
        ("report", "2020年，面对严峻复杂国内外形势", "i1"),
        ("report", "一是疫情防控取得重大战略成果。", "i1"),
        ("report", "我们也清醒认识到", "i1"),
        ("report", "各位代表！新形势需要新担当", "i3"),
        ("report", "改进政府作风。", "i3.k10"),
        ("proposal", "健全规划制定和落实机制。", "i15"),
        ("proposal", "全市广大党员干部群众要紧密团结", "i15"),
    ],
)
def test_closings_belong_to_the_top_level(documents: Documents, name: str, words: str, division: str) -> None:
    assert owner_of(documents[name], words) == division


def test_ids_follow_the_printed_numbers(documents: Documents) -> None:
    assert "c7.s1.i2" in anchors(documents["outline"])
    assert "i1.k3" in anchors(documents["report"])
    assert "n17" in anchors(documents["proposal"])
    headings = [division.anchor for division in documents["feature"].headings]
    assert headings == ["front", "u1", "u2", "u3", "u4", "u5"]
