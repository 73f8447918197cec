"""Rules for lost years."""

from __future__ import annotations

from functools import partial

from builder.layers.gaps.rule import Rule
from builder.layers.gaps.vocabulary import COMMAS, FIGURES, STOPS

_year = partial(Rule, kind="missing-number", code="W301")
_OPEN = ("，", ",", "。", "；", ";", "（", "(", "：", ":", "于", "—")

RULES: tuple[Rule, ...] = (
    _year(
        "year-until",
        words=("到年", "至年"),
        before=r"(?:^|[^\u4e00-\u9fff]|[期力争前计划将就再望标了])",
        not_ahead="底末初终中关轻级度内后份会报头尾岁青少检产均总薪息",
        mark=1,
        note="“{word}”之间的年份脱落。",
        fires="到〔〕年，全市碳排放下降。",
        silent="到年底，全市碳排放下降。",
    ),
    _year(
        "year-in-a-range",
        words=("—年", "－年", "–年", "-年", "～年", "~年", "至年"),
        not_behind=FIGURES + "年月日",
        ahead=("）", ")", "间", "期间", "规划", *COMMAS, "度，", "度,"),
        mark=1,
        note="起止年份脱落。",
        fires="第十四个五年（—〔〕年）规划",
        silent="第十四个五年（2021—2025年）规划",
    ),
    _year(
        "year-before-a-range",
        words=("（—", "(—", "（－", "(－", "（-", "(-", "（～", "(~"),
        after=r"年[）)]",
        mark=1,
        note="起止年份脱落。",
        fires="第十四个五年（〔〕—年）规划",
        silent="第十四个五年（2021—2025年）规划",
    ),
    _year(
        "years-in-brackets",
        words=("（—）", "(—)", "（-）", "(-)", "（－）"),
        mark=1,
        note="括号里的起止年份脱落。",
        fires="国土空间总体规划（〔〕—）",
        silent="国土空间总体规划（2021—2035）",
    ),
    _year(
        "year-in-brackets",
        words=("（年）", "(年)"),
        mark=1,
        note="括号里的年份脱落。",
        alone="low",
        sign="numbers",
        fires="建设空间规划（〔〕年）",
        silent="建设空间规划（2035年）",
    ),
    _year(
        "year-of-goals",
        words=("年远景目标",),
        not_behind=FIGURES,
        note="“年远景目标”前的年份脱落。",
        fires="规划和〔〕年远景目标纲要",
        silent="规划和二〇三五年远景目标纲要",
    ),
    _year(
        "year-of-a-date",
        words=tuple(f"年{figure}" for figure in "123456789"),
        before="(?:^|[" + "".join(_OPEN) + "])",
        after=r"\d?月",
        note="日期中的年份脱落。",
        fires="（〔〕年4月20日会议批准）",
        silent="（2021年4月20日会议批准）",
    ),
    _year(
        "year-at-the-beginning",
        words=("年，", "年,", "年是", "年将是", "年主要", "年工作安排", "年工作回顾", "年政府工作"),
        before=r"(?:^|[\n。；，、])",
        note="句首的年份脱落。",
        fires="〔〕年，畜产品产量增长。",
        silent="去年，畜产品产量增长。",
    ),
    _year(
        "year-of-a-session",
        words=("年第",),
        lone=True,
        not_behind=FIGURES + "今明去每全当次前后往同历近多本该几数半第上下整学财",
        after=r"[一二三四五六七八九十\d]{1,3}[届次]",
        note="“年”前的年份脱落。",
        fires="启动〔〕年第七届军人运动会筹备",
        silent="启动今年第七届军人运动会筹备",
    ),
    _year(
        "year-compared",
        words=("比年", "较年", "自年", "从年", "由年", "与年"),
        ahead=("相比", "增长", "增加", "提高", "提升", "下降", "减少", "翻", "起", "以来", "开始", "的"),
        mark=1,
        note="“{word}”之间的年份脱落。",
        fires="比〔〕年增长一倍",
        silent="从年初开始增长",
    ),
    _year(
        "month-without-number",
        words=("年月",),
        before=r"\d{4}",
        ahead=("日", "底", "末", "至", "起", "正式", *STOPS),
        mark=1,
        note="“年”与“月”之间的数字脱落。",
        fires="于2021年〔〕月底建成",
        silent="于2021年6月底建成",
    ),
    _year(
        "year-of-reference",
        words=tuple(f"以年为{what}" for what in ("水平年", "基准", "基年", "基期", "基数", "起点", "规划")),
        mark=1,
        note="作为基准的年份脱落。",
        fires="耕地面积（以〔〕年为水平年）不减少",
        silent="耕地面积（以2020年为水平年）不减少",
    ),
)
