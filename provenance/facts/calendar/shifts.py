"""Days counted from a named one: "two weeks after 15 January", "three days before Christmas", "the week of 10 April".

Such a fact has no value; its ``relative`` is "value|relative|shift" of the day it counts from, which
:func:`provenance.facts.values.resolve` works out. Days of a year that is said stay what they are.
"""

from __future__ import annotations

import re

from provenance.facts.calendar.found import Found, is_word
from provenance.facts.calendar.tape import Tape

_DAY = re.compile(r"XXXX-(?:\d\d-\d\d|WXX-\d)")
_UNITS = frozenset("DWMY")


def shifted(line: Tape, found: list[Found]) -> list[Found]:
    """The dates, those that others are counted from replaced by these."""
    floor = 0
    result: list[Found] = []
    for item in found:
        one = _shift(line, item, floor) if _is_day(item) else None
        result.append(one or item)
        floor = item.last + 1
    return result


def _is_day(item: Found) -> bool:
    if item.value is None:
        return (item.relative or "").startswith(("easter", "nth"))
    return _DAY.fullmatch(item.value) is not None


def _shift(line: Tape, item: Found, floor: int) -> Found | None:
    at = item.first - 1
    while at >= floor and is_word(line, at, "t"):
        at -= 1
    if at - 1 < floor:
        return None
    before = f"{item.value or ''}|{item.relative or ''}"
    if is_word(line, at, "f") and line.sense(at - 1, "U") == "W" and (item.value or "").startswith("XXXX-"):
        if not is_word(line, at - 2, "tiF") or item.weekday:
            return None
        return Found(at - 1, item.last, None, relative=f"{before}|W")
    direction = line.sense(at, "b")
    if direction not in ("before", "after") and not is_word(line, at, "F"):
        return None
    at -= 1
    unit = str(line.sense(at, "U") or "")
    if unit not in _UNITS or at - 1 < floor or not is_word(line, at - 1, "nC"):
        return None
    number = line.number(at - 1)
    if not number or number > 99:
        return None
    sign = "-" if direction == "before" else ""
    return Found(at - 1, item.last, None, relative=f"{before}|P{sign}{number}{unit}")
