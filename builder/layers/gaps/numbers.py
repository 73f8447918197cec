"""Rules for lost numbers and years, and for remainders of longer numbers."""

from __future__ import annotations

import re
from functools import partial

from builder.layers.gaps.rule import Rule
from builder.layers.gaps.vocabulary import COUNTERS, DOING, FIGURES, MEASURES, MYRIADS, QUANTITY, REACHING

_HAN = r"[\u4e00-\u9fff]"
_REACH = "(?:" + "|".join(REACHING) + ")"
_DO = "(?:" + "|".join(DOING) + ")"
_BREAK = r"[，,、。；;：:（(“]"
_STOP = r"(?:[，,、。；;）)\s]|以[上内下]|左右|$)"
_year = partial(Rule, kind="missing-number", code="W301")
_number = partial(Rule, kind="missing-number", code="W302")
_rest = partial(Rule, kind="missing-number", code="W303")

YEARS: tuple[Rule, ...] = (
    _year(
        "year-until",
        words=("到年", "至年"),
        before=r"(?:^|[^\u4e00-\u9fff]|[期力争前计划将就再望标])",
        after=r"(?![底末初终中关轻级度内后份会报头尾岁青少检产均总薪息])",
        mark=1,
        note="“{word}”之间的年份脱落。",
        fires="到〔〕年，全市碳排放下降。",
        silent="到年底，全市碳排放下降。",
    ),
    _year(
        "year-in-a-range",
        words=("—年", "－年", "–年", "-年", "～年", "~年", "至年"),
        before=rf"[^{FIGURES}年月日]",
        after=r"[）)]|间|期间|规划|度?[，,。]",
        mark=1,
        note="起止年份脱落。",
        fires="第十四个五年（—〔〕年）规划",
        silent="第十四个五年（2021—2025年）规划",
    ),
    _year(
        "year-of-goals",
        words=("年远景目标",),
        before=rf"(?:^|[^{FIGURES}])",
        note="“年远景目标”前的年份脱落。",
        fires="规划和〔〕年远景目标纲要",
        silent="规划和二〇三五年远景目标纲要",
    ),
    _year(
        "year-of-a-date",
        words=("年",),
        before=r"(?:^|[，,。；;（(：:于])",
        after=r"\d{1,2}月",
        note="日期中的年份脱落。",
        fires="（〔〕年4月20日会议批准）",
        silent="（2021年4月20日会议批准）",
    ),
    _year(
        "year-compared",
        words=("比年", "较年", "自年", "从年"),
        after=r"(?:增长|增加|提高|提升|下降|减少|翻|起|以来|开始|的\d)",
        mark=1,
        note="“{word}”之间的年份脱落。",
        fires="比〔〕年增长一倍",
        silent="从年初开始增长",
    ),
    _year(
        "month-without-number",
        words=("年月",),
        before=r"\d{4}",
        after=r"(?:日|底|末|，|,|至|起|正式|$)",
        mark=1,
        note="“年”与“月”之间的数字脱落。",
        fires="于2021年〔〕月底建成",
        silent="于2021年6月底建成",
    ),
)

NUMBERS: tuple[Rule, ...] = (
    _number(
        "measure-reached",
        words=MEASURES,
        before=_REACH,
        after=r"(?![数级位])",
        note="“{word}”前的数字脱落。",
        fires="运营里程力争达〔〕公里，",
        silent="运营里程力争达900公里，",
    ),
    _number(
        "measure-done",
        words=MEASURES,
        before=_DO,
        after=r"(?![数级位])",
        note="“{word}”前的数字脱落。",
        fires="加快建设〔〕千伏楚庭等输变电工程",
        silent="加快建设500千伏楚庭等输变电工程",
    ),
    _number(
        "measure-in-series",
        words=tuple(unit for unit in MEASURES if unit not in ("个百分点", "人次", "架次")),
        before=r"[\u4e00-\u9fff”）)][、和及与]",
        after=_HAN,
        note="“{word}”前的数字脱落。",
        alone="low",
        sign="numbers",
        fires="推进电网工程和〔〕千伏送电通道建设",
        silent="推进电网工程和220千伏送电通道建设",
    ),
    _number(
        "myriads-reached",
        words=MYRIADS,
        before=r"(?:[^发]|^)(?:达|达到|增至|增加到|提高到|控制在|不少于|不低于|约|新增|完成|累计)",
        after=r"(?!以上的?(?:企业|项目|产业)|级|[元]?大关)",
        note="“{word}”前的数字脱落。",
        alone=None,
        sign="numbers",
        fires="设计总供水能力达〔〕万立方米/日",
        silent="设计总供水能力达800万立方米/日",
    ),
    _number(
        "percent-of-something",
        words=("%", "％"),
        before=r"[\u4e00-\u9fff](?<![百分比率])",
        after=rf"(?![比率]){_HAN}",
        note="百分号前的数字脱落。",
        fires="居住区养老服务设施〔〕%达标",
        silent="居住区养老服务设施100%达标",
    ),
    _number(
        "percent-reached",
        words=("%", "％"),
        before=rf"(?:{_REACH}|增长|下降|占比?)",
        after=r"(?![\t）)])",
        note="百分号前的数字脱落。",
        fires="覆盖率达〔〕%，",
        silent="覆盖率达98%，",
    ),
    _number(
        "rank-of-companies",
        words=("世界强", "全球强", "中国强", "全国强", "民企强", "民营企业强", "制造业强", "服务业强"),
        before=r"",
        after=r"(?:企业|文化|民营|项目|[，,。、”）)的高县区镇])",
        mark=-1,
        note="“{word}”所说的名次脱落。",
        fires="大力引进世界〔〕强文化类企业",
        silent="大力引进世界500强文化类企业",
    ),
    _number(
        "first-of-several",
        words=("、", "和"),
        before=r"分别(?:达|达到|为|增长|下降|提高|占|居|增加|完成|实现|新增)",
        after=rf"[{FIGURES}第]|{_HAN}{{0,3}}\d",
        note="“分别”所列的头一个数值脱落。",
        fires="总数分别达〔〕、87个和53个",
        silent="总数分别达66家、87个和53个",
    ),
    _number(
        "ordinal",
        words=("第届", "第批", "第位", "第名", "第期", "第次"),
        before=r"(?:^|[^次等门及])",
        mark=1,
        note="“第”后的数字脱落。",
        fires="成功举办第〔〕届世界港口大会",
        silent="成功举办第14届世界港口大会",
    ),
)


def _counted(counter: str, others: str) -> tuple[Rule, ...]:
    """The rules of one counter; ``others`` are the characters that make another word of it."""
    words, other = (counter,), f"(?![{others}{counter}])"
    example = "旧厂房改造项目"
    return (
        _number(
            f"counter-{counter}-reached",
            words=words,
            before=r"(?:[^发到直]|^)(?:"
            + "|".join(word for word in REACHING if len(word) > 1 or word == "达")
            + ")",
            after=_STOP if counter in "个家所座台部名" else rf"{other}(?:{_HAN}|{_STOP})",
            note="“{word}”前的数目脱落。",
            fires=f"总数达到〔〕{counter}，",
            silent=f"总数达到20{counter}，",
        ),
        _number(
            f"counter-{counter}-done",
            words=words,
            before=_DO,
            after=rf"{other}[\u4e00-\u9fff“《]",
            note="“{word}”前的数目脱落。",
            alone="low",
            sign="numbers",
            fires=f"实施〔〕{counter}{example}",
            silent=f"实施20{counter}{example}",
        ),
        _number(
            f"counter-{counter}-in-series",
            words=words,
            before=r"[、和及]",
            after=rf"{other}[\u4e00-\u9fff“《]",
            note="“{word}”前的数目脱落。",
            alone=None,
            sign="numbers",
            fires=f"20{counter}示范点、〔〕{counter}{example}",
            silent=f"20{counter}示范点、30{counter}{example}",
        ),
    )


COUNTED: tuple[Rule, ...] = tuple(
    rule for counter, others in COUNTERS.items() for rule in _counted(counter, others)
)

REMAINDERS: tuple[Rule, ...] = (
    _rest(
        "decimals-cut",
        words=tuple(f"{figure}{point}" for figure in "0123456789" for point in ".．"),
        before=r"[\u4e00-\u9fff]\d{0,5}",
        after=r"[，,、；;。]",
        mark=2,
        note="小数点后的数字和单位脱落，所余的不是原数。",
        fires="新增绿地25.〔〕，森林",
        silent="新增绿地25.4公顷，森林",
    ),
    _rest(
        "zero-reached",
        words=("0",),
        before=r"(?:不少于|不低于|达到?|超过|突破|增至|新增|完成|建成)",
        after="[" + "".join(COUNTERS) + "]",
        note="“0”是一个较大数字的残余，原数不明。",
        fires="创建清洁生产企业不少于〔〕0家",
        silent="创建清洁生产企业不少于100家",
    ),
    _rest(
        "one-in-series",
        words=tuple("123456789"),
        before=r"(?:^|[^0-9])[“《]?[\u4e00-\u9fff]{1,8}[”》]?、",
        after=r"(?P<counter>[名个家所座])[“《][^”》]{1,12}[”》]、(?P=counter)",
        note="与它并列的数目已经脱落，这个数字可能是残余。",
        sign="numbers",
        alone="low",
        fires="名“教育家型教师”、〔〕1名“卓越教师”、名“骨干教师”",
        silent="90名“教育家型教师”、10名“卓越教师”、20名“骨干教师”",
    ),
    _rest(
        "bare-magnitude",
        words=("亿级",),
        before=rf"(?:打造|建设|形成|培育|发展|新增|壮大|[个、，,])(?<![{re.escape(QUANTITY)}])",
        near=r"[万千百]亿级",
        note="“亿级”前的“千”“百”等字脱落，原来的量级不明。",
        fires="打造〔〕亿级汽车产业集群、千亿级文旅产业集群",
        silent="打造万亿级汽车产业集群、千亿级文旅产业集群",
    ),
)

RULES = (*YEARS, *NUMBERS, *COUNTED, *REMAINDERS)
