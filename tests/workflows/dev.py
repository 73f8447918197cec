"""Runs sessions of the noxfile in the current folder with the Python that is running: ``./dev`` without its environments.

Where SESSIONS names a file, their names are written into it and nothing is run.
"""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

SESSIONS: dict[str, Callable[[Any], None]] = {}


def session(function: Callable[[Any], None] | None = None, *, name: str = "") -> Any:
    if function is None:
        return lambda given: session(given, name=name)
    SESSIONS[name or function.__name__] = function
    return function


class Session:
    bin = str(Path(sys.executable).parent)

    def __init__(self, posargs: list[str]) -> None:
        self.posargs = posargs

    def install(self, *_: str) -> None:
        """All that a session needs is there."""

    def log(self, message: str) -> None:
        print(message, file=sys.stderr)

    def run(self, *command: str, env: dict[str, str] | None = None, **_: Any) -> None:
        path = f"{self.bin}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(command, env={**os.environ, "PATH": path, **(env or {})}, check=False)
        if done.returncode:
            sys.exit(1)


def main(arguments: list[str]) -> None:
    nox = types.ModuleType("nox")
    nox.__dict__.update(session=session, Session=Session, options=types.SimpleNamespace())
    sys.modules["nox"] = nox
    runpy.run_path("noxfile.py")
    names, _, posargs = " ".join(arguments).partition(" -- ")
    for name in names.split():
        chosen = SESSIONS[name]
        if recorded := os.environ.get("SESSIONS"):
            with Path(recorded).open("a") as file:
                file.write(f"{name}\n")
        else:
            chosen(Session(posargs.split()))


if __name__ == "__main__":
    main(sys.argv[1:])
