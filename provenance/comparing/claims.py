"""Which differences may be claimed. A claim is something that an editor will check, so each must be worth the look."""

from __future__ import annotations

import re

from provenance.comparing.matching import Item
from provenance.comparing.values import COUNTS, Day
from provenance.model import Fact

#: Up to this figure languages do without the numeral: "a", "both", "the second", "half".
_WORDED_AWAY = 2.0
#: A figure, then an opening bracket: what stands before an amount in brackets.
_GLOSS = re.compile(r"\d[^()\[\]\n]{0,30}[(\[][^\d()]{0,12}$")
_GLOSS_REACH = 60
_ELLIPSIS = 200  # characters over which one "million" may serve several figures
_DIGITS_ONLY = "0123456789.,  "
_HYPHENS = "-\u2010\u2011\u2013\u00ad"


def absence(item: Item, text: str) -> bool:
    """Whether a value of ``text`` that the other text lacks may be claimed on its own (missing or added)."""
    if item.fact.kind == "money" and _GLOSS.search(text[max(0, item.fact.start - _GLOSS_REACH) : item.fact.start]):
        return False  # an amount converted for the reader: "350 000 dollars (308 600 euros)"
    return _weighty(item, text)


def _weighty(item: Item, text: str) -> bool:
    """Whether a value is such that no language words it away."""
    fact, atom = item.fact, item.atom
    if fact.kind in ("quotation", "url"):
        return False  # quotation marks come and go; addresses are localised
    if not _in_digits(fact.text):
        return False
    if _part_of_a_name(fact, text):
        return False
    if fact.kind == "percent" and "100" in fact.text:
        return False  # "100 percent certain" is only a manner of speaking, as a turn of 180 degrees is
    if fact.unit == "degree" and atom.readings[0] in (180.0, 360.0):
        return False
    if fact.kind in COUNTS:
        return any(isinstance(reading, float) and abs(reading) > 1 for reading in atom.readings)
    if fact.kind == "date":
        return any(isinstance(day, Day) and (day.year or day.day) for day in atom.readings)
    return True


def _part_of_a_name(fact: Fact, text: str) -> bool:
    """Whether the digits hang on letters, as in "Covid-19", "CO2", "G7" or "F-16": texts name such things otherwise."""
    if fact.kind == "figure" and any(character.isalpha() for character in fact.text):
        return True
    before = text[max(0, fact.start - 2) : fact.start]
    return before[-1:].isalpha() or (before[-1:] in _HYPHENS and before[:1].isalpha())


def replacement(missing: Item, original: str, added: Item, translation: str) -> bool:
    """Whether a missing value and an added one that stand at a like place may be claimed as changed."""
    if missing.fact.kind in ("quotation", "url"):
        return False
    if missing.atom.kind == added.atom.kind == "date":
        return True  # a month or a weekday in words too
    digits = _in_digits(missing.fact.text), _in_digits(added.fact.text)
    if all(digits) and _part_of_a_name(missing.fact, original) and _part_of_a_name(added.fact, translation):
        return True
    if any(digits):
        return _weighty(missing, original) or _weighty(added, translation)
    return all(_spelled_out(item) for item in (missing, added))


def _spelled_out(item: Item) -> bool:
    """A count in words that is not so small that it may be no count at all."""
    return item.atom.kind in COUNTS and all(
        isinstance(reading, float) and reading > _WORDED_AWAY for reading in item.atom.readings
    )


def _in_digits(text: str) -> bool:
    return any(character.isdigit() for character in text)


def lacks_magnitude(bare: Item, full: Item) -> bool:
    """Whether one count is the other without its "million": the same digits, thousands of times less."""
    small, large = bare.atom.readings[0], full.atom.readings[0]
    if not isinstance(small, float) or not isinstance(large, float) or small <= 0 or bare.atom.kind not in COUNTS:
        return False
    return any(abs(small * 10**power - large) <= 1e-9 * large for power in (3, 6, 9, 12))


def bears_magnitude(item: Item, bare: Item, full: Item) -> bool:
    """Whether another figure near the bare one says the magnitude in a word."""
    value, small, large = item.atom.readings[0], bare.atom.readings[0], full.atom.readings[0]
    if not isinstance(value, float) or not isinstance(small, float) or not isinstance(large, float):
        return False
    worded = any(character.isalpha() for character in item.fact.text) and not bare.fact.text.strip(_DIGITS_ONLY)
    return worded and abs(item.fact.start - bare.fact.start) <= _ELLIPSIS and value >= large / small
