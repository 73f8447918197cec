"""The comment below a pull request: what is let through of what nobody trusts, and that there is one (.ci/comment.py)."""

from __future__ import annotations

import importlib.util
import io
import json
import re
import threading
from collections.abc import Iterator
from contextlib import redirect_stdout
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from builder.changes.pull_request import NEXT, PASSED
from tests.changes.support import CASES, COMMENT
from tests.support import ROOT
from tests.workflows.support import run, steps

PROGRAM = ROOT / ".ci/comment.py"
_spec = importlib.util.spec_from_file_location("comment", PROGRAM)
assert _spec
assert _spec.loader
comment: Any = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(comment)

[STEP] = steps("comment")
SAYS = {
    "github.token": "token",
    "github.event.workflow_run.id": "42",
    "github.event.workflow_run.head_sha": "a" * 40,
}
TOLD = f"{PASSED}\n\n对读者没有变化。\n\n---\n\n{NEXT}\n"
PULL = "/repos/editors/plans/pulls/7"
COMMENTS = "/repos/editors/plans/issues/7/comments"
ARTIFACTS = "/repos/editors/plans/actions/runs/42/artifacts"


class Host:
    """What the host has, and what it was told."""

    def __init__(self) -> None:
        self.comments: list[dict[str, Any]] = []
        self.sha = "a" * 40
        self.artifacts = [
            {"id": 3, "name": "comment", "expired": False},
            {"id": 5, "name": "preview", "expired": False},
        ]
        self.written: list[tuple[str, str]] = []
        self.url = ""

    def get(self, path: str) -> Any:
        address, _, query = path.partition("?")
        page = int((re.search(r"\bpage=(\d+)", query) or [0, "1"])[1])
        return {
            PULL: {"head": {"sha": self.sha}},
            COMMENTS: self.comments[(page - 1) * 100 : page * 100],
            ARTIFACTS: {"artifacts": self.artifacts},
        }[address]

    def write(self, method: str, path: str, body: str) -> None:
        self.written.append((method, path))
        if method == "POST":
            self.comments.append(said(body, comment.AUTHOR))
        else:
            [known] = [one for one in self.comments if path.endswith(f"/{one['id']}")]
            known["body"] = body


def said(body: str, by: str = "editor", number: int = 1) -> dict[str, Any]:
    return {"id": number, "user": {"login": by}, "body": body}


@pytest.fixture
def host() -> Iterator[Host]:
    known = Host()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            assert self.headers["Authorization"] == "Bearer token"
            result: Any = {}
            if self.command == "GET":
                result = known.get(self.path)
            else:
                sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                known.write(self.command, self.path, sent["body"])
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps(result).encode())

        do_GET = do_POST = do_PATCH = answer  # noqa: N815

        def log_message(self, *_: Any) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        known.url = f"http://127.0.0.1:{server.server_address[1]}"
        yield known
        server.shutdown()


def env(host: Host) -> dict[str, str]:
    """What the host tells every step."""
    server = "https://host.example"
    return {"GITHUB_API_URL": host.url, "GITHUB_SERVER_URL": server, "GITHUB_REPOSITORY": "editors/plans"}


def left(folder: Path, markdown: str | bytes = TOLD, number: str = "7\n") -> Path:
    """What a pull request's run has left."""
    (folder / "comment").mkdir(exist_ok=True)
    data = markdown if isinstance(markdown, bytes) else markdown.encode()
    (folder / "comment/comment.md").write_bytes(data)
    (folder / "comment/number").write_text(number)
    return folder / "comment"


def send(host: Host, folder: Path, *what: str | bytes) -> tuple[int, str]:
    """The exit code, and what is printed."""
    given = {"TOKEN": "token", "RUN": "42", "HEAD_SHA": "a" * 40}
    with redirect_stdout(io.StringIO()) as printed:
        code = comment.main(left(folder, *what), env(host) | given)
    return code, printed.getvalue()


def test_the_step_of_the_workflow_writes_it(host: Host, tmp_path: Path) -> None:
    left(tmp_path)
    done = run(STEP, ROOT, SAYS, RUNNER_TEMP=str(tmp_path), **env(host))
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    assert len(host.comments) == 1


def test_a_comment_is_written_and_names_the_preview(host: Host, tmp_path: Path) -> None:
    assert send(host, tmp_path) == (0, "")
    [written] = host.comments
    assert written["body"].startswith(f"{comment.MARK}\n{TOLD.rstrip()}\n\n**预览**：")
    assert "(https://host.example/editors/plans/actions/runs/42/artifacts/5)" in written["body"]
    assert "双击 index.html" in written["body"]


def test_the_comment_is_updated_also_when_many_came_after_it(host: Host, tmp_path: Path) -> None:
    host.comments = [said(f"{number}", number=number) for number in range(2, 150)]
    host.comments.append(said(f"{comment.MARK}\n旧的", comment.AUTHOR))
    send(host, tmp_path)
    assert host.written == [("PATCH", "/repos/editors/plans/issues/comments/1")]
    assert TOLD.rstrip() in host.comments[-1]["body"]


def test_twice_is_one_comment(host: Host, tmp_path: Path) -> None:
    send(host, tmp_path)
    send(host, tmp_path)
    assert [method for method, _ in host.written] == ["POST", "PATCH"]


def test_a_comment_of_somebody_else_is_never_touched(host: Host, tmp_path: Path) -> None:
    host.comments = [said(f"{comment.MARK}\n我写的", "editor")]
    send(host, tmp_path)
    assert host.comments[0]["body"] == f"{comment.MARK}\n我写的"
    assert [method for method, _ in host.written] == ["POST"]


def test_without_a_site_the_comment_says_so(host: Host, tmp_path: Path) -> None:
    host.artifacts = host.artifacts[:1]
    send(host, tmp_path)
    assert host.comments[0]["body"].endswith(f"{comment.NONE}\n")


def test_nothing_is_written_below_a_pull_request_that_was_not_checked(host: Host, tmp_path: Path) -> None:
    host.sha = "b" * 40
    code, printed = send(host, tmp_path)
    assert (code, host.written) == (0, [])
    assert printed.startswith("::notice::")


@pytest.mark.parametrize("number", ["", "0", "-7", "7/../8", "7\n8", "７", "7 8", "9" * 11])
def test_what_is_no_number_is_not_asked_about(number: str, host: Host, tmp_path: Path) -> None:
    code, printed = send(host, tmp_path, TOLD, number)
    assert (code, host.written) == (1, [])
    assert printed.startswith("::error::")


@pytest.mark.parametrize(
    "words",
    [
        *(
            "[这里](https://bad.example)",
            "[这里](/other/page)",
            "[这里][1]",
            "[1]: //bad.example",
            "![](x.png)",
        ),
        *(
            "https://bad.example",
            "www.bad.example",
            "<https://bad.example>",
            "<img src=x>",
            "<a href=x>",
            "@someone",
        ),
        *(
            '<details open="">',
            "<br onclick=x>",
            "<!-- 甲 -->",
            "\\[x",
            "#12",
            "a\x00b",
            "<script>",
        ),
    ],
)
def test_what_the_program_does_not_write_is_not_let_through(words: str, host: Host, tmp_path: Path) -> None:
    code, printed = send(host, tmp_path, f"{PASSED}\n\n{words}\n")
    assert (code, host.written) == (1, [])
    assert printed.startswith("::error::")


@pytest.mark.parametrize("data", [b"\xff\xfe", b"x" * 300_000, "甲".encode() * 60_001])
def test_what_is_too_long_or_no_text_is_not_let_through(data: bytes, host: Host, tmp_path: Path) -> None:
    assert send(host, tmp_path, data)[0] == 1
    assert host.written == []


def test_a_link_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "comment").mkdir()
    (tmp_path / "comment/comment.md").symlink_to("/dev/null")
    (tmp_path / "comment/number").write_text("7")
    with pytest.raises(comment.NotTrustedError):
        comment.read(tmp_path / "comment")


def test_words_are_not_turned_around_by_what_a_text_has() -> None:
    assert comment.checked("甲\u202e乙\u2066丙") == "甲\ufffd乙\ufffd丙"


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_what_the_program_writes_is_let_through(case: Path) -> None:
    told = (case / COMMENT).read_text("utf-8")
    assert comment.checked(told) == told


def test_words_of_texts_that_look_like_markup_are_let_through() -> None:
    from builder.changes.as_markdown import escaped

    words = "<img src=x> @某人 [甲](http://x.example) ![](y) www.x.example #12 `x` \\[ a|b $1$ [1]: x"
    assert comment.checked(escaped(words))
