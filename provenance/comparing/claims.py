"""Which differences may be claimed. A claim is something that an editor will check, so each must be worth the look."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from provenance.comparing.matching import Item
from provenance.comparing.values import COUNTS, Day
from provenance.model import Fact

#: Up to this figure languages do without the numeral: "a", "both", "the second", "half".
_WORDED_AWAY = 2.0
_PLAIN_FRACTIONS = (0.25, 0.5, 0.75)
_WHOLLY = (99.0, 100.0, 110.0, 1000.0)  # per cent that are manners of speaking
#: Lengths that are one of a larger unit, a half or quarters of one.
_LENGTHS = frozenset(
    {(15.0, "minute"), (30.0, "minute"), (45.0, "minute"), (60.0, "minute"), (90.0, "minute"), (24.0, "hour")}
    | {(7.0, "day"), (14.0, "day"), (15.0, "day"), (6.0, "month"), (12.0, "month"), (18.0, "month")}
    | {(10.0, "year"), (100.0, "year"), (1000.0, "year")}
)
#: What stands between a value and the same in brackets: "350 000 dollars (308 600 euros)".
_GLOSS = re.compile(r"[^()\[\]\n]{0,30}[(\[][^\d()]{0,12}")
_GLOSSED = frozenset({"money", "quantity", "time"})
_GLOSS_REACH = 45
_ELLIPSIS = 200  # characters over which one "million" may serve several figures
_DIGITS_ONLY = "0123456789.,  "
_HYPHENS = "-\u2010\u2011\u2013\u00ad"
#: Letters and the digits that hang on them: "Covid-19", "F-16", "G7".
_NAMED = re.compile(rf"(?<!\w)([^\W\d_]{{1,12}})[{_HYPHENS}]?(\d{{1,4}})$")
_LONGEST_NAME = 20


def absence(item: Item, text: str, items: Sequence[Item], other: str, unmet: Sequence[Item]) -> bool:
    """Whether a value of ``text`` that the other text lacks may be claimed on its own (missing or added).

    ``items`` are all the values of ``text``, in their order; ``unmet`` those of the other text that nothing answers.
    """
    if _is_gloss(item, text, items) and not any(item.atom.unit == one.atom.unit for one in unmet):
        return False
    return _weighty(item, text) or _is_another_of_a_kind(item, text, other)


def _is_another_of_a_kind(item: Item, text: str, other: str) -> bool:
    """Whether digits on letters differ from all that the other text has on the same letters ("Covid-18")."""
    name = _NAMED.search(text[max(0, item.fact.start - _LONGEST_NAME) : item.fact.end])
    if name is None or not item.fact.text.endswith(name[2]):
        return False
    known = set(re.findall(rf"(?<!\w){re.escape(name[1])}[{_HYPHENS}]?(\d{{1,4}})(?!\w)", other, re.IGNORECASE))
    return bool(known) and name[2] not in known


def _is_gloss(item: Item, text: str, items: Sequence[Item]) -> bool:
    """Whether a value in brackets tells the one before it once more, converted for the reader."""
    start = item.fact.start
    if item.fact.kind not in _GLOSSED or not {"(", "["} & set(text[max(0, start - _GLOSS_REACH) : start]):
        return False
    index = bisect_left(items, start, key=lambda other: other.fact.start)
    if index == 0:
        return False
    before = items[index - 1].fact
    return before.kind == item.fact.kind and _GLOSS.fullmatch(text[before.end : start]) is not None


def _weighty(item: Item, text: str) -> bool:
    """Whether a value is such that no language words it away."""
    fact, atom = item.fact, item.atom
    if fact.kind in ("quotation", "url"):
        return False  # quotation marks come and go; addresses are localised
    if not _in_digits(fact.text):
        return False
    if _part_of_a_name(fact, text):
        return False
    if fact.kind == "percent" and atom.readings[0] in _WHOLLY:
        return False  # "100 percent certain" is only a manner of speaking, as a turn of 180 degrees is
    if fact.unit == "degree" and atom.readings[0] in (180.0, 360.0):
        return False
    if _is_one_length(item):
        return False
    if fact.kind in COUNTS:
        return any(isinstance(reading, float) and _is_counted(reading) for reading in atom.readings)
    if fact.kind == "date":
        return any(isinstance(day, Day) and (day.year or day.day) for day in atom.readings)
    return True


def _is_one_length(item: Item) -> bool:
    """Whether a length of time has words without a figure in some language: a day, a quarter of an hour, a year."""
    figure, unit = item.atom.readings[0], item.atom.unit
    return item.atom.kind == "duration" and isinstance(figure, float) and (figure, unit) in _LENGTHS


def _is_counted(figure: float) -> bool:
    """Whether languages keep the figure: one is an article, and the plain fractions have words of their own."""
    return abs(figure) not in (0.0, 1.0, *_PLAIN_FRACTIONS)


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
    for one, other in ((missing, added), (added, missing)):
        if _is_one_length(one) and other.atom.kind == "number" and not _in_digits(other.fact.text):
            return False  # "45 minutes", "drie kwartier"
    digits = _in_digits(missing.fact.text), _in_digits(added.fact.text)
    if all(digits) and _part_of_a_name(missing.fact, original) and _part_of_a_name(added.fact, translation):
        return True
    if any(digits):
        return _weighty(missing, original) or _weighty(added, translation)
    if missing.fact.kind == added.fact.kind and all(_is_fraction(item) for item in (missing, added)):
        return True  # "two thirds", "a third"
    return _both_spelled(missing, added)


def _both_spelled(a: Item, b: Item) -> bool:
    """Two counts in words, at least one of them beyond what languages word away; an ordinal is no cardinal."""
    if (a.atom.kind == "ordinal") != (b.atom.kind == "ordinal"):
        return False
    return _spelled_out(a) and _spelled_out(b) and max(_figure(a), _figure(b)) > _WORDED_AWAY


def _spelled_out(item: Item) -> bool:
    """A count in words that is not so small that it may be no count at all."""
    return item.atom.kind in COUNTS and all(
        isinstance(reading, float) and reading >= _WORDED_AWAY for reading in item.atom.readings
    )


def _is_fraction(item: Item) -> bool:
    return item.atom.kind in COUNTS and 0 < _figure(item) < 1


def _figure(item: Item) -> float:
    figure = item.atom.readings[0]
    return figure if isinstance(figure, float) else 0.0


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
