"""Lengths of time by value: ``P3D``, ``PT3M``, ``P2.5Y``.

A figure or number word with a unit, also "deux ans et demi", "half an hour", "2 hours 30 minutes", "18-jährig". "One
week" and "a week" in words give no fact: too many languages write their article so, and a week is often no length.
"""

from __future__ import annotations

import re
from functools import cache

from provenance.facts.calendar.lexicon import lexicon
from provenance.facts.calendar.needs import Sieve
from provenance.facts.calendar.tape import Tape, claimed, pattern, tape
from provenance.facts.reading import Reading
from provenance.model import Fact

_NUMBER = r"<number:[nkzY]>(?:[.,]<part:[nkz]>)?"
_GRAMMAR = (
    rf"<core:{_NUMBER}-?<unit:U>>(?:a?<number2:[nk]><unit2:U>)?(?:a<half:v>)?",
    r"<number:C>(?:a[ti]?<half:v>)?-?f?<unit:U>(?:a<half2:v>)?",
    r"<number:[nkC]>[RO]<unit:U>",
    r"t?<unit:U>a<half2:v>",
    r"<half:v>(?:t|-|')?<unit:U>",
    r"<whole:ħ>",
)
_DESCENDING = ("Y", "M", "W", "D", "TH", "TM", "TS")
_TENS = {"DE": 10, "CE": 100}


@cache
def _sieve(language: str) -> Sieve[re.Pattern[str]]:
    lex = lexicon(language)
    return Sieve(language, ((template, pattern(lex, template)) for template in _GRAMMAR))


@cache
def _units(language: str) -> frozenset[str]:
    return frozenset(char for kinds, char in lexicon(language).signatures.items() if kinds & {"U", "ħ"})


def find(reading: Reading) -> list[Fact]:
    """The lengths of time in a text, in order, not overlapping."""
    line = tape(reading)
    if _units(line.lexicon.language).isdisjoint(line.classes):
        return []
    return claimed(
        line, _sieve(line.lexicon.language).through(line.classes), lambda match: _duration(reading, line, match)
    )


def _duration(reading: Reading, line: Tape, match: re.Match[str]) -> Fact | None:
    group = match.groupdict()
    if group.get("whole"):
        at = match.start("whole")
        return reading.fact("duration", _piece("0.5", str(line.sense(at, "ħ"))), line.starts[at], line.ends[at])
    unit = str(line.sense(match.start("unit"), "U"))
    first = _first(line, match)
    number = _amount(line, match, first)
    if number in (None, "0") or unit in ("WE", "Q", "H"):
        return None
    if unit in _TENS:
        if "." in number:
            return None
        number, unit = str(int(number) * _TENS[unit]), "Y"
    value = _piece(number, unit)
    last = match.end() - 1
    if group.get("unit2"):
        second = str(line.sense(match.start("unit2"), "U"))
        order = [_DESCENDING.index(one) for one in (unit, second) if one in _DESCENDING]
        if len(order) == 2 and order[0] < order[1]:
            tail = _piece(str(int(line.words[match.start("number2")])), second)
            value += tail[2:] if "T" in value else tail[1:]
        else:
            last = match.end("core") - 1
    if _before_is_figure(line, first):
        return None
    start, end = line.starts[first], line.ends[last]
    before = first - 1
    approximate = before >= 0 and line.sense(before, "b") == "approx"
    return reading.fact("duration", value, start, end, approximate=approximate)


def _first(line: Tape, match: re.Match[str]) -> int:
    """Where the length begins; "in 18, 3 years" is no decimal number."""
    if match.groupdict().get("part") and not line.glued(match.start(), match.start("part")):
        return match.start("part")
    return match.start()


def _amount(line: Tape, match: re.Match[str], first: int) -> str | None:
    """The number of units as a decimal string; None for the word "one" and for what is no number."""
    group = match.groupdict()
    if not group.get("number"):
        return f"{line.sense(match.start('half'), 'v') or 0}.5" if group.get("half") else "1.5"
    at = max(first, match.start("number"))
    word = line.words[at]
    if word.isdecimal():
        if len(word) > 6:
            return None
        amount = str(int(word))
        if group.get("part") and first < match.start("part"):
            place = match.start("part")
            part = line.text[line.starts[place] : line.ends[place]]  # with its zeros, which the word has not
            if len(part) == 3:  # 1,500 years
                return str(int(word) * 1000 + int(part))
            amount += f".{part}".rstrip("0").rstrip(".")
    else:
        number = line.number(at)
        if number is None or (number < 2 and not group.get("half2") and not group.get("half")):
            return None
        amount = str(number)
    halved = group.get("half") or group.get("half2")
    return f"{amount}.5" if halved and "." not in amount else amount


def _piece(number: str, unit: str) -> str:
    return f"PT{number}{unit[1]}" if unit.startswith("T") else f"P{number}{unit}"


def _before_is_figure(line: Tape, at: int) -> bool:
    """Is the figure the tail of a longer one ("1.500.000 years", "10 000 ans")?"""
    if at < 1 or not line.words[at].isdecimal():
        return False
    if line.classes[at - 1] in ".,'" and at > 1 and line.words[at - 2].isdecimal() and line.glued(at - 2, at):
        return True
    return line.words[at - 1].isdecimal() and line.ends[at] - line.starts[at] == 3
