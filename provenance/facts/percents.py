"""Percentages and percentage points: their figure as it is said ("25 %" and "un quart" are two things)."""

from __future__ import annotations

import re
from functools import cache

from provenance import data
from provenance.facts import units
from provenance.facts.numbers import shares, value
from provenance.facts.numeral import Numeral, plain
from provenance.facts.reading import Reading
from provenance.model import Fact

_SIGN = re.compile(r"[ \u00a0\u202f\u2009]{0,2}[%٪％﹪‰](?:-?(?=[^\W\d_])[^\W\d_\u2e80-\uffff]{0,6})?")
_BEFORE = re.compile(r"[%٪][ \u00a0]?$")


@cache
def _after(language: str | None) -> re.Pattern[str]:
    """A pattern for the words; every repetition is bounded."""
    table = data.toml("percents")["after"]
    forms = [*table.get(language or "", "").split("|"), *table["*"].split("|")]
    alternatives = [re.escape(form).replace(r"\*", r"\w{0,12}").replace(r"\ ", r"[ \u00a0]") for form in forms if form]
    close = "" if language in ("ja", "zh", "ko") else r"(?!\w)"  # written on without a gap: "3割に"
    return re.compile(r"[ \u00a0\u202f\u2009-]{0,2}(?:" + "|".join(alternatives) + ")" + close)


@cache
def _ahead(language: str | None) -> re.Pattern[str] | None:
    words = data.toml("percents")["before"].get(language or "")
    if not words:
        return None
    start = "" if language == "zh" else r"(?<!\w)"
    return re.compile(rf"{start}(?:{words})[ \u00a0]?$")


def find(reading: Reading) -> list[Fact]:
    """The percentages of a text."""
    found: list[Fact] = []
    numerals = reading.numerals
    for position, numeral in enumerate(numerals):
        if not numeral.plain or numeral.ordinal or not reading.free(numeral.start, numeral.end):
            continue
        end = _end(reading, numeral)
        start = numeral.start if end else _start(reading, numeral)
        if start is None:
            continue
        if end and reading.language == "ja" and reading.text[end - 1] == "割":
            numeral = numeral._replace(value=numeral.value * 10, alternative=None)  # 3割 are 30 %
        found.append(_fact(reading, numeral, start, end or numeral.end))
        other = numerals[position - 1] if position else None
        if other and end and shares(reading, other, numeral):
            found.append(_fact(reading, other, other.start, other.end))
    return found


def _fact(reading: Reading, numeral: Numeral, start: int, end: int) -> Fact:
    return reading.fact(
        "percent",
        value(numeral),
        start,
        end,
        approximate=numeral.approximate,
        alternative=None if numeral.alternative is None else plain(numeral.alternative),
    )


def _end(reading: Reading, numeral: Numeral) -> int | None:
    """Where the percentage ends that the numeral begins, or None where it begins none."""
    text = reading.text
    if numeral.form != "words":
        sign = _SIGN.match(text, numeral.end)
        if sign:
            return sign.end()
    following = text[numeral.end : numeral.end + 3].lstrip(" \u00a0\u202f\u2009-")[:1]
    if not following:
        return None
    words = _after(reading.language).match(reading.lower, numeral.end)
    if words:
        return words.end()
    past = units.past_of(reading, numeral.end)
    if past != numeral.end and reading.language == "ro":
        words = _after(reading.language).match(reading.lower, past)
    return words.end() if words else None


def _start(reading: Reading, numeral: Numeral) -> int | None:
    """Where a percentage begins whose sign or word stands before the figure (Turkish "%25", "yüzde 25")."""
    head = reading.lower[max(0, numeral.start - 20) : numeral.start]
    if not head:
        return None
    sign = _BEFORE.search(head) if reading.language in ("tr", "eu", "ar") else None
    if sign is None:
        pattern = _ahead(reading.language)
        sign = pattern.search(head) if pattern else None
    return numeral.start - (len(head) - sign.start()) if sign else None
