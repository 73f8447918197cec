"""Which file names survive being unzipped on Windows, the strictest of the systems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

# Windows allows 260 characters in all. Its "extract all" puts a folder named after the zip into one of the same name,
# below C:\Users\…\Downloads: that leaves this many for a path inside the zip, with room for a folder of one's own.
LONGEST = 140
# Devices, whatever the extension: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
_DEVICES |= {f"{port}{number}" for port in ("COM", "LPT") for number in range(10)}
_FORBIDDEN = set('<>:"|?*\\')


@dataclass(frozen=True, slots=True)
class Unfit:
    """A path of the site that would not survive, and why."""

    path: str
    reason: str


def unfit(paths: Iterable[str]) -> list[Unfit]:
    """All reasons why paths (with ``/``, below the site) would not survive, in the order of the paths."""
    known = sorted(paths)
    found = [Unfit(path, reason) for path in known for reason in _reasons(path)]
    return sorted([*found, *_same_but_for_case(known)], key=lambda item: item.path)


def _reasons(path: str) -> Iterator[str]:
    if len(path) > LONGEST:
        yield f"路径有 {len(path)} 个字符，最多 {LONGEST} 个"
    for part in PurePosixPath(path).parts:
        yield from (f"“{part}”{reason}" for reason in _reasons_of_part(part))


def _reasons_of_part(part: str) -> Iterator[str]:
    if part.partition(".")[0].rstrip(" ").upper() in _DEVICES:
        yield "是 Windows 的设备名，不论扩展名"
    if wrong := sorted(set(part) & _FORBIDDEN):
        yield f"含有 Windows 不允许的字符 {' '.join(wrong)}"
    if any(character < " " or character == "\x7f" for character in part):
        yield "含有控制字符"
    if part.endswith((".", " ")):
        yield "以点或空格结尾，Windows 会去掉它"
    if not part.isascii():
        yield "含有 ASCII 以外的字符，有的解压程序会把它变成乱码"


def _same_but_for_case(paths: Iterable[str]) -> Iterator[Unfit]:
    """Files and folders of which Windows and macOS would keep one: in a folder, names of one folded spelling."""
    spellings: dict[str, str] = {}
    for path in paths:
        pure = PurePosixPath(path)
        for name in (str(above) for above in (*list(pure.parents)[-2::-1], pure)):
            first = spellings.setdefault(name.casefold(), name)
            if first != name:
                yield Unfit(path, f"与“{first}”只有大小写不同")
                break
