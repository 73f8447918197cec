"""The preview: a change is seen in the browser, and so is what was found."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.support import small_project


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def preview(tmp_path: Path, port: int) -> Iterator[tuple[Path, str]]:
    """A small project, and the address of its preview, which has been built."""
    about = "site_name: 试\ntheme: mkdocs\nuse_directory_urls: false\nINHERIT: nav-made-by-dev-site.yml\n"
    root = small_project(tmp_path, {"mkdocs.yml": about})
    command = [sys.executable, "-m", "builder", "preview", "--root", str(root), "--port", str(port)]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=env)
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        if line.startswith("预览："):
            break
    else:
        pytest.fail("".join(said))
    yield root, f"http://127.0.0.1:{port}/"
    process.terminate()
    process.wait()
    process.stderr.close()


@pytest.mark.browser
def test_a_change_is_seen_without_reloading_and_an_error_is_told_in_the_page(
    preview: tuple[Path, str], browser: Browser
) -> None:
    root, address = preview
    text, about = root / "source_texts/lake.txt", root / "source_texts/lake.yml"
    page = browser.new_page()
    page.goto(f"{address}texts/lake/all.html")
    words, facts = text.read_text("utf-8"), about.read_text("utf-8")
    text.write_text(f"{words}后来加的一句。\n", "utf-8")
    expect(page.get_by_text("后来加的一句。")).to_be_visible(timeout=60_000)
    about.write_text(facts.replace("hucheng", "nowhere"), "utf-8")
    expect(page.locator(".pt-told")).to_contain_text("nowhere", timeout=60_000)
    about.write_text(facts, "utf-8")
    expect(page.locator(".pt-told")).not_to_contain_text("错误", timeout=60_000)
    page.close()
