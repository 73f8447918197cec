"""The nodes of a YAML file become values, with the place of each; what cannot be read, or is read amiss, is a finding."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from builder.editorial import yaml_marks
from builder.editorial.yaml_marks import Mark
from builder.findings.finding import DataError, Finding

At = tuple[str | int, ...]
"""The place of a value in a file: keys and positions from the root."""

Place = tuple[int, int]
"""Line from 1, column from 0."""

DEEPEST = 20
DEEP = "引用了自身，或嵌套太深"
_MOST = 1_000_000
_QUOTED = 40
_MUCH = "引用（*）展开以后，值多得放不下"
_SCALARS = {"tag:yaml.org,2002:int", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null"}
_PLAIN = ("", None)


@dataclass(slots=True)
class Reading:
    """A text that is being read: the places of its values, what is wrong, and the paths of values read amiss (E115)."""

    text: str
    shown_as: str
    places: dict[At, Place] = field(default_factory=dict)
    found: list[Finding] = field(default_factory=list)
    amiss: set[At] = field(default_factory=set)

    def value(self, node: yaml.Node, at: At = (), above: yaml.Node | None = None) -> Any:
        """The value of a node that stands in ``above``."""
        if len(at) > DEEPEST:
            self.found.append(unreadable(_key(at), place(node.start_mark), self.shown_as, DEEP))
            return None
        if len(self.places) > _MOST:
            raise DataError([*self.found, unreadable(_key(at), self.places[at[:1]], self.shown_as, _MUCH)])
        self.places[at] = place(node.start_mark)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*at, index), node) for index, item in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, at)
        return self._scalar(node, at, above) if isinstance(node, yaml.ScalarNode) else None

    def _mapping(self, node: yaml.MappingNode, at: At) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            where = place(key_node.start_mark)
            if not isinstance(key_node, yaml.ScalarNode):
                self.found.append(unreadable(_key(at), where, self.shown_as, "键只能是文字"))
                continue
            key = str(key_node.value)
            if key in mapping:
                message = f"键“{key}”在同一处出现了两次。"
                self.found.append(Finding(self.shown_as, *where, "E112", message, key, "删去其中一个。"))
            if not key.isascii() and key_node.style in _PLAIN and (mark := yaml_marks.in_key(key)):
                self._full_width(key_node, mark, (*at, key))
            mapping[key] = self.value(value_node, (*at, key), node)
            self.places[(*at, key)] = where
        return mapping

    def _scalar(self, node: yaml.ScalarNode, at: At, above: yaml.Node | None) -> Any:
        if node.style in _PLAIN and not node.value.isascii() and (mark := _mark(node.value, above)):
            self._full_width(node, mark, at)
        if node.tag not in _SCALARS:
            return node.value
        try:
            return yaml.SafeLoader("").construct_object(node)
        except (ValueError, LookupError, yaml.YAMLError):  # of words that are no number, no yes or no
            problem = f"“{str(node.value)[:_QUOTED]}”不是 {node.tag.rpartition(':')[2]}"
            self.found.append(unreadable(_key(at), place(node.start_mark), self.shown_as, problem))
            return None

    def _full_width(self, node: yaml.ScalarNode, mark: Mark, at: At) -> None:
        """A mark of a node at its own line and column: a value may run over several lines."""
        start = node.start_mark.index
        times = node.value.count(mark.character, 0, mark.at) + 1
        for _ in range(times):
            index = self.text.find(mark.character, start)
            start = index + 1
        line = self.text.count("\n", 0, index)
        column = index - self.text.rfind("\n", 0, index) - 1
        quote = node.value[:_QUOTED]
        self.found.append(Finding(self.shown_as, line + 1, column, "E115", mark.message, quote, mark.hint))
        self.amiss.add(at)


def place(mark: Any) -> Place:
    """The place of a mark of the parser."""
    return mark.line + 1, mark.column


def unreadable(key: str, where: Place, shown_as: str, problem: str) -> Finding:
    """A value that cannot be read (E111)."""
    message = f"“{key}”的值读不出来：{problem}。"
    return Finding(shown_as, *where, "E111", message, "", "改成普通的文字或列表。")


def _mark(value: str, above: yaml.Node | None) -> Mark | None:
    in_flow = bool(getattr(above, "flow_style", False))
    if in_flow and isinstance(above, yaml.SequenceNode) and (mark := yaml_marks.in_item(value)):
        return mark
    return yaml_marks.in_value(value, in_flow and isinstance(above, yaml.MappingNode))


def _key(at: At) -> str:
    return next((part for part in at if isinstance(part, str)), "此处")
