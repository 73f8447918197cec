"""The text of a new ``.yml``: the values in order, each with a comment that says what is still to be checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict

import yaml

from builder.editorial import schemas, yaml_file
from builder.editorial.about import OriginFile
from builder.editorial.yaml_file import YamlFile
from builder.intake.proposal import UNKNOWN, Proposed, Value
from builder.intake.shelf import FOLDER

SCHEMA = "document"
_HEAD = """\
# yaml-language-server: $schema=../editorial/schemas/document.schema.json
# 由 python -m builder new 写成。注明“待查”“待核对”的各条，查过以后删去注释。
"""
_WIDEST = 10**9


def compose(values: Mapping[str, Value], proposed: Mapping[str, Proposed], origin: OriginFile) -> str:
    """The file as it is written. ``proposed`` are the values that were taken over without being asked for."""
    return _HEAD + "".join(_lines(values, proposed, origin))


def checked(text: str, document_id: str) -> YamlFile:
    """The file as the program reads it. Raises :class:`DataError` where it breaks the schema."""
    return yaml_file.parse(text, f"{FOLDER}/{document_id}.yml", SCHEMA)


def problem(key: str, value: Value) -> str:
    """What the schema has against a value, in words; empty when nothing."""
    return schemas.problem(SCHEMA, key, value)


def described(key: str) -> str:
    """What a key is for, in the words of the schema."""
    return str(schemas.property_of(SCHEMA, key)["description"])


def choices(key: str) -> tuple[str, ...]:
    """The values that a key may have, where only some are allowed."""
    return tuple(schemas.property_of(SCHEMA, key).get("enum", ()))


def _lines(
    values: Mapping[str, Value], proposed: Mapping[str, Proposed], origin: OriginFile
) -> Iterator[str]:
    for key, value in values.items():
        if key == "id":  # the file's name says it
            continue
        if value is None or value == UNKNOWN:
            yield f"# 待查：{described(key)}\n"
        elif key in proposed and proposed[key].basis:
            yield f"# 待核对：由程序拟出，依据是{proposed[key].basis}。\n"
        yield _dump({key: value})
    yield "# 转换前的文件，由程序记录。\n"
    yield _dump({"origin_file": {key: _one_line(value) for key, value in asdict(origin).items()}})


def _dump(data: dict[str, object]) -> str:
    said = {key: _one_line(value) if isinstance(value, str) else value for key, value in data.items()}
    return yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=_WIDEST)


def _one_line(text: str) -> str:
    """A value on one line: YAML would fold a line end into a space."""
    return " ".join(text.split())
