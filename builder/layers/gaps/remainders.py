"""Rules for what is left of longer numbers: it is no value."""

from __future__ import annotations

from functools import partial

from builder.layers.gaps.rule import Rule
from builder.layers.gaps.vocabulary import COMMAS, COUNTERS, QUANTITY

_rest = partial(Rule, kind="missing-number", code="W303")

_TOTALS = ("公里", "平方公里", "万平方米", "公顷", "万吨", "亿元", "万亿元", "万人", "万套", "万户")

RULES: tuple[Rule, ...] = (
    _rest(
        "decimals-cut",
        words=tuple(f"{figure}{point}" for figure in "0123456789" for point in ".．"),
        before=r"[\u4e00-\u9fff]\d{0,5}",
        ahead=(*COMMAS, "、"),
        mark=2,
        note="小数点后的数字和单位脱落，所余的不是原数。",
        fires="新增绿地25.〔〕，森林",
        silent="新增绿地25.4公顷，森林",
    ),
    _rest(
        "zero-reached",
        words=("0",),
        behind=("不少于", "不低于", "达", "达到", "超过", "突破", "增至", "新增", "完成", "建成"),
        ahead=tuple(COUNTERS),
        note="“0”是一个较大数字的残余，原数不明。",
        fires="创建清洁生产企业不少于〔〕0家",
        silent="创建清洁生产企业不少于100家",
    ),
    _rest(
        "one-in-series",
        words=tuple(f"{figure}{counter}“" for figure in "123456789" for counter in "名个家所座"),
        behind=("”、",),
        after=r"[^”]{1,12}”、[名个家所座]“",
        note="与它并列的数目已经脱落，这个数字可能是残余。",
        alone="low",
        sign="numbers",
        fires="名“教育家型教师”、〔〕1名“卓越教师”、名“骨干教师”",
        silent="90名“教育家型教师”、10名“卓越教师”、20名“骨干教师”",
    ),
    _rest(
        "bare-magnitude",
        words=("亿级",),
        not_behind=QUANTITY,
        behind=("打造", "建设", "形成", "培育", "发展", "新增", "壮大", "个", "、", "，", ","),
        near=r"[万千百]亿级",
        note="“亿级”前的“千”“百”等字脱落，原来的量级不明。",
        fires="打造〔〕亿级汽车产业集群、千亿级文旅产业集群",
        silent="打造万亿级汽车产业集群、千亿级文旅产业集群",
    ),
    _rest(
        "bare-magnitude-shown",
        words=("亿级",),
        not_behind=QUANTITY,
        behind=("打造", "建设", "形成", "培育"),
        note="“亿级”前的“千”“百”等字脱落，原来的量级不明。",
        alone=None,
        sign="numbers",
        fires="打造〔〕亿级汽车产业集群",
        silent="打造千亿级汽车产业集群",
    ),
    _rest(
        "figure-beside-lost-year",
        words=tuple(f"{figure}{unit}" for figure in "123456789" for unit in _TOTALS),
        before=r"到年[,，][\u4e00-\u9fff]{1,10}",
        note="同一句的年份已经脱落，这个一位数可能是更长数字的残余。",
        alone=None,
        sign="numbers",
        with_sign="low",
        fires="到年，建成碧道〔〕6公里",
        silent="到2025年，建成碧道6公里",
    ),
)
