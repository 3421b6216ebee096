"""A last look into the other text, before anything is claimed: its bare digits and its words for numbers.

Finders err, and languages say figures in ways that no finder reads ("čtyřletý", "quinquagénaire", "eine Viererkette").
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Literal

from provenance.comparing import relation, units
from provenance.comparing.matching import Item
from provenance.comparing.spoken import Spoken
from provenance.comparing.values import COUNTS, Day
from provenance.lazy import lazy
from provenance.model import FactKind

Trace = Literal["digits", "words"]

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\d(?:[ ./()\-–\u00a0]{0,3}\d)*")
_LONG_NUMBER = 6
_LARGEST_IN_A_WORD = 100
_DAY_AND_NIGHT = "24/7"
_OF_24_7 = (("24",), ("7",))
_SCORE = re.compile(r"\d{1,3}\s?[-–:対对對比대]\s?\d{1,3}")
#: Digits and what joins them into one figure ("2.18.512", "10:30", "75 000").
_FIGURE = re.compile(r"\d+(?:[.,:/\-–'’ \u00a0\u202f]\d+)*")


class Text:
    """One text, ready to be asked whether a value of the other stands in it after all."""

    def __init__(self, text: str, language: str | None, items: Iterable[Item]) -> None:
        self._text = text
        self._items = list(items)
        known = language.partition("-")[0] if language else ""
        self._words = Spoken(text, known, [(item.fact, item.atom) for item in self._items])
        self._by_family: dict[str, set[tuple[str, ...]]] = {}

    def trace(self, item: Item) -> Trace | None:
        """How the other text may say this value: its digits stand free in it, or a word speaks of its number."""
        if item.fact.text == _DAY_AND_NIGHT or (_DAY_AND_NIGHT in self._text and _groups(item.fact.text) in _OF_24_7):
            return "words"
        if item.fact.kind == "figure" and self._numbered(item.fact.text):
            return "digits"
        free = self._free(_family(item.fact.kind))
        if free:
            groups = _groups(item.fact.text)
            if groups and (groups in free or all((group,) in free for group in groups)):
                return "digits"
            ways = relation.figure_groups(item.atom) if _says_one_figure(item) else ()
            if any(tuple(map(_plain, way)) in free for way in ways):
                return "digits"
        return "words" if (_says_one_figure(item) and self._spoken(item)) or self._measured(item) else None

    @lazy
    def outside(self) -> frozenset[tuple[str, ...]]:
        """The figures that stand in no fact, as their digit groups without leading zeros."""
        spans = sorted({(item.fact.start, item.fact.end) for item in self._items})
        found: set[tuple[str, ...]] = set()
        at = 0
        for match in _FIGURE.finditer(self._text):
            while at < len(spans) and spans[at][1] <= match.start():
                at += 1
            if at == len(spans) or spans[at][0] >= match.end():
                found |= _ways(match[0])
        return frozenset(found)

    def _numbered(self, text: str) -> bool:
        """Whether the digits of a long number (a telephone's, an account's) stand here in other groups."""
        digits = "".join(_DIGITS.findall(text))
        return len(digits) >= _LONG_NUMBER and digits in self._squeezed

    @lazy
    def _squeezed(self) -> str:
        """The digits of the text, with a space where more than the signs of a number stand between them."""
        runs = _NUMBER.findall(self._text)
        return " ".join("".join(_DIGITS.findall(run)) for run in runs)

    def _free(self, family: str) -> set[tuple[str, ...]]:
        """The figures outside facts, and those of facts that nothing answers and that were read as another family."""
        if family in self._by_family:
            return self._by_family[family]
        found = self._by_family[family] = set(self.outside)
        for item in self._items:
            if item.partner is None and _family(item.fact.kind) != family:
                for match in _FIGURE.finditer(item.fact.text):
                    found |= _ways(match[0])
            elif family == "count" and item.fact.kind == "figure" and _SCORE.fullmatch(item.fact.text):
                found |= {(group,) for group in _groups(item.fact.text)}  # "3-2" is also told "3 to 2"
        return found

    def _measured(self, item: Item) -> bool:
        """Whether a word says the measure converted, as one: "6-foot-6" is "dvoumetrový"."""
        size, unit = item.atom.readings[0], item.atom.unit
        if item.atom.kind != "quantity" or not isinstance(size, float) or unit is None:
            return False
        for metric, near in units.in_metric(size, unit):
            for figure in (math.floor(near), math.ceil(near)):
                said = 2 <= figure <= _LARGEST_IN_A_WORD and self._words.measures(str(figure))
                if said and units.converted(size, unit, figure, metric):
                    return True
        return False

    def _spoken(self, item: Item) -> bool:
        """Whether words of the other text speak of the figure: "čtyřletý" of 4, "quarante-sept ans" of 47."""
        figures = {way[0] for way in relation.figure_groups(item.atom) if len(way) == 1}
        return any(self._words.says(figure) for figure in sorted(figures))


def _family(kind: FactKind) -> str:
    return "count" if kind in COUNTS else kind


def _says_one_figure(item: Item) -> bool:
    """Whether the value is one figure that digits alone may say; a full date is not."""
    day = item.atom.readings[0]
    return not isinstance(day, Day) or day.precision <= 2


def _groups(text: str) -> tuple[str, ...]:
    return tuple(_plain(group) for group in _DIGITS.findall(text))


def _ways(figure: str) -> set[tuple[str, ...]]:
    """A figure as its groups, and as one number where those after the first have three digits ("75 000")."""
    groups = _DIGITS.findall(figure)
    ways = {tuple(map(_plain, groups))}
    if all(len(group) == 3 for group in groups[1:]):
        ways.add((_plain("".join(groups)),))
    if " " in figure or "-" in figure or "–" in figure:
        ways |= {(_plain(group),) for group in groups}
    return ways


def _plain(group: str) -> str:
    """Digits of any script in ASCII without leading zeros."""
    return str(int(group)) if len(group) <= 40 else group
