"""What a reader does on a page, for the tests in which all of it must go on working."""

from __future__ import annotations

from playwright.sync_api import Page


def collect_and_cite(page: Page) -> None:
    """Put a passage into the tray, look at how it is cited, and take the tray away as a file."""
    page.locator(".pt-tool", has_text="摘录").first.click()
    page.locator(".pt-tool", has_text="引用").first.click()
    page.get_by_role("button", name="关闭").click()
    page.locator(".pt-tray-open").click()
    with page.expect_download():
        page.get_by_role("button", name="存为文件").click()
    page.get_by_role("button", name="关闭").click()
