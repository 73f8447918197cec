"""The table of what web pages print around a text."""

from __future__ import annotations

import pytest

from builder.clean import chrome

CERTAIN = [
    *(
        "当前位置：首页 > 政务公开",
        "您现在的位置是：首页 > 要闻",
        "所在位置：湖城网",
        "首页 > 政务公开 > 规划计划",
    ),
    *(
        "【打印本页】",
        "【打印】 【关闭】",
        "打印本页 | 关闭窗口",
        "字号：",
        "字体：【大 中 小】",
        "浏览次数：12",
        "阅读量：1.2万",
    ),
    *(
        "责任编辑：王某",
        "（责任编辑：王某）",
        "编辑/王某",
        "上一篇：某某会议",
        "下一篇",
        "分享到：微信 微博",
        "扫一扫在手机打开当前页",
    ),
    *(
        "版权所有：湖城市人民政府",
        "湖城日报社版权所有 不得复制或镜像",
        "Copyright © 2026 湖城网",
        "湖ICP备10219514号-1",
    ),
    *(
        "湖公网安备 32050802010561号",
        "网站标识码：3205000002",
        "推荐使用1024*768或以上分辨率浏览器",
        "（下转第二版）",
        "阅读原文",
    ),
]
TEXT = [
    *(
        "保护版权所有者权益",
        "分享到位",
        "位置优越：交通便利",
        "首页设计大赛",
        "责任编辑制度",
        "字号统一",
        "编制过程：广泛征求意见。",
    ),
    *(
        "上一年度工作",
        "打印设备产业",
        "阅读推广活动",
        "扫码支付",
        "推荐使用新能源汽车",
        "湖城市人民政府",
        "2026年3月19日",
    ),
]


@pytest.mark.parametrize("text", CERTAIN)
def test_chrome_is_certain_wherever_it_stands(text: str) -> None:
    assert chrome.is_certain(text)


@pytest.mark.parametrize("text", TEXT)
def test_the_words_of_a_text_are_no_chrome(text: str) -> None:
    assert not chrome.is_certain(text)
    assert not chrome.is_head(text)


@pytest.mark.parametrize("text", ["首页", "大", "打印 关闭", "微信 | 微博", "【 收藏 】", "English"])
def test_words_of_menus_and_buttons_are_chrome_in_a_head(text: str) -> None:
    assert chrome.is_word(text)
    assert chrome.is_head(text)


@pytest.mark.parametrize("text", ["首页 湖城", "大桥", "打印设备", "、", "—"])
def test_a_word_more_or_none_is_not_of_a_menu(text: str) -> None:
    assert not chrome.is_word(text)


@pytest.mark.parametrize(
    "text",
    [
        "索 引 号：014150827/2026-00011",
        "发布日期：2026-02-10",
        "标　　题：政府工作报告",
        "05-26 11:30",
        "湖城客户端",
    ],
)
def test_labels_and_clocks_are_chrome_in_a_head(text: str) -> None:
    assert chrome.is_head(text)
    assert not chrome.is_certain(text)


@pytest.mark.parametrize("text", ["相关新闻", "【推荐阅读】", "友情链接："])
def test_what_heads_a_list_of_other_pages(text: str) -> None:
    assert chrome.begins_list(text)


@pytest.mark.parametrize("text", ["相关政策", "相关附件", "新闻", "相关新闻报道了此事"])
def test_what_does_not(text: str) -> None:
    assert not chrome.begins_list(text)
