"""Plain numbers: the numerals that nothing else has claimed."""

from __future__ import annotations

from provenance.facts.numerals import plain
from provenance.facts.reading import Reading
from provenance.model import Fact


def find(reading: Reading) -> list[Fact]:
    """The numbers of a text."""
    return [reading.fact("number", plain(numeral.value), numeral.start, numeral.end) for numeral in reading.numerals]
