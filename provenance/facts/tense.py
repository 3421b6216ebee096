"""Is an event told as future? Read off the words beside its date: "will", "tiendra", "findet … statt", "прейде".

A rough reading on purpose: it says *future* only where a marker stands in the same clause as the date. The markers
are data (``data/tense.toml``): words, word endings and the words that only look like such endings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from provenance import data

_CLAUSE_END = re.compile(r"[.!?;\n»”\"]+(?:\s|$)")
_WORD = re.compile(r"\w+")
_STEM = 4  # letters that a word must have more of before an ending counts
_REACH = 160  # characters before and after the date that are looked at


@dataclass(frozen=True, slots=True)
class _Markers:
    words: frozenset[str]
    phrases: tuple[str, ...]
    endings: tuple[str, ...]
    looks: frozenset[str]
    past: tuple[str, ...]

    def is_past_plan(self, text: str) -> bool:
        """Does a stretch of lower-case text tell what was to come once ("was to take place")?"""
        joined = f" {' '.join(_WORD.findall(text))} "
        return any(phrase in joined for phrase in self.past)

    def stand_in(self, text: str) -> bool:
        """Does any marker stand in a stretch of lower-case text?"""
        words = _WORD.findall(text)
        if not self.words.isdisjoint(words):
            return True
        if self.endings and any(
            len(word) > _STEM and word.endswith(self.endings) and word not in self.looks for word in words
        ):
            return True
        joined = f" {' '.join(words)} "
        return any(phrase in joined for phrase in self.phrases)


@cache
def _markers(language: str) -> _Markers | None:
    table = data.toml("tense").get(language)
    if table is None:
        return None
    words = table.get("words", "").split()
    return _Markers(
        frozenset(word for word in words if "_" not in word),
        tuple(f" {word.replace('_', ' ')} " for word in words if "_" in word),
        tuple(table.get("endings", "").split()),
        frozenset(table.get("looks", "").split()),
        tuple(f" {word.replace('_', ' ')} " for word in table.get("past", "").split()),
    )


def is_future(lowered: str, start: int, end: int, language: str | None) -> bool:
    """Is what happens at the date ``lowered[start:end]`` told as still to come? Linear in a bounded window."""
    markers = _markers(language or "")
    if markers is None:
        return False
    before, after = lowered[max(0, start - _REACH) : start], lowered[end : end + _REACH]
    breaks = list(_CLAUSE_END.finditer(before))
    if breaks:
        before = before[breaks[-1].end() :]
    stop = _CLAUSE_END.search(after)
    after = after[: stop.start()] if stop else after
    if markers.is_past_plan(before) or markers.is_past_plan(after):
        return False
    return markers.stand_in(before) or markers.stand_in(after)
