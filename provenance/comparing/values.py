"""The values of facts, parsed once into what can be compared: figures, dates, times and durations.

The canonical strings are those of the fact record (``docs/``): decimals, EDTF-like dates, ``T10:48``, ``P3D``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from provenance.comparing import units
from provenance.facts import currency_words
from provenance.model import Fact, FactKind

#: Kinds whose value is a figure, alone or with a unit.
COUNTS: frozenset[FactKind] = frozenset({"number", "ordinal", "percent", "money", "quantity", "duration"})
#: Kinds that the ledger matches by value; names are matched by likeness (``names.py``).
VALUED: frozenset[FactKind] = COUNTS | {"date", "time", "figure", "url", "quotation"}

_DATE = re.compile(r"([\dX]{4})(?:-(?:W(\d\d|XX)(?:-(\d))?|(SP|SU|FA|WI)|([QH]\d)|(\d\d|XX)(?:-(\d\d|XX))?))?")
_TIME = re.compile(r"T(\d\d)(?::(\d\d))?")
_DURATION = re.compile(r"P(?:([\d.]+)([YMWD]))?(?:T([\d.]+)([HMS]))?")
_DISTANCE = re.compile(r"P(T?)-?((?!1[A-Z](?:0D)?\Z)[1-9]\d*)([YMWDHS]|DE|CE)(?:0D)?")
_STRETCH = re.compile(r"(?=.*/)(?:P0(?:DE|[A-Z])(?:0D)?/)?P()-?([1-9]\d*)([YMWD]|DE|CE)(?:0D)?(?:/P0(?:DE|[A-Z]))?")
_YEARS_OF = {"DE": 10, "CE": 100}  # a decade, a century
_HALF = re.compile(r"(?<![^\W\d_])[ap]\.? ?m(?![^\W\d_])", re.IGNORECASE)
_GROUPS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Day:
    """A date of any precision: what is unknown is None; ``year`` keeps its X ("199X", "19XX")."""

    year: str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None  # week, season or quarter, as written: "W45", "SU", "Q3"

    @property
    def precision(self) -> int:
        """How many things it says."""
        said = (self.year, self.month, self.day, self.weekday, self.part)
        return sum(item is not None for item in said) + (self.year is not None and "X" not in self.year)


@dataclass(frozen=True, slots=True)
class Atom:
    """One value of a fact: a range has two. ``readings`` are the values it may mean, the likeliest first.

    For counts a reading is a float, for dates a :class:`Day`, for times minutes after midnight, for figures the tuple
    of their digit groups, for quotations and addresses their text.
    """

    kind: FactKind
    readings: tuple[float, ...] | tuple[Day, ...] | tuple[tuple[str, ...], ...] | tuple[str, ...]
    unit: str | None = None  # CLDR unit, ISO currency, or what several currencies share ("?USD")
    approximate: bool = False
    stated: bool = False  # money: the text tells whose currency it is; time: which half of the day


@lru_cache(maxsize=8192)
def atoms(
    kind: FactKind,
    value: str | None,
    unit: str | None = None,
    approximate: bool = False,
    alternative: str | None = None,
    weekday: int | None = None,
    stated: bool = False,
) -> tuple[Atom, ...]:
    """The values of a fact given by its fields; empty where it has none (a relative date, a malformed value)."""
    if not value:
        return ()
    if kind == "date":
        ends = [_days(part, alternative, weekday) for part in value.split("/")]
        return tuple(Atom(kind, days, approximate=approximate) for days in ends if days)
    if kind == "time":
        return tuple(
            Atom(kind, minutes, stated=stated) for part in value.split("/") if (minutes := _minutes(part, alternative))
        )
    if kind == "duration":
        return tuple(atom for part in value.split("/") if (atom := _duration(part, approximate)))
    if kind in COUNTS:
        parts = value.split("/")
        others: list[str | None] = list(alternative.split("/")) if alternative else []
        if len(others) != len(parts):
            others = [None] * len(parts)
        read = [_figures(*both) for both in zip(parts, others, strict=True)]
        return tuple(Atom(kind, figures, unit, approximate, stated) for figures in read if figures)
    if kind == "figure":
        return (Atom(kind, (tuple(_GROUPS.findall(value)),)),)
    return (Atom(kind, (value,)),)


def of(fact: Fact) -> tuple[Atom, ...]:
    """The values of a fact. "Two years ago" is held against the other text as two years."""
    if fact.kind == "date" and fact.value is None and fact.relative:
        if "|" in fact.relative:  # "two weeks after 15 January"
            day, _, shift = fact.relative.split("|")
            counted = () if shift == "W" else atoms("duration", shift.replace("-", ""))
            return counted + (atoms("date", day) if day else ())
        if fact.modifier == "approx":  # "a few days ago" is no three days
            return ()
        # "the last five years" are five years, as "five years ago" is
        if length := _DISTANCE.fullmatch(fact.relative) or _STRETCH.fullmatch(fact.relative):
            figure, unit = int(length[2]), length[3]
            if unit in _YEARS_OF:
                figure, unit = figure * _YEARS_OF[unit], "Y"
            return atoms("duration", f"P{length[1]}{figure}{unit}")
        if "/" in fact.relative:  # "from August 2015 to now"
            return tuple(atom for part in fact.relative.split("/") if part[0] != "P" for atom in atoms("date", part))
    return atoms(
        fact.kind,
        fact.resolved or fact.value if fact.kind == "date" else fact.value,
        fact.currency or fact.unit or (currency_words.family(fact.text) if fact.kind == "money" else None),
        fact.approximate or fact.modifier == "approx",
        getattr(fact, "alternative", None),
        fact.weekday,
        _tells_the_half(fact)
        if fact.kind == "time"
        else fact.currency is not None and currency_words.stated(fact.text, fact.currency),
    )


def _tells_the_half(fact: Fact) -> bool:
    """Whether a time of day is surely of the morning or of the afternoon: "pm" beside it, or an hour of 24."""
    first = _TIME.match(fact.value or "")
    hour = int(first[1]) if first else 0
    return hour > 12 or hour == 0 or _HALF.search(fact.text) is not None


def _figures(value: str, alternative: str | None) -> tuple[float, ...]:
    found = []
    for text in (value, alternative):
        try:
            if text:
                found.append(float(text))
        except ValueError:
            continue
    return tuple(found)


def _minutes(value: str, alternative: str | None) -> tuple[float, ...]:
    found = [_TIME.fullmatch(text) for text in (value, alternative) if text]
    return tuple(int(match[1]) * 60.0 + int(match[2] or 0) for match in found if match)


def _duration(value: str, approximate: bool) -> Atom | None:
    """One unit stays that unit ("P3D" is 3 days); several become the smallest ("PT1H30M" is read by its parts)."""
    match = _DURATION.fullmatch(value)
    if not match or not (match[1] or match[3]):
        total = units.seconds(value)
        return Atom("duration", (total,), "second", approximate) if total else None
    figure, letter = (match[1], match[2]) if match[1] else (match[3], "T" + match[4])
    if match[1] and match[3]:
        total = units.seconds(value)
        return Atom("duration", (total,), "second", approximate) if total else None
    return Atom("duration", (float(figure),), units.DURATION_UNITS[letter], approximate)


def _days(value: str, alternative: str | None, weekday: int | None) -> tuple[Day, ...]:
    return tuple(day for text in (value, alternative) if text and (day := _day(text, weekday)))


def _day(value: str, weekday: int | None) -> Day | None:
    match = _DATE.fullmatch(value)
    if not match:
        return None
    year, week, of_week, season, quarter, month, day = match.groups()
    part = season or quarter or (f"W{week}" if week and week != "XX" else None)
    return Day(
        None if year == "XXXX" else year,
        int(month) if month and month != "XX" else None,
        int(day) if day and day != "XX" else None,
        int(of_week) if of_week else weekday,
        part,
    )
