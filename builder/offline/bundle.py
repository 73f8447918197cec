"""Packing a built site: everything is checked first, and nothing is left half written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from builder.findings.finding import DataError, Finding, in_order
from builder.offline.archive import sha256, write_zip
from builder.offline.names import unfit
from builder.offline.page import BEGIN, END, FOLDER, PAGE, Bundle, as_built, with_offer
from builder.project.settings import Settings
from builder.text.characters import visible

_PREFIX = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def make_bundle(site: Path, settings: Settings) -> Bundle:
    """Write ``download/`` of a site, and the page that offers it. Raises :class:`DataError` with every finding."""
    names, page = _checked(site, settings)
    # Until the new zip is there the page offers nothing: it never names the checksum of another one.
    _write(site / PAGE, lambda file: file.write_bytes(page.encode("utf-8")))
    target = site / FOLDER / f"{settings.bundle}-{settings.edition.version}.zip"
    _without_bundles(target.parent)
    files = ((name, (site / name).read_bytes()) for name in names)
    _write(target, lambda file: write_zip(file, files, settings.epoch))
    bundle = Bundle(target.name, target.stat().st_size, sha256(target))
    checksum = target.with_name(f"{target.name}.sha256")
    _write(checksum, lambda file: file.write_bytes(bundle.checksum_line.encode("utf-8")))
    offer = with_offer(page, bundle, settings.edition)
    _write(site / PAGE, lambda file: file.write_bytes(offer.encode("utf-8")))
    return bundle


def _checked(site: Path, settings: Settings) -> tuple[list[str], str]:
    """What goes into the zip, sorted, and the page as built."""
    if not (site / "index.html").is_file():
        hint = "先运行 ./dev site；./dev offline 把构建和打包一起做完。"
        raise DataError([Finding(_shown(site), 1, 0, "E151", "这里没有建好的网站。", "", hint)])
    names, page = sorted(_names(site)), _page(site)
    found = [*_unfit(site, names), *_prefix(settings)]
    if page is None:
        found.append(_no_page(site))
    if page is None or found:
        raise DataError(in_order(found))
    return names, page


def _names(site: Path) -> Iterator[str]:
    """What goes into the zip: all files but those this command makes, and those that file managers leave behind."""
    for path in site.rglob("*"):
        below = path.relative_to(site)
        hidden = any(part.startswith(".") for part in below.parts)
        if path.is_file() and below.parts[0] != FOLDER and not hidden:
            yield below.as_posix()


def _page(site: Path) -> str | None:
    path = site / PAGE
    return as_built(path.read_bytes().decode("utf-8")) if path.is_file() else None


def _no_page(site: Path) -> Finding:
    message = f"这一页不见了，或者没有成对的 {BEGIN} 和 {END}（其间不能有注释）。"
    return Finding(_shown(site / PAGE), 1, 0, "E153", message, "", "恢复 docs/offline.md，再运行一次。")


def _unfit(site: Path, names: list[str]) -> Iterator[Finding]:
    for item in unfit(names):
        hint = "改名再构建：文件名只用 ASCII 的小写字母、数字、点和连字符。"
        message = f"{_printable(item.reason)}。"
        yield Finding(_shown(site / item.path), 1, 0, "E152", message, "", hint)


def _prefix(settings: Settings) -> Iterator[Finding]:
    if not _PREFIX.fullmatch(settings.bundle):
        message = "extra.bundle 不能用作文件名。"
        hint = "只用字母、数字、点和连字符，如 lake-plan-texts。"
        yield Finding("mkdocs.yml", 1, 0, "E152", message, settings.bundle, hint)


def _without_bundles(folder: Path) -> None:
    """Make the folder, and remove bundles of other versions: they would be published with the site, unmentioned."""
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.zip*"):
        path.unlink()


def _write(path: Path, write: Callable[[Path], object]) -> None:
    """Let a temporary file be written, and put it in place whole."""
    temporary = path.with_name(f".{path.name}.part")
    try:
        write(temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _shown(path: Path) -> str:
    return _printable(path.as_posix())


def _printable(text: str) -> str:
    """Words about a name that may hold anything, undecodable bytes among it."""
    one_line = visible(text).translate({ord("\t"): "␉", ord("\n"): "␊"})
    return one_line.encode("utf-8", "backslashreplace").decode("utf-8")
