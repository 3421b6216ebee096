"""Is an event told as future? Read off the words beside its date: "will", "tiendra", "findet … statt", "прейде".

A rough reading on purpose: it says *future* only where a marker stands in the same clause as the date. The markers
are data (``data/tense.toml``): words, word endings and the words that only look like such endings.
"""

from __future__ import annotations

import re
from functools import cache

from provenance import data

_CLAUSE_END = re.compile(r"[.!?;\n»”\"]+(?:\s|$)")
_REACH = 160  # characters before and after the date that are looked at


@cache
def _markers(language: str) -> re.Pattern[str] | None:
    table = data.toml("tense").get(language)
    if table is None:
        return None
    words = [re.escape(word.replace("_", " ")) for word in table.get("words", "").split()]
    endings = [rf"\w{{2,20}}{re.escape(ending)}" for ending in table.get("endings", "").split()]
    looks = [re.escape(word) for word in table.get("looks", "").split()]
    hidden = rf"(?!(?:{'|'.join(looks)})\b)" if looks else ""
    return re.compile(rf"\b{hidden}(?:{'|'.join(words + endings)})\b") if words or endings else None


def is_future(lowered: str, start: int, end: int, language: str | None) -> bool:
    """Is what happens at the date ``lowered[start:end]`` told as still to come? Linear in a bounded window."""
    marker = _markers(language or "")
    if marker is None:
        return False
    before, after = lowered[max(0, start - _REACH) : start], lowered[end : end + _REACH]
    breaks = list(_CLAUSE_END.finditer(before))
    if breaks:
        before = before[breaks[-1].end() :]
    stop = _CLAUSE_END.search(after)
    return bool(marker.search(before) or marker.search(after[: stop.start()] if stop else after))
