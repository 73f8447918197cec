"""Editorial data: YAML that is checked against a schema, with the line and column of everything that is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from builder.editorial import reading, schemas, yaml_syntax
from builder.editorial.schemas import Violation
from builder.editorial.yaml_nodes import DEEP, DEEPEST, At, Place, Reading, place, unreadable
from builder.findings.finding import DataError, Finding


@dataclass(frozen=True, slots=True)
class YamlFile:
    """The data of a file, and where each of its values stands, keyed by its path from the root.

    ``end`` is the line that would come after its last one.
    """

    path: str
    data: Any
    places: dict[At, Place]
    end: int = 1

    def finding(self, at: At, code: str, message: str, hint: str = "") -> Finding:
        """A finding at a value, or at the nearest thing above it that has a place."""
        return Finding(self.path, *self.place(at), code, message, "", hint)

    def place(self, at: At) -> Place:
        """Line (from 1) and column (from 0) of a value, or of the nearest thing above it that has a place."""
        while at and at not in self.places:
            at = at[:-1]
        return self.places.get(at, (1, 0))


def load(path: Path, shown_as: str, schema: str) -> YamlFile:
    """Read and check a file. Scalars other than integers, booleans and null are strings (dates too).

    Raises :class:`DataError` with every finding: bad syntax, a key given twice, whatever the schema forbids.
    """
    return parse(reading.text(path, shown_as), shown_as, schema)


def parse(text: str, shown_as: str, schema: str) -> YamlFile:
    """The same for the text of a file. Raises :class:`DataError` with every finding."""
    text = text.removeprefix("\ufeff")
    try:
        if deep := _too_deep(text):
            raise DataError([unreadable("此处", deep, shown_as, DEEP)])
        node = yaml.compose(text, Loader=yaml_syntax.Loader)
    except yaml.YAMLError as error:
        raise DataError(yaml_syntax.explain(text, error, shown_as)) from error
    read = Reading(text, shown_as)
    data = read.value(node) if node is not None else None
    file = YamlFile(shown_as, data, read.places, len(text.rstrip("\n").split("\n")) + 1)
    found = read.found
    if not any(finding.code == "E111" for finding in found):  # what could not be read breaks the schema too
        found += _violations(file, schema, read.amiss)
    if found:
        raise DataError(dict.fromkeys(found))
    return file


def repeated(file: YamlFile, section: str, thing: str) -> Iterator[Finding]:
    """Ids and names that entries of a list share."""
    for key, word in (("id", "编号"), ("name", "名称")):
        seen: set[str] = set()
        for index, item in enumerate(file.data[section]):
            if item[key] in seen:
                message = f"{thing}的{word}“{item[key]}”出现了两次。"
                yield file.finding((section, index, key), "E122", message, "改名，或删去重复的一条。")
            seen.add(item[key])


def _too_deep(text: str) -> Place | None:
    """Where lists and keys are nested deeper than any file needs: composing them would exhaust the machine's stack."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml_syntax.Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                return place(event.start_mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None


def _violations(file: YamlFile, schema: str, amiss: set[At]) -> Iterator[Finding]:
    """What breaks the schema, but for what was read amiss: there the cause has been told."""
    above = {at[:-1] for at in amiss}
    for found in schemas.violations(file.data, schema):
        if found.at not in amiss and not (found.keyword == "required" and found.at in above):
            yield from (one for at, one in _explain(file, found) if at not in amiss)


def _explain(file: YamlFile, found: Violation) -> Iterator[tuple[At, Finding]]:
    """A finding for every key that is missing or unknown, else one for the value; each with its path."""
    at = found.at
    if found.keyword == "required":
        for key in found.wanted:
            if key not in found.instance:
                hint = schemas.described(found.schema, key)
                yield at, file.finding(at, "E113", f"缺少键“{key}”。", hint)
    elif found.keyword == "additionalProperties":
        known = found.schema.get("properties", {})
        for key in found.instance:
            if key not in known:
                hint = _typed(key) or "可用的键：" + "、".join(known) + "。"
                yield (*at, key), file.finding((*at, key), "E113", f"不认识的键“{key}”。", hint)
    else:
        name = at[-1] if at and isinstance(at[-1], str) else "此处"
        message = f"“{name}”的值不符合规定：{schemas.rule(found)}。"
        yield at, file.finding(at, "E113", message, schemas.how(found))


def _typed(key: str) -> str:
    """What was typed amiss in a key that there is not."""
    if key != key.strip() or "\u3000" in key or "\xa0" in key:
        return "前后有全角空格或不断行空格：缩进只能用半角的空格。"
    return f"冒号之后空一格：“{key.replace(':', ': ', 1)}”。" if ":" in key.strip(":") else ""
