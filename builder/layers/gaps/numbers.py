"""Rules for lost numbers: units, percentages and ordinals without theirs. Counters are in :mod:`.counted`."""

from __future__ import annotations

from functools import partial

from builder.layers.gaps.rule import HAN, Rule
from builder.layers.gaps.vocabulary import (
    AMOUNTS,
    APPROXIMATE,
    COMMAS,
    DOING,
    FIGURES,
    MEASURES,
    MYRIAD_MEASURES,
    MYRIADS,
    QUANTITY,
    REACHING,
    STOPS,
)

_number = partial(Rule, kind="missing-number", code="W302")
_before = partial(_number, note="“{word}”前的数字脱落。")
_shown = partial(_before, alone=None, sign="numbers")
_MONEY = ("亿元", "亿美元", "万元", "万美元")

RULES: tuple[Rule, ...] = (
    _before(
        "measure-reached",
        words=MEASURES,
        behind=REACHING,
        not_ahead="数级位均产工候",
        fires="运营里程力争达〔〕公里，",
        silent="运营里程力争达900公里，",
    ),
    _before(
        "measure-done",
        words=MEASURES,
        behind=DOING,
        not_ahead="数级位均产工候",
        fires="加快建设〔〕千伏楚庭等输变电工程",
        silent="加快建设500千伏楚庭等输变电工程",
    ),
    _shown(
        "measure-of-something",
        words=MEASURES,
        lone=True,
        not_behind=QUANTITY + "位成以方亿蒸吨人长总座个瓦",
        ahead=(*STOPS, "（", "(", "以上", "左右"),
        fires="新建排水管网〔〕公里，",
        silent="新建排水管网120公里，",
    ),
    _before(
        "measure-in-series",
        words=tuple(unit for unit in MEASURES if unit not in ("个百分点", "人次", "架次")),
        before=r"[\u4e00-\u9fff”）)][、和及与]",
        after=HAN,
        alone="low",
        sign="numbers",
        fires="推进电网工程和〔〕千伏送电通道建设",
        silent="推进电网工程和220千伏送电通道建设",
    ),
    _shown(
        "myriads-reached",
        words=MYRIADS,
        behind=(
            "达到",
            "增至",
            "增加到",
            "提高到",
            "控制在",
            "不少于",
            "不低于",
            "约",
            "新增",
            "完成",
            "累计",
            "力达",
            "达",
        ),
        not_ahead="级",
        after="(?!以上的?(?:企业|项目|产业|工业))",
        fires="设计总供水能力达〔〕万立方米/日",
        silent="设计总供水能力达800万立方米/日",
    ),
    _shown(
        "myriads-of-something",
        words=MYRIADS,
        lone=True,
        not_behind=QUANTITY + APPROXIMATE + "家进",
        after=r"[，,。；;、（(\d]|左右|以上[，,。；;、]|增长|下降|增加|减少|比上|和|$",
        fires="人均绿地增加〔〕万平方米，增长一成",
        silent="人均绿地增加20万平方米，增长一成",
    ),
    _shown(
        "myriads-before-something",
        words=MYRIAD_MEASURES,
        lone=True,
        not_behind=QUANTITY + APPROXIMATE + "产",
        not_ahead="级",
        after=HAN,
        fires="首批〔〕万平方米旧城区改造",
        silent="首批500万平方米旧城区改造",
    ),
    _shown(
        "myriads-exceeded",
        words=(*_MONEY, "万人", "万人次", "万户"),
        behind=("超", "超过", "突破", "接近", "跨越", "站上"),
        ahead=COMMAS,
        with_sign="low",
        fires="数字经济规模突破〔〕亿元。",
        silent="数字经济规模突破8000亿元。",
    ),
    _before(
        "money-of-something",
        words=_MONEY,
        behind=AMOUNTS,
        ahead=(*COMMAS, "、"),
        fires="社会消费品零售总额〔〕亿元，增长7%",
        silent="社会消费品零售总额900亿元，增长7%",
    ),
    _before(
        "yuan",
        words=("元",),
        before=r"(?:收入|增加到?|提高[到至]|[降增]至|由|到|达|标准|[、和]|每[人户]?每?[月年天]|提高|突破|超过|补[贴助])",
        ahead=(*STOPS, "和元", "增加到", "提高到", "左右", "以上", "/"),
        fires="人均可支配收入〔〕元，增长8.3%",
        silent="人均可支配收入40101元，增长8.3%",
    ),
    _number(
        "some-more",
        words=tuple(
            f"余{unit}"
            for unit in ("个", "家", "项", "名", "人", "件", "座", "条", "万", "亿", "元", "公里", "次", "户")
        ),
        lone=True,
        not_behind=FIGURES + "几剩业富盈其之有冗多零空数",
        note="“余”前的数字脱落。",
        fires="水系连通工程等〔〕余个项目",
        silent="水系连通工程等100余个项目",
    ),
    _before(
        "age",
        words=("岁以上", "岁以下", "周岁以上", "周岁以下"),
        not_behind=QUANTITY + "周满",
        fires="向〔〕岁以上老年人发放津贴",
        silent="向65岁以上老年人发放津贴",
    ),
    _before(
        "times",
        words=("倍",),
        behind=("增长", "增加", "提高", "扩大", "的", "达到"),
        ahead=STOPS,
        fires="比上年增长〔〕倍，",
        silent="比上年增长3倍，",
    ),
    _number(
        "road",
        words=tuple(
            f"{letter}{road}"
            for letter in "GS"
            for road in ("国道", "省道", "高速", "快速", "公路", "沿线", "改造", "改线", "扩建")
        ),
        not_behind="0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",  # 5G高速网络
        mark=1,
        note="道路的编号脱落。",
        fires="推进G〔〕国道改造",
        silent="推进G105国道改造",
    ),
    _before(
        "anniversary",
        words=("周年",),
        behind=("建党", "建国", "成立", "诞辰", "革命", "建军", "胜利", "改革开放", "回归"),
        fires="举办建党〔〕周年主题活动",
        silent="举办建党100周年主题活动",
    ),
    _number(
        "percent-of-something",
        words=("%", "％"),
        lone=True,
        not_behind="百分比率",
        not_ahead="比率",
        after=HAN,
        note="百分号前的数字脱落。",
        fires="居住区养老服务设施〔〕%达标",
        silent="居住区养老服务设施100%达标",
    ),
    _number(
        "percent-reached",
        words=("%", "％"),
        behind=(*REACHING, "增长", "下降", "占", "占比", "保持", "提高"),
        after=rf"[，,。；;、]|{HAN}",
        note="百分号前的数字脱落。",
        fires="覆盖率达〔〕%，",
        silent="覆盖率达98%，",
    ),
    _number(
        "percent-of-each",
        words=("个%", "个％"),
        before="[两二三四五六七八九十]",
        after="[”」，,。；;、]",
        mark=1,
        note="百分号前的数字脱落。",
        fires="工地严格落实“六个〔〕%”。",
        silent="工地严格落实“六个100%”。",
    ),
    _number(
        "rank-of-companies",
        words=("世界强", "全球强", "中国强", "全国强", "民企强", "民营企业强", "制造业强", "服务业强"),
        after=r"企业|文化|民营|项目|[，,。、”（()）的高县区镇\d]",
        mark=-1,
        note="“{word}”所说的名次脱落。",
        fires="大力引进世界〔〕强文化类企业",
        silent="大力引进世界500强文化类企业",
    ),
    _number(
        "first-of-several",
        words=tuple(
            f"分别{verb}{mark}"
            for verb in (
                "达",
                "达到",
                "为",
                "增长",
                "下降",
                "提高",
                "占",
                "居",
                "增加",
                "完成",
                "实现",
                "新增",
            )
            for mark in "、和"
        ),
        mark=-1,
        after=rf"[{FIGURES}第]|{HAN}{{0,3}}\d",
        note="“分别”所列的头一个数值脱落。",
        fires="总数分别达〔〕、87个和53个",
        silent="总数分别达66家、87个和53个",
    ),
    _number(
        "ordinal",
        words=("第届", "第批", "第位", "第名", "第期", "第次"),
        not_behind="次等门及",
        mark=1,
        note="“第”后的数字脱落。",
        fires="成功举办第〔〕届世界港口大会",
        silent="成功举办第14届世界港口大会",
    ),
)
