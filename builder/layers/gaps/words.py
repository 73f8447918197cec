"""Rules for lost words: names before generic nouns, torn words, and what has strayed into a sentence."""

from __future__ import annotations

from functools import partial

from builder.layers.gaps.rule import HAN, Rule
from builder.layers.gaps.vocabulary import COMMAS, KINDS_OF_HOSPITALS, NOUNS, STOPS

_PART = (
    r"(?:整体|[新老旧东西南北]?[址院校区]区?|易址|异地|迁建|扩建|改扩建|改造|[一二三四五六七八九十]期|[\u4e00-\u9fff]{1,6}"
    r"(?:[院校]区|大楼|中心|工程|新建|迁建|扩建))"
)
_COUNTING = (
    "个项条家所座名件处台套户间张部辆艘架种类级位场次倍层期对只门人大年月日号时分秒天公平立亩万亿千百元吨米里等多余小世蒸价颗区县市镇乡"
    "村社院校园企批届组支片城省国省岁周度强佳优色点重化和至到、以五六七八九十一二三四两线维厘毫微海英股轮环路环产步步段篇章节字"
)
"""Characters that may stand behind a number in a sentence."""
_text = partial(Rule, kind="missing-text", code="W304")
_stray = partial(Rule, kind="stray", code="W306")

NAMES: tuple[Rule, ...] = (
    _text(
        "noun-doubled",
        words=tuple(noun * 2 for noun in NOUNS),
        ahead=(*STOPS, "一期", "二期", "三期"),
        mark=2,
        note="两个相同的词相连，其间的文字脱落，多半是后一个的名称。",
        sign="names",
        fires="依托省人民医院〔〕医院。",
        silent="依托省人民医院、市第一医院。",
    ),
    _text(
        "verb-torn-before-noun",
        words=tuple(noun for noun in NOUNS if noun != "大学"),  # 加大|学前教育
        before=r"(?:^|[，,、。；;（(])[加健推深完优]",
        note="“{word}”前的文字脱落，只剩动词的头一个字。",
        sign="names",
        fires="强化分层救治。加〔〕医院三期等项目建设",
        silent="强化分层救治。加快市八医院三期等项目建设",
    ),
    _text(
        "nameless-part",
        words=NOUNS,
        before=r"(?:^|[、：:，,])",
        after=_PART,
        note="“{word}”前的名称脱落。",
        alone="low",
        sign="names",
        fires="呼吸中心、〔〕医院整体扩建",
        silent="呼吸中心、市八医院整体扩建",
    ),
    _text(
        "nameless-twins",
        words=NOUNS,
        behind=tuple(f"{noun}{mark}" for noun in NOUNS for mark in "、和"),
        ahead=(*COMMAS, "、"),
        note="并列的“{word}”没有名称，名称脱落。",
        alone=None,
        sign="names",
        fires="建设运营市老年医院、〔〕医院。",
        silent="建设运营市老年医院、市八医院。",
    ),
    _text(
        "nameless-item",
        words=NOUNS,
        behind=("、", "：", ":", "运营", "设立", "依托", "新建", "建设"),
        ahead=(*STOPS, "项目"),
        note="“{word}”前的名称脱落。",
        alone=None,
        sign="names",
        fires="新院区二期、〔〕医院、市中医院新址",
        silent="新院区二期、市八医院、市中医院新址",
    ),
    _text(
        "nameless-clause",
        words=NOUNS,
        behind=(*COMMAS, "、"),
        ahead=(*COMMAS, "“"),
        near=r"^(?!.*(?:园|校|所|站|院)、\0)",  # 学校、医院，are kinds of places
        note="“{word}”前的名称脱落。",
        alone=None,
        sign="names",
        fires="推动医学中心建设。〔〕医院，加强重点专病攻关",
        silent="推动医学中心建设。市八医院，加强重点专病攻关",
    ),
    _text(
        "nameless-first-of-a-list",
        words=NOUNS,
        behind=COMMAS,
        ahead=("、",),
        near=rf"\0、(?!(?:{'|'.join(NOUNS)}|[养幼社商机车影企])){HAN}",  # 医院、养老院 are kinds of places
        note="“{word}”前的名称脱落。",
        alone=None,
        sign="names",
        fires="实施“登峰计划”，〔〕医院、国家临床重点专科",
        silent="实施“登峰计划”，市八医院、国家临床重点专科",
    ),
    _text(
        "nameless-at-the-beginning",
        words=NOUNS,
        behind=COMMAS,
        after=HAN,
        note="“{word}”前的文字脱落。",
        alone=None,
        sign="names",
        fires="健全防控体系。〔〕医院综合改革，",
        silent="健全防控体系。深化公立医院综合改革，",
    ),
    _text(
        "nameless-behind-a-verb",
        words=NOUNS,
        behind=(
            "建设",
            "新建",
            "扩建",
            "改造",
            "支持",
            "依托",
            "推进",
            "推动",
            "加快",
            "加强",
            "设立",
            "鼓励",
        ),
        after=HAN,
        note="“{word}”前的名称脱落。",
        alone=None,
        sign="names",
        fires="加快〔〕医院新址建设",
        silent="加快市八医院新址建设",
    ),
    _text(
        "nameless-in-a-list",
        words=("医院",),
        before=r"[^校场站园店楼所局关]、",
        after=HAN,
        not_ahead="和及与等内外门",
        near=r"^(?!.*(..)、\0\1)",  # 夜间停车、医院停车
        note="“{word}”前的名称脱落。",
        alone=None,
        sign="names",
        fires="省儿童医疗中心、〔〕医院设置神经医学中心",
        silent="省儿童医疗中心、市八医院设置神经医学中心",
    ),
    _text(
        "name-torn",
        words=("医院",),
        lone=True,
        unless_behind=KINDS_OF_HOSPITALS,
        note="“{word}”前的文字脱落，剩下的不成词。",
        alone=None,
        sign="names",
        fires="联手打造广〔〕医院群",
        silent="联手打造中医医院群",
    ),
    _text(
        "nameless-behind-a-place",
        words=NOUNS,
        behind=tuple("市省州大学等"),
        note="“{word}”前的名称脱落。",
        alone=None,
        sign="names",
        fires="广东省〔〕医院",
        silent="广东省人民医院",
    ),
)

TORN: tuple[Rule, ...] = (
    _text(
        "mobilised",
        words=("每天动", "每日动", "累计动", "先后动"),
        after=r"约|\d",
        mark=2,
        note="“{word}”之间脱字，如“出动”“调动”。",
        fires="每天〔〕动约8000人",
        silent="每天出动约8000人",
    ),
    _text(
        "stayed-from",
        words=("留来自",),
        before=r"(?:^|[，,、。；;])",
        mark=1,
        note="“留”与“来自”之间脱字，如“留下”。",
        fires="征途中，留〔〕来自科研院所的印记",
        silent="征途中，留下来自科研院所的印记",
    ),
    _text(
        "years-at-the-beginning",
        words=("年来",),
        before=r"(?:^|\n)[\s]*",
        after=r"[，,]",
        note="段首“年来”前的文字脱落。",
        fires="〔〕年来，我市先后获奖",
        silent="五年来，我市先后获奖",
    ),
    _text(
        "two-marks",
        words=("，，", "、、", ",,", "，。", "、。", ",。", "，、", "、，", "、；", "；。", "：。", "，；"),
        mark=1,
        note="两个标点相连，其间的文字脱落。",
        fires="推进道路、〔〕、桥梁建设",
        silent="推进道路、隧道、桥梁建设",
    ),
    _text(
        "empty-quotation",
        words=("“”", "《》", "「」", "（）", "()"),
        mark=1,
        note="引号、书名号或括号里的文字脱落。",
        alone="low",
        sign="numbers",
        fires="实施“〔〕”工程",
        silent="实施“百千万”工程",
    ),
)

GARBLED: tuple[Rule, ...] = (
    Rule(
        "letter-in-a-number",
        kind="typo",
        code="W305",
        words=("l", "O"),
        before=rf"{HAN}|\d",
        after=r"(?!2O)(?P<over>[0-9lO]*(?:\.\d+)?)[项万亿个家%％元人公千百，。；、]",
        note="数字里混入字母，多半是把1、0认成了l、O。",
        fires="实施3l〔〕项重大项目",
        silent="实施31项重大项目",
    ),
)

STRAYS: tuple[Rule, ...] = (
    _stray(
        "number-in-a-sentence",
        words=("推进", "推动", "加强", "强化", "完善", "深化", "提升", "健全", "优化", "加快", "促进"),
        after=rf"(?P<over>\d{{1,3}})(?![{_COUNTING}])[\u4e00-\u9fff]{{2}}",
        note="句中混入的数字，多半是页码。",
        alone="low",
        sign="numbers",
        fires="加强55〔〕广州建设",
        silent="加强5个片区建设",
    ),
)

RULES = (*NAMES, *TORN, *GARBLED, *STRAYS)
