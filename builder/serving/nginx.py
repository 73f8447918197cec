"""nginx's configuration for a built site, and nginx itself in the foreground."""

from __future__ import annotations

import errno
import re
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

_HERE = Path(__file__).parent
_PLACE = re.compile(r"@([A-Z]+)@")
_NOT_QUOTED = re.compile(r"[\"\\$\r\n]")  # nginx reads these inside quotation marks as something else
_LISTEN = re.compile(r"(?:[0-9A-Za-z.\-]+:|\[[0-9A-Fa-f:]+\]:)?\d{1,5}")
_PORTS = 65536
_NAME = re.compile(r"[0-9A-Za-z.\-_*]+")


def server_block(site: Path, policy: str, *, listen: str = "80", name: str = "_") -> str:
    """The configuration that serves a site. Raises :class:`ValueError` for what cannot be written into it."""
    for words, pattern in ((listen, _LISTEN), (name, _NAME)):
        if not pattern.fullmatch(words):
            raise ValueError(words)
    if not 0 < int(listen.rpartition(":")[2]) < _PORTS:
        raise ValueError(listen)
    return _filled("server.conf", LISTEN=listen, NAME=name, SITE=str(site.resolve()), POLICY=policy)


def _filled(template: str, **values: str) -> str:
    for value in values.values():
        if _NOT_QUOTED.search(value):
            raise ValueError(value)
    return _PLACE.sub(lambda found: values[found[1]], (_HERE / template).read_text("utf-8"))


def find() -> str | None:
    """Where nginx is; Debian puts it where only root looks."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/opt/homebrew/bin")


def is_taken(listen: str) -> bool:
    """Whether something listens on a port already: nginx says so in six lines, and only after seconds."""
    host, _, port = listen.rpartition(":")
    with socket.socket() as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind((host, int(port)))
        except OSError as error:  # what else may be wrong nginx says
            return error.errno == errno.EADDRINUSE
    return False


def run(nginx: str, block: str) -> int:
    """Serve in the foreground until stopped; gives nginx's exit code."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "server.conf").write_text(block, "utf-8")
        (folder / "nginx.conf").write_text(_filled("standalone.conf", FOLDER=made), "utf-8")
        command = [nginx, "-e", "stderr", "-p", made, "-c", str(folder / "nginx.conf")]
        with subprocess.Popen(command) as process:
            try:
                return process.wait()
            except KeyboardInterrupt:
                return 0
            finally:
                process.terminate()
