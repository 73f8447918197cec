"""Texts that Hypothesis puts together from markers, words, hostile strings and any characters at all."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from builder.editorial.about import Hints, Leave, Metadata

quick = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
few = settings(quick, max_examples=60)

MARKERS = [
    *(
        "第一篇 ",
        "第一章",
        "第二章 ",
        "第三章",
        "第一节",
        "第二节 ",
        "一、",
        "二、",
        "三、",
        "九、",
        "（一）",
        "(二) ",
    ),
    *(
        "(1)",
        "(2)",
        "（3）",
        "(9)",
        "1. ",
        "2、",
        "3．",
        "专栏1 ",
        "专栏二",
        "附件1 ",
        "附件2：",
        "第 四 章 ",
    ),
]
WORDS = [
    *(
        "发展环境",
        "扩大开放，构建新格局",
        "推进铁路枢纽建设，广深港高铁开通运营，加快建设一批重大",
        "建设平台。",
    ),
    *(
        "目录",
        "● 产品。",
        "——坚持。",
        "各位代表：",
        "来源：某市",
        "— 12 —",
        "（说明）",
        "“引。”",
        "区",
        "功能定位",
    ),
    *(
        "湖城发展规划",
        "越秀区",
        "。",
        "，",
        "…",
        "三、",
        "**",
        "# ",
        "## ",
        "| a | b |",
        "|---|---|",
        "| | |",
        "|||",
        "|-|-|",
    ),
    *(
        "首页",
        "字号：",
        "来源：",
        "政府工作报告",
        "相关新闻",
        "版权所有：某市",
        "下一篇",
        "图为大桥。",
        "2.5",
        "万亿元，增长",
        "%。",
        "，推动发展。",
    ),
    *(
        "发展,建设",
        "达 21 家",
        "(含 5G)",
        "3,000",
        "Hello, world",
        "10:30",
        "(",
        "）",
        ") ",
        "表 1 ",
        "；(二)",
        " 5 %",
    ),
]
HOSTILE = [
    *("<script>alert(1)</script>", "[x](javascript:alert(1))", "{{ 7*7 }}", "{% raw %}", "{: onclick=alert(1) }"),
    *("{ #x .y onclick=z }", "[^1]", "[^1]: 注", "!!! note", "??? tip", ":smile:", "*强*", "_斜_", "**粗**", "1. 项"),
    *("- 项", "+ 项", "* 项", "> 引", "    四格", "\t制表", "&nbsp;", "&lt;b&gt;", "&#60;", "&amp;", "\u200b", "\ufeff"),
    *("```", "~~~", "`码`", "---", "===", "***", "# 题", "#题", "|", "| 甲 |", "![图](x.png)", "<b>", "</p>", "</div>"),
    *("<!-- 注", "-->", "<?php", "<![CDATA[", "]]>", "http://a.example", "<a@b.example>", "[x]: http://a", "*[HTML]: x"),
    *("$x$", "\\(x\\)", "\\", "\\*", "==亮==", "^^上^^", "~~删~~", "--8<-- \"x\"", "++ctrl++", "[[链接]]", "@user", "a\u2028b"),
    *("\x02klzzwxh:0\x03", "klzzwxh:0", "wzxhzdk:0", "\x00", "\x0b", "\x0c", "\x85", "\x1b[31m", "\r", "\xa0", "\u3000"),
    *("\ud7ff", "\ufffe", "\U0001f600", "e\u0301", "\u202e", "&#x0;", "style=x", "'\"`", "Term\n: definition", "<br>"),
]  # fmt: skip
SPACES = st.text(alphabet=" \t\u3000\xa0\r\x0b\x0c\x1c\x85\u2003\u2028\u200b", max_size=3)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PIECE = st.one_of(st.sampled_from(MARKERS), st.sampled_from(WORDS), st.sampled_from(HOSTILE), SPACES, ANY)
LINE = st.lists(PIECE, max_size=4).map("".join)
TEXT = st.lists(LINE, min_size=1, max_size=30).map("\n".join)
HINTS = st.builds(
    Hints,
    st.lists(st.sampled_from([m + w for m in MARKERS[:8] for w in WORDS[:2]]), max_size=2).map(tuple),
    st.lists(st.builds(Leave, st.sampled_from(WORDS), st.integers(1, 3)), max_size=2).map(tuple),
)
ABOUT = st.builds(Metadata, title=st.sampled_from([None, "湖城发展规划", "——", "目录"]), hints=HINTS)
