"""The topics of ``editorial/topics.yml``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from builder.editorial import yaml_file
from builder.editorial.yaml_file import YamlFile
from builder.findings.finding import DataError


@dataclass(frozen=True, slots=True)
class Topic:
    """One entry of the taxonomy (``editorial/topics.yml``), with the words that speak for it."""

    id: str
    name: str
    strong: tuple[str, ...]
    words: tuple[str, ...]
    headings: tuple[str, ...]
    except_: tuple[str, ...] = ()


def read(path: Path, shown_as: str) -> YamlFile:
    """Read and check the taxonomy. Raises :class:`DataError` with every finding: an id or a name given twice."""
    file = yaml_file.load(path, shown_as, "topics")
    found = list(yaml_file.repeated(file, "topics", "主题"))
    if found:
        raise DataError(found)
    return file


def topics(file: YamlFile) -> tuple[Topic, ...]:
    """The topics that a checked file holds."""
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
