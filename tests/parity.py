"""Build the same docs/ and mkdocs.yml with three generators and compare pages and anchors (``./dev parity``)."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bs4 import BeautifulSoup

ROOT = Path(__file__).parent.parent
PARTS = ("docs", "overrides", "mkdocs.yml", "nav-made-by-dev-site.yml")
GENERATORS = {
    "MkDocs": ("-m", "mkdocs", "build", "--quiet"),
    "ProperDocs": ("-m", "properdocs", "build", "--quiet", "--config-file", "mkdocs.yml"),
    "Zensical": ("-m", "zensical", "build", "--config-file", "mkdocs.yml"),
}


def build(name: str, folder: Path) -> Path:
    for part in PARTS:
        source = ROOT / part
        copy = shutil.copytree if source.is_dir() else shutil.copy2
        copy(source, folder / part)
    done = subprocess.run(
        [sys.executable, *GENERATORS[name]], cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{name} failed:\n{done.stdout}\n{done.stderr}")
    return folder / "site"


def anchors(site: Path) -> dict[str, set[str]]:
    """Pages and the ids in their article, those of the theme (beginning with __) left out."""
    found: dict[str, set[str]] = {}
    for path in site.rglob("*.html"):
        article = BeautifulSoup(path.read_bytes(), "html.parser").find("article")
        if article and path.name != "404.html":
            ids = {str(tag["id"]) for tag in article.find_all(id=True)}
            found[path.relative_to(site).as_posix()] = {i for i in ids if not i.startswith("__")}
    return found


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        sites = {}
        for name in GENERATORS:
            folder = Path(temporary) / name
            folder.mkdir()
            sites[name] = anchors(build(name, folder))
        expected = sites.pop("MkDocs")
        failures = []
        for name, site in sites.items():
            total = sum(map(len, site.values()))
            print(f"{name}: {len(site)} pages, {total} anchors")
            failures += [f"{name} lacks page {page}" for page in sorted(expected.keys() - site.keys())]
            for page in sorted(expected.keys() & site.keys()):
                failures += [f"{name} lacks {page}#{a}" for a in sorted(expected[page] - site[page])]
        print(f"MkDocs: {len(expected)} pages, {sum(map(len, expected.values()))} anchors")
        if failures:
            sys.exit("\n".join([*failures[:20], f"{len(failures)} differences"]))


if __name__ == "__main__":
    main()
