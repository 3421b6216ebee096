"""Plain numbers: the numerals that nothing else has claimed."""

from __future__ import annotations

from provenance.facts import currencies, ranges, runs
from provenance.facts.lexicon import lexicon
from provenance.facts.numeral import Numeral, mantissa, plain
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


def half_after(reading: Reading, place: int) -> int | None:
    """Where "and a half" ends that stands right after a unit: "deux tonnes et demie", "three years and a half"."""
    known = lexicon(reading.language)
    index = reading.word_at(place) if known is not None and known.half_after else None
    if known is None or not index:
        return None
    after = runs.half_after(reading, known, index)
    return reading.words[after - 1].end if after else None


_LONGEST_JOINT = 8


def shares(reading: Reading, first: Numeral, second: Numeral) -> bool:
    """Whether the unit after ``second`` counts for ``first`` too, which stands bare before it."""
    if not first.plain or first.ordinal or first.weak or (first.form == "words") != (second.form == "words"):
        return False
    gap = reading.lower[first.end : second.start]
    if len(gap) > _LONGEST_JOINT or not ranges.joint(reading.language, gap.strip()):
        return False
    return first.form == "words" or currencies.before(reading, first.start) is None  # "$3 billion and 12 percent"


def shared(first: Numeral, second: Numeral) -> Numeral:
    """``first`` with the magnitude of ``second``: "10-20 million" begins at ten million."""
    amount, magnitude = mantissa(second)
    if mantissa(first)[1] != 1 or first.value >= amount:
        return first
    alternative = first.value if first.alternative is None else first.alternative * magnitude
    return first._replace(value=first.value * magnitude, alternative=alternative)


def value(numeral: Numeral) -> str:
    """A numeral's value as a fact says it."""
    return plain(numeral.value)
