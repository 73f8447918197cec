"""Reading with the keyboard: nothing takes the focus that is not seen, everything that is there can be reached, and no
key does what nobody asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.settled import settled
from tests.site.test_browser import KINDS, OUTLINE, WITH_THE_THEME

pytestmark = pytest.mark.browser

MOST = 900
STILL = "* { transition: none !important }"
# Of a choice between two schemes the theme shows the label that stands behind the button, and its outline.
STOP = """() => {
    const active = document.activeElement;
    if (!active || active === document.body || active === document.documentElement) return null;
    const shown = active.matches(".md-option") ? active.nextElementSibling : active;
    const boxes = [...shown.getClientRects()].filter((box) => box.width >= 1 && box.height >= 1);
    const inWindow = (box) => box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
    const box = boxes.find(inWindow);
    const said = `${active.tagName.toLowerCase()} ${active.getAttribute("aria-label") || active.textContent.trim()}`;
    if (!box) return { said, seen: false };
    const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const there = document.elementFromPoint(x, y);
    const seen = shown.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        Boolean(there) && (shown.contains(there) || there.contains(shown));
    return { said, seen, box: [box.left, box.top, box.width, box.height].map(Math.round) };
}"""


def opened(browser: Browser, address: str, url: str, width: int, height: int = 800, **more: Any) -> Page:
    page = browser.new_page(viewport={"width": width, "height": height}, base_url=address, **more)
    page.goto(url)
    settled(page)  # some scripts come later, and move the focus or show a bar
    page.add_style_tag(content=STILL)
    return page


def stops(page: Page) -> Iterator[dict[str, Any]]:
    """Every stop of the Tab key with its visible box, until the focus leaves the page."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return
        yield stop


WALKED = ["home", "cover", "chapter with boxes and a table", "stub", "district", "districts and topics"]
WALKED += ["booklet", "topic", "search", "quotation check", "a result's page"]


@pytest.mark.parametrize("width", [1440, 1000, 390])
@pytest.mark.parametrize("kind", WALKED)
def test_every_stop_is_seen(browser: Browser, address: str, kind: str, width: int) -> None:
    page = opened(browser, address, KINDS[kind], width)
    page.locator(".md-skip:visible").focus()  # one page has its field focused
    found = list(stops(page))
    page.close()
    assert 3 < len(found) < MOST
    assert [stop for stop in found if not stop["seen"]] == []


def test_the_tabs_are_seen_as_soon_as_they_have_the_focus(browser: Browser, address: str) -> None:
    page = opened(browser, address, f"{OUTLINE}/c9.html", 1440)
    hidden_by_the_theme = f"""() => {{
        document.querySelector(".md-tabs").hidden = true;
        document.querySelector(".md-tabs a").focus();
        return ({STOP})();
    }}"""
    assert page.evaluate(hidden_by_the_theme)["seen"]
    page.close()


@pytest.mark.parametrize("kind", WITH_THE_THEME)
def test_the_first_stop_leads_to_the_words(browser: Browser, address: str, kind: str) -> None:
    page = opened(browser, address, KINDS[kind], 1000)
    skip = page.locator("a.md-skip:visible")
    expect(skip).to_have_text("跳到正文")
    page.keyboard.press("Tab") if kind != "quotation check" else skip.focus()
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("article")).to_be_focused()
    page.keyboard.press("Tab")
    first = page.evaluate(
        "document.activeElement === document.querySelector('article').querySelector('a, button, input, textarea, summary, [tabindex]') || document.activeElement.closest('article') !== null"
    )
    assert first or page.locator("article :is(a, button, input, textarea, summary):visible").count() == 0
    page.close()


@pytest.mark.parametrize("width", [1000, 390])
def test_the_drawer_opens_and_closes_by_keyboard(browser: Browser, address: str, width: int) -> None:
    page = opened(browser, address, f"{OUTLINE}/c9.html", width)
    drawer, opener = page.locator(".md-sidebar--primary"), page.get_by_role("button", name="导航")
    expect(drawer).to_be_hidden()
    for stop in stops(page):
        if stop["said"] == "button 导航":
            break
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    inside = "document.activeElement.closest('.md-sidebar--primary') !== null"
    assert page.evaluate(inside)
    assert page.evaluate(STOP)["seen"]
    said = [page.evaluate(STOP)["said"]]
    for stop in stops(page):
        if not page.evaluate(inside):
            break
        assert stop["seen"], stop
        said.append(stop["said"])
    assert any("第十章" in one for one in said)
    expect(drawer).to_be_hidden()  # the focus has left it
    opener.focus()
    page.keyboard.press("Space")
    expect(drawer).to_be_visible()
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")
    page.close()


def test_from_a_list_in_the_drawer_one_gets_back_to_the_others_by_keyboard(
    browser: Browser, address: str
) -> None:
    page = opened(browser, address, f"{OUTLINE}/c9.html", 390)
    page.get_by_role("button", name="导航").focus()
    page.keyboard.press("Enter")
    for expected in ("《“十四五”规划纲要（第七至十五章）》", "文件"):
        expect(page.locator(":focus")).to_have_attribute("aria-label", f"从“{expected}”返回上一级")
        page.keyboard.press("Space")
        expect(page.locator(":focus")).to_have_text(expected)
        expect(page.locator(":focus")).to_have_attribute("aria-expanded", "false")
        for _ in range(20):
            page.keyboard.press("Shift+Tab")
            if page.evaluate("document.activeElement.closest('.md-nav__title') !== null"):
                break
    assert page.evaluate(STOP)["seen"]
    page.keyboard.press("Tab")
    said = [page.evaluate(STOP)]
    for stop in stops(page):
        if not page.evaluate("document.activeElement.closest('.md-sidebar--primary')"):
            break
        said.append(stop)
    assert [stop["said"].split()[1] for stop in said] == [
        "首页",
        "文件",
        "各区",
        "主题",
        "术语",
        "检索",
        "关于",
    ]
    page.close()


@pytest.mark.parametrize("key", ["n", "p", ".", ","])
def test_a_letter_does_not_leave_the_page(page: Page, key: str) -> None:
    page.goto(f"{OUTLINE}/c9.html")
    # The theme would follow its link as it hears the key, and the browser tells of that at once.
    page.evaluate("navigation.addEventListener('navigate', () => { window.followed = true; })")
    before = page.evaluate("location.href")
    page.keyboard.press(key)
    assert page.evaluate("[window.followed ?? null, location.href]") == [None, before]
    expect(page.get_by_role("link", name="下一页")).to_be_visible()


CONTRAST = """(element) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const grounds = [];
    for (let at = element; at; at = at.parentElement) grounds.unshift(getComputedStyle(at).backgroundColor);
    const painted = (colors) => {
        for (const color of colors) {
            canvas.fillStyle = color;
            canvas.fillRect(0, 0, 1, 1);
        }
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (color) => color.map((v) => v / 255)
        .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
        .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
    const both = [grounds, [...grounds, getComputedStyle(element).color]];
    const [light, dark] = both.map((colors) => luminance(painted(["white", ...colors]))).sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
}"""
EACH_KIND = """() => {
    document.querySelector(".md-top").hidden = false;
    const kinds = new Map();
    for (const one of document.querySelectorAll("article :is(a, button, summary), .md-header a, .md-tabs a, .md-sidebar a, .md-footer a, .md-top")) {
        const name = `${one.parentElement.className} > ${one.localName}.${one.className}`;
        if (one.checkVisibility({ visibilityProperty: true }) && !kinds.has(name)) kinds.set(name, one);
    }
    for (const [name, one] of kinds) one.dataset.kind = name;
    return [...kinds.keys()];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "kind", ["home", "cover", "chapter with boxes and a table", "districts and topics", "search"]
)
def test_what_the_pointer_is_on_can_be_read(browser: Browser, address: str, kind: str, scheme: str) -> None:
    page = opened(browser, address, KINDS[kind], 1440, color_scheme=scheme)
    kinds = page.evaluate(EACH_KIND)
    assert len(kinds) > 8
    for name in kinds:
        element = page.locator(f"[data-kind='{name}']")
        element.hover(force=True)
        assert element.evaluate(CONTRAST) >= 4.5, name
    page.close()


@pytest.mark.parametrize("url", [*KINDS.values(), f"{OUTLINE}/all.html"])
def test_landmarks_are_few_and_have_names_of_their_own(browser: Browser, address: str, url: str) -> None:
    page = opened(browser, address, url, 1440)
    names = page.evaluate(
        """() => [...document.querySelectorAll("nav, main, aside, [role=region], [role=search]")]
            .filter((element) => element.checkVisibility())
            .map((element) => [element.getAttribute("role") || element.localName,
                element.getAttribute("aria-label") || element.getAttribute("aria-labelledby")].join(" "))"""
    )
    page.close()
    assert [name for name, times in Counter(names).items() if times > 1] == []
    assert len([name for name in names if name.startswith("region")]) <= 3


def test_tables_of_a_text_are_called_as_citations_call_them(page: Page) -> None:
    page.goto(f"{OUTLINE}/all.html")
    names = page.locator("article .pt-table").evaluate_all(
        "all => all.map(e => e.getAttribute('aria-label'))"
    )
    assert "第九章第二节第二点专栏14表" in names
    assert len(set(names)) == len(names)
    assert page.locator(".pt-passage [role=region]").count() == 0  # a text may have sixty tables


def test_the_matrix_is_seen_in_a_window_of_a_few_lines(browser: Browser, address: str) -> None:
    page = opened(browser, address, "districts/topics.html", 320, 256)
    region = page.locator(".pt-matrix")
    region.evaluate("e => e.scrollIntoView()")
    shown = region.evaluate(
        """e => {
            const { top, bottom } = e.getBoundingClientRect();
            const header = document.querySelector(".md-header").getBoundingClientRect().bottom;
            return Math.min(bottom, innerHeight) - Math.max(top, header);
        }"""
    )
    cells = region.locator("tbody td").evaluate_all(
        """(all) => all.filter((cell) => {
            const { left, top, width, height } = cell.getBoundingClientRect();
            const there = document.elementFromPoint(left + width / 2, top + height / 2);
            return there && cell.contains(there);
        }).length"""
    )
    page.close()
    assert shown >= 180
    assert cells >= 4


@pytest.mark.parametrize(
    ("url", "chosen", "at", "what"),
    [
        ("districts/nansha.html", ".pt-bar > rect", None, "fill"),
        (f"{OUTLINE}/c9.html#c9.s1.i1.p1", ":target", None, "outlineStyle"),
        (f"{OUTLINE}/c9.html#box14.t1.r9", ":target", None, "outlineStyle"),
        ("districts/nansha.html#direct", ":target > h3", None, "outlineStyle"),
        (f"{OUTLINE}/c9.html", ".pt-about summary", "::after", "backgroundColor"),
        ("districts/nansha.html", ".pt-context mark", None, "backgroundColor"),
    ],
)
def test_with_colours_of_the_readers_own_nothing_vanishes(
    browser: Browser, address: str, url: str, chosen: str, at: str | None, what: str
) -> None:
    page = opened(browser, address, url, 1440, forced_colors="active")
    value = page.locator(chosen).first.evaluate(f"(e, at) => getComputedStyle(e, at).{what}", at)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.close()
    assert value not in ("none", "rgba(0, 0, 0, 0)", paper)
