"""What Windows needs: names it can hold, no links, and a ``dev.cmd`` that does what ``./dev`` does."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator

import pytest

from builder.offline.names import unfit
from tests.support import ROOT

Entry = tuple[str, str]  # the mode of a tracked file and its path
LINK = "120000"


def tracked() -> list[Entry]:
    done = subprocess.run(["git", "ls-files", "-s", "-z"], cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("no repository")
    listed = done.stdout.decode().split("\0")[:-1]
    return [(line.split(" ")[0], line.partition("\t")[2]) for line in listed]


def wrong(entries: Iterable[Entry]) -> Iterator[str]:
    """Links, names that Windows forbids or takes for one, names that macOS would spell otherwise."""
    known = list(entries)
    yield from (f"{path} is a symbolic link" for mode, path in known if mode == LINK)
    yield from (f"{found.path} {found.reason}" for found in unfit(path for _, path in known))
    yield from (f"{path} is not NFC" for _, path in known if unicodedata.normalize("NFC", path) != path)


def test_no_tracked_file_is_a_link_or_has_a_name_that_windows_cannot_hold() -> None:
    assert list(wrong(tracked())) == []


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ([(LINK, "docs/latest")], "docs/latest is a symbolic link"),
        ([("100644", "docs/A.md"), ("100644", "docs/a.md")], "只有大小写不同"),
        ([("100644", "Docs/a.md"), ("100644", "docs/b.md")], "只有大小写不同"),
        ([("100644", "docs/con.md")], "设备名"),
        ([("100644", "docs/a:b.md")], "不允许的字符"),
        ([("100644", "docs/a.")], "以点或空格结尾"),
    ],
)
def test_a_planted_one_is_found(entries: list[Entry], words: str) -> None:
    assert any(words in said for said in wrong(entries))


DEV = (ROOT / "dev").read_text("utf-8")
CMD = (ROOT / "dev.cmd").read_text("ascii")  # a Windows in Chinese reads it in GBK


@pytest.mark.parametrize(
    "rule",
    [
        r"nox\[uv\]>=[\d.]+",
        r"sys\.version_info < \(\d+, \d+\)",
        r"-m pip install --quiet --disable-pip-version-check",
        r"-m venv \.venv",
    ],
)
def test_both_make_the_same_environment(rule: str) -> None:
    ours = re.findall(rule, DEV)
    assert ours
    assert re.findall(rule, CMD) == ours


def test_both_list_the_sessions_or_hand_all_arguments_on() -> None:
    assert re.findall(r"nox --(?:list|sessions \S+)", DEV) == ["nox --list", 'nox --sessions "$@"']
    assert re.findall(r'"%nox%" --(?:list|sessions \S+)', CMD) == ['"%nox%" --list', '"%nox%" --sessions %*']


def test_windows_finds_labels_and_python_writes_utf_8() -> None:
    data = (ROOT / "dev.cmd").read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
    assert "set PYTHONUTF8=1" in CMD
    assert set(re.findall(r"goto (\w+)", CMD)) <= set(re.findall(r"^:(\w+)", CMD, flags=re.MULTILINE))


def test_every_session_that_a_guide_names_for_windows_is_one() -> None:
    sessions = set(re.findall(r"@nox\.session\ndef (\w+)", (ROOT / "noxfile.py").read_text("utf-8")))
    for name in ("README.md", "README.zh-CN.md", "CONTRIBUTING.md"):
        named = set(re.findall(r"\bdev(?:\.cmd)? (\w+)`", (ROOT / name).read_text("utf-8")))
        assert named <= sessions, name
