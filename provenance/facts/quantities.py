"""Quantities: a number and a unit of measurement; values in the unit stated."""

from __future__ import annotations

import re
from bisect import bisect_left
from decimal import Decimal

from provenance import data
from provenance.facts import numbers, units
from provenance.facts.lexicon import lexicon
from provenance.facts.numbers import shared, shares, value
from provenance.facts.numeral import Numeral, plain
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
        before = reading.text[numeral.start - 1 : numeral.start]
        if numeral.start and numeral.form == "digits" and before.isalpha() and before < _UNSPACED:
            continue  # "SW1A" is no ampere
        height = _HEIGHT.match(reading.text, numeral.start)
        if height and numeral.form == "digits":
            feet = plain(numeral.value + Decimal(height.group(1)) / 12)
            found.append(_fact(reading, numeral, "foot", numeral.start, height.end(), feet))
            continue
        unit = units.at(reading, units.past_of(reading, numeral.end))
        frost = _frost(reading, numeral)
        if frost is not None and (unit is None or unit[0] in _DEGREES):
            name, start, end = (unit[0] if unit else "degree"), frost[0], unit[1] if unit else frost[1]
            found.append(_fact(reading, numeral, name, start, end, f"-{value(numeral)}"))
            continue
        after = _under_zero(reading.language, reading.lower, numeral.end) if unit is None else None
        if after is not None and " " in reading.text[numeral.end + 1 : after] and numeral.value > 0:
            found.append(
                _fact(reading, numeral, "degree", numeral.start, after, f"-{value(numeral)}")
            )  # "10 below zero"
            continue
        if unit is None or (unit[0] in _NOT_ALONE and numeral.weak):
            continue
        name, end = unit
        if name == "stone" and reading.text[end - 2 : end] == "st" and numeral.value % 10 == 1:
            continue  # "21st"
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
        if name in _TEMPERATURES or name == "degree":
            below = _below_zero(reading, numeral)
            start, amount = (below, f"-{amount}") if below is not None else (start, amount)
            after = _under_zero(reading.language, reading.lower, end)
            end, amount = (after, f"-{amount}") if after is not None and numeral.value > 0 else (end, amount)
        half = numbers.half_after(reading, end)
        if half is not None and numeral.value == int(numeral.value):
            amount, end = plain(numeral.value + Decimal("0.5")), half
        found.append(_fact(reading, numeral, name, start, end, amount))
    return [*found, *_one_and_a_half(reading)]


def _frost(reading: Reading, numeral: Numeral) -> tuple[int, int] | None:
    """Where "40 minusgrader", "零下40度" begin and end: degrees that a word makes negative."""
    language, text = reading.language or "", reading.lower
    table = data.toml("units")
    words: str = table["frost"].get(language, "")
    if words and numeral.value > 0:
        index = reading.word_at(numeral.end)
        if index is not None and reading.words[index].form in words.split():
            return numeral.start, reading.words[index].end
    before: str = table["frost_before"].get(language, "")
    for phrase in before.split("|") if before and numeral.value > 0 else ():
        if text.endswith(phrase, 0, numeral.start):
            marked = text[numeral.end : numeral.end + 1] in ("度", "도")
            return (
                (numeral.start - len(phrase), numeral.end + 1)
                if marked or text[numeral.end :][:1] in "℃°摄攝"
                else None
            )
    return None


def _below_zero(reading: Reading, numeral: Numeral) -> int | None:
    """Where a word for "minus" begins right before figures, which elsewhere may tell a fall ("moins 10 %")."""
    known = lexicon(reading.language)
    index = bisect_left(reading.words, (numeral.start,)) - 1
    if known is None or index < 0 or numeral.value <= 0:
        return None
    word = reading.words[index]
    return word.start if word.form in known.minus and numeral.start - word.end == 1 else None


def _under_zero(language: str | None, text: str, place: int) -> int | None:
    """Where "below zero" ends that stands right after degrees."""
    phrases: str = data.toml("units")["below_zero"].get(language or "", "")
    found = (place + 1 + len(phrase) for phrase in phrases.split("|") if phrase and text.startswith(phrase, place + 1))
    return next(found, None)


def _one_and_a_half(reading: Reading) -> list[Fact]:
    """ "un kilo et demi": an article, a unit and a half."""
    known = lexicon(reading.language)
    found: list[Fact] = []
    if known is None or not known.articles or not any(phrase[-1] in reading.lower for phrase in known.half_after):
        return found
    words = reading.words
    openings = {phrase[0] for phrase in known.half_after if len(phrase) > 1}
    for index in range(2, len(words)):
        if words[index].form not in openings or words[index - 2].form not in known.articles:
            continue
        unit, half = units.at(reading, words[index - 2].end), numbers.half_after(reading, words[index - 1].end)
        if unit and half is not None and unit[1] == words[index - 1].end:
            found.append(reading.fact("quantity", "1.5", words[index - 2].start, half, unit=unit[0]))
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
_UNSPACED = "\u0590"  # scripts from here on may write words on to a figure
_IN = re.compile(r" in(?!\w)")  # after feet "in" can be no preposition
_TEMPERATURES = frozenset(["celsius", "fahrenheit"])
_DEGREES = _TEMPERATURES | {"degree"}
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
    if _IN.match(reading.text, numeral.end):
        return numeral.value, numeral.end + 3
    unit = units.at(reading, numeral.end)
    return (numeral.value, unit[1]) if unit and unit[0] == "inch" else None
