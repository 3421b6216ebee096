"""Units that translators convert, and when two figures are the same amount rounded in two units.

The factors are data (``data/conversions.toml``); temperatures, which need more than a factor, stand here.
"""

from __future__ import annotations

import math
import re
from functools import cache

from provenance import data

#: unit → (degrees Celsius of one degree, and of its zero).
_TEMPERATURES = {"celsius": (1.0, 0.0), "fahrenheit": (5 / 9, -160 / 9), "kelvin": (1.0, -273.15)}
_METRIC = ("centimeter", "meter", "kilometer", "kilogram", "hectare", "liter", "kilometer-per-hour")
_TONS = frozenset({"ton", "tonne", "metric-ton"})
#: Letters of ISO 8601 durations.
DURATION_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
_PARTS = re.compile(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
_SECONDS = (31557600.0, 2629800.0, 604800.0, 86400.0, 3600.0, 60.0, 1.0)  # Julian year, its twelfth


@cache
def _families() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(codes.split()) for codes in data.toml("currency_families")["families"])


def one_family(a: str, b: str) -> bool:
    """Whether two currencies share a name or sign ("dollars"), so that texts may seem to differ where they do not."""
    return any(a in family and b in family for family in _families())


@cache
def _units() -> dict[str, tuple[str, float, float]]:
    """unit → its dimension, what one is worth in the dimension's base, and what is added after."""
    table = {
        unit: (name, float(factor), 0.0)
        for name, factors in data.toml("conversions").items()
        for unit, factor in factors.items()
    }
    return table | {unit: ("temperature", factor, zero) for unit, (factor, zero) in _TEMPERATURES.items()}


def seconds(duration: str) -> float | None:
    """An ISO 8601 duration in seconds; None for anything else."""
    match = _PARTS.fullmatch(duration)
    if not match or not any(match.groups()):
        return None
    return sum(float(part) * each for part, each in zip(match.groups(), _SECONDS, strict=True) if part)


def dimension(unit: str | None) -> str | None:
    """What a unit measures; None for a unit (or currency) that is never converted."""
    known = _units().get(unit) if unit else None
    return known[0] if known else None


def synonyms(a: str, b: str) -> bool:
    """Whether two units are two names of one, or near enough that texts exchange them ("ton", "tonne")."""
    return a == b or {a, b} <= _TONS or ("degree" in (a, b) and {a, b} <= {"degree", *_TEMPERATURES})


def base(figure: float, unit: str) -> float:
    """A figure in the base of its dimension (metre, kilogram, square metre, litre, km/h, °C, second, month)."""
    _, factor, offset = _units()[unit]
    return figure * factor + offset


def converted(a: float, unit_a: str, b: float, unit_b: str) -> bool:
    """Whether ``a`` and ``b`` in their units are plausible roundings of one amount: one of them, converted, rounds to
    the other at the precision at which the other is written, or both lie within two per cent.
    """
    if "degree" in (unit_a, unit_b):  # no scale is named: either may be Fahrenheit
        scales = {"degree", "celsius", "fahrenheit"}
        return {unit_a, unit_b} <= scales and (
            converted(a, "fahrenheit", b, "celsius") or converted(a, "celsius", b, "fahrenheit")
        )
    if unit_a == unit_b:
        return False
    if dimension(unit_a) != dimension(unit_b):
        unit_a, unit_b = unit_a.removesuffix("-per-hour"), unit_b.removesuffix("-per-hour")  # "winds of 140 km"
    if dimension(unit_a) is None or dimension(unit_a) != dimension(unit_b):
        return False
    a_as_b, b_as_a = _convert(a, unit_a, unit_b), _convert(b, unit_b, unit_a)
    close = abs(a_as_b - b) <= 0.02 * abs(b)
    return close or abs(a_as_b - b) <= half_step(b) or abs(b_as_a - a) <= half_step(a)


def in_metric(figure: float, unit: str) -> list[tuple[str, float]]:
    """A figure in the metric units into which a translator converts it; empty for a metric unit and for others."""
    if unit in _METRIC or dimension(unit) is None:
        return []
    return [(metric, _convert(figure, unit, metric)) for metric in _METRIC if dimension(metric) == dimension(unit)]


def exactly(a: float, unit_a: str, b: float, unit_b: str) -> bool:
    """Whether two lengths of time in different units are the same: 18 months, 1.5 years."""
    if unit_a == unit_b or dimension(unit_a) != dimension(unit_b):
        return False
    return math.isclose(base(a, unit_a), base(b, unit_b), rel_tol=1e-9)


def _convert(figure: float, unit: str, other: str) -> float:
    _, factor, offset = _units()[other]
    return (base(figure, unit) - offset) / factor


def half_step(figure: float) -> float:
    """Half of the last digit that a figure states: 0.5 for 13, 5 for 160, 0.05 for 1.8; at most a tenth of it."""
    if figure == 0:
        return 0.5
    step = 10.0 ** math.floor(math.log10(abs(figure)))
    for _ in range(12):
        if abs(figure / step - round(figure / step)) < 1e-9:
            break
        step /= 10
    return min(step / 2, max(abs(figure) * 0.1, 0.5 if step >= 1 else 0.0))
