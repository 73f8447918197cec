"""When a page has come to rest: what the page itself shows once the scripts that come later have done their work."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page


def settled(page: Page) -> None:
    """Wait until a page, opened at its address, shows what its scripts make, and the answer to what its address asks."""
    asked = parse_qs(urlsplit(page.url).query)
    if page.locator("[data-pt-search-page]").count():
        page.locator("#pt-query").wait_for()
        if "q" in asked:
            page.locator(".pt-search-status:not(:empty)").wait_for()
    if page.locator("[data-pt-quotation-page]").count():
        page.locator("[data-pt-quotation-page] textarea").wait_for()
    if "h" in asked:
        page.locator(".pt-found-bar").wait_for()
