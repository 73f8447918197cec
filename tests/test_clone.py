"""What somebody has who clones the project: the same bytes everywhere, and a ``./dev`` that starts."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from tests.support import ROOT, snapshot

# A Python that makes environments slowly, as far as ./dev needs one. Like venv it fails where another deletes what it
# has just made, and like pip it needs what venv made.
PYTHON = """\
#!/bin/sh
set -eu
made() { echo "$1" >> "$MADE"; echo "$1" >&2; }
case "$1 ${2-}" in
    "-c "*) ;;
    "-m venv")
        made "venv $$"
        mkdir "$3" "$3/bin"
        sleep 0.4
        cp "$0" "$3/bin/python"
        echo "python is there" >&2
        ;;
    "-m pip")
        sleep 0.4
        [ -x .venv/bin/python ]
        printf '#!/bin/sh\\n%s\\necho "nox $*"\\n' "$NOX" > .venv/bin/nox
        chmod +x .venv/bin/nox
        ;;
    *) exit 9 ;;
esac
"""

# What nox does as far as two of them at once would disturb each other: it makes the environment of a session.
NOX = """[ "$1" != --install-only ] || { mkdir .nox .nox/serve; sleep 0.4; echo "made $2" >> "$MADE"; }"""


def git(*arguments: str, cwd: Path) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=cwd, check=True, capture_output=True)


def stdout(*arguments: str, cwd: Path) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=cwd, check=True, capture_output=True, text=True
    ).stdout.strip()


WINDOWS = "第一行\r\n第二行\r\n".encode()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of what the clone depends on: attributes, ``dev``, texts, locks, pages; and two texts from Windows.

    One was committed with Git, one as the page of a host commits it, byte for byte.
    """
    folder = tmp_path / "repository"
    for name in ("dev", "dev.cmd", ".gitattributes", ".gitignore", "mkdocs.yml"):
        if (ROOT / name).exists():
            folder.mkdir(exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    for name in ("source_texts", "editorial", "docs/about", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "source_texts/typed-on-windows.txt").write_bytes(WINDOWS)
    (folder / "docs/photo.png").write_bytes(b"\x89PNG\r\n\x1a\n line\n line\r\n")
    git("init", "-q", cwd=folder)
    git("-c", "core.safecrlf=false", "add", "-A", cwd=folder)
    blob = stdout("hash-object", "-w", "--no-filters", "source_texts/typed-on-windows.txt", cwd=folder)
    git("update-index", "--add", "--cacheinfo", f"100644,{blob},source_texts/uploaded.txt", cwd=folder)
    git("commit", "-q", "-m", "all", cwd=folder)
    (folder / "source_texts/uploaded.txt").write_bytes(WINDOWS)
    (folder / "source_texts/typed-on-windows.txt").write_bytes(WINDOWS.replace(b"\r\n", b"\n"))
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {name: data for name, data in snapshot(folder).items() if not name.startswith(".git/")}


@pytest.mark.parametrize("autocrlf", ["true", "input", "false"])
def test_a_clone_has_the_same_bytes_whatever_git_does_to_line_ends(
    repository: Path, tmp_path: Path, autocrlf: str
) -> None:
    git("clone", "-q", "-c", f"core.autocrlf={autocrlf}", str(repository), "clone", cwd=tmp_path)
    original, cloned = files(repository), files(tmp_path / "clone")
    assert [name for name in original if original[name] != cloned.get(name)] == []
    git("diff", "--exit-code", cwd=tmp_path / "clone")


def test_git_stores_texts_that_are_committed_from_windows_with_line_feeds(repository: Path) -> None:
    stored = stdout("show", "HEAD:source_texts/typed-on-windows.txt", cwd=repository)
    assert stored.split("\n") == ["第一行", "第二行"]


@pytest.mark.parametrize(
    ("path", "eol"),
    [("source_texts/plan.txt", "lf"), ("editorial/topics.yml", "lf"), ("dev", "lf"), ("dev.cmd", "crlf")],
)
def test_attributes_say_which_line_ends_a_file_has(path: str, eol: str) -> None:
    found = stdout("check-attr", "text", "eol", "--", path, cwd=ROOT).split("\n")
    assert found[0].removeprefix(f"{path}: text: ") in ("auto", "set")
    assert found[1] == f"{path}: eol: {eol}"


def fresh_clone(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """A folder with ``dev`` and no environment, and a shell in which ``python3`` is the slow one."""
    if os.name == "nt":
        pytest.skip("./dev is a shell script; Windows has dev.cmd")
    clone, bin_ = tmp_path / "clone", tmp_path / "bin"
    clone.mkdir()
    bin_.mkdir()
    shutil.copy(ROOT / "dev", clone / "dev")
    (bin_ / "python3").write_text(PYTHON)
    (bin_ / "python3").chmod(0o755)
    return clone, {
        "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
        "MADE": str(tmp_path / "made"),
        "NOX": NOX,
    }


def start(clone: Path, env: dict[str, str], session: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        ["./dev", session],
        cwd=clone,
        env=env,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # Where the tests run in the background the shell has Ctrl+C ignored, and children would inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, out.strip() or err


def until_said(process: subprocess.Popen[str], words: str) -> None:
    """Wait until the set-up says how far it has got."""
    assert process.stderr is not None
    for line in process.stderr:
        if line.startswith(words):
            return
    raise AssertionError(f"{words} was never said")


def times_made(env: dict[str, str]) -> int:
    return len(Path(env["MADE"]).read_text().splitlines())


def test_two_commands_at_once_in_a_fresh_clone_both_run(tmp_path: Path) -> None:
    clone, env = fresh_clone(tmp_path)
    both = [start(clone, env, session) for session in ("lint", "site")]
    assert [ended(process) for process in both] == [(0, "nox --sessions lint"), (0, "nox --sessions site")]
    assert times_made(env) == 1


def test_two_previews_at_once_in_a_fresh_clone_make_their_environment_once(tmp_path: Path) -> None:
    clone, env = fresh_clone(tmp_path)
    both = [start(clone, env, "serve") for _ in range(2)]
    assert [ended(process) for process in both] == [(0, "nox --sessions serve")] * 2
    assert Path(env["MADE"]).read_text().splitlines()[1:] == ["made --sessions"]
    assert ended(start(clone, env, "serve")) == (0, "nox --sessions serve")
    assert times_made(env) == 2


def test_a_second_command_while_the_first_still_installs_waits(tmp_path: Path) -> None:
    clone, env = fresh_clone(tmp_path)
    first = start(clone, env, "lint")
    until_said(first, "python is there")
    second = start(clone, env, "site")
    assert [ended(first), ended(second)] == [(0, "nox --sessions lint"), (0, "nox --sessions site")]
    assert times_made(env) == 1
    assert sorted(path.name for path in clone.iterdir()) == [".venv", "dev"]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_what_was_stopped_while_it_installed_keeps_nobody_waiting(
    tmp_path: Path, how: signal.Signals
) -> None:
    clone, env = fresh_clone(tmp_path)
    first = start(clone, env, "lint")
    until_said(first, "venv")
    os.killpg(first.pid, how)
    first.communicate(timeout=60)
    assert first.returncode != 0
    both = [start(clone, env, session) for session in ("lint", "site", "tests")]
    assert [ended(process)[0] for process in both] == [0, 0, 0]
    assert times_made(env) == 2
    assert sorted(path.name for path in clone.iterdir()) == [".venv", "dev"]


def test_an_environment_that_no_longer_runs_is_made_anew_once(tmp_path: Path) -> None:
    clone, env = fresh_clone(tmp_path)
    (clone / ".venv/bin").mkdir(parents=True)
    (clone / ".venv/bin/nox").write_text("#!/nowhere/python\n")
    (clone / ".venv/bin/nox").chmod(0o755)
    both = [start(clone, env, session) for session in ("lint", "site")]
    assert [ended(process) for process in both] == [(0, "nox --sessions lint"), (0, "nox --sessions site")]
    assert times_made(env) == 1


def test_a_set_up_that_fails_says_so_and_leaves_no_lock(tmp_path: Path) -> None:
    clone, env = fresh_clone(tmp_path)
    python = tmp_path / "bin/python3"
    python.write_text(PYTHON.replace('made "venv $$"', "echo no disk >&2; exit 1"))
    assert ended(start(clone, env, "lint")) == (1, "no disk\n")
    assert not list(clone.glob(".venv-*"))
