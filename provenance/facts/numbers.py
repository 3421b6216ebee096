"""Plain numbers: the numerals that nothing else has claimed."""

from __future__ import annotations

from functools import cache

from provenance.facts import currencies
from provenance.facts.numerals import Numeral, plain
from provenance.facts.reading import Reading
from provenance.model import Fact


def find(reading: Reading) -> list[Fact]:
    """The numbers of a text."""
    return [
        number(reading, numeral)
        for numeral in reading.numerals
        if numeral.plain and not (numeral.ordinal or numeral.weak) and reading.free(numeral.start, numeral.end)
    ]


def number(reading: Reading, numeral: Numeral) -> Fact:
    """A numeral as a plain number."""
    return reading.fact(
        "number",
        value(numeral),
        numeral.start,
        numeral.end,
        approximate=numeral.approximate,
        alternative=None if numeral.alternative is None else plain(numeral.alternative),
    )


#: What stands between two figures of which the second alone carries the unit: "10-15 %", "2 to 4 inches".
_JOINTS = {
    "*": "- – — ~ / & + ‑", "en": "to and or", "fr": "à et ou", "de": "bis und oder", "es": "a y o",
    "it": "a e o ai", "pt": "a e ou até", "nl": "tot en of à", "pl": "do i lub", "ro": "la și sau",
    "cs": "až a nebo do", "sk": "až a alebo do", "sl": "do in ali", "hr": "do i ili", "bs": "do i ili",
    "sr": "do i ili до и или", "mk": "до и или", "bg": "до и или", "el": "έως και με ως ή",
    "sq": "deri në e ose deri_në", "hu": "és vagy", "sv": "till och eller", "da": "til og eller",
    "no": "til og eller", "fi": "ja tai", "et": "kuni ja või", "lv": "līdz un vai", "lt": "iki ir ar",
    "tr": "ile ve ila", "ru": "до и или", "uk": "до і та або", "ca": "a i o", "is": "til og eða", "ar": "إلى و",
}  # fmt: skip
_LONGEST_JOINT = 8


@cache
def _joints(language: str | None) -> frozenset[str]:
    words = f"{_JOINTS['*']} {_JOINTS.get(language or '', '')}"
    return frozenset(word.replace("_", " ") for word in words.split())


def shares(reading: Reading, first: Numeral, second: Numeral) -> bool:
    """Whether the unit after ``second`` counts for ``first`` too, which stands bare before it."""
    if not first.plain or first.ordinal or first.weak or (first.form == "words") != (second.form == "words"):
        return False
    gap = reading.lower[first.end : second.start]
    if len(gap) > _LONGEST_JOINT or gap.strip() not in _joints(reading.language) or gap.strip() == "":
        return False
    return first.form == "words" or currencies.before(reading, first.start) is None  # "$3 billion and 12 percent"


def shared(first: Numeral, second: Numeral) -> Numeral:
    """``first`` with the magnitude of ``second``: "10-20 million" begins at ten million."""
    if second.form != "mixed" or first.form != "digits" or first.value >= second.value / second.scale * 1000:
        return first
    alternative = None if first.alternative is None else first.alternative * second.scale
    return first._replace(value=first.value * second.scale, alternative=alternative)


def value(numeral: Numeral) -> str:
    """A numeral's value as a fact says it; a range as ``10/20``."""
    if numeral.upper is None:
        return plain(numeral.value)
    return f"{plain(numeral.value)}/{plain(numeral.upper)}"
