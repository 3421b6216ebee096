"""Which facts of two texts say the same thing: by value alone, wherever they stand, however often they are said.

Equal values meet first. What is left over looks for a value that says it otherwise (converted, rounded, less precise,
under another kind) and may take only one that nothing else has claimed: the "12" of "12 May" answers for "twelve
people" only where no date of the other text needs it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field, replace

from provenance.comparing import context, units
from provenance.comparing import relation as relations
from provenance.comparing.candidates import MOST, Index
from provenance.comparing.relation import Relation
from provenance.comparing.values import COUNTS, Atom, Day
from provenance.model import Fact

_ELLIPSIS = 0.1  # how far apart, as a share of the text, a measure and its bare figure may stand; in short texts, so
_ELLIPSIS_CHARACTERS = 250  # many characters
#: What may stand between the ends of a range: a dash or one short word.
_BETWEEN = re.compile(r"\s?[-–—~]\s?|\s\w{1,6}\s")
_LONGEST_GAP = 8
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")
#: A figure that two conventions read differently, "1.234"; and its digits.
_DECIMAL_SIGN = re.compile(r"\d+[.,]\d{3}")
_AGES = range(16, 121)
_DIGIT = re.compile(r"\d")
_MAGNITUDES = (1e3, 1e6, 1e9, 1e12)


@dataclass(slots=True, eq=False)
class Item:
    """One value of a fact of one text: where it stands (0…1) and what answers it in the other text."""

    fact: Fact
    atom: Atom
    place: float
    partner: Item | None = None
    how: Relation | None = None


@dataclass(slots=True)
class Matched:
    """The values of both texts after matching; those whose ``partner`` is None were not found in the other."""

    original: list[Item] = field(default_factory=list)
    translation: list[Item] = field(default_factory=list)


def match(
    facts: Sequence[Fact],
    text: str,
    others: Sequence[Fact],
    other_text: str,
    languages: tuple[str | None, str | None] = (None, None),
) -> Matched:
    """The values of two lists of facts, each with its partner, and the texts and languages they stand in."""
    found = Matched(_items(facts, text, languages[0]), _items(others, other_text, languages[1]))
    _equal(found.original, found.translation)
    _otherwise(found.original, found.translation)
    _otherwise(found.translation, found.original)
    reach = max(_ELLIPSIS, _ELLIPSIS_CHARACTERS / max(1, len(text), len(other_text)))
    _elliptic(found.original, found.translation, reach)
    _elliptic(found.translation, found.original, reach)
    return found


def _items(facts: Sequence[Fact], text: str, language: str | None) -> list[Item]:
    length = max(1, len(text))
    items = [Item(fact, atom, fact.start / length) for fact in facts for atom in context.atoms(fact, text, language)]
    for at in range(len(items) - 1):
        _lend(items[at], items[at + 1], text)
    return items


def _lend(first: Item, second: Item, text: str) -> None:
    """Two figures with one unit: the first of "3 to 6 inches" is in inches too, the second of "6-foot-6" as well."""
    gap = text[first.fact.end : second.fact.start]
    if len(gap) > _LONGEST_GAP or first.fact is second.fact:
        return
    one, two = first.atom, second.atom
    if one.kind == "number" and one.unit is None and two.kind in ("quantity", "money", "percent"):
        if _BETWEEN.fullmatch(gap):
            first.atom = replace(one, kind=two.kind, unit=two.unit, readings=_scaled(one, second))
    elif one.unit == "foot" and two.kind == "number" and gap in ("-", " ", "- "):
        feet, inches = one.readings[0], two.readings[0]
        if isinstance(feet, float) and isinstance(inches, float) and 0 < inches < 12:
            first.atom = replace(one, readings=(feet + inches / 12,))
            second.atom = first.atom


def _scaled(one: Atom, second: Item) -> tuple[float, ...]:
    """The readings of "five" in "five to 14 billion euros": billions first, then five."""
    alone = tuple(reading for reading in one.readings if isinstance(reading, float))
    digits = _DECIMAL.search(second.fact.text)
    large = second.atom.readings[0]
    if digits is None or not isinstance(large, float) or not alone:
        return alone
    written = float(digits[0].replace(",", "."))
    scale = large / written if written else 0.0
    return (alone[0] * scale, *alone) if scale in _MAGNITUDES and alone[0] < written else alone


def _equal(ours: list[Item], theirs: list[Item]) -> None:
    """Pair equal values of one kind; each takes the nearest of its equals."""
    index: dict[Hashable, list[Item]] = defaultdict(list)
    for item in theirs:
        index[_key(item.atom)].append(item)
    for item in ours:
        equals = index.get(_key(item.atom))
        if equals:
            partner = equals[0] if len(equals) == 1 else _nearest(item, equals)
            item.partner, item.how = partner, "same"
            if partner.partner is None:
                partner.partner, partner.how = item, "same"
    for item in ours:
        if item.partner is not None and item.partner.partner is None:
            for twin in index[_key(item.atom)]:
                if twin.partner is None:
                    twin.partner, twin.how = item, "same"


def _key(atom: Atom) -> Hashable:
    return atom.kind, atom.readings[0], atom.unit


def _nearest(item: Item, equals: list[Item]) -> Item:
    free = [other for other in equals[:MOST] if other.partner is None]
    return min(free or equals[:MOST], key=lambda other: abs(other.place - item.place))


def _otherwise(ours: list[Item], theirs: list[Item]) -> None:
    """Find a partner that says it otherwise for each value of ``ours`` that has none."""
    lonely = [item for item in ours if item.partner is None]
    if not lonely or not theirs:
        return
    index = Index(theirs)
    free_units = {other.atom.unit for other in theirs if other.partner is None}
    for item in lonely:
        best: tuple[tuple[bool, bool, bool, float], Item, Relation] | None = None
        for other in index.candidates(item.atom):
            how = relations.relation(item.atom, other.atom)
            if how is None or not _same_figures(item, other):
                continue
            taken = other.partner is not None
            if taken and other.how == "same" and not _answers_twice(item.atom, other.atom):
                continue
            aged = _is_age(item.atom, other.atom) or _is_age(other.atom, item.atom)
            if taken and not aged and item.atom.unit != other.atom.unit and item.atom.unit in free_units:
                continue  # "180 miles" after "300 km" is the other text's "773 miles", not its "300 km"
            if how == "coarser" and not _month_is_said(item.atom, other.atom, ours, theirs):
                continue
            rank = (taken, how == "coarser", item.atom.kind != other.atom.kind, abs(item.place - other.place))
            if best is None or rank < best[0]:
                best = (rank, other, how)
        if best is not None:
            _, other, how = best
            item.partner, item.how = other, how
            if other.partner is None:
                other.partner, other.how = item, how


def _elliptic(measured: list[Item], bare: list[Item], reach: float) -> None:
    """Pair what is left of measures with bare figures that lend their unit: "4 inches" of rain where the other text has
    "from 2 to 5 centimetres, up to 10", "18 months" where it has "a year and a half".
    """
    alone = [item for item in bare if item.partner is None and item.atom.kind == "number" and item.atom.unit is None]
    left = [item for item in measured if item.partner is None and units.dimension(item.atom.unit)]
    if not alone or not left:
        return
    spoken = dict.fromkeys(item.atom.unit for item in bare if item.atom.kind == "quantity" and item.atom.unit)
    for item in left[:MOST]:
        unit, figure = item.atom.unit, item.atom.readings[0]
        lengths = units.DURATION_UNITS.values() if item.atom.kind == "duration" else ()
        for other in alone[:MOST]:
            size = other.atom.readings[0]
            if other.partner is not None or not isinstance(size, float) or not isinstance(figure, float):
                continue
            if not unit or abs(item.place - other.place) > reach:
                continue
            if any(way and units.converted(figure, unit, size, way) for way in spoken) or any(
                units.exactly(figure, unit, size, way) for way in lengths
            ):
                item.partner, item.how = other, "same"
                other.partner, other.how = item, "same"
                break


def _same_figures(a: Item, b: Item) -> bool:
    """Whether what agrees may agree: the other reading of "1,200" counts only beside a figure with the same digits
    ("1.200"), where one text kept the other's signs; beside "1,2" it is a slip that an editor wants to see.
    """
    for one, other in ((a, b), (b, a)):
        readings = one.atom.readings
        if one.fact.alternative is None or one.atom.kind not in COUNTS or len(readings) < 2:
            continue
        mine, theirs = _DECIMAL_SIGN.search(one.fact.text), _DIGIT.findall(other.fact.text)
        if mine is None or not theirs or _DIGIT.findall(mine[0]) == theirs:
            continue
        if relations.relation(replace(one.atom, readings=readings[:1]), other.atom) is None:
            return False
    return True


def _answers_twice(a: Atom, b: Atom) -> bool:
    """Whether a value that answers another already may answer this one too: the same day, or an amount in two units."""
    if a.kind == b.kind == "date":
        return any(
            isinstance(x, Day)
            and isinstance(y, Day)
            and x.month is not None
            and x.month == y.month
            and ((x.day is not None and x.day == y.day) or (x.year is not None and x.year == y.year))
            for x in a.readings
            for y in b.readings
        )
    if a.kind in COUNTS and b.kind in COUNTS:
        return (a.unit is not None and b.unit is not None) or _is_age(a, b) or _is_age(b, a)
    return a.kind == b.kind


def _is_age(a: Atom, b: Atom) -> bool:
    """Whether a length of years and a bare number are one age: "at 87", "87 éves"."""
    years = a.kind == "duration" and a.unit == "year" and b.kind == "number" and b.unit is None
    return years and a.readings[0] == b.readings[0] and a.readings[0] in _AGES


def _month_is_said(a: Atom, b: Atom, ours: list[Item], theirs: list[Item]) -> bool:
    """Whether a day's bare figure ("the 6th") may stand for a date: only where its text says that month somewhere."""
    for date, count, there in ((a, b, theirs), (b, a, ours)):
        if date.kind == "date" and count.kind in COUNTS:
            months = {day.month for day in date.readings if isinstance(day, Day)}
            days = {day.day for day in date.readings if isinstance(day, Day)}
            if None not in months and set(count.readings) & days:
                said = {day.month for item in there for day in item.atom.readings if isinstance(day, Day)}
                return bool(months & said)
    return True
