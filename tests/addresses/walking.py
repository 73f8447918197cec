"""A host, as editors and its publishing job use it: a shared repository, branches, merges, and nothing but git and files.

An editor edits files and reads what ``check`` says; the lines that a message gives are put where it says. The job that
publishes records addresses and commits them. Both work in a clone below a temporary folder.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from builder.addresses.fingerprint import agrees, fingerprint
from builder.addresses.registry import Registry
from tests.support import load_project, run

ROOT = Path(__file__).parents[2]
_READY = re.compile(r"(?P<path>\S+) 第(?P<line>\d+)行(?P<what>加上|改成)：\n(?P<lines>[^\0]+)\Z")
_WHO = {f"GIT_{one}_{what}": "x@y" for one in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
_ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def git(folder: Path, *arguments: str, may_fail: bool = False) -> str:
    env = {**os.environ, **_WHO, **_ALONE}
    told = subprocess.run(
        ["git", *arguments], cwd=folder, capture_output=True, text=True, check=False, env=env
    )
    assert told.returncode == 0 or may_fail, told.stdout + told.stderr
    return told.stdout if told.returncode == 0 else f"failed: {told.stdout}"


def repository(project: Path) -> Path:
    """A project becomes a repository whose addresses are published."""
    for name in (".gitattributes", ".ci/record"):
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_bytes((ROOT / name).read_bytes())
    (project / ".ci/record").chmod(0o755)
    (project / ".gitignore").write_text(
        "/docs/*/\n!/docs/about/\n/docs/index.md\n/nav-*.yml\n", encoding="utf-8"
    )
    git(project, "init", "--quiet", "--initial-branch", "main")
    save(project, "Texts")
    publish(project)
    return project


def save(folder: Path, subject: str) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", subject)


def publish(folder: Path) -> None:
    """What the publishing job does to the main branch, but for the build."""
    told = run("addresses", "--root", str(folder))
    assert told.exit_code == 0, told.output
    save(folder, "Published addresses recorded")


def found(folder: Path) -> list[dict[str, Any]]:
    """What ``check`` says, as a pull request has it."""
    listed: list[dict[str, Any]] = json.loads(run("check", "--format", "json", "--root", str(folder)).stdout)
    return listed


def errors(folder: Path) -> list[dict[str, Any]]:
    return [item for item in found(folder) if item["severity"] == "error"]


def until_sound(folder: Path) -> int:
    """Put the lines that messages give where they say, as an editor does who agrees; how many lines it took."""
    taken = 0
    for _ in range(3):
        wrong = errors(folder)
        if not wrong:
            return taken
        taken += _take_advice(folder, wrong)
    raise AssertionError(errors(folder))


def _take_advice(folder: Path, wrong: list[dict[str, Any]]) -> int:
    wanted: dict[tuple[str, int, bool], dict[str, None]] = {}
    for item in wrong:
        ready = _READY.search(item["hint"])
        if ready is None:
            continue
        assert ready["path"] == item["path"]
        assert int(ready["line"]) == item["line"]
        place = (ready["path"], int(ready["line"]), ready["what"] == "改成")
        wanted.setdefault(place, {}).update(dict.fromkeys(ready["lines"].split("\n")))
    for (path, line, instead), lines in sorted(wanted.items(), reverse=True):
        file = folder / path
        there = file.read_text("utf-8").splitlines() if file.exists() else []
        there[line - 1 : line - 1 + instead] = lines
        file.write_text("\n".join(there) + "\n", encoding="utf-8")
    return sum(len(lines) for lines in wanted.values())


def branch(folder: Path, name: str, start: str = "main") -> None:
    git(folder, "checkout", "--quiet", "-B", name, start)


def merge(folder: Path, name: str) -> bool:
    """Merge a branch into the one that is checked out; whether it went without conflict."""
    return not conflicts(folder, name)


def conflicts(folder: Path, name: str) -> list[str]:
    """The same; the files in which both sides changed the same lines. Then nothing is merged."""
    if not git(folder, "merge", "--quiet", "--no-edit", name, may_fail=True).startswith("failed"):
        return []
    files = git(folder, "diff", "--name-only", "--diff-filter=U").split()
    git(folder, "merge", "--abort")
    return files


def locks_changed(folder: Path, name: str) -> str:
    return git(folder, "diff", "--name-only", f"main...{name}", "--", "editorial/addresses/*.lock").strip()


@dataclass(frozen=True)
class Published:
    """Where every recorded address leads (``None``: nowhere), and the words there."""

    leads: dict[str, str | None]
    words: dict[str, str | None]

    def changed_hands(self, later: Published, *decided: Published) -> list[str]:
        """Addresses at which there is something else later, and nobody decided so.

        Decided is what an anchor showed on a branch, whatever page it stood on there. Where one branch let it lead
        elsewhere, the other one may have decided what stands there.
        """
        known = [one.by_anchor for one in (self, *decided)]
        found = []
        for address, words in self.words.items():
            anchor, to = _anchor(address), _anchor(later.leads[address])
            there = [one[anchor][1] for one in known if anchor in one]
            if any(anchor in one and one[anchor][0] == to != anchor for one in known[1:]):
                there += [one[to][1] for one in known if to in one]
            if not any(later.shows(address, one) for one in there):
                found.append(f"{address}: {words} → {later.words[address]}")
        return found

    @cached_property
    def by_anchor(self) -> dict[str, tuple[str, str | None]]:
        """Where the anchors of each document lead, and the words there."""
        return {
            _anchor(address): (_anchor(self.leads[address]), self.words[address]) for address in self.words
        }

    def shows(self, address: str, words: str | None) -> bool:
        """Whether at an address there are these words, or a correction of them."""
        here = self.words.get(address)
        if here is None or words is None:
            return False
        return agrees(fingerprint(words), here) or agrees(fingerprint(here), words)


def _anchor(address: str | None) -> str:
    """An address without its page."""
    return re.sub(r"/[^/#]+#", "#", address or "")


def published(folder: Path) -> Published:
    """What stands at every address of the documents that a lock remembers."""
    registry: Registry = load_project(folder).registry
    leads: dict[str, str | None] = {}
    words: dict[str, str | None] = {}
    for document, lock in registry.memory.locks.items():
        if posts := registry.signposts.get(document):
            for entry in lock.entries:
                unit = posts.target(entry)
                leads[f"{document}/{entry.address}"] = f"{document}/{unit.address}" if unit else None
                words[f"{document}/{entry.address}"] = unit.words if unit else None
    return Published(leads, words)
