"""Writing a new text and its ``.yml``: both or none, and never over a file that is there."""

from __future__ import annotations

from pathlib import Path

from builder.findings.finding import DataError, Finding
from builder.intake.shelf import FOLDER, Shelf, taken


def refuse_taken(shelf: Shelf, document_id: str) -> None:
    """Raises :class:`DataError` (E131) when a file of that name, in either case, or that id is there."""
    if name := taken(shelf, document_id):
        raise DataError([_taken(document_id, name)])


def shelve(root: Path, document_id: str, text: str, about: str) -> tuple[Path, Path]:
    """Write both files; the paths written. Raises :class:`DataError` (E131) when one of them is there."""
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    paths = folder / f"{document_id}.txt", folder / f"{document_id}.yml"
    written: list[Path] = []
    try:
        for path, content in zip(paths, (text, about), strict=True):
            with path.open("xb") as file:
                written.append(path)
                file.write(content.encode())
    except BaseException as error:
        for path in written:
            path.unlink()
        if isinstance(error, FileExistsError):
            raise DataError([_taken(document_id, Path(error.filename).name)]) from error
        raise
    return paths


def _taken(document_id: str, name: str) -> Finding:
    message = f"已有 {name}，不覆盖。" if "." in name else f"已有文本使用编号“{document_id}”，不覆盖。"
    hint = "换一个 --id；要改已有的文本，直接改那两个文件。"
    return Finding(f"{FOLDER}/{document_id}.txt", 1, 0, "E131", message, "", hint)
