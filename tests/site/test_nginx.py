"""The site as nginx serves it, by the configuration made for it: headers, and a browser under its policy."""

from __future__ import annotations

import gzip
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.serving import nginx
from builder.serving.policy import of_site
from tests.site import test_policy
from tests.site.conftest import ROOT
from tests.site.doing import collect_and_cite
from tests.site.settled import settled
from tests.site.test_browser import KINDS, OUTLINE, WITH_THE_THEME

NO_NGINX = (
    "nginx is needed for the tests of hosting (Debian: apt-get install nginx-light). "
    "Building the site needs none."
)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def connects(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="module")
def port(site: Path) -> Iterator[int]:
    """Where the command serves the site; without nginx the tests fail where changes are checked, and are skipped elsewhere."""
    if not nginx.find():
        if os.environ.get("CI") == "true":
            pytest.fail(NO_NGINX)
        pytest.skip(NO_NGINX)
    number = free_port()
    command = [sys.executable, "-m", "builder", "nginx", "--run", "--site", str(site)]
    with subprocess.Popen([*command, "--listen", f"127.0.0.1:{number}"], cwd=ROOT) as process:
        while not connects(number):
            assert process.poll() is None, "nginx did not start"
        yield number
        process.terminate()
    assert not connects(number)  # it does not outlive the command


@pytest.fixture
def hosted(browser: Browser, port: int) -> Iterator[Page]:
    """A page whose refusals are kept; the test fails on any, and on any error in the console."""
    context = browser.new_context(
        viewport={"width": 1000, "height": 900}, base_url=f"http://127.0.0.1:{port}/"
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.add_init_script(test_policy.REPORTED)
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert page.evaluate("window.refused") == []
    context.close()
    assert errors == []


def ask(port: int, path: str, **headers: str) -> tuple[int, HTTPMessage, bytes]:
    connection = HTTPConnection("127.0.0.1", port)
    connection.request(
        "GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    answer = connection.getresponse()
    found = answer.status, answer.headers, answer.read()
    connection.close()
    return found


def hashed(site: Path) -> str:
    """A file of the theme whose name has its hash."""
    (found,) = site.glob("assets/javascripts/bundle.*.min.js")
    return f"/{found.relative_to(site).as_posix()}"


def test_the_policy_of_the_built_site_is_the_one_that_the_page_about_it_names(site: Path) -> None:
    found = of_site(site)
    assert (found.header, found.refused) == (test_policy.policy(), ())


@pytest.mark.parametrize(
    "path", ["/", f"/{OUTLINE}/c9.html", "/data/documents.json", "/no/such/page.html", "/.git/config"]
)
def test_every_answer_has_the_security_headers(port: int, site: Path, path: str) -> None:
    status, headers, _ = ask(port, path)
    assert status == (404 if "such" in path or ".git" in path else 200)
    assert headers["Content-Security-Policy"] == of_site(site).header
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Server"] == "nginx"  # not which version


def test_pages_are_kept_for_minutes_and_files_with_a_hash_for_a_year(port: int, site: Path) -> None:
    short = "public, max-age=300, must-revalidate"
    for path in ("/index.html", "/assets/js/site.js", "/data/documents.json"):
        assert ask(port, path)[1]["Cache-Control"] == short
    assert ask(port, hashed(site))[1]["Cache-Control"] == "public, max-age=31536000, immutable"
    for path in ("/nowhere.html", "/assets/javascripts/bundle.00000000.min.js"):
        status, headers, _ = ask(port, path)
        assert (status, headers["Cache-Control"]) == (404, None)


def test_what_did_not_change_is_not_sent_again(port: int) -> None:
    _, headers, _ = ask(port, "/index.html")
    status, again, body = ask(port, "/index.html", If_None_Match=headers["ETag"])
    assert (status, body) == (304, b"")
    assert again["Content-Security-Policy"] == headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/index.html", "text/html; charset=utf-8"),
        ("/assets/css/site.css", "text/css; charset=utf-8"),
        ("/assets/js/site.js", "application/javascript; charset=utf-8"),
        ("/data/documents.json", "application/json; charset=utf-8"),
        ("/data/districts.csv", "text/csv; charset=utf-8"),
    ],
)
def test_words_are_sent_small_and_as_what_they_are(port: int, site: Path, path: str, kind: str) -> None:
    _, headers, body = ask(port, path, Accept_Encoding="gzip")
    assert headers["Content-Type"] == kind
    assert (headers["Content-Encoding"], headers["Vary"]) == ("gzip", "Accept-Encoding")
    assert gzip.decompress(body) == (site / path[1:]).read_bytes()
    assert ask(port, path)[1]["Content-Encoding"] is None


def test_an_unknown_address_is_answered_with_the_sites_own_page(port: int, site: Path) -> None:
    assert ask(port, "/texts/nowhere.html")[2] == (site / "404.html").read_bytes()


def test_nothing_but_the_site_is_served(port: int) -> None:
    for path in ("/../mkdocs.yml", "/%2e%2e/mkdocs.yml", "/.well-known/../../mkdocs.yml"):
        assert ask(port, path)[0] in (400, 404)


@pytest.mark.browser
def test_the_policy_is_in_force(browser: Browser, port: int) -> None:
    page = browser.new_page(base_url=f"http://127.0.0.1:{port}/")
    page.add_init_script(test_policy.REPORTED)
    page.goto("index.html")
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.head.append(script);
        }"""
    )
    page.wait_for_function("window.refused.length")
    refused: Any = page.evaluate("window.refused")
    page.close()
    assert refused[0].startswith("script-src")


@pytest.mark.browser
@pytest.mark.parametrize("kind", WITH_THE_THEME)
def test_nothing_of_a_page_is_refused(hosted: Page, kind: str) -> None:
    hosted.goto(KINDS[kind])
    settled(hosted)
    assert hosted.evaluate("window.planTexts !== undefined && document.documentElement.matches('.js')")


@pytest.mark.browser
def test_search_and_its_marks_work(hosted: Page) -> None:
    hosted.goto(f"{OUTLINE}/c9.html")
    hosted.keyboard.press("/")
    hosted.get_by_label("搜索原话").fill("科技创新")
    hosted.locator(".pt-search-box .pt-hit").first.click()
    expect(hosted.locator("mark.pt-found").first).to_be_visible()
    assert hosted.evaluate("window.refused") == []
    hosted.goto("search.html?q=%E7%A7%91%E6%8A%80%E5%88%9B%E6%96%B0")
    expect(hosted.locator(".pt-results .pt-hit-words").first).to_be_visible()


@pytest.mark.browser
def test_a_quotation_is_checked(hosted: Page) -> None:
    hosted.goto("quotation.html")
    hosted.locator("#pt-quotation").fill("城市轨道交通运营里程力争达900公里")
    hosted.get_by_role("button", name="核对").click()
    expect(hosted.locator(".pt-compared .pt-lost")).to_be_visible()


@pytest.mark.browser
def test_previews_the_tray_citing_the_source_and_the_dark_mode_work(hosted: Page) -> None:
    hosted.goto(f"{OUTLINE}/c9.html")
    hosted.locator("a.pt-term").first.hover()
    expect(hosted.get_by_role("tooltip")).to_be_visible()
    collect_and_cite(hosted)
    hosted.locator(".pt-tools .pt-lines[aria-haspopup]").first.click()
    hosted.get_by_role("button", name="复制报告").click()
    expect(hosted.get_by_role("status")).to_contain_text("已复制")
    hosted.get_by_role("button", name="关闭").click()
    hosted.locator("label[title='切换到深色']").click()
    expect(hosted.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert hosted.evaluate("window.refused") == []
    hosted.reload()
    expect(hosted.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
