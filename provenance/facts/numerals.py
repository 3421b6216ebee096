"""One scan for all numerals of a text: figures in every grouping and script, number words, magnitudes."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from provenance.facts.reading import Reading

Form = Literal["digits", "words", "mixed", "roman"]


class Numeral(NamedTuple):
    """A numeral: where it stands, what it is worth, and how it is written."""

    start: int
    end: int
    value: Decimal
    form: Form
    grouped: bool = False
    alternative: Decimal | None = None  # what another convention would read
    ordinal: bool = False
    approximate: bool = False
    upper: Decimal | None = None  # the end of a range, ``value`` being its beginning


_DIGITS = re.compile(r"\d+")


def scan(reading: Reading) -> list[Numeral]:
    """Every numeral of the text, in order, not overlapping."""
    return [Numeral(m.start(), m.end(), Decimal(m.group()), "digits") for m in _DIGITS.finditer(reading.text)]


def plain(value: Decimal) -> str:
    """A value as a fact says it: in full, without an exponent, at most 10 significant digits after rounding."""
    if value == value.to_integral_value():
        return str(int(value))
    return format(round(value, max(0, 9 - value.adjusted())).normalize(), "f")
