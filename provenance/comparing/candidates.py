"""Which values of a text may say the same as one of another text: an index by all the ways of saying a value."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING

from provenance.comparing import relation as relations
from provenance.comparing import units
from provenance.comparing.values import COUNTS, Atom, Day

if TYPE_CHECKING:
    from provenance.comparing.matching import Item

#: At most so many candidates are looked at for one value: a text that repeats a figure a thousand times costs no more.
MOST = 40


class Index:
    """The values of one text by all the ways in which another may say them."""

    def __init__(self, items: list[Item]) -> None:
        self.by_key: dict[Hashable, list[Item]] = defaultdict(list)
        sizes: dict[str, list[tuple[float, int]]] = defaultdict(list)
        self.items = items
        for position, item in enumerate(items):
            for key in _ways(item.atom):
                self.by_key[key].append(item)
            for dimension, size in _sizes(item.atom):
                sizes[dimension].append((size, position))
        self.by_size = {dimension: sorted(found) for dimension, found in sizes.items()}

    def candidates(self, atom: Atom) -> Iterator[Item]:
        """What may say the same, some of it more than once."""
        for key in _ways(atom):
            yield from self.by_key.get(key, ())[:MOST]
        for dimension, size in _sizes(atom):
            found = self.by_size.get(dimension, [])
            slack = abs(size) * 0.11 + 0.5
            first = bisect_left(found, (size - slack, -1))
            for near, position in found[first : first + MOST]:
                if near > size + slack:
                    break
                yield self.items[position]


def _ways(atom: Atom) -> Iterator[Hashable]:
    """Keys of which two values that say the same share at least one (conversions and roundings apart)."""
    for reading in atom.readings:
        if isinstance(reading, Day):
            if reading.year is not None:
                yield "year", reading.year
                yield "decade", reading.year[2]
                yield "century", reading.year[:2]
            for name in ("month", "day", "weekday", "part"):
                value = getattr(reading, name)
                if value is not None:
                    yield name, value
            for figure in relations.date_figures(reading):
                yield "figure", figure
        elif isinstance(reading, float):
            if atom.kind == "time":
                yield "time", reading % 720
                hour, minute = divmod(reading, 60)
                yield "figure", hour if not minute else hour + minute / 100
                if not minute:
                    yield "figure", hour % 12 or 12.0
            else:
                yield "figure", reading
    for groups in relations.figure_groups(atom):
        yield "digits", groups
        if atom.kind == "figure" and len(groups) == 2:
            yield "digits", groups[::-1]


def _sizes(atom: Atom) -> Iterator[tuple[str, float]]:
    """The dimension and size by which a converted or rounded count is found."""
    if atom.kind not in COUNTS:
        return
    for reading in atom.readings:
        assert isinstance(reading, float)
        yield "figure", reading
        if atom.kind == "number" and 0 < reading < 1:
            yield "figure", 100 * reading  # a half, 50 %
        dimension = units.dimension(atom.unit)
        if atom.unit == "degree":  # no scale is named
            yield from (("temperature", units.base(reading, scale)) for scale in ("celsius", "fahrenheit"))
        if dimension is not None and atom.unit is not None:
            yield dimension, units.base(reading, atom.unit)
            if dimension == "speed":  # "winds of 140 km" an hour
                yield "length", 1000 * units.base(reading, atom.unit)
