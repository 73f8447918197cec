"""Addresses outside the documents: pages that layers and the site make, and those written by hand.

Their aliases stand in ``editorial/addresses/moved.yml`` and name whole pages or folders.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from builder.addresses.change import Aliases
from builder.addresses.fingerprint import agrees, fingerprint, key
from builder.addresses.lock import Entry, Lock
from builder.editorial.yaml_file import YamlFile
from builder.findings.finding import Finding
from builder.model.address import Unit

MOVED = "editorial/addresses/moved.yml"


class Guide:
    """Says where addresses of the site lead: to the units given, or where ``moved`` (page or folder) says."""

    def __init__(self, live: Mapping[str, Unit], moved: Mapping[str, str]) -> None:
        self.live = live
        self.moved = moved
        self._pages = {address.partition("#")[0] for address in live}

    def exists(self, url: str) -> bool:
        """Whether a page, an anchor of a page, or a document's folder is there."""
        return url in self.live or url in self._pages or f"{url}/index.html" in self._pages

    def target(self, folder: str, entry: Entry) -> str | None:
        """Where an entry of the lock of a folder leads, from the site's root; ``None`` where it leads nowhere."""
        page, address = f"{folder}{entry.page}.html", f"{folder}{entry.address}"
        unit = self.live.get(address)
        if unit and (agrees(entry.fingerprint, unit.words) or self.moved.get(page) == page):
            return address
        to = self.moved.get(address) or self.moved.get(page) or self._in_folder(page)
        if to is None or not self.exists(to):
            return None
        there = self.live.get(f"{to}#{entry.anchor}")
        same = there is not None and agrees(entry.fingerprint, there.words)
        return f"{to}#{entry.anchor}" if same else to

    def _in_folder(self, page: str) -> str | None:
        """Where a page of a document leads when the document as a whole has moved."""
        folder, _, name = page.rpartition("/")
        to = self.moved.get(folder)
        if to is None or to.partition("#")[0].endswith(".html"):
            return to
        return f"{to}/{name}" if f"{to}/{name}" in self._pages else f"{to}/index.html"


def entries(current: Iterable[Unit], lock: Lock | None, guide: Guide) -> list[Entry]:
    """The lock of these pages as it should be. An entry that leads nowhere stays."""
    here = [Entry(unit.page, unit.anchor, fingerprint(unit.words)) for unit in current]
    stated = {entry.address for entry in here}
    moved = [
        Entry(entry.page, entry.anchor, entry.fingerprint, guide.target("", entry) or entry.to)
        for entry in (lock.entries if lock else ())
        if entry.address not in stated
    ]
    return [*here, *moved]


def findings(lock: Lock | None, guide: Guide, moved: YamlFile | None) -> Iterator[Finding]:
    """Pages that would vanish or are now another thing's, and what is wrong in ``moved.yml``."""
    yield from _wrong_moves(moved, guide) if moved else ()
    moves = moves_in(moved)
    lost: dict[str, list[Entry]] = {}
    for entry in lock.entries if lock else ():
        if guide.target("", entry) is None:
            lost.setdefault(f"{entry.page}.html", []).append(entry)
    for page, gone in lost.items():
        yield _lost_page(page, gone, guide, moves)


def moves_in(moved: YamlFile | None) -> Aliases:
    """The list of moved pages, which need not be there yet."""
    return Aliases(moved or YamlFile(MOVED, {}, {}), "moved")


def _wrong_moves(moved: YamlFile, guide: Guide) -> Iterator[Finding]:
    for index, item in enumerate(moved.data["moved"]):
        old, new = item["from"], item["to"]
        if guide.exists(old) and old != new:
            hint = "删去这一条，或改正 from。"
            yield moved.finding(("moved", index, "from"), "E143", f"旧网址“{old}”还在使用。", hint)
        if not guide.exists(new):
            hint = "写网站上现有的页面，如 districts/nansha.html。"
            yield moved.finding(("moved", index, "to"), "E144", f"“{new}”不存在。", hint)


def _lost_page(page: str, lost: list[Entry], guide: Guide, moves: Aliases) -> Finding:
    first, in_use = lost[0], guide.exists(page)
    unit, words = guide.live.get(first.address), first.fingerprint.words
    if unit:
        message = f"网址 {first.address} 的文字已换成“{unit.words[:20]}”。"
        change = moves.change(page, page)
        hint = f"编号发布以后不改；仍是同一处的，在 {change.told}"
        return Finding(change.path, change.line, 0, "E142", message, words, hint)
    to = f"{page.partition('/')[0]}/index.html" if "/" in page else "index.html"
    change = moves.change(first.address, page) if in_use else moves.change(page, to)
    message = f"网址 {first.address if in_use else page} 将消失。"
    hint = f"编号发布以后不改；确实要移走的，在 {change.told}"
    return Finding(change.path, change.line, 0, "E141", message, words, hint)


def lost_document(document_id: str, lock: Lock, guide: Guide, moves: Aliases) -> list[Finding]:
    """A document that is there no longer: one finding for all its addresses."""
    folder = f"texts/{document_id}"
    lost = [entry for entry in lock.entries if guide.target(f"{folder}/", entry) is None]
    if not lost:
        return []
    message = f"文件“{document_id}”的 {len(lost)} 个网址将消失。"
    change = moves.change(folder, _likeliest(lock, guide))
    hint = f"文件编号发布以后不改；确实改名的，在 {change.told}"
    return [Finding(change.path, change.line, 0, "E141", message, "", hint)]


def _likeliest(lock: Lock, guide: Guide) -> str:
    """The folder of the document that has most of the words, else the home page."""
    words = {entry.fingerprint.key for entry in lock.entries if entry.fingerprint.length}
    found = Counter(
        address.rpartition("/")[0]
        for address, unit in guide.live.items()
        if address.startswith("texts/") and unit.words and key(unit.words) in words
    )
    return found.most_common(1)[0][0] if found else "index.html"
