"""What the builder takes from ``mkdocs.yml`` and the environment: addresses and the edition."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import yaml
from yaml_env_tag import construct_env_tag  # type: ignore[import-untyped]

from builder import __version__
from builder.editorial import reading, yaml_syntax
from builder.findings.finding import DataError
from builder.project import hosting

_FILE = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Edition:
    """Which edition of the site this is: version, date (YYYY-MM-DD) and, where known, the revision."""

    version: str
    date: str | None
    revision: str | None


@dataclass(frozen=True, slots=True)
class Settings:
    """``repository`` and ``site_url`` are empty when not configured and have no slash at their end.

    Only a ``repository`` at an https address leads anywhere; ``host`` names the service that has it
    (:data:`builder.project.hosting.SCHEMES`). ``site_name`` is what citations say. ``epoch`` is the second that dates the
    edition, where it is known; ``bundle`` begins the name of the offline bundle.
    """

    repository: str
    branch: str
    edition: Edition
    revisions: dict[str, str]
    epoch: int | None = None
    bundle: str = "plan-texts"
    site_name: str = ""
    site_url: str = ""
    host: str = ""

    def address(self, url: str) -> str:
        """An address given from the site's root, in full where it is known at which one the site is published."""
        return f"{self.site_url}/{url}" if self.site_url else url

    @property
    def scheme(self) -> hosting.Scheme | None:
        """How the service with the repository is addressed; ``None`` where nothing may lead there."""
        return hosting.scheme(self.repository, self.host) if hosting.is_link(self.repository) else None

    def source_url(self, file_name: str, line: int, end_line: int) -> str | None:
        """The address of lines of a source text in the repository as it was published, or ``None``."""
        if not (scheme := self.scheme):
            return None
        lines = scheme.one_line if line == end_line else scheme.lines
        return (scheme.view + lines).format(
            repository=self.repository,
            revision=self.revisions.get(file_name, quote(self.branch)),
            path=_path(file_name),
            line=line,
            last=end_line,
        )

    def edit_url(self, file_name: str, line: int | str = "{line}") -> str | None:
        """The address at which a line of a source text is edited on the branch, or ``None``."""
        if not (scheme := self.scheme):
            return None
        known = {"repository": self.repository, "branch": quote(self.branch), "path": _path(file_name)}
        return scheme.edit.format(**known, line=line)

    @property
    def issue_url(self) -> str | None:
        """The address of a new issue with ``{title}`` and ``{body}`` still to be filled in, or ``None``."""
        if not (scheme := self.scheme):
            return None
        return scheme.issue.format(repository=self.repository, title="{title}", body="{body}")

    def commit_url(self, commit: str) -> str | None:
        """The address of a commit in the repository, or ``None``."""
        if not (scheme := self.scheme):
            return None
        return scheme.commit.format(repository=self.repository, commit=commit)


def _path(file_name: str) -> str:
    return f"source_texts/{quote(file_name)}"


class _Loader(yaml.SafeLoader):
    """Reads ``mkdocs.yml``: ``!ENV`` as MkDocs does, any other tag as nothing."""


_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_multi_constructor("", lambda *_: None)


def load(root: Path) -> Settings:
    """Read the settings of the project in ``root``. Raises :class:`DataError` when ``mkdocs.yml`` cannot be read."""
    data = _mapping(_configured(root / _FILE))
    extra = _mapping(data.get("extra"))
    repository = str(extra.get("repository") or "").rstrip("/")
    epoch = _epoch(root)
    return Settings(
        repository=repository,
        branch=str(extra.get("branch") or "main"),
        edition=_edition(root, epoch),
        revisions=_revisions(root) if repository else {},
        epoch=epoch,
        bundle=str(extra.get("bundle") or "plan-texts"),
        site_name=str(data.get("site_name") or ""),
        site_url=str(data.get("site_url") or "").rstrip("/"),
        host=str(extra.get("host") or ""),
    )


def _configured(path: Path) -> Any:
    if not path.exists():
        return None
    text = reading.text(path, _FILE)
    try:
        return yaml.load(text, _Loader)  # noqa: S506
    except yaml.YAMLError as error:
        raise DataError(yaml_syntax.explain(text, error, _FILE)) from error


def _mapping(value: Any) -> dict[str, Any]:
    """What is no mapping says nothing here: MkDocs itself says what is wrong with it."""
    return value if isinstance(value, dict) else {}


def _epoch(root: Path) -> int | None:
    """``SOURCE_DATE_EPOCH``, else the time of the last commit."""
    found = os.environ.get("SOURCE_DATE_EPOCH") or _git(root, "log", "-1", "--format=%ct")
    return int(found) if found else None


def _edition(root: Path, epoch: int | None) -> Edition:
    """Version of the program, the date, and the last commit."""
    date = datetime.fromtimestamp(epoch, UTC).date().isoformat() if epoch is not None else None
    return Edition(__version__, date, _git(root, "rev-parse", "--short=10", "HEAD") or None)


def _revisions(root: Path) -> dict[str, str]:
    """For each source text that is as committed, the last commit that changed it: its lines never move there."""
    folder = root / "source_texts"
    return {
        path.name: revision
        for path in sorted(folder.glob("*.txt"))
        if not _git(root, "status", "--porcelain", "--", str(path))
        and (revision := _git(root, "log", "-1", "--format=%H", "--", str(path)))
    }


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, text=True, timeout=20, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()
