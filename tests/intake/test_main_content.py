"""Which part of a page is the text: what is lost must be mere surroundings, and is quoted to the editor."""

from __future__ import annotations

import pytest

from builder.intake import web_page

FIRST = "建设水库三座，修筑堤坝十里，今年汛期以前完工。"
SECOND = "办好学校五所，增加学位二千个，秋季开学以前完成。"
LINKS = (
    '<ul><li><a href="1">湖城市关于开展今年汛期安全检查工作的通知</a></li><li><a href="2">公告</a></li></ul>'
)
OWNER = "<div>版权所有：湖城市人民政府办公室，未经授权请勿转载</div>"

PAGES = {
    "no tags at all": f"{FIRST}<br>{SECOND}",
    "one form around the page": f"<form>{LINKS}<div><p>{FIRST}</p><p>{SECOND}</p></div></form>",
    "parts side by side": f"{LINKS}<div><div><p>{FIRST}</p></div><div><p>{SECOND}</p></div></div>",
    "two places that are called content": (
        f'{LINKS}<div><div class="TRS_Editor"><p>{FIRST}</p></div><div class="TRS_Editor"><p>{SECOND}</p></div></div>'
    ),
    "an article inside of main": f"<main>{LINKS}<article><p>{FIRST}</p><p>{SECOND}</p></article></main>",
    "a copy that is hidden": (
        f'<div><p>{FIRST}</p><p>{SECOND}</p></div><div style="display:none"><p>{FIRST}</p><p>{SECOND}</p></div>'
    ),
    "all of it hidden until a script runs": f'<body style="display:none"><p>{FIRST}</p><p>{SECOND}</p></body>',
    "a class that only sounds like surroundings": f'<div class="search-content"><p>{FIRST}</p><p>{SECOND}</p></div>',
    "many short pieces": f"<p>{''.join(f'<span>{c}</span>' for c in FIRST)}</p><p>{SECOND}</p>",
    "navigation with roles": f'<div role="navigation">今天是星期五，欢迎访问本站</div><p>{FIRST}</p><p>{SECOND}</p>',
    "a print button and a dialog": f"<div><p>{FIRST}</p><button>打印本页</button><p>{SECOND}</p></div><noscript>请开启脚本</noscript>",
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_the_text_is_found(name: str) -> None:
    assert web_page.convert(PAGES[name])[0].split("\n") == [FIRST, SECOND]


def test_title_and_date_beside_the_prose_are_kept_where_no_link_is_among_them() -> None:
    page = f"<body>{LINKS}<div><p>湖城规划</p><p>（2021年印发）</p><div><p>{FIRST}</p><p>{SECOND}</p></div></div></body>"
    assert web_page.convert(page)[0].split("\n") == ["湖城规划", "（2021年印发）", FIRST, SECOND]


def test_heading_that_stands_elsewhere_on_the_page_is_kept_when_it_is_the_page_s_title() -> None:
    page = f"<title>湖城规划-湖城网</title><h1>湖城网</h1>{LINKS}<h1>湖城规划</h1><article><p>{FIRST}</p></article>"
    assert web_page.convert(page)[0].split("\n") == ["# 湖城规划", FIRST]


def test_heading_that_the_text_repeats_is_not_doubled() -> None:
    page = f"<title>湖城规划</title><h1>湖城规划</h1>{LINKS}<article><p>湖城规划</p><p>{FIRST}</p></article>"
    assert web_page.convert(page)[0].split("\n") == ["湖城规划", FIRST]


def test_what_is_not_taken_is_quoted_and_the_words_of_links_come_last() -> None:
    long = f"<p>{FIRST}</p><p>{SECOND}</p>" * 30
    text, found = web_page.convert(f"{LINKS}<div>{long}</div>{LINKS}{OWNER}")
    assert "版权" not in text
    links = "湖城市关于开展今年汛期安全检查工作的通知 公告"
    assert found.left_out == ("版权所有：湖城市人民政府办公室，未经授权请勿转载", f"{links} {links}")


def test_a_short_line_beside_the_main_content_is_quoted_too() -> None:
    _, found = web_page.convert(
        f"{LINKS}<article><p>{FIRST}</p><p>{SECOND}</p></article>{LINKS}<p>2021年</p><p>湖城市人民政府</p>"
    )
    assert found.left_out[:2] == ("湖城市人民政府", "2021年")


def test_page_of_nothing_but_a_table() -> None:
    page = f"<body>{LINKS}<table><tr><td>甲</td><td>{FIRST}</td></tr><tr><td>乙</td><td>{SECOND}</td></tr></table></body>"
    assert f"| 甲 | {FIRST} |" in web_page.convert(page)[0]


def test_what_a_page_says_about_itself() -> None:
    _, found = web_page.convert(
        '<title>甲 - 某站</title><meta name="PubDate" content="2021-02-05"><meta property="og:url" content="https://a.example/">'
        f'<meta name="contentsource" content=" 某局 "><p>{FIRST}</p>'
    )
    assert (found.title, found.date, found.publisher, found.address) == (
        "甲",
        "2021-02-05",
        "某局",
        "https://a.example/",
    )
