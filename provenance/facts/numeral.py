"""One numeral of a text, how it is written, and its value as facts say it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from provenance.facts.digits import Figure

Form = Literal["digits", "words", "mixed"]
_SPOKEN = tuple(map(Decimal, (10**12, 10**9, 10**6, 10**3, 10**2)))
_ENDLESS = 15  # digits that only a division brings


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
    plain: bool = True  # false: figures that are no number ("192.168.1.2", "17.05.2021")
    scale: Decimal = Decimal(1)  # the magnitude that follows the figures
    weak: bool = False  # a number only where a unit follows: "one", "un", Italian "sei"


def of_figure(figure: Figure) -> Numeral:
    """A number in figures, without what follows it."""
    return Numeral(
        figure.start,
        figure.end,
        figure.value,
        "digits",
        figure.grouped,
        figure.alternative,
        plain=figure.plain,
    )


def mantissa(numeral: Numeral) -> tuple[Decimal, Decimal]:
    """A numeral as an amount and the magnitude it is said in: "20 million" is 20 and 10⁶, "three hundred" 3 and 100."""
    if numeral.form != "words":
        return numeral.value / numeral.scale, numeral.scale
    for power in _SPOKEN:
        if numeral.value >= power:
            amount = numeral.value / power
            return (amount, power) if amount * 10 == int(amount * 10) else (numeral.value, Decimal(1))
    return numeral.value, Decimal(1)


def plain(value: Decimal) -> str:
    """A value as a fact says it: in full, without an exponent, at most 10 significant digits where it has no end."""
    if value == value.to_integral_value():
        return str(int(value))
    if len(value.as_tuple().digits) > _ENDLESS:
        value = round(value, max(0, 9 - value.adjusted()))
    return format(value.normalize(), "f")
