"""The site as a reader gets it: built once from a copy of the project, served, and opened in Chromium."""

from __future__ import annotations

import functools
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, sync_playwright

from tests import chromium

ROOT = Path(__file__).parents[2]
REPOSITORY = "https://code.example/plans/texts"
PUBLISHED = "https://plans.example/gz/"
EPOCH = "1735689600"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that need the built site run in two workers, of about equal length: it is built once in each."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            finding = item.path.name.startswith(
                ("test_search", "test_quotation", "test_hostile", "test_offline")
            )
            item.add_marker(pytest.mark.xdist_group("finding" if finding else "site"))


def copy_project(folder: Path) -> Path:
    """What git tracks of the project's content, in another folder."""
    listed = subprocess.run(
        [
            "git",
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
            "docs",
            "editorial",
            "source_texts",
            "overrides",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in ["mkdocs.yml", *filter(None, listed.stdout.split("\0"))]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    return folder


SITE = (("builder", "build"), ("mkdocs", "build", "--strict", "--quiet"))
BUNDLE = (("builder", "offline"),)


def build_site(folder: Path, *, travel: str | None = None, bundle: bool = False, **env: str) -> Path:
    """Run builder and MkDocs as the session ``site`` does, or ``offline``; on another date with ``travel``."""
    environment = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": EPOCH,
        "PYTHONPATH": str(ROOT),
        **env,
    }
    for command in (*SITE, *(BUNDLE if bundle else ())):
        code = f"import runpy, sys; sys.argv = {[*command]!r}; runpy.run_module({command[0]!r}, run_name='__main__')"
        if travel:
            code = f"import time_machine; time_machine.travel({travel!r}).start(); {code}"
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site, a repository configured and no site address."""
    return build_site(copy_project(tmp_path_factory.mktemp("project")), REPOSITORY_URL=REPOSITORY)


@pytest.fixture(scope="session")
def published_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with the address at which it is published, :data:`PUBLISHED`."""
    return build_site(copy_project(tmp_path_factory.mktemp("published")), SITE_URL=PUBLISHED)


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, BeautifulSoup]:
    """Every built page, parsed, by its address."""
    return {
        path.relative_to(site).as_posix(): BeautifulSoup(path.read_bytes(), "lxml")
        for path in sorted(site.rglob("*.html"))
    }


@pytest.fixture(scope="session")
def documents(site: Path) -> list[dict[str, Any]]:
    """The published documents."""
    return [json.loads(path.read_text("utf-8")) for path in sorted((site / "data/documents").glob("*.json"))]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: Any) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show the page for unknown addresses, as hosts do, at whatever depth."""
        unknown = Path(self.directory) / "404.html"
        if code != 404 or not unknown.is_file():
            super().send_error(code, message, explain)
            return
        body = unknown.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    def handle_error(self, *args: Any) -> None:
        """A browser that has seen enough hangs up: no news."""


@contextmanager
def served(site: Path, handler: type[SimpleHTTPRequestHandler]) -> Iterator[str]:
    """A folder served on a port of this machine; gives the address."""
    server = _Server(("127.0.0.1", 0), functools.partial(handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with served(site, _Quiet) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: ``CHROMIUM`` names it (./dev tests sets it)."""
    path = chromium.find()
    if not path:
        pytest.fail("No Chromium: set CHROMIUM to its path, or run ./dev tests, which finds or installs one.")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page at 1440 px, clipboard allowed; the test fails on any error in the console."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, base_url=address)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    errors: list[str] = []
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert not errors
