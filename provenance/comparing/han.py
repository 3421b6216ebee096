"""Foreign names spelled in Chinese characters: whether a Latin name stands in a Chinese text.

The table (``tools/make_transcriptions.py``) says which letters each character stands for and how often. A name is
looked for at every place where a character may spell its first letters, and scored by the likeliest spelling.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from provenance import data

_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
LONGEST = 5  # letters that one character may stand for
UNSEEN = -6.0  # what a spelling not in the table costs, for characters that spell names at all
AT_MOST = 9  # characters that one name takes


@cache
def _table() -> dict[str, dict[str, float]]:
    table: dict[str, dict[str, float]] = data.generated("han_spellings")
    return table


@cache
def established() -> dict[str, tuple[str, ...]]:
    """The established Chinese forms of folded given names."""
    entries = (entry.split() for entry in data.toml("han_names")["names"]["all"].split("|"))
    return {entry[0]: tuple(entry[1:]) for entry in entries if entry}


@cache
def surnames() -> dict[str, tuple[str, ...]]:
    """The Chinese forms of folded surnames that stand for one person in the news."""
    entries = (entry.split() for entry in data.toml("han_names")["surnames"]["all"].split("|"))
    return {entry[0]: tuple(entry[1:]) for entry in entries if entry}


@lru_cache(maxsize=64)
def _runs(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match[0] for match in _HAN.finditer(text)))


@lru_cache(maxsize=4096)
def likeness(name: str, text: str) -> float:
    """How well the best stretch of a Chinese text spells a folded name: a logarithm per letter, 0 at best."""
    if any(form in text for form in established().get(name, ())):
        return 0.0
    best = -99.0
    for run in _runs(text):
        for start in range(len(run)):
            score = _spelled_from(name, run, start)
            if score > best:
                best = score
    return best / len(name) if best > -99.0 else -99.0


def _spelled_from(name: str, run: str, start: int) -> float:
    """The likeliest spelling of the whole name from a place on; -99 where there is none."""
    table = _table()
    opening = table.get(run[start])
    if opening is None:
        return -99.0
    states: dict[int, float] = {}
    for size in range(1, min(LONGEST, len(name)) + 1):
        if (score := opening.get(name[:size])) is not None:
            states[size] = score
    best = states.get(len(name), -99.0)
    for character in run[start + 1 : start + AT_MOST]:
        known = table.get(character)
        if known is None or not states:
            break
        following: dict[int, float] = {}
        for done, score in states.items():
            for size in range(0, min(LONGEST, len(name) - done) + 1):
                gain = known.get(name[done : done + size])
                if gain is None:
                    if size in (0, 4, 5):
                        continue
                    gain = UNSEEN
                total = score + gain
                if total > following.get(done + size, -99.0) and total > -4.0 * len(name):
                    following[done + size] = total
        states = following
        best = max(best, states.get(len(name), -99.0))
    return best
