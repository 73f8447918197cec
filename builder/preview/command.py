"""``python -m builder preview``: the site in a browser, which follows every change."""

from __future__ import annotations

import logging
import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click
from mkdocs.livereload import LiveReloadServer

from builder.preview.site import Generate, Site

HOST, PORT = "127.0.0.1", 8000
WATCHED = ("source_texts", "editorial", "docs/about", "docs/assets", "overrides", "mkdocs.yml")
PROGRAM = Path(__file__).parents[1]
_LOOK = 0.2  # seconds between looks at the files
WRONG_USE = 2


def preview(root: Path, port: int, generate: Generate) -> None:
    """Serve the project's site until it is interrupted. Exits with 2 where the port is taken."""
    _free(port)
    with tempfile.TemporaryDirectory(prefix="preview-") as folder:
        site = Site(root, Path(folder), generate)
        program = _program()

        def rebuild() -> None:
            if _program() != program:  # the program itself has changed
                os.execv(sys.executable, [sys.executable, "-m", "builder", *sys.argv[1:]])  # noqa: S606
            said = site.rebuild()
            click.echo(said or "没有发现问题。", err=True)

        rebuild()
        _serve(LiveReloadServer(rebuild, HOST, port, folder, polling_interval=_LOOK), root)


def _serve(server: LiveReloadServer, root: Path) -> None:
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    for path in (*(root / name for name in WATCHED), PROGRAM):
        if path.exists():
            server.watch(str(path))
    click.echo(f"预览：{server.url}（改了文件，页面会自己更新；按 Ctrl+C 结束）", err=True)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def _free(port: int) -> None:
    """Say in one line that the port is taken, before anything is built."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            hint = f"./dev serve -- --port {port + 1}"
            click.echo(f"端口 {port} 已被占用：多半已经开着一个预览，直接用它；要另开一个：{hint}", err=True)
            sys.exit(WRONG_USE)


def _program() -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in _modules()}


def _modules() -> Iterator[Path]:
    return PROGRAM.rglob("*.py")
