"""What editors have changed in the texts, and what they said of it: revisions, out of the history of the repository.

Where they come from is said by :mod:`builder.project.history`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

# e.g. 依据：广州市人民政府公报 2021年第15期; **依据**：…; 改为8000公里。依据是公报; a heading “### 依据” with the words below it
_BASIS = re.compile(r"依据(?:是|为)?[*_` ]*[:：]|(?:^|[。；;，,\s])依据(?:是|为)")
_HEADING = re.compile(r"^#+\s*(?:\S{0,2}\s*)?依据\s*$", re.MULTILINE)
# Words that are not the editor's own: comments of a template, the subject of the commit that is taken back
_QUOTED = re.compile(r"<!--[\s\S]*?-->|\A\s*(?:Revert|还原|撤销) [\"“].*")
# e.g. Co-authored-by: …; a heading; a rule
_OTHER = re.compile(r"^(?:[A-Z][A-Za-z-]+-by:|#+\s|-{3,}|\*{3,}|(?:[-*]\s*)?This reverts commit )")


@dataclass(frozen=True, slots=True)
class Change:
    """Lines that were replaced by others: either may be none. ``line`` is the number of the first new one, from 1."""

    line: int
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit that changed a text: its full hash, its date where it was made, its second, its message, its changes."""

    commit: str
    date: str
    time: int
    message: str
    changes: tuple[Change, ...]

    @property
    def subject(self) -> str:
        """The first line of the message."""
        return self.message.strip().partition("\n")[0].strip()

    @property
    def basis(self) -> str | None:
        """What the message says behind 依据: up to the end of the paragraph; ``None`` where it says nothing."""
        message = _QUOTED.sub("", self.message)
        found = _HEADING.search(message) or _BASIS.search(message)
        if not found:
            return None
        said = []
        for line in message[found.end() :].lstrip("\n 　*").splitlines():
            if not line.strip() or _OTHER.match(line.strip()):
                break
            said.append(line.strip())
        return "".join(said).strip() or None


@dataclass(frozen=True, slots=True)
class History:
    """The revisions of texts by file name, the newest first; a text of which nothing is known is not among them."""

    revisions: Mapping[str, tuple[Revision, ...]] = field(default_factory=dict)

    def of(self, file_name: str) -> tuple[Revision, ...] | None:
        """The revisions of a text since it was added; ``None`` where its history is not known."""
        return self.revisions.get(file_name)
