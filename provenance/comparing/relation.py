"""Whether two values say the same thing: same, coarser (one says less, without contradiction), or neither (None)."""

from __future__ import annotations

from typing import Literal

from provenance.comparing import units
from provenance.comparing.values import COUNTS, Atom, Day

Relation = Literal["same", "coarser"]

_OF_A_HUNDRED = 0.7  # 66 % and 67 % are both two thirds
_HALF_DAY = 12 * 60.0


def relation(a: Atom, b: Atom) -> Relation | None:
    """How ``b`` says what ``a`` says; symmetric."""
    if a.kind in COUNTS and b.kind in COUNTS:
        return _counts(a, b)
    if a.kind == b.kind:
        return _SAME_KIND[a.kind](a, b)
    for one, other in ((a, b), (b, a)):
        if one.kind == "date" and other.kind in COUNTS:
            return _date_figure(one, other)
        if one.kind == "time" and other.kind in COUNTS:
            return _hour_figure(one, other)
        if one.kind == "figure":
            return "same" if set(figure_groups(other)) & set(one.readings) else None
    return None


def _counts(a: Atom, b: Atom) -> Relation | None:
    if not _units_agree(a, b):
        return _converted(a, b)
    for x in a.readings:
        for y in b.readings:
            if x == y or (x and abs(x - y) <= 1e-9 * abs(x)):  # type: ignore[operator,arg-type]
                return "same"
    if _converted(a, b) or _share(a, b) or _share(b, a):
        return "same"
    return "coarser" if rounded(a, b) else None


def _units_agree(a: Atom, b: Atom) -> bool:
    """Whether equal figures would be the same amount: a unit that only one text names is no contradiction, and a
    unit of another kind is a reading that one of the finders got wrong ("pounds").
    """
    if a.kind != b.kind:
        return {a.kind, b.kind} != {"percent", "money"} and not _pounds_of_others(a, b) and not _pounds_of_others(b, a)
    if a.unit is None or b.unit is None or a.unit == b.unit:
        return True
    if a.kind == "percent":
        return False  # "3 percentage points" are not "3 %"
    if a.kind != "money":
        return units.synonyms(a.unit, b.unit)
    return not (a.stated and b.stated) and units.one_family(a.unit, b.unit)


def _pounds_of_others(weight: Atom, money: Atom) -> bool:
    """Whether "pounds", read as a weight, face a currency that is no pound."""
    if weight.kind != "quantity" or weight.unit != "pound" or money.kind != "money" or money.unit is None:
        return False
    return not units.one_family(money.unit, "GBP")


def _converted(a: Atom, b: Atom) -> Relation | None:
    if a.unit is None or b.unit is None or a.kind == "money" or b.kind == "money":
        return None
    x, y = a.readings[0], b.readings[0]
    assert isinstance(x, float)
    assert isinstance(y, float)
    return "same" if units.converted(x, a.unit, y, b.unit) else None


def _share(percent: Atom, fraction: Atom) -> bool:
    """Whether a percentage is a fraction said in figures, "two thirds" and "66 %"."""
    if percent.kind != "percent" or percent.unit == "point" or fraction.kind != "number":
        return False
    x, y = percent.readings[0], fraction.readings[0]
    return isinstance(x, float) and isinstance(y, float) and 0 < y < 1 and abs(x - 100 * y) < _OF_A_HUNDRED


def rounded(a: Atom, b: Atom) -> bool:
    """Whether one of two counts, said to be approximate, rounds the other; two rough ones have to be equal.

    The rough one is the rounder of the two: "about 2,500" rounds 2,503, "about 2,503" rounds nothing.
    """
    if a.approximate == b.approximate:
        return False
    rough, exact = (a, b) if a.approximate else (b, a)
    x, y = rough.readings[0], exact.readings[0]
    assert isinstance(x, float)
    assert isinstance(y, float)
    return _significant(x) <= _significant(y) and abs(x - y) <= max(units.half_step(x), units.half_step(y))


def _significant(figure: float) -> int:
    """How many digits a figure states but for the zeros at its end: 2 for 2500, 4 for 2503."""
    return len(f"{abs(figure):.9e}".partition("e")[0].rstrip("0").replace(".", ""))


def _dates(a: Atom, b: Atom) -> Relation | None:
    best: Relation | None = None
    for x in a.readings:
        for y in b.readings:
            assert isinstance(x, Day)
            assert isinstance(y, Day)
            found = _days(x, y)
            if found == "same":
                return "same"
            best = best or found
    return best


def _days(x: Day, y: Day) -> Relation | None:
    shared = 0
    for p, q in ((x.month, y.month), (x.day, y.day), (x.part, y.part)):
        if p is not None and q is not None:
            if p != q:
                return None
            shared += 1
    if x.weekday is not None and y.weekday is not None:
        if x.weekday != y.weekday:
            return None
        shared += 1
    if x.year is not None and y.year is not None:
        if not _years(x.year, y.year):
            return None
        shared += 1
    if not shared:
        return None
    if (x.year, x.month, x.day, x.part) == (y.year, y.month, y.day, y.part):
        return "same"  # a weekday beside a date adds nothing that could be lost
    return "coarser"


def _years(x: str, y: str) -> bool:
    """ "199X" holds 1994, "XX94" is 1994, "19XX" holds both."""
    return all(p == q or "X" in (p, q) for p, q in zip(x, y, strict=True))


def date_figures(day: Day) -> list[float]:
    """The figures by which a date may be meant in the other text: its year, day, decade or century."""
    found: list[float] = []
    if day.year is not None:
        if "X" not in day.year:
            found += [float(day.year), float(day.year[2:])]
        elif day.year.endswith("XX") and day.year[:2].isdigit():
            found += [float(day.year[:2]) + 1, float(day.year[:2] + "00")]
        elif day.year.endswith("X") and day.year[2].isdigit():
            found += [float(day.year[2] + "0")]
            found += [float(day.year[:3] + "0")] if day.year[:2].isdigit() else []
    if day.day is not None:
        found.append(float(day.day))
    if day.part is not None and day.part[1:].isdigit():
        found.append(float(day.part[1:]))
    return found


def _date_figure(date: Atom, count: Atom) -> Relation | None:
    if count.unit is not None or count.kind in ("percent", "money"):
        return None
    for day in date.readings:
        assert isinstance(day, Day)
        figures = date_figures(day)
        if any(figure in figures for figure in count.readings):
            return "same" if day.precision <= 2 else "coarser"
    return None


def _times(a: Atom, b: Atom) -> Relation | None:
    """The half of the day is often told by a word elsewhere ("in the afternoon at 5"): where a text does not say it
    beside the hour, twelve hours are no difference.
    """
    for x in a.readings:
        for y in b.readings:
            assert isinstance(x, float)
            assert isinstance(y, float)
            if x == y or ((x - y) % _HALF_DAY == 0 and not (a.stated and b.stated)):
                return "same"
    return None


def _hour_figure(time: Atom, count: Atom) -> Relation | None:
    for minutes in time.readings:
        assert isinstance(minutes, float)
        hour, rest = divmod(minutes, 60)
        said = {hour + rest / 100} if rest else {hour, hour % 12, hour % 12 or 12.0}
        if any(figure in said for figure in count.readings):
            return "same"
    return None


def figure_groups(atom: Atom) -> list[tuple[str, ...]]:
    """The digit groups by which a value may be written as a figure ("7", "22 48", "10 5")."""
    found: list[tuple[str, ...]] = []
    for reading in atom.readings:
        if isinstance(reading, tuple):
            found.append(reading)
        elif isinstance(reading, Day):
            found += [(f"{figure:.0f}",) for figure in date_figures(reading)]
        elif isinstance(reading, float) and atom.kind == "time":
            hour, minute = divmod(int(reading), 60)
            found += [(str(hour), f"{minute:02d}"), (f"{hour:02d}", f"{minute:02d}")]
        elif isinstance(reading, float):
            found.append(tuple(f"{reading:.6f}".rstrip("0").rstrip(".").lstrip("-").split(".")))
    return found


def _figures(a: Atom, b: Atom) -> Relation | None:
    if set(a.readings) & set(b.readings):
        return "same"
    x, y = a.readings[0], b.readings[0]
    turned = a.kind == "figure" and isinstance(x, tuple) and isinstance(y, tuple) and len(x) == 2 and x == y[::-1]
    return "coarser" if turned else None  # a result told from the other side: "lost 2-3", "won 3-2"


_SAME_KIND = {"date": _dates, "time": _times, "figure": _figures, "url": _figures, "quotation": _figures}
