"""Every reference in the built HTML resolves (invariant 6), raw ``<a>`` included."""

from __future__ import annotations

import posixpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

from tests.site.conftest import REPOSITORY

ALLOWED_OUTSIDE = (REPOSITORY,)


def references(page: BeautifulSoup) -> list[str]:
    found = [str(tag["href"]) for tag in page.find_all(["a", "link"], href=True)]
    found += [str(tag["src"]) for tag in page.find_all(src=True)]
    return found


def targets(pages: dict[str, BeautifulSoup]) -> dict[str, set[str]]:
    return {name: {str(tag["id"]) for tag in page.find_all(id=True)} for name, page in pages.items()}


def dead_links(site: Path, pages: dict[str, BeautifulSoup]) -> list[str]:
    """Every reference of the pages that leads to no file or no anchor of the site."""
    anchors = targets(pages)
    dead = []
    for name, page in pages.items():
        for reference in references(page):
            url = urlsplit(reference)
            if url.scheme or url.netloc or (name == "404.html" and reference.startswith("/")):
                continue
            path = (
                posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(url.path)))
                if url.path
                else name
            )
            path = posixpath.join(path, "index.html") if (site / path).is_dir() else path
            fragment = unquote(url.fragment)
            missing_anchor = fragment and path in anchors and fragment not in anchors[path]
            if not (site / path).is_file() or missing_anchor:
                dead.append(f"{name} → {reference}")
    return dead


def test_every_link_leads_to_a_file_and_an_anchor_that_exist(
    site: Path, pages: dict[str, BeautifulSoup]
) -> None:
    assert dead_links(site, pages) == []


def test_no_page_asks_another_host_for_anything(pages: dict[str, BeautifulSoup]) -> None:
    loaded = {
        str(tag.get("src") or tag.get("href"))
        for page in pages.values()
        for tag in page.find_all(["script", "img", "iframe", "link"])
        if tag.get("src") or tag.get("href")
    }
    assert not [url for url in loaded if urlsplit(url).netloc]


def test_links_outside_lead_to_the_configured_repository_only(pages: dict[str, BeautifulSoup]) -> None:
    outside = {
        str(tag["href"])
        for page in pages.values()
        for tag in page.find_all("a", href=True)
        if urlsplit(str(tag["href"])).netloc
    }
    allowed = {url for url in outside if url.startswith(ALLOWED_OUTSIDE)}
    assert outside - allowed <= {"https://www.mkdocs.org/", "https://squidfunk.github.io/mkdocs-material/"}
    assert allowed


def test_ids_are_unique_on_every_page(pages: dict[str, BeautifulSoup]) -> None:
    for name, page in pages.items():
        ids = [str(tag["id"]) for tag in page.find_all(id=True)]
        assert len(ids) == len(set(ids)), name
