"""The command: a port that is taken, and a change that is seen in a browser."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from tests import chromium
from tests.support import run, small_project


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_port_that_is_taken_is_said_in_one_line_before_anything_is_built(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        result = run("preview", "--root", str(root), "--port", str(number))
    assert result.exit_code == 2
    assert result.output.count("\n") == 1
    assert f"端口 {number} 已被占用" in result.output
    assert not (root / "docs/index.md").exists()


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
    preview: tuple[Path, str],
) -> None:
    root, address = preview
    text, about = root / "source_texts/lake.txt", root / "source_texts/lake.yml"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.FLAGS)
        page = browser.new_page()
        page.goto(f"{address}texts/lake/all.html")
        words, facts = text.read_text("utf-8"), about.read_text("utf-8")
        text.write_text(f"{words}后来加的一句。\n", "utf-8")
        expect(page.get_by_text("后来加的一句。")).to_be_visible(timeout=30_000)
        about.write_text(facts.replace("hucheng", "nowhere"), "utf-8")
        expect(page.locator(".pt-told")).to_contain_text("nowhere", timeout=30_000)
        about.write_text(facts, "utf-8")
        expect(page.locator(".pt-told")).not_to_contain_text("错误", timeout=30_000)
        browser.close()
