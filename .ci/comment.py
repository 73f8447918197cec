"""Writes the one comment below a pull request, or updates it (``python3 .ci/comment.py FOLDER``, in comment.yml).

The folder has what the pull request's own run made, ``comment.md`` and ``number``: anybody may have written it. Let through
are words in the Markdown that ``python -m builder pull-request`` writes, no links, pictures, mentions or other markup; and
the number of a pull request only where its newest commit is the one that was checked. The link to the preview is made here,
from what the host says. Needs nothing but Python.
"""

from __future__ import annotations

import json
import os
import re
import sys
import urllib.request
from pathlib import Path
from typing import Any

MARK = "<!-- plan-texts: pull request -->"
AUTHOR = "github-actions[bot]"
PREVIEW = "preview"
MOST = 60_000  # the host refuses more than 65,536 characters
PAGE = 100
OFFERED = (
    "**预览**：[下载改好的网站]({})（preview.zip，要先登录，保留14天）。先解压，再打开解压出来的文件夹，双击 index.html。"
    "里面新的段落、标题，编号发布时才定，现在请勿引用。"
)
NONE = "**预览**：这一次没有建成网站，没有预览。"
# What the program writes: its tags; characters that could be markup as references, parted from what would make a mention.
_WRITTEN = re.compile(
    r"</?(?:br|del|ins|code|details|summary)>|&#(?:35|64);<!-- -->|<!-- -->|&#(?:36|38|42|60|62|9[1-6]|124|126);"
)
_FORBIDDEN = re.compile(r"[<>&@\\\x00-\x08\x0b-\x1f\x7f]|://|www\.|\]\(|\]\[|\]:|!\[|#\d", re.IGNORECASE)

_TURNING = re.compile(
    r"[\u202a-\u202e\u2066-\u2069]"
)  # texts may have them; here they could turn words around


class NotTrustedError(ValueError):
    """What was given is not let through; the message says why."""


def checked(markdown: str) -> str:
    """The Markdown, if it has nothing but what the program writes; what turns words around is seen and does nothing.

    Raises :class:`NotTrustedError`.
    """
    if len(markdown) > MOST:
        raise NotTrustedError(f"the comment has {len(markdown)} characters, at most {MOST} are let through")
    if found := _FORBIDDEN.search(_WRITTEN.sub(" ", markdown)):
        raise NotTrustedError(f"the comment has what the program does not write: {found[0]!r}")
    return _TURNING.sub("\N{REPLACEMENT CHARACTER}", markdown)


def read(folder: Path) -> tuple[str, int]:
    """The Markdown and the number of the pull request. Raises :class:`NotTrustedError`."""
    number = _plain(folder / "number").strip()
    if not re.fullmatch(r"[1-9][0-9]{0,9}", number):
        raise NotTrustedError("the number of the pull request is none")
    return checked(_plain(folder / "comment.md")), int(number)


def _plain(path: Path) -> str:
    if path.is_symlink() or not path.is_file() or path.stat().st_size > 4 * MOST:
        raise NotTrustedError(f"{path.name} is no file of a size that can be")
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise NotTrustedError(f"{path.name} is not UTF-8") from error


def whole(markdown: str, preview: str | None) -> str:
    """The comment: the mark by which it is found again, what the pull request's run says, and the preview."""
    return f"{MARK}\n{markdown.rstrip()}\n\n{OFFERED.format(preview) if preview else NONE}\n"


class Host:
    """What the host is asked and told, about one repository."""

    def __init__(self, env: dict[str, str]) -> None:
        self._api = f"{env['GITHUB_API_URL']}/repos/{env['GITHUB_REPOSITORY']}"
        self._page = f"{env['GITHUB_SERVER_URL']}/{env['GITHUB_REPOSITORY']}"
        self._token = env["TOKEN"]

    def newest(self, number: int) -> str:
        """The newest commit of a pull request."""
        return str(self._ask("GET", f"pulls/{number}")["head"]["sha"])

    def preview(self, run: str) -> str | None:
        """The address of the preview that a run has built."""
        listed = self._ask("GET", f"actions/runs/{run}/artifacts?per_page={PAGE}")["artifacts"]
        found = [one["id"] for one in listed if one["name"] == PREVIEW and not one["expired"]]
        return f"{self._page}/actions/runs/{run}/artifacts/{int(found[0])}" if found else None

    def comment(self, number: int) -> int | None:
        """The comment that was written before."""
        page = 1
        while True:
            listed = self._ask("GET", f"issues/{number}/comments?per_page={PAGE}&page={page}")
            for one in listed:
                if one["user"]["login"] == AUTHOR and one["body"].startswith(MARK):
                    return int(one["id"])
            if len(listed) < PAGE:
                return None
            page += 1

    def write(self, number: int, body: str) -> None:
        """Write the comment, or what it says now."""
        known = self.comment(number)
        if known is None:
            self._ask("POST", f"issues/{number}/comments", {"body": body})
        else:
            self._ask("PATCH", f"issues/comments/{known}", {"body": body})

    def _ask(self, method: str, path: str, data: dict[str, str] | None = None) -> Any:
        request = urllib.request.Request(  # noqa: S310  # the address is the host's own
            f"{self._api}/{path}",
            method=method,
            data=None if data is None else json.dumps(data).encode(),
            headers={"Authorization": f"Bearer {self._token}", "Accept": "application/vnd.github+json"},
        )
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            return json.load(answer)


def main(folder: Path, env: dict[str, str]) -> int:
    """The exit code: 0 also where the pull request has moved on, and its next run will write."""
    try:
        markdown, number = read(folder)
    except NotTrustedError as error:
        print(f"::error::{error}")
        return 1
    host = Host(env)
    if host.newest(number) != env["HEAD_SHA"]:
        print(f"::notice::What was checked is not the newest commit of #{number}; nothing is written.")
        return 0
    host.write(number, whole(markdown, host.preview(env["RUN"])))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), dict(os.environ)))
