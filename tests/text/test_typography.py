"""Marks between Chinese characters get their full width, stray spaces beside numbers go; nothing else is touched."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.running.garbage_collection import paused
from builder.text.typography import WIDE, changed, changes, edited
from tests.generated import TEXT, quick


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("创新发展,开启新征程", "创新发展，开启新征程"),
        ("目标是:创新;宜居!好?好", "目标是：创新；宜居！好？好"),
        ("各位代表:", "各位代表："),
        ("增长15%;粮食丰收", "增长15%；粮食丰收"),
        ("城市IP,弘扬文化,GDP增长", "城市IP，弘扬文化，GDP增长"),
        ("“消费新八景”IP,“双城”,“IP”,好", "“消费新八景”IP，“双城”，“IP”，好"),
        ("发展,,建设", "发展，，建设"),
    ],
)
def test_a_mark_beside_a_chinese_character_gets_its_full_width(raw: str, shown: str) -> None:
    assert edited(raw) == shown


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("(一)总则", "（一）总则"),
        ("(1)加快建设", "（1）加快建设"),
        ("生态谷(含 5G)建设", "生态谷（含 5G）建设"),
        ("人工智能(AI)技术", "人工智能（AI）技术"),
        ("香港(HK),GDP增长", "香港（HK），GDP增长"),
        ("城(含(大学(一期))镇),好", "城（含（大学（一期））镇），好"),
        ("完成(1),(2)两项", "完成（1），（2）两项"),
        ("（二)动能", "（二）动能"),
        ("一)动能", "一）动能"),
        ("f(x)函数", "f(x)函数"),
        ("g(f(x))函数", "g(f(x))函数"),
        ("a (b) c", "a (b) c"),
    ],
)
def test_brackets_are_changed_in_pairs(raw: str, shown: str) -> None:
    assert edited(raw) == shown


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("总数达 21 家", "总数达21家"),
        ("2021 年 4 月 20 日，增长 5.6 % 以上", "2021年4月20日，增长5.6%以上"),
        ("代表 21 名，文件 3 份", "代表21名，文件3份"),
        ("“十四五” 36 项；共\u00a03,000 （含）", "“十四五”36项；共3,000（含）"),
        ("达 ２１ 家", "达２１家"),
        ("表 1 主要指标", "表1 主要指标"),
        ("见表 1 所列，共 3 项", "见表1所列，共3项"),
        ("3 完善机制，推进 5 项", "3 完善机制，推进5项"),
    ],
)
def test_stray_spaces_beside_a_number_go(raw: str, shown: str) -> None:
    assert edited(raw) == shown


@pytest.mark.parametrize(
    "raw",
    [
        *("投入3,000万元", "比例1:1", "上午10:30开始", "由21.7:42.4:35.9调整", "3,000,000"),
        *("建成 5G 基站", "浓度 PM2.5 平均", "符合 ISO 9001 认证", "10 000 人，好", "增长 -3.2，好"),
        *(
            "Hello, world (now): yes!",
            "见http://a.cn:80/b?a=1,b=(2)。",
            "在https://a.cn/广州?x=1查",
            "万&nbsp;元",
        ),
        *("{: onclick=alert(1) }", "", ",", "()", ":;?!", " ", "12", "12 ", " 12"),
        *("2 绿地 42 约束性", "序号 指标 2030 年 属性", "甘蔗 6413 万吨 -12.2", "鲜菜 19.7", "广州 21 22 23"),
        *("构建新格局 贯彻新理念", "市长 温某某", "前 言"),
    ],
)
def test_numbers_codes_addresses_latin_words_and_columns_stay(raw: str) -> None:
    assert edited(raw) == raw


PIECES = st.sampled_from(
    [
        *",;:?!()，；：？！（）“”—…",
        *" \u00a0\t\n3",
        "中",
        "文",
        "表",
        "a",
        "f(x)",
        "21",
        "%",
        "http://a.cn/",
        "。",
        "年",
    ]
)
ANY = st.one_of(TEXT, st.lists(PIECES, max_size=14).map("".join))


@quick
@given(ANY)
def test_what_was_changed_is_changed_no_further(text: str) -> None:
    assert edited(edited(text)) == edited(text)


@quick
@given(ANY)
def test_marks_change_one_for_one_spaces_go_and_nothing_else_is_touched(text: str) -> None:
    found = changes(text)
    assert found == sorted(found)
    assert {text[at] for at, after in found if after} <= WIDE.keys()
    assert all(WIDE[text[at]] == after for at, after in found if after)
    assert {text[at] for at, after in found if not after} <= {" ", "\u00a0"}
    assert changed(text, found) == edited(text)


@quick
@given(ANY)
def test_the_text_can_be_told_from_the_changes(text: str) -> None:
    found, left = dict(changes(text)), list(reversed(edited(text)))
    raw = ""
    while left or len(raw) in found:
        after = found.get(len(raw))
        if after is None:
            raw += left.pop()
            continue
        raw += text[len(raw)]
        assert not after or left.pop() == after
    assert raw == text


@pytest.mark.parametrize(
    "piece", ["中,", "(", "(中)", "达 21 家", " ", "5  ", "9", "http://", "/中", "“", "&", "中 5 % "]
)
def test_ten_times_as_much_takes_about_ten_times_as_long(piece: str) -> None:
    @paused  # as in a build: the garbage collector would walk over all that other tests left
    def spent(times: int) -> float:
        text = f"中 {piece * times}中,"
        started = time.process_time()
        changes(text)
        return time.process_time() - started

    assert spent(200_000) < 40 * max(spent(20_000), 0.01)
