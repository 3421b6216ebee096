"""Plain numbers: the numerals that nothing else has claimed."""

from __future__ import annotations

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


def value(numeral: Numeral) -> str:
    """A numeral's value as a fact says it; a range as ``10/20``."""
    if numeral.upper is None:
        return plain(numeral.value)
    return f"{plain(numeral.value)}/{plain(numeral.upper)}"
