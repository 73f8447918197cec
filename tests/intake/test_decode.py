"""Bytes become text, or one finding says why not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.findings.finding import DataError
from builder.intake.decode import decode
from tests.generated import TEXT, quick

WORDS = "湖城发展规划（２０２１）\n一、建设水库。\n"
PAGE = '<html><head><meta http-equiv="Content-Type" content="text/html; charset={}"></head><p>建设水库，办好学校。</p>'
TRADITIONAL = "各位代表：現在，我代表市人民政府，向大會報告工作，請予審議。過去五年是極不平凡的五年，我們堅持深化改革開放。"


@pytest.mark.parametrize(
    ("codec", "mark", "name"),
    [
        ("utf-8", b"", "UTF-8"),
        ("utf-8", b"\xef\xbb\xbf", "UTF-8 BOM"),
        ("utf-16-le", b"\xff\xfe", "UTF-16 LE"),
        ("utf-16-be", b"\xfe\xff", "UTF-16 BE"),
        ("gb18030", b"", "GB18030"),
        ("gbk", b"", "GB18030"),
        ("gb2312", b"", "GB18030"),
    ],
)
def test_each_encoding_is_told_and_read(codec: str, mark: bytes, name: str) -> None:
    found = decode(mark + WORDS.encode(codec), "a.txt")
    assert (found.text, found.encoding) == (WORDS, name)


def test_traditional_characters_and_four_byte_ones_of_gb18030_are_read() -> None:
    for words in (TRADITIONAL, "深圳市龙岗区坂田街道𠮷田社区"):
        assert decode(words.encode("gb18030"), "a.txt").text == words


@pytest.mark.parametrize("name", ["gb2312", "GBK", "gb18030", "x-gbk"])
def test_page_that_calls_itself_chinese_is_read_whatever_the_name(name: str) -> None:
    page = PAGE.format(name)
    assert decode(page.encode("gb18030"), "a.html").text == page


def test_page_in_utf8_is_read_though_it_calls_itself_something_else() -> None:
    assert decode(PAGE.format("gb2312").encode(), "a.html").encoding == "UTF-8"


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_every_line_end_becomes_a_line_feed(ends: str) -> None:
    assert decode(f"甲{ends}{ends}乙{ends}".encode(), "a.txt").text == "甲\n\n乙\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "Word"),
        (b"\xd0\xcf\x11\xe0....", "Word"),
        (b"{\\rtf1 ...}", "RTF"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; type=x\r\n", "MHTML"),
        (b"\xff\xfe\x00", "UTF-16 LE"),
        (WORDS.encode("utf-16-le"), "UTF-16"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "NUL"),
        (b"\x80\xff", "既不是 UTF-8，也不是 GB 18030：第 1 个字节是 0x80"),
        (b"\x01\x02\x03\x04" * 9, "控制字符"),
        (TRADITIONAL.encode("big5"), "乱码"),
        (PAGE.format("big5").encode("big5", "ignore"), "big5"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason_and_a_way_out(data: bytes, words: str) -> None:
    with pytest.raises(DataError) as caught:
        decode(data, "a.txt")
    [found] = caught.value.findings
    assert (found.path, found.code) == ("a.txt", "E132")
    assert words in found.message + found.hint
    assert found.hint


@quick
@given(
    st.binary(max_size=60) | TEXT.map(lambda text: text.encode("gb18030", "replace")) | TEXT.map(str.encode)
)
def test_any_bytes_give_text_or_a_finding(data: bytes) -> None:
    refused: list[str] = []
    text = ""
    try:
        text = decode(data, "a.txt").text
    except DataError as error:
        refused = [item.code for item in error.findings]
    assert refused in ([], ["E132"])
    assert "\r" not in text
    assert text.encode("utf-8") is not None
