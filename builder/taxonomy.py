"""The topics of ``editorial/topics.yml``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from builder import yaml_file
from builder.diagnostics import DataError
from builder.layers.topics import Topic
from builder.model import Diagnostic
from builder.yaml_file import YamlFile


def load(path: Path, shown_as: str) -> tuple[Topic, ...]:
    """Read the taxonomy. Raises :class:`DataError` with every finding: an id or a name given twice."""
    file = yaml_file.load(path, shown_as, "topics")
    found = list(_repeated(file))
    if found:
        raise DataError(found)
    return tuple(
        Topic(
            id=item["id"],
            name=item["name"],
            strong=tuple(item.get("strong", ())),
            words=tuple(item.get("words", ())),
            headings=tuple(item.get("headings", ())),
            except_=tuple(item.get("except", ())),
        )
        for item in file.data["topics"]
    )


def _repeated(file: YamlFile) -> Iterator[Diagnostic]:
    for key, word in (("id", "编号"), ("name", "名称")):
        seen: set[str] = set()
        for index, item in enumerate(file.data["topics"]):
            if item[key] in seen:
                message = f"主题的{word}“{item[key]}”出现了两次。"
                yield file.finding(("topics", index, key), "E122", message, "改名，或合并这两个主题。")
            seen.add(item[key])
