"""Years told in words: "in nineteen twenty-eight", "dos mil catorce", "zweitausendvierzehn"."""

from __future__ import annotations

from dataclasses import replace

from provenance.facts.calendar.found import is_word, members
from provenance.facts.calendar.stretches import thousands
from provenance.facts.calendar.tape import Tape
from provenance.facts.numeral import Numeral
from provenance.facts.reading import Reading

_FIRST, _LAST = 1400, 2199
_BY_HUNDREDS = frozenset(["en", "nl"])  # "nineteen eighty"
_JOINTS = frozenset([" ", "-", " and "])


def with_years(reading: Reading, line: Tape) -> Tape:
    """The tape with every year in words as one token of class Y, whose word is its four digits.

    Only behind a preposition, a month or the word for a year, and where nothing that is counted follows.
    """
    language = line.lexicon.language
    in_one = any(part in reading.lower for part in thousands(language))
    if not in_one and members(language, "C").isdisjoint(line.classes):
        return line
    years = _years(reading.numerals, reading.text, language in _BY_HUNDREDS)
    words, starts, ends, classes = [], [], [], []
    at = 0
    for start, end, year in years:
        first = at
        while first < len(line.words) and line.starts[first] < start:
            first += 1
        last = first
        while last < len(line.words) and line.ends[last] < end:
            last += 1
        if last >= len(line.words) or line.starts[first] != start or line.ends[last] != end:
            continue
        if not _may_be_year(line, first, last, year):
            continue
        words += [*line.words[at:first], str(year)]
        starts += [*line.starts[at:first], start]
        ends += [*line.ends[at:first], end]
        classes += [line.classes[at:first], "Y"]
        at = last + 1
    if not words:
        return line
    return replace(
        line,
        words=words + line.words[at:],
        starts=starts + line.starts[at:],
        ends=ends + line.ends[at:],
        classes="".join([*classes, line.classes[at:]]),
    )


def _may_be_year(line: Tape, first: int, last: int, year: int) -> bool:
    before = first - 1
    if line.classes[before : before + 1] == ",":
        before -= 1
    if not is_word(line, before, "iFTfyBaMmX") or (before < first - 1 and not is_word(line, before, "MmO")):
        return False
    if is_word(line, last + 1, "U%hK") or line.classes[last + 1 : last + 2] in ("%", "°"):
        return False
    return year % 100 != 0 or not is_word(line, last + 1, "x")


def _years(numerals: list[Numeral], text: str, by_hundreds: bool) -> list[tuple[int, int, int]]:
    """Start, end and year of the numerals in words that may be years, in some languages also of two side by side."""
    found: list[tuple[int, int, int]] = []
    done = 0
    for index, numeral in enumerate(numerals):
        after = numerals[index + 1] if index + 1 < len(numerals) else None
        if numeral.start < done or not _whole(numeral):
            continue
        value = int(numeral.value)
        if _FIRST <= value <= _LAST:
            found.append((numeral.start, numeral.end, value))
        elif (
            by_hundreds
            and 14 <= value <= 21
            and after is not None
            and _whole(after)
            and 10 <= after.value <= 99
            and text[numeral.end : after.start] in _JOINTS
        ):
            found.append((numeral.start, after.end, value * 100 + int(after.value)))
            done = after.end
    return found


def _whole(numeral: Numeral) -> bool:
    return numeral.form == "words" and not numeral.ordinal and numeral.value == int(numeral.value)
