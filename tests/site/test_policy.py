"""The site under the Content-Security-Policy that its own page names: nothing of it is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import ROOT, _Quiet, served
from tests.site.doing import collect_and_cite
from tests.site.settled import settled
from tests.site.test_browser import KINDS, OUTLINE, WITH_THE_THEME

REPORTED = """window.refused = [];
document.addEventListener("securitypolicyviolation", (event) =>
    window.refused.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample} ${event.sourceFile}`));"""


def policy() -> str:
    """The header as the page 关于本站 has it, to be copied."""
    found = re.search(
        r"^    Content-Security-Policy: (.+)$", (ROOT / "docs/about/index.md").read_text("utf-8"), re.M
    )
    assert found
    return found[1]


class _Strict(_Quiet):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", policy())
        super().end_headers()


@pytest.fixture(scope="module")
def strict_address(site: Path) -> Iterator[str]:
    with served(site, _Strict) as url:
        yield url


@pytest.fixture
def strict(browser: Browser, strict_address: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1000, "height": 900}, base_url=strict_address)
    page.add_init_script(REPORTED)
    yield page
    page.close()


def test_the_policy_lets_nothing_in_but_the_site_itself() -> None:
    assert policy().startswith("default-src 'none'; ")
    assert "unsafe" not in policy()
    assert "http" not in policy()


def test_no_page_has_scripts_or_styles_written_into_it(pages: dict[str, BeautifulSoup]) -> None:
    for name, page in pages.items():
        assert page.select("[style], style, script:not([src], [type='application/json'])") == [], name
        assert [tag for tag in page.find_all(True) if any(key.startswith("on") for key in tag.attrs)] == [], (
            name
        )


@pytest.mark.browser
@pytest.mark.parametrize("kind", WITH_THE_THEME)
def test_nothing_of_a_page_is_refused(strict: Page, kind: str) -> None:
    strict.goto(KINDS[kind])
    settled(strict)
    assert strict.evaluate("window.planTexts !== undefined && document.documentElement.matches('.js')")
    assert strict.evaluate("window.refused") == []


@pytest.mark.browser
def test_nothing_of_what_a_reader_does_is_refused(strict: Page) -> None:
    strict.goto(f"{OUTLINE}/c9.html")
    strict.get_by_role("button", name="导航").click()
    strict.keyboard.press("Escape")
    strict.locator("label[title='切换到深色']").click()
    expect(strict.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    collect_and_cite(strict)
    strict.locator("a.pt-term").first.hover()
    expect(strict.get_by_role("tooltip")).to_be_visible()
    strict.keyboard.press("/")
    strict.get_by_label("搜索原话").fill("科技创新")
    expect(strict.locator(".pt-search-box .pt-hit").first).to_be_visible()
    assert strict.evaluate("window.refused") == []
    strict.locator(".pt-search-box .pt-hit").first.click()
    expect(strict.locator("mark.pt-found").first).to_be_visible()
    expect(strict.locator("body")).to_have_attribute("data-md-color-scheme", "slate")  # it is remembered
    assert strict.evaluate("window.refused") == []
