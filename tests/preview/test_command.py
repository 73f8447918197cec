"""The command: a port that is taken."""

from __future__ import annotations

import socket
from pathlib import Path

from tests.support import run, small_project


def test_a_port_that_is_taken_is_said_in_one_line_before_anything_is_built(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        result = run("preview", "--root", str(root), "--port", str(number))
    assert result.exit_code == 2
    assert result.output.count("\n") == 1
    assert f"端口 {number} 已被占用" in result.output
    assert not (root / "docs/index.md").exists()
