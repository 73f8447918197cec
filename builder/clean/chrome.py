"""What web pages print around a text: a table of words and patterns of Chinese government and news pages.

    首页 > 政务公开 > 规划计划        字号：大 中 小        【打印本页】        责任编辑：王某        下一篇：……

Three strengths of evidence. What is *certain* stands in no plan text and goes wherever it stands alone on a line. A *word* of
a menu or a button (搜索, 大, 微信) may be a table's cell: it counts only in a head or an end where certain chrome stands.
A *list* word (相关新闻) is followed by headlines that no table can hold.
"""

from __future__ import annotations

import re

from builder.text.characters import fold_title
from builder.text.lookalikes import plain

_LONGEST = 120
_LONGEST_LABEL = 20
_LONGEST_LIST_HEAD = 16
_MOST_PIECES = 30

_MENUS = """
    首页 网站首页 返回首页 主页 政务公开 信息公开 政府信息公开 政府信息公开专栏 政府信息公开指南 政府信息公开目录 近期信息公开
    依申请公开 公开指南 公开目录 公开年报 政府公报 政府文件 政策文件 政策解读 政策法规 法规规章 规划计划 发展规划 规划信息
    政务服务 办事服务 网上办事 便民服务 互动交流 政民互动 政务互动 意见征集 调查征集 在线访谈 领导信箱 市长信箱 投诉举报 举报
    新闻中心 新闻 要闻 时政要闻 政务要闻 政务动态 工作动态 通知公告 公告公示 专题 专题专栏 视频 图片 图解 直播 原创 图库 舆情
    领导之窗 政府领导 机构设置 机构职能 人事信息 人事任免 财政信息 统计信息 统计数据 统计公报 数据开放 数据发布 应急管理 数字报
    网站地图 站点地图 网站导航 联系我们 关于我们 关于本站 网站声明 版权声明 隐私声明 免责声明 法律声明 隐私政策 使用帮助 网站帮助
"""
_BUTTONS = """
    搜索 检索 高级搜索 搜本站 搜站群 站内搜索 请输入搜索关键词 请输入关键字 请输入关键词 登录 注册 用户登录 个人中心 退出 智能问答
    政务邮箱 政务邮箱登录 设为首页 加入收藏 收藏 收藏本站 添加收藏 订阅 rss 分享 分享到 分享至 转发 复制链接 评论 点赞 客户端 app
    微信 微博 新浪微博 腾讯微博 qq空间 qq好友 朋友圈 抖音 扫一扫 微信扫一扫 打印 打印版 打印本页 打印此页 关闭 关闭窗口 关闭本页
    下载 导出 纠错 我要纠错 网站纠错 朗读 听新闻 语音播报 返回 返回顶部 回到顶部 顶部 上一页 下一页 尾页 末页 更多 展开 收起
    展开全文 阅读全文
"""
_SWITCHES = """
    字号 字体 字号大小 字体大小 大 中 小 大字 小字 特大 超大 标准 大号 中号 小号 a 放大 缩小 默认 繁体 简体 繁體 简 繁 english en 英文
    英文版 日本語 한국어 无障碍 无障碍阅读 无障碍浏览 网站无障碍 适老版 长者模式 长者版 长辈版 关怀版 关怀模式 老年版 老年服务
    进入老年模式 手机版 移动版 电脑版
"""
_LISTS = """
    相关新闻 相关阅读 相关链接 相关文章 相关稿件 相关报道 相关推荐 相关信息 相关资讯 相关解读 相关政策解读 推荐阅读 推荐新闻 推荐文章
    为您推荐 为你推荐 猜你喜欢 热门新闻 热门推荐 热门文章 热点新闻 热点推荐 热点排行 延伸阅读 更多新闻 更多阅读 精彩推荐 最新新闻
    最新消息 最新报道 往期回顾 往期推荐 友情链接 新闻排行 点击排行 阅读排行
"""
WORDS = frozenset(fold_title(word) for word in (_MENUS + _BUTTONS + _SWITCHES).split())
LIST_HEADS = frozenset(_LISTS.split())

_BUTTON = r"(?:打印|关闭|收藏|分享|下载|返回)(?:本页|此页|页面|窗口|顶部|首页)"
_BRACKETED = rf"[【\[（(](?:{_BUTTON}|打印|关闭)[】\]）)]"
_CERTAIN = re.compile(
    # 当前位置：首页 > 政务公开; 首页 > 规划计划
    r"(?:当前|所在|您(?:现在|当前)?(?:的|所在)?)(?:的|所在)?位置(?:是|为)?[:：].*|首页 {0,2}(?:>|＞|›|»|\|).*"
    # 【打印本页】 【关闭】; 打印本页 | 关闭窗口
    rf"|{_BRACKETED}(?: {{0,4}}{_BRACKETED}){{0,4}}|{_BUTTON}(?:[ |｜]{{0,4}}{_BUTTON}){{0,4}}"
    # 字体：【大 中 小】; 浏览次数：12
    r"|[【\[（(]?(?:字号|字体|字体大小)[:：].{0,20}"
    r"|(?:点击|浏览|访问|阅读)(?:量|数|率|次数)?[:：] ?[\d.,万+]{0,9} ?次?"
    # （责任编辑：王某）; 上一篇：……
    r"|[【\[（(]?(?:责任编辑|责编|网络编辑|本期编辑|编辑|编审|校对|审核|值班主任)[:：/丨|][^。；]{1,20}[】\]）)]?"
    r"|[上下]一(?:篇|条|期|版)(?:[:：].*)?"
    # 分享到：微信; 扫一扫在手机打开当前页
    r"|分享(?:到|至|本文)(?:[:： ].{0,30})?"
    r"|(?:微信|手机|用微信)?(?:扫一扫|扫描二维码)(?:[，, ]?(?:在|手机|微信|打开|分享|关注).{0,30})?"
    # 版权所有：某市人民政府; 某ICP备10219514号-1; 网站标识码：3205000002
    r"|.{0,30}版权所有(?:[:：©\s].{0,80}|[,，]?(?:不得|未经|违者|转载).{0,40})?|copyright.{0,100}|©.{0,100}"
    r"|.{0,60}ICP备[ \d]{4,12}号.{0,60}|.{0,40}公网安备.{0,40}|.{0,20}网站标识码[:：].{0,60}"
    r"|(?:建议|推荐)使用.{0,40}(?:分辨率|浏览器).{0,40}"
    # （下转第二版）; 打开某某客户端; 阅读原文
    r"|[（(](?:下转|上接)第?[\d一二三四五六七八九十]{1,3}版.{0,12}[)）]"
    r"|(?:打开|下载).{0,12}客户端.{0,20}|点击(?:查看|展开|阅读)(?:更多|全文|原文)|阅读原文",
    re.IGNORECASE,
)
# What a head says of the page or the file, with its value: 索引号：014150827/2026-00011
_LABEL = re.compile(
    r"[【\[（(]?(?:索引号|信息索引号?|公开目录|信息分类|主题分类|体裁分类|服务对象分类|分类|主题词|关键词|关键字|标题|名称|信息名称|文件名称|内容概述|内容分类|摘要信息"
    r"|发文机关|发文单位|发布机构|发布机关|发布单位|公开机构|公开主体|责任部门|组配分类|发文字号|发文号|文号|文件编号|成文日期|成文时间|发文日期|发文时间|生成日期|生成时间|公开日期|公开时间|发布日期|发布时间"
    r"|更新时间|更新日期|日期|时间|实施日期|施行日期|废止日期|有效性|时效|时效性|效力状态|公开方式|公开范围|公开程序|公开形式|公开时限|作者|记者|撰稿|浏览次数|浏览量|阅读量|阅读次数|访问量|点击数|点击量|点击次数)[:：].{0,80}"
)
# e.g. “05-26 11:30”, “2026-02-14 10:16:05”: a clock, not the date of a document (2026年3月19日)
_CLOCK = re.compile(
    r"(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日? {0,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|\d{4}[-/]\d{1,2}[-/]\d{1,2}"
)
_CLIENT = re.compile(r"[\u4e00-\u9fff]{2,10}客户端")
_LABELLED_SOURCE = r"(?:(?:发布|更新|公开|发稿|成文)?(?:时间|日期)[:：]?[ \t]{0,4})?(?:[\d年月日:：\-/. ]{6,24}[ \t|｜]{0,4})?"
# e.g. “来源：广州市人民政府”, “数据来源：中共广州市委宣传部”, “发布时间：2026-02-03 08:16 来源：某日报”
_SOURCE = re.compile(
    rf"[（(【\[]?{_LABELLED_SOURCE}(?:数据|信息|稿件|文章|新闻|内容)?来源[:：][^。，,；;]{{2,40}}[)）】\]]?"
)
_SOURCE_LABEL = re.compile(r"(?:数据|信息|稿件|文章|新闻|内容)?来源[:：]")
_PARTS = re.compile(r"[\s|｜/\\>＞›»·•\[\]【】（）()：:、,，;；\-—_]+")


def is_certain(text: str) -> bool:
    """Whether a line is chrome wherever it stands."""
    return len(text) <= _LONGEST and _CERTAIN.fullmatch(plain(text)) is not None


def begins_list(text: str) -> bool:
    """Whether a line heads a list of other pages: 相关新闻, 推荐阅读, 友情链接."""
    return len(text) <= _LONGEST_LIST_HEAD and fold_title(text) in LIST_HEADS


def is_word(text: str) -> bool:
    """Whether a line has nothing but words of menus and buttons: 打印 关闭, 大."""
    if len(text) > _LONGEST:
        return False
    parts = [part for part in _PARTS.split(text, _MOST_PIECES) if part]
    return bool(parts) and all(fold_title(part) in WORDS for part in parts)


def is_head(text: str) -> bool:
    """Whether a line in the head of a page is chrome: certain, a word, a label with its value, a clock."""
    if len(text) > _LONGEST:
        return False
    text = plain(text)
    if is_certain(text) or is_word(text) or _CLOCK.fullmatch(text) or _CLIENT.fullmatch(text):
        return True
    return _LABEL.fullmatch(_without_spaces(text)) is not None or names_source(text)


def is_source(text: str) -> bool:
    """Whether a line says where the text comes from."""
    return len(text) <= _LONGEST and _SOURCE.fullmatch(plain(text)) is not None


def names_source(text: str) -> bool:
    """Whether a line is the label of a source line, such as 信息来源：."""
    return len(text) <= _LONGEST_LABEL and _SOURCE_LABEL.fullmatch(_without_spaces(text)) is not None


def lacks_value(text: str) -> bool:
    """Whether a line is a label whose value stands on the next line, such as 索 引 号：."""
    if text[-1] not in ":：" or len(text) > _LONGEST_LABEL:
        return False
    return names_source(text) or _LABEL.fullmatch(_without_spaces(text)) is not None


def _without_spaces(text: str) -> str:
    return plain("".join(text.split()))
