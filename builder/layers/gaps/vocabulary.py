"""Words that the rules of gaps are made of: verbs that want a quantity, units, counters, generic nouns."""

from __future__ import annotations


def _words(words: str) -> tuple[str, ...]:
    return tuple(words.split())


FIGURES = "0123456789０１２３４５６７８９.．一二三四五六七八九十百千万亿零〇两双"
QUANTITY = FIGURES + "几数多半余来每各单第首整这那某本该此哪全逐"
"""Characters behind which a unit or a counter stands well."""
APPROXIMATE = "超过破上近逾成以位每单元"
"""Characters behind which 万 and 亿 stand well without a number: 超亿元, 上万人."""

COMMAS = ("，", ",", "。", "；", ";")
STOPS = (*COMMAS, "、", "）", ")", "：", ":")
"""What ends a clause, and what ends an item; a full stop among them also means the end of the text."""

REACHING = _words(
    "达 达到 超 超过 突破 近 约 不少于 不低于 少于 低于 高于 多于 不超过 增至 升至 降至 "
    "减至 增加至 增加到 提高到 提高至 提升到 提升至 扩大到 下降到 控制在 保持在 稳定在 维持在 "
    "分别为 总计 共计 累计 合计 增长到 缩短至 压缩至"
)
"""Words that say how much: a number follows them."""
DOING = _words(
    "建设 建成 新建 改建 扩建 续建 改造 完成 实施 推进 推动 打造 培育 新增 引进 创建 增加 "
    "组建 设立 建立 布局 开展 整治 开工 竣工 拆除 淘汰 关停 招引 签约 举办 选派 遴选 认定 "
    "评选 形成 拥有 配备 资助 帮扶 落地 投用"
)
"""Verbs behind which a counter stands only with a number."""
AMOUNTS = _words(
    "总额 总值 增加值 收入 支出 余额 投资 产值 利润 金额 资金 税收 成交额 增加 减少 融资 贷款 补贴"
)
"""Words behind which an amount of money stands."""

MEASURES = _words(
    "公里 平方公里 平方米 立方米 公顷 海里 公斤 千克 微克 毫克 吨 千瓦 千瓦时 兆瓦 千伏 "
    "千伏安 小时 分钟 个百分点 标箱 人次 架次 摄氏度"
)
_COUNTED_IN_MYRIADS = _words(
    "元 美元 欧元 人 户 亩 个 套 辆 台 家 件 株 头 座 张 名 条 次 所 册 份 例 双 床 "
    "只 箱 艘 部 场 斤 担 立方 平方 吨级 度 标准箱"
)
MYRIAD_MEASURES = tuple(f"{myriad}{unit}" for myriad in "万亿" for unit in MEASURES)
MYRIADS = (*MYRIAD_MEASURES, *(f"{myriad}{unit}" for myriad in "万亿" for unit in _COUNTED_IN_MYRIADS))
"""Units after 万 and 亿."""

# Counters; the characters before each, and behind it, with which it is another word: 国家, 家庭.
COUNTERS: dict[str, tuple[str, str]] = {
    "个": ("", "人体性别税案股展中位数儿唱头"),
    "条": ("源枝线头鸡面链油金荆信纸便教苗", "例件块目款文码约理形纹幅"),
    "家": (
        "河育宜新之国专大独厂商管学画作科当住行居赢买卖东店农老全公自成人到回在儿养私皇我渔归干业名技思想术爱",
        "博庭电政具园居门长族国乡禽畜用装企校级风教属宅谱访底纺",
    ),
    "所": (
        "站电设馆法山物大动机幼估观锻卫有律休园院托场究出生务易会寓处居诊厕托拘事养哨交影得习",
        "有需谓在属得以及为示述城辖处致思采想作能见占",
    ),
    "座": ("讲就底插客星满宝茶", "谈位次机椅右标"),
    "项": ("等子业事专奖选强弱款类单立逐分各课缺义", "目"),
    "名": (
        "茂虚驰姓报署知实签联命著排更域罪书品有闻除提地化点匿出扬无",
        "校师城牌单录医家人企园镇村优特胜誉义字称额词气产片著山老副不院科菜点厨店",
    ),
    "件": ("原准锻散础台固求茶快文条事案要部零软硬组信邮证配附稿构附急物器元工", ""),
    "处": (
        "重需键口紧要查实表书之好益坏去用到长深住相惩何处落高远近难共随内办事调出妙判",
        "理置级于分罚方境所",
    ),
    "台": (
        "邢丰凤五轮防与准对澳港搭平电站舞阳柜露烟看后前窗吧登讲奖灯塔柱月天擂灶亮楼茅出视州",
        "北务江联同山安账湾胞商风阶地资属企州",
    ),
    "套": ("台配外手成河圈封", "餐期利种路子牌汇"),
    "户": ("保难房定民范专客用农账门落窗入住商贫困散大庭储富开业租帮脱过分立移到", "籍外型主均口数政厕内用"),
    "间": ("门空期时中之民夜车区房人年晚日田林乡城世阳坊行瞬其晨午", "隔断接距作"),
    "部": (
        "合安务设挥内外全干局总东西南北中支俱本上下腹头面底背脚尾头乐作",
        "批署分门委队属长级件位省市校地",
    ),
    "辆": ("车", ""),
    "艘": ("", ""),
    "架": ("网落框书构骨支高绑货担打", "构设空"),
    "种": ("品物树良新播一耕育各栽工兵特接制补套救变多种抢火引灾军语曲险税剧病", "植业子养质源粮群畜类族苗"),
}

# Counters that stand behind what they count: 床位张, 棚户区栋.
TRAILING: dict[str, tuple[str, str]] = {
    "张": ("纸印紧扩主夸开铺慌", ""),
    "宗": ("正祖大", ""),
    "块": ("压斑板地版区大", ""),
    "例": ("战为前比案条事先病惯范举体", ""),
    "份": ("等股身月部省年缘成备", ""),
    "天": ("的空参今明后春夏秋冬白航蓝露昨", ""),
    "栋": ("", ""),
    "幢": ("", ""),
    "株": ("长洞", ""),
    "棵": ("", ""),
    "枚": ("", ""),
}

NOUNS = _words("医院 学校 中学 小学 大学 学院")
"""Generic nouns: a name of an institution ends with one, and is none without what stands before."""
KINDS_OF_HOSPITALS = _words(
    "公立 人民 儿童 中 中心 综合 国际 中医 社区 现代 民营 专科 水平 以上 优抚 定点 重点 全国 "
    "结合 协和 肿瘤 口腔 妇儿 基层 骨科 妇产 妇幼 妇婴 老年 康复 附属 护理 智慧 等级 眼科 "
    "胸科 临床 惠民 慈善 红十字 试点 备用 医学 三甲 级 市立 一 二 三 四 五 六 七 八 九 "
    "十 型 性 化 家 所 个 染病 精神 联网 区 县 镇 直属 省属 市属 部属 民办 合作 友好 示范 应急 "
    "方舱 大型 各 的 在 到 为 与 和 及 是 有 从 由 其中 主要 ） ) ”"
)
"""Words and characters behind which 医院 stands well without a name of its own."""
