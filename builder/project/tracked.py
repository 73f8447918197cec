"""Generated files that somebody has committed: what they say is written anew with every build, and lost."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from builder.findings.finding import Finding
from builder.project.output import GENERATED_FOLDERS

_GENERATED = (*GENERATED_FOLDERS, "docs/index.md", "nav-made-by-dev-site.yml", "site")
# What is to be changed instead, by how the path of the generated file begins.
_MADE_OF = {
    "docs/districts/": "editorial/cities/ 里的区和地名表，或者原文",
    "docs/topics/": "editorial/topics.yml，或者原文",
    "docs/terms/": "editorial/terms.yml、该市的 terms.yml，或者原文",
}
_PATIENCE = 20


def generated(root: Path, texts: Mapping[str, str]) -> Iterator[Finding]:
    """A finding for every generated file that Git keeps against ``.gitignore`` (E108); ``texts`` are the paths of source texts by id."""
    for path in _listed(root):
        message = "这个文件是程序生成的，在这里改没有用：下一次构建会覆盖它。"
        hint = f"删去这个文件，把改动写进{_made_of(path, texts)}。"
        yield Finding(path, 1, 0, "E108", message, "", hint)


def _made_of(path: str, texts: Mapping[str, str]) -> str:
    folder, _, rest = path.removeprefix("docs/").partition("/")
    text = texts.get(rest.partition("/")[0].partition(".")[0], "") if folder == "texts" else ""
    known = next((words for start, words in _MADE_OF.items() if path.startswith(start)), "")
    return f" {text or known or 'source_texts/ 里的原文或 editorial/ 里的编辑数据'}"


def _listed(root: Path) -> Iterable[str]:
    """Generated files that are in Git's index though it is told to ignore them; none where there is no repository."""
    try:
        done = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--ignored", "--exclude-standard", "--", *_GENERATED],
            cwd=root,
            capture_output=True,
            timeout=_PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    return [name.decode("utf-8", "replace") for name in done.stdout.split(b"\0") if name]
