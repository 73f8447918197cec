"""How services that host a repository address its lines, its editor and a new issue.

One table, :data:`SCHEMES`; ``extra.host`` in ``mkdocs.yml`` names a row of it, else the name of the host does. Another
service is one more row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

_NEVER = frozenset(" \t\n\r\"'<>\\{}")  # characters that no address has


@dataclass(frozen=True, slots=True)
class Scheme:
    """The addresses of a service.

    In braces: ``repository``, ``revision``, ``branch`` or ``commit``, ``path``; ``line`` and ``last``; ``title`` and ``body`` of an
    issue, percent-encoded.
    """

    view: str
    edit: str
    issue: str
    commit: str = "{repository}/commit/{commit}"
    one_line: str = "#L{line}"
    lines: str = "#L{line}-L{last}"


_GITHUB = Scheme(
    view="{repository}/blob/{revision}/{path}",
    # That the editor goes to the line could not be confirmed; where it does not, the address opens the file all the same.
    edit="{repository}/edit/{branch}/{path}#L{line}",
    issue="{repository}/issues/new?title={title}&body={body}",
)
SCHEMES: Mapping[str, Scheme] = {
    "github": _GITHUB,
    "gitee": Scheme(
        view="{repository}/blob/{revision}/{path}",
        # Not confirmed: that the editor goes to the line.
        edit="{repository}/edit/{branch}/{path}#L{line}",
        # Not confirmed: the names of both fields. An unknown one leaves the form empty; the report can be copied.
        issue="{repository}/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={body}",
    ),
    # Confirmed by GitLab's documentation, the line in the editor by its merge request 56159.
    "gitlab": Scheme(
        view="{repository}/-/blob/{revision}/{path}",
        edit="{repository}/-/edit/{branch}/{path}#L{line}",
        issue="{repository}/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={body}",
        commit="{repository}/-/commit/{commit}",
        lines="#L{line}-{last}",
    ),
}


def scheme(repository: str, named: str = "") -> Scheme:
    """The scheme of a service by its name, else by the name of the repository's host; GitHub's where neither tells."""
    if named in SCHEMES:
        return SCHEMES[named]
    host = urlsplit(repository).hostname or ""
    return next((one for name, one in SCHEMES.items() if name in host), _GITHUB)


def is_link(address: str) -> bool:
    """Whether an address may become a link: only what is encrypted and names a host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname) and not _NEVER.intersection(address)
