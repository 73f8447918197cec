"""Editorial data: YAML that is checked against a schema, with the line and column of everything that is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from builder.editorial import reading, schemas
from builder.editorial.schemas import Violation
from builder.findings.finding import DataError, Finding

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 20
_MOST = 1_000_000
_QUOTED = 40
_DEEP = "引用了自身，或嵌套太深"
_MUCH = "引用（*）展开以后，值多得放不下"
At = tuple[str | int, ...]
"""The place of a value in a file: keys and positions from the root."""

_Place = tuple[int, int]
_SCALARS = {"tag:yaml.org,2002:int", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null"}


@dataclass(frozen=True, slots=True)
class YamlFile:
    """The data of a file, and where each of its values stands, keyed by its path from the root.

    ``end`` is the line that would come after its last one.
    """

    path: str
    data: Any
    places: dict[At, _Place]
    end: int = 1

    def finding(self, at: At, code: str, message: str, hint: str = "") -> Finding:
        """A finding at a value, or at the nearest thing above it that has a place."""
        return Finding(self.path, *self.place(at), code, message, "", hint)

    def place(self, at: At) -> tuple[int, int]:
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
    try:
        if place := _too_deep(text):
            raise DataError([_unreadable("此处", place, shown_as, _DEEP)])
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise DataError([syntax_error(error, shown_as)]) from error
    found: list[Finding] = []
    places: dict[At, _Place] = {}
    data = _construct(node, (), shown_as, places, found) if node is not None else None
    file = YamlFile(shown_as, data, places, len(text.rstrip("\n").split("\n")) + 1)
    if not any(finding.code == "E111" for finding in found):  # what could not be read breaks the schema too
        found += _violations(file, schema)
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


def _too_deep(text: str) -> _Place | None:
    """Where lists and keys are nested deeper than any file needs: composing them would exhaust the machine's stack."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _DEEPEST:
                return _place(event.start_mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None


def syntax_error(error: yaml.YAMLError, shown_as: str) -> Finding:
    """What the parser of YAML says against a file, with the place."""
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column) if mark else (1, 0)
    problem = getattr(error, "problem", None) or str(error)
    return Finding(
        shown_as, line, column, "E111", f"YAML 语法错误：{problem}。", "", "检查缩进、冒号和引号。"
    )


def _construct(
    node: yaml.Node,
    at: At,
    shown_as: str,
    places: dict[At, _Place],
    found: list[Finding],
) -> Any:
    if len(at) > _DEEPEST:
        found.append(_unreadable(_key(at), _place(node.start_mark), shown_as, _DEEP))
        return None
    if len(places) > _MOST:
        raise DataError([*found, _unreadable(_key(at), places[at[:1]], shown_as, _MUCH)])
    places[at] = _place(node.start_mark)
    if isinstance(node, yaml.SequenceNode):
        return [_construct(item, (*at, i), shown_as, places, found) for i, item in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return _scalar(node, at, shown_as, found)
    mapping: dict[str, Any] = {}
    for key_node, value_node in node.value:
        place = _place(key_node.start_mark)
        if not isinstance(key_node, yaml.ScalarNode):
            found.append(_unreadable(_key(at), place, shown_as, "键只能是文字"))
            continue
        key = str(key_node.value)
        if key in mapping:
            message = f"键“{key}”在同一处出现了两次。"
            found.append(Finding(shown_as, *place, "E112", message, key, "删去其中一个。"))
        mapping[key] = _construct(value_node, (*at, key), shown_as, places, found)
        places[(*at, key)] = place
    return mapping


def _scalar(node: yaml.Node, at: At, shown_as: str, found: list[Finding]) -> Any:
    if node.tag not in _SCALARS:
        return node.value
    try:
        return yaml.SafeLoader("").construct_object(node)
    except (
        ValueError,
        LookupError,
        yaml.YAMLError,
    ):  # what PyYAML says of words that are no number, no yes or no
        problem = f"“{str(node.value)[:_QUOTED]}”不是 {node.tag.rpartition(':')[2]}"
        found.append(_unreadable(_key(at), _place(node.start_mark), shown_as, problem))
        return None


def _key(at: At) -> str:
    return next((part for part in at if isinstance(part, str)), "此处")


def _place(mark: Any) -> _Place:
    return mark.line + 1, mark.column


def _unreadable(key: str, place: _Place, shown_as: str, problem: str) -> Finding:
    message = f"“{key}”的值读不出来：{problem}。"
    return Finding(shown_as, *place, "E111", message, "", "改成普通的文字或列表。")


def _violations(file: YamlFile, schema: str) -> Iterator[Finding]:
    for found in schemas.violations(file.data, schema):
        yield from _explain(file, found)


def _explain(file: YamlFile, found: Violation) -> Iterator[Finding]:
    at = found.at
    if found.keyword == "required":
        for key in found.wanted:
            if key not in found.instance:
                yield file.finding(at, "E113", f"缺少键“{key}”。", schemas.described(found.schema, key))
    elif found.keyword == "additionalProperties":
        known = found.schema.get("properties", {})
        for key in found.instance:
            if key not in known:
                hint = "可用的键：" + "、".join(known) + "。"
                yield file.finding((*at, key), "E113", f"不认识的键“{key}”。", hint)
    else:
        name = at[-1] if at and isinstance(at[-1], str) else "此处"
        yield file.finding(at, "E113", f"“{name}”的值不符合规定：{schemas.rule(found)}。")
