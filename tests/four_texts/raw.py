"""What the four texts of the repository must become, told from their raw lines and not from the parser."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.document import Document
from tests.support import SOURCE_TEXTS

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
    (103, "第七章", "扩大高水平对外开放，构建开放型经济新格局"),
    (137, "第八章", "推进“双区”建设、“双城”联动，引领国际一流湾区和世界级城市群建设"),
    (174, "第九章", "强化全周期城市规划建设管理提升宜居宜业宜游城市品质"),
    (282, "第十章", "全面推进乡村振兴实现城乡更高水平融合发展"),
    (314, "第十一章", "促进人与自然和谐共生，建设美丽中国广州样本"),
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

# In these texts every half-width mark of these stands among Chinese characters.
WIDE = str.maketrans(",:;!()", "，：；！（）")

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
            yield number, line.lstrip("# ").translate(WIDE)
