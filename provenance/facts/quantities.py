"""Quantities: a number and a unit of measurement; values in the unit stated."""

from __future__ import annotations

import re
from decimal import Decimal

from provenance.facts import units
from provenance.facts.numbers import shared, shares, value
from provenance.facts.numerals import Numeral, plain
from provenance.facts.reading import Reading
from provenance.model import Fact


def find(reading: Reading) -> list[Fact]:
    """The quantities of a text."""
    found: list[Fact] = []
    for position, numeral in enumerate(reading.numerals):
        if numeral.ordinal or not numeral.plain or not reading.free(numeral.start, numeral.end):
            continue
        if reading.text[numeral.end : numeral.end + 1] in _ENDS:
            continue
        height = _HEIGHT.match(reading.text, numeral.start)
        if height and numeral.form == "digits":
            feet = plain(numeral.value + Decimal(height.group(1)) / 12)
            found.append(_fact(reading, numeral, "foot", numeral.start, height.end(), feet))
            continue
        unit = units.at(reading, units.past_of(reading, numeral.end))
        if unit is None or (unit[0] in _NOT_ALONE and numeral.weak):
            continue
        name, end = unit
        amount = value(numeral)
        if name == "foot":
            inches = _inches(reading, position, end)
            if inches:
                amount, end = plain(numeral.value + inches[0] / 12), inches[1]
        other = reading.numerals[position - 1] if position else None
        if other and shares(reading, other, numeral) and units.at(reading, other.end) is None:
            found.append(_fact(reading, shared(other, numeral), name, other.start, other.end))
        start = numeral.start
        if name in _TEMPERATURES and numeral.value > 0 and _SPACED_MINUS.search(reading.text, max(0, start - 4), start):
            start, amount = start - 2, f"-{amount}"
        found.append(_fact(reading, numeral, name, start, end, amount))
    return found


def _fact(reading: Reading, numeral: Numeral, unit: str, start: int, end: int, amount: str | None = None) -> Fact:
    return reading.fact(
        "quantity",
        amount or value(numeral),
        start,
        end,
        unit=unit,
        approximate=numeral.approximate,
        alternative=None if numeral.alternative is None else plain(numeral.alternative),
    )


_ANDS = frozenset(["", "and", "et", "und", "y", "e", "en", "i", "a", "och", "og", "и", "și", "ja", "és", "και"])
#: 5'11" and 6′2″.
_HEIGHT = re.compile(r"[4-8]['’′] ?(1[01]|\d)(?:[\"”″]|'')")
_TEMPERATURES = frozenset(["celsius", "fahrenheit"])
_SPACED_MINUS = re.compile(r"[^\W\d_] [-−–] $")
_ENDS = frozenset(["", ",", ".", ";", ":", ")", "!", "?", "\n"])
#: Words that after "one" or "a" are more often something else ("one foot", "one stone", "one ton").
_NOT_ALONE = frozenset(["foot", "stone", "cup", "degree", "knot", "pound", "point"])


def _inches(reading: Reading, position: int, end: int) -> tuple[Decimal, int] | None:
    """ "2 inches" right after "5 feet"."""
    if position + 1 >= len(reading.numerals):
        return None
    numeral: Numeral = reading.numerals[position + 1]
    if reading.text[end : numeral.start] == "-" and numeral.value < 12 and numeral.form == "digits":  # "6-foot-6"
        return numeral.value, numeral.end
    between = reading.lower[end : numeral.start].strip(" ,\u00a0")
    if numeral.start - end > 5 or between not in _ANDS or not 0 < numeral.value < 12:
        return None
    unit = units.at(reading, numeral.end)
    return (numeral.value, unit[1]) if unit and unit[0] == "inch" else None
