"""JSON-LD as pages carry it: objects alone, in lists and graphs, and named in one place and meant in another.

A reference (``{"@id": "…#org"}``) stands for the object of that name anywhere in the page's scripts (JSON-LD 1.1,
section 3.3), which is how the plugins of the big content systems write publishers, authors and translators.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

#: How deep objects are followed into each other.
_DEPTH = 40
_INTO = ("@graph", "mainEntity", "mainEntityOfPage")


def parsed(code: str) -> Any:
    """The value of a script, or None for what is no JSON."""
    try:
        return json.loads(code, strict=False)
    except (ValueError, RecursionError):
        return None


def works(value: Any) -> Iterator[Mapping[str, Any]]:
    """The objects that a script is about: at the top, in lists and graphs, or the main entity of one."""
    waiting = [(value, 0)]
    while waiting:
        item, depth = waiting.pop(0)
        if isinstance(item, list) and depth < _DEPTH:
            waiting.extend((part, depth + 1) for part in item)
        elif isinstance(item, dict):
            yield item
            if depth < _DEPTH:
                waiting.extend((item[key], depth + 1) for key in _INTO if key in item)


def named(values: Sequence[Any]) -> dict[str, Mapping[str, Any]]:
    """The objects of a page's scripts by their ``@id``; one that only refers is none."""
    found: dict[str, Mapping[str, Any]] = {}
    waiting = [(value, 0) for value in values]
    while waiting:
        item, depth = waiting.pop()
        if isinstance(item, dict):
            name = item.get("@id")
            if isinstance(name, str) and len(item) > 1 and len(item) > len(found.get(name, ())):
                found[name] = item
            parts = list(item.values())
        else:
            parts = item if isinstance(item, list) else []
        if depth < _DEPTH:
            waiting.extend((part, depth + 1) for part in parts if isinstance(part, dict | list))
    return found


def resolved(value: Any, names: Mapping[str, Mapping[str, Any]]) -> Any:
    """The object that a reference stands for; everything else as it is, lists item by item."""
    if isinstance(value, list):
        return [resolved(part, names) for part in value]
    if isinstance(value, dict) and len(value) <= 2 and set(value) <= {"@id", "@type"}:
        return names.get(str(value.get("@id")), value)
    return value
