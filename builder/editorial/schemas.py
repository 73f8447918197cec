"""The JSON Schemas of editorial data: what a value breaks, where, and which rule in words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema_rs import ValidationError, validator_for

FOLDER = Path(__file__).parents[2] / "editorial" / "schemas"
_TYPES = {"string": "文字", "array": "列表", "object": "键和值", "integer": "整数", "null": "null"}


def problem(schema: str, key: str, value: Any) -> str:
    """What a schema has against the value of a key, in words; empty when it has nothing against it."""
    alone = {"$defs": _schema(schema).get("$defs", {}), **property_of(schema, key)}
    found = validator_for(alone).iter_errors(value)
    return next((rule(_violation(error, alone)) for error in found), "")


def property_of(schema: str, key: str) -> Any:
    """What a schema says about a key: its description, the values it may have."""
    return _schema(schema)["properties"][key]


@cache
def _schema(name: str) -> Any:
    return json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Violation:
    """A value, by its path from the root, the keyword it offends, what this wants, and the schema around it."""

    at: tuple[str | int, ...]
    instance: Any
    keyword: str
    wanted: Any
    schema: Any


def _violation(error: ValidationError, root: Any) -> Violation:
    *above, keyword = error.schema_path
    schema = root
    for step in above:
        schema = schema[step]
    return Violation(tuple(error.instance_path), error.instance, str(keyword), schema[keyword], schema)


def violations(data: Any, schema: str) -> list[Violation]:
    """Everything in which data break a schema, in the order of their paths."""
    root = _schema(schema)
    found = [_violation(error, root) for error in validator_for(root).iter_errors(data)]
    return sorted(found, key=lambda one: list(map(str, one.at)))


def rule(found: Violation) -> str:
    """The rule that a value breaks, in words."""
    wanted = found.wanted
    match found.keyword:
        case "not" if "enum" in wanted:
            return "网站上另有用处，不能取的有：" + "、".join(wanted["enum"])
        case "enum":
            return "应为以下之一：" + "、".join(map(str, wanted))
        case "type" if isinstance(found.instance, int) and "string" in wanted:
            return "应为文字，数字要加引号"
        case "type" if found.instance is None and wanted == "object":
            return "文件是空的"
        case "type":
            return "应为" + "或".join(_TYPES[t] for t in ([wanted] if isinstance(wanted, str) else wanted))
        case "minLength" | "minItems":
            return f"至少要有 {wanted} 个"
        case "uniqueItems":
            return "有重复的项"
        case _:
            return str(found.schema.get("description", "")) or f"{found.keyword}: {wanted}"


def how(found: Violation) -> str:
    """How a list or words are written, where something else stands; empty where there is nothing to say."""
    if found.keyword != "type":
        return ""
    if "array" in found.wanted and isinstance(found.instance, str):
        return "列表写成 [甲, 乙]，或者每项一行，前面加“- ”；括号、逗号、短横都用半角。"
    if found.instance is None:
        return "这里是空的：补上；以 # 开头的值要加引号，下一行起才写的要缩进。"
    return ""


def described(schema: Any, key: str) -> str:
    """What a schema says of a key that is missing."""
    description = schema.get("properties", {}).get(key, {}).get("description", "")
    return f"{key}：{description}" if description else "请补上。"
