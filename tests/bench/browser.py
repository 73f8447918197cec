"""Engines at work in Chromium: on a served site, and on one opened from a folder."""

from __future__ import annotations

import functools
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, sync_playwright

from tests.bench.engines.engine import Engine
from tests.chromium import FLAGS, find

_LONGEST_REASON = 60

_ASK = """async (phrase) => {
  const started = performance.now();
  const found = await window.bench(phrase);
  return { found, milliseconds: performance.now() - started };
}"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine returned for a phrase, as pages and anchors, and how long it took."""

    places: tuple[tuple[str, str], ...]
    milliseconds: float


@contextmanager
def chromium() -> Iterator[Browser]:
    """A Chromium: ``CHROMIUM`` names it (./dev sets it)."""
    path = find()
    if not path:
        sys.exit("No Chromium: set CHROMIUM to its path, or run this by ./dev, which finds or installs one.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


def served(browser: Browser, engine: Engine, page: str, phrases: Sequence[str]) -> list[Answer]:
    """The answers on a site that is served. The first question is asked once more before, to warm up."""
    with server(engine.site) as root:
        return _answers(browser, engine, root, page, [phrases[0], *phrases])[1:]


def from_folder(browser: Browser, engine: Engine, page: str, phrase: str) -> str:
    """Whether an engine finds anything on a page opened from a folder; if not, what it complains of."""
    try:
        [answer] = _answers(browser, engine, f"{engine.site.resolve().as_uri()}/", page, [phrase])
    except Error as error:
        return f"does not work: {_reason(error)}"
    return "works" if answer.places else "finds nothing"


def _reason(error: Error) -> str:
    first: str = error.message.splitlines()[0].removeprefix("Page.evaluate: ").removeprefix("TypeError: ")
    return first.partition(": file:")[0][:_LONGEST_REASON]


def _answers(browser: Browser, engine: Engine, root: str, page: str, phrases: Sequence[str]) -> list[Answer]:
    opened = browser.new_page()
    try:
        opened.goto(root + page)
        opened.evaluate(f"async (root) => {{ window.bench = await ({engine.setup})(root); }}", root)
        return [_answer(opened.evaluate(_ASK, phrase)) for phrase in phrases]
    finally:
        opened.close()


def _answer(given: dict[str, Any]) -> Answer:
    return Answer(tuple((page, anchor) for page, anchor in given["found"]), given["milliseconds"])


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """The address of a site that is served."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()
