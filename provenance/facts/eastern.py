"""Names in scripts without capitals (Chinese, Japanese, Korean, Arabic, Hebrew): those of the tables, nothing else."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from provenance import data
from provenance.facts import gazetteer, organisations
from provenance.model import Fact

#: Languages whose script has no capitals: a name that no table has can be neither found nor missed there.
LANGUAGES = frozenset("zh ja ko ar he fa ur th hi bn ta ka hy".split())
_SCRIPT = re.compile(r"[\u0590-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_SPACED = re.compile(r"[\u0590-\u06ff]")  # scripts that put spaces between words
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_SHORT = 2  # characters; a shorter name is often a piece of another word ("タイトル", "사람이란")
_PREFIXES = "والبلكفهمש"  # letters that Arabic and Hebrew write on to a name: and, the, with, to …


@cache
def surfaces() -> dict[str, tuple[str, ...]]:
    """Names as printed in these scripts, by value."""
    found: dict[str, tuple[str, ...]] = {
        value: tuple(names) for value, names in data.generated("places_eastern").items()
    }
    for value, names in data.toml("eastern_words")["names"].items():
        found[value] = (*found.get(value, ()), *names)
    for value, names in organisations.surfaces().items():
        if printed := tuple(name for name in names if _SCRIPT.match(name)):
            found[value] = printed
    return found


@cache
def _automaton() -> tuple[Any, list[str]]:
    import ahocorasick_rs

    words = data.toml("eastern_words")
    names: dict[str, str] = dict.fromkeys([*words["holding"], *words["alone"]], "")
    for value, printed in surfaces().items():
        for name in printed:
            names.setdefault(name, value)
    patterns = list(names)
    kind = ahocorasick_rs.MatchKind.LeftmostLongest
    return ahocorasick_rs.AhoCorasick(patterns, matchkind=kind), list(names.values())


def find(text: str) -> list[Fact]:
    """The tables' names in a text, in order, not overlapping."""
    automaton, values = _automaton()
    found: list[Fact] = []
    for index, start, end in automaton.find_matches_as_indexes(text):
        if not values[index] or not _is_whole(text, start, end):
            continue
        kind = gazetteer.kind(values[index])
        found.append(Fact(kind=kind, value=values[index], text=text[start:end], start=start, end=end))
    return found


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a name of the tables is no piece of a longer word here."""
    first, before, after = text[start], text[start - 1 : start], text[end : end + 1]
    if _SPACED.match(first):
        return _stands_alone(text, start, end)
    if _KATAKANA.match(first):  # "ロードアイランド" has no Iran, "タイトル" no Thailand; "スペインチーム" is Spain's
        return not _KATAKANA.match(before) and (end - start > _SHORT or not _KATAKANA.match(after))
    if _HANGUL.match(first):
        return end - start > _SHORT or not _HANGUL.match(before)
    return True


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a word of a spaced script begins and ends here, but for what is written on to it."""
    begin = start
    while begin and start - begin < 3 and text[begin - 1] in _PREFIXES:
        begin -= 1
    before = text[begin - 1] if begin else " "
    after = text[end] if end < len(text) else " "
    return not before.isalpha() and not after.isalpha()
