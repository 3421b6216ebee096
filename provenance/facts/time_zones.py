"""Time zones behind a time of day: "20:00 MEZ", "15:00 GMT+2", "5 p.m. ET".

TIMEX3 writes the zone into the value (``T20:00+01``); ours stays the hour that the text says, as the same hour is
told with and without its zone, and the zone is kept beside it as an offset from UTC, or as its letters where they
stand for two (ET is -05:00 in winter, -04:00 in summer).
"""

from __future__ import annotations

import re
from functools import cache

from provenance import data


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(offsets(), key=lambda name: (-len(name), name))
    return re.compile(
        rf"\.?[ \u00a0]?(\(?)({'|'.join(map(re.escape, names))})(?:[ ]?([+\-−–])(\d{{1,2}})(?::?(\d\d))?)?(?!\w)"
    )


@cache
def offsets() -> dict[str, str]:
    """Abbreviations as printed, with their offset from UTC."""
    table = data.toml("time_zones")
    found = {name: offset for offset, names in table["offsets"].items() for name in names.split()}
    return found | {name: name for name in table["ambiguous"].split()}


def after(text: str, at: int) -> tuple[int, str | None]:
    """Where the zone behind the place ``at`` ends, and its offset; ``at`` and None where there is none."""
    match = _pattern().match(text, at)
    if not match:
        return at, None
    closed = text[match.end() : match.end() + 1] == ")"
    if match[1] and not closed:
        return at, None
    offset = offsets()[match[2]]
    if match[3]:
        if offset != "Z" or int(match[4]) > 14:
            return at, None
        offset = f"{'+' if match[3] == '+' else '-'}{int(match[4]):02d}:{match[5] or '00'}"
    return match.end() + bool(match[1]), offset
