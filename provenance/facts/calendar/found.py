"""A date on the tape, and the questions that every form of date asks of a match."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from provenance.facts.calendar.lexicon import lexicon
from provenance.facts.calendar.tape import Tape

Match = re.Match[str]


@dataclass(slots=True)
class Found:
    """A date on the tape: tokens ``first`` … ``last`` (inclusive) and what they mean."""

    first: int
    last: int
    value: str | None
    relative: str | None = None
    modifier: str | None = None
    weekday: int | None = None
    alternative: str | None = None


Handler = Callable[[Tape, Match], "Found | list[Found] | None"]


def year_of(text: str) -> str:
    """Four digits of a year written with two or four ("95" is 1995, "18" is 2018)."""
    if len(text) == 2:
        return f"{'20' if int(text) < 40 else '19'}{text}"
    return text


def iso(year: str | None, month: int | None, day: int | None = None) -> str:
    """ISO 8601 to the precision that is known; XXXX for a year that is not said."""
    head = year or "XXXX"
    if month is None:
        return head
    return f"{head}-{month:02d}" if day is None else f"{head}-{month:02d}-{day:02d}"


@cache
def members(language: str, kinds: str) -> frozenset[str]:
    """The characters of the words that belong to any of the classes."""
    lex = lexicon(language)
    return frozenset(char for own, char in lex.signatures.items() if own & set(kinds)) | (set(kinds) & set("nkYzrx"))


def is_word(line: Tape, index: int, kinds: str) -> bool:
    """Is the token at ``index`` (which may lie outside) a word of one of the classes?"""
    return 0 <= index < len(line.classes) and line.classes[index] in members(line.lexicon.language, kinds)


def is_capitalised(line: Tape, at: int) -> bool:
    return line.text[line.starts[at]].isupper()


def value_of(line: Tape, match: Match, group: str, *kinds: str) -> int | None:
    """The value of a group's token, in the first class that it belongs to."""
    for kind in kinds:
        value = line.sense(place(match, group), kind)
        if value is not None:
            return value if isinstance(value, int) else None
    return None


def place(match: Match, group: str) -> int:
    """Where a group is; alternatives of one pattern number theirs ("way", "way2")."""
    return next(match.start(name) for name in _aliases(match, group))


def _aliases(match: Match, group: str) -> list[str]:
    return [name for name, text in match.groupdict().items() if text is not None and name.rstrip("0123456789") == group]


def given(match: Match, group: str) -> bool:
    return bool(_aliases(match, group))


def weekday_of(line: Tape, match: Match) -> int | None:
    return value_of(line, match, "weekday", "W", "w") if match.groupdict().get("weekday") else None


def year_said(line: Tape, match: Match) -> str | None:
    for name, text in match.groupdict().items():
        if text and name.startswith("year"):
            return year_of(line.words[match.start(name)].zfill(2))
    return None
