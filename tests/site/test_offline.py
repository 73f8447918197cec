"""The offline bundle as a reader has it: unzipped into a folder of any name, opened with the network off."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect

from tests.site.conftest import EPOCH
from tests.site.test_links import dead_links
from tests.support import ROOT, run, snapshot

pytestmark = pytest.mark.browser

OUTLINE = "texts/2021-14th-five-year-plan"
ONLY_SERVERS_SHOW = "404.html"


@pytest.fixture(scope="module")
def hosted(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site with its bundle, as it is published."""
    copy = tmp_path_factory.mktemp("hosted") / "site"
    shutil.copytree(site, copy)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        result = run("offline", "--root", str(ROOT), "--site", str(copy))
    assert result.exit_code == 0, result.output
    return copy


@pytest.fixture(scope="module")
def folder(hosted: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle, unzipped where readers have their files."""
    target = tmp_path_factory.mktemp("reader") / "我的 文档 #1" / "广州 规划 100%"
    [zipped] = (hosted / "download").glob("*.zip")
    with ZipFile(zipped) as bundle:
        bundle.extractall(target)
    return target


@dataclass
class Reader:
    """A browser without a network, and all that went wrong or left the folder."""

    page: Page
    folder: Path
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", self._request)
        self.page.on("requestfailed", self._failed)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.wrong.append(f"{self.page.url}: {error}"))

    def _request(self, request: Request) -> None:
        inside = unquote(request.url).startswith(unquote(self.folder.as_uri()) + "/")
        if not inside and not request.url.startswith(("data:", "blob:")):
            self.wrong.append(f"left the folder: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # what was not needed any more: the page was left, or saved
            self.wrong.append(f"{request.failure}: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.wrong.append(f"{self.page.url}: {message.text}")

    def open(self, path: str) -> None:
        self.page.goto((self.folder / path).as_uri())

    @property
    def here(self) -> str:
        """The page that is open, below the folder."""
        return unquote(self.page.url.partition("#")[0]).removeprefix(unquote(self.folder.as_uri()) + "/")


@pytest.fixture
def reader(browser: Browser, folder: Path) -> Iterator[Reader]:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="light")
    context.set_offline(True)
    reading = Reader(context.new_page(), folder)
    yield reading
    context.close()
    assert reading.wrong == []


def test_the_bundle_is_the_site(site: Path, folder: Path) -> None:
    """So the links of the pages in the zip are those that test_links.py looks at."""
    assert snapshot(folder) == snapshot(site)


def test_no_link_is_dead_where_the_zip_is_offered(hosted: Path) -> None:
    pages = {
        path.relative_to(hosted).as_posix(): BeautifulSoup(path.read_bytes(), "lxml")
        for path in sorted(hosted.rglob("*.html"))
    }
    assert dead_links(hosted, pages) == []


def pages_of(folder: Path) -> tuple[list[str], list[str]]:
    """All pages but the one that only servers show; apart the hundreds of terms' pages, which one template makes."""
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    terms = [path for path in found if path.startswith("terms/") and path != "terms/index.html"]
    return [path for path in found if path not in {ONLY_SERVERS_SHOW, *terms}], terms


def open_all(reader: Reader, pages: list[str]) -> None:
    for path in pages:
        reader.open(path)
        # A page that has moved leads on: then the page it leads to is looked at.
        expect(reader.page.locator("article h1")).to_be_visible()
        weight = "getComputedStyle(document.querySelector('article h1')).fontWeight"
        assert reader.page.evaluate(weight) == "600"
        assert not reader.wrong, path


def test_every_page_opens_and_asks_for_nothing_outside(reader: Reader) -> None:
    pages, terms = pages_of(reader.folder)
    assert len(pages) > 100
    assert len(terms) > 100
    open_all(reader, [*pages, *terms[::10]])


def test_readers_click_from_page_to_page(reader: Reader) -> None:
    page = reader.page
    reader.open("index.html")
    page.locator("article .pt-cards a").first.click()
    assert reader.here.endswith("/index.html")
    page.get_by_role("link", name="阅读全文").click()
    assert reader.here.endswith("/all.html")
    page.locator(".md-tabs").get_by_role("link", name="各区").click()
    assert reader.here == "districts/index.html"
    page.locator(".md-sidebar--primary").get_by_role("link", name="番禺").click()
    assert reader.here == "districts/panyu.html"
    page.locator(".pt-by-document .pt-ref").first.click()
    expect(page.locator(f"[id='{page.url.partition('#')[2]}']")).to_be_in_viewport()
    page.locator(".md-tabs").get_by_role("link", name="关于").click()
    page.locator(".md-sidebar--primary").get_by_role("link", name="离线使用").click()
    assert reader.here == "offline.html"
    expect(page.locator("article")).to_contain_text("这一份就是离线包")
    page.go_back()
    assert reader.here == "about/index.html"


def test_dark_stays_dark_on_the_next_page(reader: Reader) -> None:
    page = reader.page
    reader.open("index.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_title("切换到深色").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("article .pt-cards a").first.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    reader.open("offline.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_data_opens(reader: Reader) -> None:
    page = reader.page
    reader.open("about/data.html")
    links = page.locator("article a[href*='../data/']").evaluate_all("found => found.map(a => a.href)")
    assert len(links) >= 8
    for link in (link for link in links if link.endswith(".json")):
        page.goto(link)
        assert json.loads(page.evaluate("document.body.innerText"))["schema_version"] == 1
    reader.open(f"{OUTLINE}/index.html")
    page.get_by_role("link", name="数据（JSON）").click()
    assert json.loads(page.evaluate("document.body.innerText"))["id"] == "2021-14th-five-year-plan"


def test_a_table_of_data_is_saved_as_a_file(reader: Reader) -> None:
    reader.open("about/data.html")
    with reader.page.expect_download() as saved:
        reader.page.get_by_role("link", name="indicators.csv").click()
    assert saved.value.suggested_filename == "indicators.csv"
    assert Path(saved.value.path()).read_bytes() == (reader.folder / "data/indicators.csv").read_bytes()
    reader.wrong = [
        found for found in reader.wrong if not found.startswith("failed: ")
    ]  # it became a download


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_that_offers_the_zip_fits_a_phone_and_axe_finds_nothing_serious(
    browser: Browser, hosted: Path, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    page.goto((hosted / "offline.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    violations = Axe().run(page).response["violations"]
    context.close()
    assert [found["id"] for found in violations if found["impact"] in ("serious", "critical")] == []


def test_the_zip_on_offer_is_the_one_that_is_downloaded(browser: Browser, hosted: Path) -> None:
    page = browser.new_page()
    page.goto((hosted / "offline.html").as_uri())
    expect(page.locator("article")).not_to_contain_text("这一份就是离线包")
    href = page.get_by_role("link", name="下载离线包").get_attribute("href") or ""
    assert (hosted / href).is_file()
    expect(page.locator("article")).to_contain_text(f"{(hosted / href).stat().st_size} 字节")
    page.close()
