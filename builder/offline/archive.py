"""A zip with nothing in it of the machine, the day or the order in which it was made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# The format counts years from 1980 in seven bits, and every other second.
_EARLIEST = int(datetime(1980, 1, 1, tzinfo=UTC).timestamp())
_LATEST = int(datetime(2107, 12, 31, 23, 59, 58, tzinfo=UTC).timestamp())
_UNIX = 3
_READABLE_FILE = 0o100644 << 16
_LEVEL = 9


def write_zip(target: Path, files: Iterable[tuple[str, bytes]], epoch: int | None) -> None:
    """Write files by their names in the zip, in the order given, all dated ``epoch`` (1980 where that is unknown)."""
    when = datetime.fromtimestamp(min(max(epoch or 0, _EARLIEST), _LATEST), UTC)
    with ZipFile(target, "w") as bundle:
        for name, data in files:
            bundle.writestr(_entry(name, when), data, ZIP_DEFLATED, _LEVEL)


def _entry(name: str, when: datetime) -> ZipInfo:
    entry = ZipInfo(name, (when.year, when.month, when.day, when.hour, when.minute, when.second))
    entry.create_system = _UNIX  # else that of the machine
    entry.external_attr = _READABLE_FILE
    return entry


def sha256(file: Path) -> str:
    """The checksum of a file, as ``sha256sum`` prints it."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
